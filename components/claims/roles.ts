import type { Finding, PageSpan } from '../../engine/model.ts';

/**
 * The page's words of a span, read off the finding's own sentence; null where they stand in another sentence. Where
 * white space was collapsed before the span the offsets shift, so the words are then not claimed to be known.
 */
export function wordsOfSpan(finding: Finding, span: PageSpan): string | null {
  const { span: own, words, sentence } = finding;
  if (span.block !== own.block || own.end - own.start !== words.length) return null;
  const at = sentence.indexOf(words);
  if (at < 0) return null;
  const start = at + span.start - own.start;
  const end = start + span.end - span.start;
  if (start < 0 || end > sentence.length || isInWord(sentence, start) || isInWord(sentence, end)) return null;
  return sentence.slice(start, end);
}

const LETTER = /[\p{L}\p{N}]/u;
/** A cut inside a word means that the offsets do not fit this sentence. */
const isInWord = (text: string, at: number): boolean => at > 0 && at < text.length && LETTER.test(text[at - 1] as string) && LETTER.test(text[at] as string);
