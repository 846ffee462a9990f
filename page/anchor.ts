import type { PageSpan } from '../engine/model.ts';
import type { Article, ReadBlock, Segment } from './article.ts';

/**
 * The range on the page of a span of a block, as a StaticRange (the browser keeps nothing for it, and the page's
 * changes do not move it). Null where the span is empty or outside the block.
 */
export function rangeOf(article: Article, span: PageSpan): StaticRange | null {
  const block = article.blocks[span.block];
  return block ? rangeIn(block, span.start, span.end) : null;
}

/** As `rangeOf`, for offsets into one block's text. */
export function rangeIn(block: ReadBlock, start: number, end: number): StaticRange | null {
  if (!(start >= 0 && start < end && end <= block.text.length)) return null;
  const first = segmentAt(block.segments, start);
  const last = segmentAt(block.segments, end - 1);
  if (!first || !last) return null;
  return new StaticRange({
    startContainer: first.node,
    // a start on a <br> moves to the text behind it
    startOffset: first.from + Math.max(0, start - first.start),
    endContainer: last.node,
    endOffset: last.from + Math.min(last.length, Math.max(0, end - last.start)),
  });
}

/** The segment that holds the character at `offset`, or the next one where the character is a `<br>`. */
function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { start, length } = segments[middle] as Segment;
    if (start + length > offset) high = middle;
    else low = middle + 1;
  }
  return segments[low];
}

/** The span of the block text under a DOM range, or null where the range does not lie within one block. */
export function spanOf(article: Article, range: AbstractRange): PageSpan | null {
  for (let block = 0; block < article.blocks.length; block++) {
    const { segments } = article.blocks[block] as ReadBlock;
    const start = offsetIn(segments, range.startContainer, range.startOffset);
    if (start === null) continue;
    const end = offsetIn(segments, range.endContainer, range.endOffset);
    return end === null || end <= start ? null : { block, start, end };
  }
  return null;
}

function offsetIn(segments: readonly Segment[], node: Node, offset: number): number | null {
  for (const segment of segments) {
    if (segment.node === node && offset >= segment.from && offset <= segment.from + segment.length) {
      return segment.start + offset - segment.from;
    }
  }
  return null;
}

/** Words of a page with the text around them (a W3C TextQuoteSelector, within one block). */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Finds stored words on a page again: exact words first; where they stand several times, the place with the most of
 * the prefix and suffix around it, then the one nearest to `near`. White space is equal to white space; nothing else
 * is bent, so that a mark never moves to other words. Null where the words are gone.
 */
export function findQuote(article: Article, quote: Quote, near?: PageSpan): PageSpan | null {
  const exact = collapse(quote.exact).trim();
  if (exact === '') return null;
  let places = occurrences(article, exact);
  if (places.length === 0 && exact.includes(' ')) places = looseOccurrences(article, exact);
  if (places.length < 2) return places[0] ?? null;
  const score = (place: PageSpan) => {
    const nearness = near?.block !== place.block ? 0 : near.start === place.start ? 3 : 2;
    return shared((article.blocks[place.block] as ReadBlock).text, place, quote) * 4 + nearness;
  };
  return places.map((place) => ({ place, score: score(place) })).reduce((best, next) => (next.score > best.score ? next : best)).place;
}

const collapse = (text: string) => text.replace(/\s+/g, ' ');

function occurrences({ blocks }: Article, exact: string): PageSpan[] {
  const found: PageSpan[] = [];
  for (let block = 0; block < blocks.length; block++) {
    const { text } = blocks[block] as ReadBlock;
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) found.push({ block, start: at, end: at + exact.length });
  }
  return found;
}

/** The same words with other white space between them. */
function looseOccurrences({ blocks }: Article, exact: string): PageSpan[] {
  const pattern = new RegExp(exact.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'g');
  return blocks.flatMap(({ text }, block) => [...text.matchAll(pattern)].map((match) => ({ block, start: match.index, end: match.index + match[0].length })));
}

/** Code units of the quote's surroundings that also surround the place. */
function shared(text: string, { start, end }: PageSpan, { prefix, suffix }: Quote): number {
  const before = collapse(text.slice(Math.max(0, start - 64), start));
  const after = collapse(text.slice(end, end + 64));
  let count = 0;
  for (let i = 1; i <= prefix.length && prefix.at(-i) === before.at(-i); i++) count++;
  for (let i = 0; i < suffix.length && suffix[i] === after[i]; i++) count++;
  return count;
}
