import { lengthOf, sizeOf } from './prose.ts';
import { isRendered, isWithin, parentOf } from './tree.ts';
import type { Run } from './walk.ts';

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Index of the article's headline among all runs, -1 where none is told: in a heading, like the title, and not below
 * the beginning of the body.
 */
export function findHeadline(all: readonly Run[], root: Element, title: string, prose: readonly Run[]): number {
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
