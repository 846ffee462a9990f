import type { Finding } from '../../engine/model.ts';
import { useI18n } from '../i18n.tsx';
import type { Reading } from '../reading.ts';
import { roleRows, wordsOfSpan } from './roles.ts';

/** The reason in plain words, and the page's words beside the reference's, paired by colour and line. */
export function Why({ finding, reading, id }: { readonly finding: Finding; readonly reading: Reading; readonly id: string }) {
  const { t } = useI18n();
  const { rule, cue } = finding.reason;
  const cueWords = cue && wordsOfSpan(finding, cue);
  const rows = roleRows(finding);
  const isPaired = rows.some(({ reference }) => reference !== null);
  return (
    <div class="why" id={id}>
      <p>{t(`why.rules.${rule}`)}</p>
      {rows.length > 0 && (
        <table class="roles">
          <caption>{t('why.matched')}</caption>
          <thead class={isPaired ? undefined : 'hidden'}>
            <tr><th scope="col"><span class="hidden">{t('export.claim')}</span></th><th scope="col">{t('card.page')}</th>{isPaired && <th scope="col">{t('card.reference')}</th>}</tr>
          </thead>
          <tbody>
            {rows.map(({ role, page, isCarried, reference }, i) => (
              <tr class="pair" key={i}>
                <th scope="row">{t(`why.roles.${role}`)}</th>
                <td lang={reading.language ?? undefined} dir="auto">{page === null ? <span class="soft">{t(isCarried ? 'why.carried' : 'why.elsewhere')}</span> : <span class="role">{page}</span>}</td>
                {isPaired && <td class="serif" lang={reading.dossier.reference.language} dir="auto">{reference !== null && <span class="role">{reference}</span>}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {cueWords && <p>{t('why.cue')} <b lang={reading.language ?? undefined} dir="auto">{cueWords}</b></p>}
    </div>
  );
}
