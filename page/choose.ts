import { isRendered, isWithin, parentOf } from './tree.ts';
import type { Around, Run } from './walk.ts';
import { ASIDE_LINE } from './words.ts';

/** The body of an article among all runs of a page. */
export interface Chosen {
  /** The smallest element that holds nearly all of it. */
  readonly root: Element;
  /** Runs that are article text, in page order. */
  readonly runs: readonly Run[];
  /** All runs of the page, and where the headline (-1 for none) and the first chosen run stand among them. */
  readonly all: readonly Run[];
  readonly headline: number;
  readonly first: number;
  /** Code units of prose in the body. */
  readonly prose: number;
}

/** Shorter runs are no proof of prose. */
const PROSE_LENGTH = 60;
/** An article has at least this much prose (code units). */
const LEAST_PROSE = 140;
/** The body is the deepest element that holds this share of the prose around it. */
const DOMINANT = 0.85;
/** A paragraph alone in its parent is as likely a teaser: it weighs less. */
const LONE_WEIGHT = 0.3;
/** A paragraph of this length is no teaser. */
const TEASER_LENGTH = 320;

const END = /[.!?…。！？؟۔»”"](?:\s|$)|[，、،؛,;]/;

/** Code units of a run as a reader sees it: white space collapsed. */
export function sizeOf(run: Run): number {
  if (run.size < 0) run.size = (/\s\s/.test(run.text) ? run.text.replace(/\s+/g, ' ') : run.text).trim().length;
  return run.size;
}

export function isProse(run: Run): boolean {
  if (run.text.length < PROSE_LENGTH) return false;
  const size = sizeOf(run);
  return size >= PROSE_LENGTH && run.linked < size * 0.5 && END.test(run.text);
}

/**
 * Finds the element that holds the article's body and the runs in it that are text of it; null where there is none.
 * The element holds `within` where that is given: an article that grows does not let go of its beginning.
 */
export function chooseBody(all: readonly Run[], body: Element, within: Element | undefined, title: string): Chosen | null {
  const { prose, misnamed } = pickProse(all);
  if (prose.length === 0) return null;
  const groups = groupByParent(prose);
  const sums = sumUp(prose, sizeOf);
  const teasers = findTeasers(all, prose, groups, sums);
  const weights = sumUp(prose, (run) => {
    const size = sizeOf(run) - run.linked;
    if (teasers.has(run)) return 1;
    return (groups.get(parentOf(run.element)) ?? 0) < 2 && size < TEASER_LENGTH ? size * LONE_WEIGHT : size;
  });
  const root = descend(body, weights, within && weights.has(within) ? within : undefined);

  const isInside = ({ element, around }: Run) =>
    isWithin(element, root) && (around === null || misnamed.has(around.element) || around.element === root || !isWithin(around.element, root));
  const inside = new Set(all.filter(isInside));
  const proseSet = new Set(prose);
  const headline = findHeadline(all, root, title, prose.filter((run) => inside.has(run)));
  const kept: Run[] = [];
  let first = -1;
  for (let at = headline + 1; at < all.length; at++) {
    const run = all[at] as Run;
    if (!inside.has(run)) continue;
    const isKept = proseSet.has(run) ? !teasers.has(run) && !isAsideLine(run) : isSecondary(run, groups);
    if (!isKept) continue;
    if (first < 0) first = at;
    kept.push(run);
  }
  if (kept.length === 0) return null;
  return { root, runs: kept, all, headline, first, prose: lengthOf(kept.filter((run) => proseSet.has(run))) };
}

/** Names that never stand around a whole article. */
const NEVER = /comment|repl(?:y|ies)|respond|cookie|consent|gdpr/i;

/** Prose outside of what is named like the surroundings. A name that most of the page's prose bears says nothing. */
function pickProse(all: readonly Run[]): { prose: readonly Run[]; misnamed: ReadonlySet<Element> } {
  const every = all.filter(isProse);
  const shown = every.filter((run) => isRendered(run.element));
  // a page that is not styled yet hides nearly everything
  const seen = lengthOf(shown) * 4 < lengthOf(every) ? every : shown;
  const total = lengthOf(seen);
  const shares = new Map<Element, number>();
  for (const run of seen) if (run.around) shares.set(run.around.element, (shares.get(run.around.element) ?? 0) + sizeOf(run) / total);
  const misnamed = new Set<Element>();
  for (const run of seen) {
    if (!run.around || misnamed.has(run.around.element)) continue;
    const { element, isPerhaps } = run.around;
    if ((shares.get(element) as number) > (isPerhaps ? 0.4 : 0.65) && !NEVER.test(`${element.className} ${element.id}`)) misnamed.add(element);
  }
  const clean = seen.filter(({ around }) => around === null || misnamed.has(around.element));
  if (lengthOf(clean) >= LEAST_PROSE) return { prose: clean, misnamed };
  const perhaps = seen.filter(({ around }) => around?.isPerhaps);
  if (lengthOf(perhaps) < LEAST_PROSE) return { prose: [], misnamed };
  return { prose: [...clean, ...perhaps], misnamed: new Set(perhaps.map(({ around }) => (around as Around).element)) };
}

const lengthOf = (runs: readonly Run[]) => runs.reduce((sum, run) => sum + sizeOf(run), 0);

/** Prose by the parent of its element: paragraphs of one text stand side by side. */
function groupByParent(prose: readonly Run[]): Map<Element | null, number> {
  const groups = new Map<Element | null, number>();
  for (const run of prose) {
    const parent = parentOf(run.element);
    groups.set(parent, (groups.get(parent) ?? 0) + 1);
  }
  return groups;
}

/** For each element, what its prose weighs. */
function sumUp(prose: readonly Run[], weigh: (run: Run) => number): Map<Element, number> {
  const sums = new Map<Element, number>();
  for (const run of prose) {
    const weight = weigh(run);
    for (let at: Element | null = run.element; at !== null; at = parentOf(at)) sums.set(at, (sums.get(at) ?? 0) + weight);
  }
  return sums;
}

/** Elements that are parts of a text, never the whole of it. */
const PARTS = /^(?:p|ul|ol|li|dl|blockquote|table|tbody|tr|td|figure|h[1-6])$/;

function descend(body: Element, weights: Map<Element, number>, within: Element | undefined): Element {
  const heaviest = new Map<Element, Element>();
  for (const [element, weight] of weights) {
    const parent = parentOf(element);
    if (!parent) continue;
    const rival = heaviest.get(parent);
    if (!rival || (weights.get(rival) as number) < weight) heaviest.set(parent, element);
  }
  let root = body;
  for (;;) {
    const next = heaviest.get(root);
    if (!next || root === within || PARTS.test(next.localName) || (weights.get(next) as number) < (weights.get(root) as number) * DOMINANT) return root;
    root = next;
  }
}

const HEADING = /^h[1-6]$/;
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Index of the article's headline among all runs, -1 where none is told: in a heading, like the title, and not below
 * the beginning of the body.
 */
function findHeadline(all: readonly Run[], root: Element, title: string, prose: readonly Run[]): number {
  const bare = letters(title);
  const total = lengthOf(prose);
  const proseSet = new Set(prose);
  let best = -1;
  let rank = 0;
  let above = 0;
  for (let at = 0; at < all.length && above <= total / 2; at++) {
    const run = all[at] as Run;
    if (proseSet.has(run)) above += sizeOf(run);
    if (run.text.length > 400) continue;
    const heading = headingAround(run.element);
    if (!heading || (run.linked > 0 && heading.localName === 'h2')) continue;
    const text = letters(run.text);
    if (text.length < 6) continue;
    const isFirst = heading.localName === 'h1';
    const isLikeTitle = bare.length > 6 && (bare.includes(text) || text.includes(bare) || shareStart(bare, text) >= 20);
    const score = isLikeTitle ? (isFirst ? 3 : 2) : isFirst && isNear(run.element, root) ? 1 : 0;
    if (score <= rank || (score < 3 && above > total * 0.1 + sizeOf(run)) || !isRendered(run.element)) continue;
    best = at;
    rank = score;
  }
  return best;
}

/** The first or second order heading that the element is or stands in. */
function headingAround(element: Element): Element | null {
  let at: Element | null = element;
  for (let up = 0; up < 4 && at; up++, at = at.parentElement) if (at.localName === 'h1' || at.localName === 'h2') return at;
  return null;
}

function shareStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** Within three levels around the root. */
function isNear(element: Element, root: Element): boolean {
  let around: Element | null = root;
  for (let up = 0; up < 3 && around; up++) {
    if (isWithin(element, around)) return true;
    around = parentOf(around);
  }
  return false;
}

/** Short paragraphs that stand alone under a headline that is a link. */
function findTeasers(all: readonly Run[], prose: readonly Run[], groups: Map<Element | null, number>, sums: Map<Element, number>): Set<Run> {
  const teasers = new Set<Run>();
  const proseSet = new Set(prose);
  for (let at = 0; at < all.length; at++) {
    const run = all[at] as Run;
    if (!proseSet.has(run) || sizeOf(run) >= TEASER_LENGTH || (groups.get(parentOf(run.element)) ?? 0) > 1 || HEADING.test(run.element.localName)) continue;
    for (let back = 1; back <= 3; back++) {
      const before = all[at - back];
      if (!before || proseSet.has(before)) break;
      if (before.linked < sizeOf(before) * 0.6 || sizeOf(before) < 20) continue;
      if (shareBox(run, before, sums)) teasers.add(run);
      break;
    }
  }
  return teasers;
}

/** Whether both stand in a box near them that holds no other prose. */
function shareBox(run: Run, before: Run, sums: Map<Element, number>): boolean {
  let box: Element | null = run.element;
  for (let up = 0; up < 3 && box; up++) {
    box = parentOf(box);
    if (!box || (sums.get(box) ?? 0) > sizeOf(run) * 1.2) return false;
    if (isWithin(before.element, box)) return true;
  }
  return false;
}

function isAsideLine(run: Run): boolean {
  return sizeOf(run) < 160 && ASIDE_LINE.test(run.text);
}

/** Shorter text that belongs to the prose around it. */
function isSecondary(run: Run, groups: Map<Element | null, number>): boolean {
  const tag = run.element.localName;
  const size = sizeOf(run);
  const isAmongProse = groups.has(parentOf(run.element));
  if (isAsideLine(run) || !isRendered(run.element)) return false;
  if (isAmongProse && (tag === 'p' || tag === 'li') && size >= 80 && run.linked < size * 0.9 && END.test(run.text)) return true;
  if (run.linked >= size * 0.6) return false;
  if (HEADING.test(tag)) return true;
  if (tag === 'li' || tag === 'dd' || tag === 'td') return size >= 20 || isAmongProse;
  if (tag === 'p' || tag === 'blockquote') return isAmongProse || size >= 40;
  if (tag === 'figcaption') return true;
  return size >= 40 && (isAmongProse || END.test(run.text));
}
