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
const SPACE_UNIT = /\s/;
const UNSEEN_UNIT = /[\u00ad\u200b\u2060\ufeff]/;

/** Text as a reader takes it in: white space (no-break kinds too) collapsed, trimmed, nothing invisible. */
export const collapse = (text: string): string => text.replace(UNSEEN, '').replace(SPACE, ' ').trim();

/** Collapsed text with the place in the original of each of its code units. */
export function mapCollapsed(original: string): { readonly text: string; readonly at: readonly number[] } {
  const at: number[] = [];
  let text = '';
  let gap = -1;
  for (let i = 0; i < original.length; i++) {
    const unit = original[i] as string;
    if (UNSEEN_UNIT.test(unit)) continue;
    if (SPACE_UNIT.test(unit)) {
      if (gap < 0) gap = i;
      continue;
    }
    if (gap >= 0 && text !== '') {
      text += ' ';
      at.push(gap);
    }
    gap = -1;
    text += unit;
    at.push(i);
  }
  return { text, at };
}

/** The text that page positions count in: every block collapsed, one a line. */
export const pageText = (blocks: readonly string[]): string => blocks.map(collapse).join('\n');

/** Quote and position of a span of the page. Null where the span holds no visible character. */
export function quotePage(blocks: readonly Pick<Block, 'text'>[], span: PageSpan): Words | null {
  const { text, at } = mapCollapsed(blocks[span.block]?.text ?? '');
  let start = at.findIndex((unit) => unit >= span.start);
  let end = at.findLastIndex((unit) => unit < span.end) + 1;
  if (text[start] === ' ') start++;
  if (text[end - 1] === ' ') end--;
  if (start < 0 || start >= end) return null;
  // Half a character is no quote
  if (isTrail(text, start)) start--;
  if (isTrail(text, end)) end++;
  const before = blocks.slice(0, span.block).reduce((length, block) => length + collapse(block.text).length + 1, 0);
  return cut(pageText(blocks.map((block) => block.text)), before + start, before + end);
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

/** Whether the unit at `at` is the second half of the character before it. */
const isTrail = (text: string, at: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));

/** The code unit at which the nth code point begins. */
export function unitOf(text: string, count: number): number {
  let at = 0;
  for (const character of text) {
    if (count-- <= 0) break;
    at += character.length;
  }
  return at;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
