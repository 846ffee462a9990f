import { findHeadline } from './headline.ts';
import { END, lengthOf, pickProse, sizeOf } from './prose.ts';
import { findTeasers, TEASER_LENGTH } from './teaser.ts';
import { isRendered, isWithin, parentOf } from './tree.ts';
import type { Run } from './walk.ts';
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

/** The body is the deepest element that holds this share of the prose around it. */
const DOMINANT = 0.85;
/** A paragraph alone in its parent is as likely a teaser: it weighs less. */
const LONE_WEIGHT = 0.3;
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
