/**
 * Whether a page still says what was pinned. Exact words first; where they are gone, the stretch of the page nearest to
 * them by words (Sellers' approximate string matching, 1980, over words instead of characters).
 */
import { diffWords } from 'diff';
import type { PageSpan } from '../model.ts';
import { MARK, tokenise } from '../text/tokens.ts';
import { align, weigh, type Stretch } from './alignment.ts';
import { collapse, mapCollapsed, unitOf } from './quote.ts';
import type { Words } from './schema.ts';

export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export type Revisit =
  /** The words stand; `around` says whether what was just before and after them does too ("It is wrong that …"). */
  | { readonly status: 'unchanged'; readonly span: PageSpan; readonly around: 'same' | 'changed' }
  /** `removed` parts are the pinned words, `added` the page's words now. */
  | { readonly status: 'changed'; readonly span: PageSpan; readonly now: string; readonly diff: readonly DiffPart[] }
  | { readonly status: 'gone' };

/** `blocks`: texts of the page's blocks as they are now. The span is into them, as rendered. */
export function checkWords({ quote: stored, position }: Words, blocks: readonly string[]): Revisit {
  // A finding's own quote has its surroundings as rendered, and may hold soft hyphens
  const quote = { exact: collapse(stored.exact), prefix: collapse(stored.prefix), suffix: collapse(stored.suffix) };
  const texts = blocks.map(collapse);
  // A space between blocks, as long as pageText's line feed: surroundings are compared without regard to white space
  const page = texts.join(' ');
  const wanted = position ? unitOf(page, position.start) : 0;
  const toSpan = (start: number, end: number): PageSpan => {
    let block = 0, from = 0;
    while (start > from + (texts[block] as string).length) from += (texts[block++] as string).length + 1;
    const { at } = mapCollapsed(blocks[block] as string);
    // Words pinned across blocks are shown from the first of them
    const last = Math.min(end - from, at.length) - 1;
    return { block, start: at[start - from] as number, end: (at[last] as number) + 1 };
  };

  const exact = findExact(page, quote, wanted);
  if (exact !== null) {
    const end = exact + quote.exact.length;
    const same = page.slice(0, exact).trimEnd().endsWith(quote.prefix) && page.slice(end, end + AROUND).trimStart().startsWith(quote.suffix);
    return { status: 'unchanged', span: toSpan(exact, end), around: same ? 'same' : 'changed' };
  }
  const near = findNear(texts, quote);
  if (near === null) return { status: 'gone' };
  const now = page.slice(near.start, near.end);
  const diff = diffWords(quote.exact, now).map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }) as const);
  return { status: 'changed', span: toSpan(near.start, near.end), now, diff };
}

/** Of several places with the same words, the one with the most of the old surroundings, then the nearest to the old place. */
function findExact(page: string, { exact, prefix, suffix }: Words['quote'], wanted: number): number | null {
  let best: number | null = null, bestScore = -1;
  for (let at = page.indexOf(exact); at >= 0; at = page.indexOf(exact, at + 1)) {
    const score = around(page, at, at + exact.length, prefix, suffix);
    if (score > bestScore || (score === bestScore && Math.abs(at - wanted) < Math.abs((best as number) - wanted))) {
      best = at;
      bestScore = score;
    }
  }
  return best;
}

/** How many characters of prefix and suffix stand around a stretch, the white space next to it passed over. */
function around(page: string, start: number, end: number, prefix: string, suffix: string): number {
  let before = 0, after = 0;
  while (/\s/.test(page[start - 1] ?? '')) start--;
  while (/\s/.test(page[end] ?? '')) end++;
  while (before < prefix.length && page[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  while (after < suffix.length && page[end + after] === suffix[after]) after++;
  return before + after;
}

/** Code units after the words in which their suffix must begin to stand: the suffix and the space ahead of it. */
const AROUND = 64;

/** At most this share of the pinned words' weight may differ; beyond it, it is another sentence. */
const MOST_DIFFERENT = 0.5;
/** Of few words a half is too little to go by; of a word or three, all must be there, save accents, case and signs. */
const mostDifferent = (count: number): number => (count < 4 ? 0 : count < 6 ? 0.34 : MOST_DIFFERENT);

interface Near { start: number; end: number; distance: number; around: number }

function findNear(blocks: readonly string[], { exact, prefix, suffix }: Words['quote']): Near | null {
  const pattern = wordsOf(exact).map(({ form }) => form);
  const total = pattern.reduce((sum, word) => sum + weigh(word), 0);
  let most = total * mostDifferent(pattern.length);
  const page = blocks.join(' ');
  const [opening, closing] = [exact.match(/^[^\p{L}\p{N}]+/u)?.[0] ?? '', exact.match(/[^\p{L}\p{N}]+$/u)?.[0] ?? ''];
  let best: Near | null = null;
  let from = 0;
  for (const block of blocks) {
    const words = wordsOf(block);
    const toNear = ({ first, last, distance }: Stretch): Near => {
      let start = from + (words[first] as Word).start, end = from + (words[last] as Word).end;
      // Quotation marks and full stops that stood in the pinned words belong to the stretch, where they stand still
      if (page.slice(0, start).endsWith(opening)) start -= opening.length;
      if (page.startsWith(closing, end)) end += closing.length;
      return { start, end, distance, around: around(page, start, end, prefix, suffix) };
    };
    for (const near of align(pattern, words.map(({ form }) => form), most).map(toNear)) {
      if (best && (near.distance > best.distance || (near.distance === best.distance && near.around <= best.around))) continue;
      best = near;
      most = near.distance;
    }
    from += block.length + 1;
  }
  return best;
}

interface Word { readonly form: string; readonly start: number; readonly end: number }

function wordsOf(text: string): Word[] {
  const { count, kinds, folded, starts, ends } = tokenise(text);
  const words: Word[] = [];
  for (let i = 0; i < count; i++) if (kinds[i] !== MARK) words.push({ form: folded[i] as string, start: starts[i] as number, end: ends[i] as number });
  return words;
}
