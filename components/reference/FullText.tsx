import { useEffect, useRef } from 'preact/hooks';
import { useI18n } from '../i18n.tsx';
import type { Keeping } from '../keeping.ts';
import type { Reading } from '../reading.ts';
import { roving } from '../roving.ts';
import { findingsOf, segmentSentence } from './segments.ts';
import { SentenceNote } from './SentenceNote.tsx';

interface Props {
  readonly reading: Reading;
  readonly keeping: Keeping;
  /** The sentence that the reader came for or opened. */
  readonly chosen: number | null;
  readonly onChoose: (sentence: number | null) => void;
  readonly onOpenFinding: (id: string) => void;
}

/** The whole reference; matched words carry their verdict's line, and a sentence's number opens what it is tied to. */
export function FullText({ reading, keeping, chosen, onChoose, onOpenFinding }: Props) {
  const { t, number } = useI18n();
  const { reference } = reading.dossier;
  const { findings } = reading.result;
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const button = text.current?.querySelector<HTMLElement>(`[data-sentence="${chosen}"]`);
    if (!button) return;
    button.scrollIntoView({ block: 'center' });
    button.focus({ preventScroll: true });
  }, [chosen]);
  const paragraphs = [...Map.groupBy(reading.sentences, ({ paragraph }) => paragraph).values()];
  return (
    <div class="full" ref={text} {...roving('.sentence-number')}>
      {paragraphs.map((sentences) => (
        <div key={sentences[0]?.number}>
          <p lang={reference.language} dir="auto">
            {sentences.map((sentence) => {
              const tied = findingsOf(sentence, findings);
              const isChosen = chosen === sentence.number;
              return (
                <span key={sentence.number} class="sentence" data-chosen={isChosen || undefined}>
                  <button type="button" class="sentence-number" tabIndex={sentence.number === (chosen ?? 1) ? 0 : -1} data-sentence={sentence.number} data-tied={tied.length > 0 || undefined} aria-expanded={isChosen}
                    aria-label={t('card.sentence', { n: sentence.number })} onClick={() => onChoose(isChosen ? null : sentence.number)}>{number(sentence.number)}</button>
                  {segmentSentence(reference.text, sentence, findings).map((segment, i) =>
                    segment.verdict ? <mark key={i} data-verdict={segment.verdict}>{segment.text}</mark> : segment.text,
                  )}{' '}
                </span>
              );
            })}
          </p>
          {sentences.map((sentence) => chosen === sentence.number && (
            <SentenceNote key={sentence.number} sentence={sentence} reading={reading} keeping={keeping} findings={findingsOf(sentence, findings)} onOpenFinding={onOpenFinding} />
          ))}
        </div>
      ))}
    </div>
  );
}
