/** The shelf of pins: a shelf with an order of the reader's own, groups and search. */
import { orderBetween, spreadOrders, byOrder } from '../../engine/annotations/order.ts';
import type { Pin } from '../../engine/annotations/schema.ts';
import { foldQuery, isHit } from '../../engine/annotations/search.ts';
import { sift } from './aside.ts';
import type { Changes } from './changes.ts';
import { inRead, inWrite, type Database, type Row, type WordsRow, type Write } from './database.ts';
import { PINS } from './kinds.ts';
import { check, createShelf, fetchItem, listBy } from './shelf.ts';
import type { PinChange, PinGroup, PinShelf } from './types.ts';

export function createPins(db: Database, changes: Changes, signal: AbortSignal): PinShelf {
  let words: Promise<WordsRow[]> | null = null;
  changes.hear(({ store }) => { if (store === 'pins') words = null; }, signal);

  return {
    ...createShelf<Pin, PinChange>(db, changes, PINS),
    list: ({ by = 'order', ...range }) => listBy(db, changes, PINS, by, range),

    async add(draft, at = 'start') {
      const pin = await inWrite(db, async (tx) => {
        const end = await endOrder(tx, at);
        const order = at === 'start' ? orderBetween(null, end) : orderBetween(end, null);
        const added = check(PINS, { ...draft, order });
        // `add` first: an id that is taken must fail, not replace
        await tx.objectStore('pins').add({ id: added.id, order, page: '', topic: '', record: null });
        await PINS.put(tx, added);
        return added;
      });
      changes.tell({ kind: 'added', store: 'pins', ids: [pin.id] });
      return pin;
    },

    async move(id, before) {
      const pin = await inWrite(db, async (tx) => {
        const moving = await fetchItem(tx, PINS, id);
        if (before === id) return moving;
        let gap = await findGap(tx, id, before);
        if (gap.after !== null && gap.after === gap.before) {
          // Merged files can bring two pins with one key: no key stands between them, so all get new ones
          await spread(tx);
          gap = await findGap(tx, id, before);
        }
        const moved = { ...moving, order: orderBetween(gap.after, gap.before) };
        await PINS.put(tx, moved);
        return moved;
      });
      changes.tell({ kind: 'moved', store: 'pins', ids: [pin.id] });
      return pin;
    },

    groups: (by) => inRead(() => findGroups(db, by)),

    async search(query, { offset = 0, limit }) {
      words ??= inRead(async () => (await db.getAll('words')).sort(byOrder));
      const reading = words;
      const rows = await reading.catch((error: unknown) => {
        if (words === reading) words = null;
        throw error;
      });
      const asked = foldQuery(query);
      const hits = rows.filter(({ folded }) => isHit(folded, asked));
      const wanted = hits.slice(offset, offset + limit);
      const found = await inRead(async () => {
        const store = db.transaction('pins').store;
        return Promise.all(wanted.map(({ id }) => store.get(id)));
      });
      return { pins: await sift(db, changes, PINS, found.filter((row): row is Row => row !== undefined)), total: hits.length };
    },
  };
}

async function endOrder(tx: Write, at: 'start' | 'end'): Promise<string | null> {
  const cursor = await tx.objectStore('pins').index('order').openKeyCursor(null, at === 'start' ? 'next' : 'prev');
  return cursor?.key[0] ?? null;
}

/** The keys between which `id` is to stand, ahead of `target` (null: at the end), itself passed over. */
async function findGap(tx: Write, id: string, target: string | null): Promise<{ after: string | null; before: string | null }> {
  const index = tx.objectStore('pins').index('order');
  const next = target === null ? null : await fetchItem(tx, PINS, target);
  const range = next && IDBKeyRange.upperBound([next.order, next.id], true);
  let cursor = await index.openKeyCursor(range, 'prev');
  if (cursor?.primaryKey === id) cursor = await cursor.continue();
  return { after: cursor?.key[0] ?? null, before: next?.order ?? null };
}

async function spread(tx: Write): Promise<void> {
  const rows = await tx.objectStore('pins').index('order').getAll();
  const orders = spreadOrders(rows.length);
  for (const [i, row] of rows.entries()) await PINS.put(tx, { ...check(PINS, row.record), order: orders[i] as string });
}

async function findGroups(db: Database, by: 'page' | 'topic'): Promise<PinGroup[]> {
  const index = db.transaction('pins').store.index(by);
  const groups: PinGroup[] = [];
  let cursor = await index.openCursor();
  while (cursor) {
    const key = cursor.key[0];
    const all = IDBKeyRange.bound([key], [key, []]);
    const pin = cursor.value.record as Partial<Pin> | null;
    groups.push({ key, name: (by === 'page' ? pin?.page?.title : pin?.topic?.name) ?? key, count: await index.count(all) });
    // An array sorts after every string: the first key past this group
    cursor = await index.openCursor(IDBKeyRange.lowerBound([key, []]));
  }
  return groups;
}
