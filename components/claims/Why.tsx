import type { Finding } from '../../engine/model.ts';
import { useI18n, type MessageKey } from '../i18n.tsx';
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
            {roles.map((role) => (
              <div class="pair" key={role.role}>
                <dt>{t(`why.roles.${roleName(role.role)}` as MessageKey)}</dt>
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

const ROLES = ['actor', 'act', 'object', 'beneficiary', 'place', 'time', 'quantity', 'speaker', 'evidence', 'cause', 'instrument', 'target', 'recipient', 'topic'];
/** A frame may name a role that the interface has no word for. */
const roleName = (role: string): string => (ROLES.includes(role) ? role : 'topic');
