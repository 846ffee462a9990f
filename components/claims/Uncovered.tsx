import type { Finding } from '../../engine/model.ts';
import { useI18n } from '../i18n.tsx';
import type { Keeping } from '../keeping.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { PageWords } from '../parts/PageWords.tsx';
import type { Reading } from '../reading.ts';
import { Icon } from '../parts/Icon.tsx';
import { Lost } from './Lost.tsx';

interface Props {
  readonly findings: readonly Finding[];
  readonly reading: Reading;
  readonly keeping: Keeping;
  readonly onShow: (id: string) => void;
}

/** Checkable statements on which the reference is silent, under a heading that says what that means. */
export function Uncovered({ findings, reading, keeping, onShow }: Props) {
  const { t } = useI18n();
  return (
    <section aria-labelledby="uncovered" data-verdict="uncovered">
      <div class="section-head">
        <h2 class="verdict" id="uncovered"><Icon name="uncovered" />{t('claims.uncovered')}</h2>
        <p>{t('claims.uncoveredText')}</p>
      </div>
      <ul class="plain-list">
        {findings.map((finding) => (
          <li key={finding.id} id={`card-${finding.id}`} data-lost={reading.lost.has(finding.id) || undefined} tabIndex={-1}>
            <PageWords finding={finding} language={reading.language} />
            {reading.lost.has(finding.id) && <Lost />}
            <div class="row">
              <button type="button" class="link" disabled={reading.lost.has(finding.id)} onClick={() => onShow(finding.id)}>{t('card.show')}</button>
              <span class="push" />
              <IconButton icon={keeping.isPinned({ kind: 'claim', finding }) ? 'pinned' : 'pin'} label={t('card.pin')} pressed={keeping.isPinned({ kind: 'claim', finding })} onClick={() => keeping.onPin({ kind: 'claim', finding })} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
