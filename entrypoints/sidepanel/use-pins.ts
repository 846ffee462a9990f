import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PinGroup, PinSort } from '../../browser/pins/types.ts';
import type { Pin } from '../../engine/annotations/schema.ts';
import type { StoreModel } from '../shared/use-store.ts';

const STRETCH = 50;

export interface PinsModel {
  readonly by: PinSort;
  readonly query: string;
  /** How many there are under this query; null until the store has said. */
  readonly total: number | null;
  readonly groups: readonly PinGroup[];
  readonly pinAt: (offset: number) => Pin | undefined;
  /** Asks for the pins from one offset to another; they come in by and by. */
  readonly request: (from: number, to: number) => void;
  readonly setBy: (by: PinSort) => void;
  readonly setQuery: (query: string) => void;
}

/** The pins by stretches, so that ten thousand open as fast as ten. */
export function usePins({ store, version, attempt }: StoreModel): PinsModel {
  const [by, setBy] = useState<PinSort>('order');
  const [query, setQuery] = useState('');
  const [total, setTotal] = useState<number | null>(null);
  const [groups, setGroups] = useState<readonly PinGroup[]>([]);
  const [, setLoaded] = useState(0);
  const stretches = useRef(new Map<number, readonly Pin[]>());
  const asked = useRef(new Set<number>());
  const round = useRef(0);

  const load = useCallback(async (stretch: number) => {
    const mine = round.current;
    asked.current.add(stretch);
    await attempt(async (open) => {
      const range = { offset: stretch * STRETCH, limit: STRETCH };
      const found = query.trim() === '' ? null : await open.pins.search(query, range);
      const pins = found ? found.pins : await open.pins.list({ ...range, by });
      if (mine !== round.current) return;
      if (found) setTotal(found.total);
      stretches.current.set(stretch, pins);
      setLoaded((n) => n + 1);
    });
  }, [by, query, attempt]);

  // What was loaded stays in view until its successor is there: a change of one pin does not blank the list.
  useEffect(() => {
    if (!store) return;
    round.current++;
    const seen = [...asked.current];
    asked.current.clear();
    void attempt(async (open) => {
      const isSearch = query.trim() !== '';
      const grouped = isSearch || by === 'order' ? [] : await open.pins.groups(by);
      if (!isSearch) setTotal(await open.pins.count());
      setGroups(grouped);
    });
    for (const stretch of seen.length > 0 ? seen.slice(0, 6) : [0]) void load(stretch);
  }, [store, version, load]);

  const change = () => {
    stretches.current.clear();
    asked.current.clear();
  };
  return {
    by,
    query,
    total,
    groups,
    pinAt: (offset) => stretches.current.get(Math.floor(offset / STRETCH))?.[offset % STRETCH],
    request(from, to) {
      for (let stretch = Math.floor(from / STRETCH); stretch <= Math.floor(to / STRETCH); stretch++) if (!asked.current.has(stretch)) void load(stretch);
    },
    setBy(next) { change(); setBy(next); },
    setQuery(next) { change(); setQuery(next); },
  };
}
