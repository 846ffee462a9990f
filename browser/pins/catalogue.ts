/**
 * One short row a pin, in memory once asked for: what search, groups and jumps in a long list need, without reading
 * 10,000 pins. Follows changes of this window and others.
 */
import { byOrder } from '../../engine/annotations/order.ts';
import type { Changes } from './changes.ts';
import { inRead, type Database, type WordsRow } from './database.ts';
import type { PinSort } from './types.ts';

/** Of more changes at once than this, reading all anew is quicker. */
const MANY = 500;

export interface Catalogue {
  /** In the order asked for, the same as the index of that name has. */
  rows(by: PinSort): Promise<readonly WordsRow[]>;
}

export function createCatalogue(db: Database, changes: Changes, signal: AbortSignal): Catalogue {
  let current: Promise<readonly WordsRow[]> | null = null;
  const sorted = new WeakMap<readonly WordsRow[], Map<PinSort, readonly WordsRow[]>>();
  const words = () => db.transaction('words').store;

  const refresh = async (old: readonly WordsRow[], ids: readonly string[]): Promise<WordsRow[]> => {
    const changed = new Set(ids);
    const store = words();
    const read = await inRead(() => Promise.all(ids.map((id) => store.get(id))));
    return [...old.filter(({ id }) => !changed.has(id)), ...read.filter((row) => row !== undefined)].sort(byOrder);
  };

  changes.hear(({ store, ids }) => {
    if (store !== 'pins' || current === null) return;
    current = ids.length === 0 || ids.length > MANY ? null : current.then((old) => refresh(old, ids));
    // A failure is met, and told, by who reads next
    current?.catch(() => {});
  }, signal);

  return {
    async rows(by) {
      current ??= inRead(async () => (await words().getAll()).sort(byOrder));
      const reading = current;
      const rows = await reading.catch((error: unknown) => {
        if (current === reading) current = null;
        throw error;
      });
      if (by === 'order') return rows;
      const known = sorted.get(rows) ?? new Map<PinSort, readonly WordsRow[]>();
      sorted.set(rows, known);
      // Stable: within a group the order stays the reader's
      const wanted = known.get(by) ?? rows.toSorted((a, b) => (a[by] < b[by] ? -1 : a[by] > b[by] ? 1 : 0));
      known.set(by, wanted);
      return wanted;
    },
  };
}
