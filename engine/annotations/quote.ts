/** Words as W3C selectors: the quote with what stands around it, and its position in code points. */
import type { Block, PageSpan, Passage, Reference } from '../model.ts';
import { sentences } from '../text/sentences.ts';
import { tokenise } from '../text/tokens.ts';
import type { ReferenceWords, TextPosition, TextQuote, Words } from './schema.ts';

/** Code units of text kept on either side of a quote. */
const AROUND = 32;
const SPACE = /\s+/g;
/** Soft hyphens and zero-width characters: there for the line breaker, not for the reader. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/** Text as a reader takes it in: white space (no-break kinds too) collapsed, trimmed, nothing invisible. */
export const collapse = (text: string): string => text.replace(UNSEEN, '').replace(SPACE, ' ').trim();

/** The text that page positions count in: every block collapsed, one a line. */
export const pageText = (blocks: readonly string[]): string => blocks.map(collapse).join('\n');

/** Quote and position of a span of the page. Null where the span holds no visible character. */
export function quotePage(blocks: readonly Pick<Block, 'text'>[], span: PageSpan): Words | null {
  const block = blocks[span.block]?.text ?? '';
  const exact = collapse(block.slice(span.start, span.end));
  if (exact === '') return null;
  // The collapsed length of what is ahead: a trailing space ahead of the words counts, one inside the span does not.
  const ahead = block.slice(0, span.start).replace(UNSEEN, '').replace(SPACE, ' ').trimStart();
  const gap = ahead !== '' && !ahead.endsWith(' ') && /^\s/.test(block.slice(span.start).replace(UNSEEN, '')) ? 1 : 0;
  const before = blocks.slice(0, span.block).reduce((length, { text }) => length + collapse(text).length + 1, 0);
  const start = before + ahead.length + gap;
  return cut(pageText(blocks.map(({ text }) => text)), start, start + exact.length);
}

/** Quote, position and sentence number (from 1) of a passage of the reference. */
export function quoteReference(reference: Pick<Reference, 'text'>, passage: Passage): ReferenceWords {
  return { ...cut(reference.text, passage.start, passage.end), sentence: sentenceNumber(reference.text, passage.start) };
}

/** The number, from 1, of the sentence that holds the code unit at `at`; null for an empty text. */
export function sentenceNumber(text: string, at: number): number | null {
  const tokens = tokenise(text);
  const found = sentences(tokens).findLastIndex(({ from }) => (tokens.starts[from] ?? Infinity) <= at);
  return tokens.count === 0 ? null : Math.max(found, 0) + 1;
}

function cut(text: string, start: number, end: number): { quote: TextQuote; position: TextPosition } {
  const from = codePoints(text.slice(0, start));
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: wellFormed(text.slice(Math.max(0, start - AROUND), start)),
      suffix: wellFormed(text.slice(end, end + AROUND)),
    },
    position: { start: from, end: from + codePoints(text.slice(start, end)) },
  };
}

/** Without the half of a character that a cut left at an edge. */
const wellFormed = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
