import type { ComponentChildren } from 'preact';
import type { Passage } from '../../engine/model.ts';
import { useI18n } from '../i18n.tsx';
import type { Reading } from '../reading.ts';

interface Props {
  readonly passage: Passage;
  readonly reading: Reading;
  readonly onOpenSentence: (sentence: number) => void;
  /** The claim's gloss stands nearby already. */
  readonly isGlossed?: boolean;
  /** Buttons beside the way to the reference. */
  readonly children?: ComponentChildren;
}

/** The reference's words in their own language, a gloss in the reader's, and the way to the sentence they stand in. */
export function Evidence({ passage, reading, onOpenSentence, isGlossed, children }: Props) {
  const { t, rich, pick, language } = useI18n();
  const { reference } = reading.dossier;
  const sentence = reading.sentenceOf(passage);
  const claim = reading.claimOf(passage);
  const last = reading.sentences.findLast(({ start }) => start < passage.end);
  const isCut = (from: number | undefined, to: number | undefined) => from !== undefined && to !== undefined && /\p{L}/u.test(reference.text.slice(from, to));
  return (
    <blockquote class="evidence">
      <p class="quote" lang={reference.language} dir="auto">{isCut(sentence?.start, passage.start) && '… '}{passage.quote}{isCut(passage.end, last?.end) && ' …'}</p>
      {claim && !isGlossed && reference.language !== language && <p class="gloss">{rich('card.gloss', { gloss: <bdi>{pick(claim.gloss)}</bdi> })}</p>}
      <footer>
        {sentence && (
          <button type="button" class="link" onClick={() => onOpenSentence(sentence.number)}>
            {t('card.reference')}, {t('card.sentence', { n: sentence.number }).toLocaleLowerCase(language)}
          </button>
        )}
        {children}
      </footer>
    </blockquote>
  );
}
