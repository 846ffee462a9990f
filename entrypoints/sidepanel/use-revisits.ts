import { useEffect, useMemo } from 'preact/hooks';
import { checkWords, type Revisit } from '../../engine/annotations/revisit.ts';
import type { Pin } from '../../engine/annotations/schema.ts';
import type { PageModel } from './use-page.ts';

/** Whether the page in view still says what was pinned of it, by pin. The page is asked for its text only where there are pins. */
export function useRevisits(pins: readonly Pin[], { state, blocks, link }: PageModel): ReadonlyMap<string, Revisit> {
  const isNeeded = state.status === 'read' && pins.some(({ words }) => words !== null);
  useEffect(() => {
    if (isNeeded && blocks === null) link?.call({ type: 'text' });
  }, [isNeeded, blocks, link]);
  return useMemo(() => {
    const found = new Map<string, Revisit>();
    if (!isNeeded || blocks === null) return found;
    for (const { id, words } of pins) if (words) found.set(id, checkWords(words, blocks));
    return found;
  }, [isNeeded, pins, blocks]);
}
