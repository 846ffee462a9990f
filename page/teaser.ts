import { sizeOf } from './prose.ts';
import { isWithin, parentOf } from './tree.ts';
import type { Run } from './walk.ts';

/** A paragraph of this length is no teaser. */
export const TEASER_LENGTH = 320;

const HEADING = /^h[1-6]$/;

/** Short paragraphs that stand alone under a headline that is a link. */
export function findTeasers(all: readonly Run[], prose: readonly Run[], groups: Map<Element | null, number>, sums: Map<Element, number>): Set<Run> {
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
