/** Search in pins: words folded (case, accents, letter variants do not count), each query word at a word's beginning. */
import { MARK, tokenise } from '../text/tokens.ts';
import type { Pin } from './schema.ts';

/** Everything of a pin that a reader may remember, as folded words, each with a space ahead of it. */
export function foldPin(pin: Pin): string {
  return foldText([
    pin.note, pin.tags.join('\n'), pin.words?.quote.exact ?? '', pin.claim?.name ?? '',
    pin.entity ? `${pin.entity.name}\n${pin.entity.gloss}` : '',
    pin.judgement?.speaker?.name ?? '',
    ...(pin.reference?.quotes.map(({ quote }) => quote.exact) ?? []),
    pin.page?.title ?? '', pin.page?.address ?? '', pin.topic?.name ?? '',
  ].join('\n'));
}

/** The query's words in the form that isHit takes; empty for a query without a word, which every pin meets. */
export function foldQuery(query: string): string[] {
  const folded = foldText(query).trim();
  return folded === '' ? [] : [...new Set(folded.split(' '))].map((word) => ` ${word}`);
}

/** Whether every word of the query begins a word of the folded text. */
export const isHit = (folded: string, words: readonly string[]): boolean => words.every((word) => folded.includes(word));

function foldText(text: string): string {
  const { count, kinds, folded } = tokenise(text);
  let words = '';
  for (let i = 0; i < count; i++) if (kinds[i] !== MARK) words += ` ${folded[i]}`;
  return words;
}
