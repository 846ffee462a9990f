import type { Finding } from '../../engine/model.ts';
import { useI18n } from '../i18n.tsx';
import type { Reading } from '../reading.ts';
import { wordsOfSpan } from './roles.ts';

/** The reason in plain words, and the matched words, paired by colour and line. */
export function Why({ finding, reading, id }: { readonly finding: Finding; readonly reading: Reading; readonly id: string }) {
  const { t } = useI18n();
  const { roles, rule, cue } = finding.reason;
  const cueWords = cue && wordsOfSpan(finding, cue);
  const reference = reading.dossier.reference.language;
  return (
    <div class="why" id={id}>
      <p>{t(`why.rules.${rule}`)}</p>
      {roles.length > 0 && (
        <>
          <p>{t('why.matched')}</p>
          <dl class="roles" data-paired={roles.some((role) => role.reference) || undefined}>
            {roles.map((role, i) => (
              <div class="pair" key={i}>
                <dt>{t(`why.roles.${roleName(role.role)}`)}</dt>
                <dd lang={reading.language ?? undefined} dir="auto">
                  <span class="role">{wordsOfSpan(finding, role.page) ?? t('why.elsewhere')}</span>
                  {role.carried && <span class="soft"> ({t('why.carried')})</span>}
                </dd>
                {role.reference && <dd class="serif" lang={reference} dir="auto"><span class="role">{role.reference.quote}</span></dd>}
              </div>
            ))}
          </dl>
        </>
      )}
      {cueWords && <p>{t('why.cue')} <b lang={reading.language ?? undefined} dir="auto">{cueWords}</b></p>}
    </div>
  );
}

const ROLES = ['actor', 'act', 'object', 'beneficiary', 'place', 'time', 'quantity'] as const;
/** The engine's role in the reader's words; what is neither is what the claim is about. */
const roleName = (role: string) => (role === 'agent' ? 'actor' : (ROLES.find((one) => one === role) ?? 'topic'));
