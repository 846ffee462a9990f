import { isRendered } from './tree.ts';
import type { Around, Run } from './walk.ts';

/** Shorter runs are no proof of prose. */
const PROSE_LENGTH = 60;
/** An article has at least this much prose (code units). */
const LEAST_PROSE = 140;

export const END = /[.!?…。！？؟۔»”"](?:\s|$)|[，、،؛,;]/;

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

/** Names that never stand around a whole article. */
const NEVER = /comment|repl(?:y|ies)|respond|cookie|consent|gdpr/i;

/** Prose outside of what is named like the surroundings. A name that most of the page's prose bears says nothing. */
export function pickProse(all: readonly Run[]): { prose: readonly Run[]; misnamed: ReadonlySet<Element> } {
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

export const lengthOf = (runs: readonly Run[]) => runs.reduce((sum, run) => sum + sizeOf(run), 0);
