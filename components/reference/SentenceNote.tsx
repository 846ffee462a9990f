import type { Finding } from '../../engine/model.ts';
import { groupFindings } from '../claims/cards.ts';
import { useI18n } from '../i18n.tsx';
import type { Keeping } from '../keeping.ts';
import { Icon } from '../parts/Icon.tsx';
import type { Reading, ReferenceSentence } from '../reading.ts';

interface Props {
  readonly sentence: ReferenceSentence;
  readonly findings: readonly Finding[];
  readonly reading: Reading;
  readonly keeping: Keeping;
  readonly onOpenFinding: (id: string) => void;
}

/** Under a sentence of the reference: the page's claims that it is laid beside, and a pin for its words. */
export function SentenceNote({ sentence, findings, reading, keeping, onOpenFinding }: Props) {
  const { t } = useI18n();
  const { start, end } = sentence;
  const what = { kind: 'passage', passage: { start, end, quote: reading.dossier.reference.text.slice(start, end) } } as const;
  const isPinned = keeping.isPinned(what);
  return (
    <div class="sentence-note" role="group" aria-label={t('card.sentence', { n: sentence.number })}>
      <ul>
        {groupFindings(findings).map(({ key, lead }) => (
          <li key={key} data-verdict={lead.verdict}>
            <button type="button" class="plain tied" onClick={() => onOpenFinding(lead.id)}>
              <Icon name={lead.verdict} />
              <span lang={reading.language ?? undefined} dir="auto">{lead.words}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="plain tied" aria-pressed={isPinned} onClick={() => keeping.onPin(what)}>
        <Icon name={isPinned ? 'pinned' : 'pin'} />{t('reference.pin')}
      </button>
    </div>
  );
}
