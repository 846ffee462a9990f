import type { Run } from './walk.ts';
import { ASIDE_LINE } from './words.ts';

/** The body of an article among all runs of a page. */
export interface Chosen {
  readonly root: Element;
  /** Runs under `root` that are article text, in page order. */
  readonly runs: readonly Run[];
  /** All runs of the page, and where the first and the last chosen one stand among them. */
  readonly all: readonly Run[];
  readonly first: number;
  readonly last: number;
  /** Code units of prose in it. */
  readonly prose: number;
  /** Share of the page's prose that it holds, 0 to 1. */
  readonly share: number;
}

/** Shorter runs are no proof of prose. */
const PROSE_LENGTH = 60;
/** An article has at least this much prose (code units). */
const LEAST_PROSE = 140;
/** The body is the deepest element that holds this share of the prose around it. */
const DOMINANT = 0.7;

const END = /[.!?…。！？؟۔:;,،»”"]/;

export function isProse(run: Run): boolean {
  const length = run.text.length;
  return length >= PROSE_LENGTH && run.linked < length * 0.5 && END.test(run.text);
}

/** The flat-tree parent: out of shadow roots and frames. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  if (root.nodeType === 11) return (root as ShadowRoot).host ?? null;
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

export function isRendered(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

/**
 * Finds the element that holds the article's body and the runs in it that are text of it; null where there is none.
 * The element holds `within` where that is given: an article that grows does not let go of its beginning.
 */
export function chooseBody(all: readonly Run[], body: Element, within?: Element): Chosen | null {
  let prose = all.filter((run) => !run.around && isProse(run) && isRendered(run.element));
  let total = lengthOf(prose);
  if (total < LEAST_PROSE) {
    // everything is named like an aside: judge by the text alone
    prose = all.filter((run) => isProse(run) && isRendered(run.element));
    total = lengthOf(prose);
    if (total < LEAST_PROSE) return null;
  }
  const weights = weigh(prose);
  const root = descend(body, weights, prose, within && weights.has(within) ? within : undefined);
  const inside = all.map((run, index) => ({ run, index })).filter(({ run }) => isWithin(run.element, root));
  const proseSet = new Set(prose);
  const parents = new Set(prose.filter((run) => isWithin(run.element, root)).map((run) => parentOf(run.element)));
  const kept = inside.filter(({ run }) => proseSet.has(run) || isSecondary(run, parents));
  if (kept.length === 0) return null;
  return {
    root,
    runs: kept.map(({ run }) => run),
    all,
    first: (kept[0] as { index: number }).index,
    last: (kept.at(-1) as { index: number }).index,
    prose: weights.get(root) ?? total,
    share: (weights.get(root) ?? total) / total,
  };
}

const lengthOf = (runs: readonly Run[]) => runs.reduce((sum, run) => sum + run.text.length, 0);

function weigh(prose: readonly Run[]): Map<Element, number> {
  const weights = new Map<Element, number>();
  for (const run of prose) {
    const weight = run.text.length - run.linked;
    for (let at: Element | null = run.element; at !== null; at = parentOf(at)) weights.set(at, (weights.get(at) ?? 0) + weight);
  }
  return weights;
}

function descend(body: Element, weights: Map<Element, number>, prose: readonly Run[], within?: Element): Element {
  const leaves = new Set(prose.map((run) => run.element));
  const children = new Map<Element, Element[]>();
  for (const element of weights.keys()) {
    const parent = parentOf(element);
    if (parent) {
      const list = children.get(parent);
      if (list) list.push(element);
      else children.set(parent, [element]);
    }
  }
  let root = body;
  for (;;) {
    const weight = weights.get(root) ?? 0;
    const next = children.get(root)?.find((child) => (weights.get(child) ?? 0) >= weight * DOMINANT);
    if (!next || root === within || (leaves.has(next) && next.localName === 'p')) return root;
    root = next;
  }
}

export function isWithin(element: Element, root: Element): boolean {
  if (root.contains(element)) return true;
  if (element.ownerDocument === root.ownerDocument && element.getRootNode() === root.getRootNode()) return false;
  for (let at: Element | null = element; at !== null; at = parentOf(at)) if (at === root) return true;
  return false;
}

const HEADING = /^h[1-6]$/;

/** Shorter text that belongs to the prose around it. */
function isSecondary(run: Run, parents: Set<Element | null>): boolean {
  if (run.around) return false;
  const tag = run.element.localName;
  const text = run.text.trim();
  if (run.linked >= text.length * 0.6) return false;
  if (text.length < 100 && ASIDE_LINE.test(text)) return false;
  if (!isRendered(run.element)) return false;
  if (HEADING.test(tag)) return true;
  if (tag === 'li' || tag === 'dd' || tag === 'td') return text.length >= 20;
  if (tag === 'p' || tag === 'blockquote') return parents.has(parentOf(run.element)) || text.length >= 40;
  if (tag === 'figcaption') return true;
  return text.length >= 40 && END.test(text);
}
