/** The shelf of pins: a shelf with an order of the reader's own, groups and search. */
import { orderBetween, spreadOrders } from '../../engine/annotations/order.ts';
import type { Pin } from '../../engine/annotations/schema.ts';
import { foldQuery, isHit } from '../../engine/annotations/search.ts';
import { sift } from './aside.ts';
import { createCatalogue } from './catalogue.ts';
import type { Changes } from './changes.ts';
import { inRead, inWrite, type Database, type Row, type WordsRow, type Write } from './database.ts';
import { PINS } from './kinds.ts';
import { check, createShelf, fetchItem, listBy } from './shelf.ts';
import type { PinChange, PinGroup, PinShelf } from './types.ts';

export function createPins(db: Database, changes: Changes, signal: AbortSignal): PinShelf {
  const catalogue = createCatalogue(db, changes, signal);

  return {
    ...createShelf<Pin, PinChange>(db, changes, PINS),

    async list({ by = 'order', offset = 0, limit }) {
      if (offset === 0) {
        const top = await listBy(db, changes, PINS, by, { limit });
        // Whoever looks at the top of the list may search next: read ahead, after the list is there. A failure is told then
        catalogue.rows(by).catch(() => {});
        return top;
      }
      // Where the browser would have to count its way through the index, the catalogue knows the key
      const row = (await catalogue.rows(by))[offset];
      if (!row) return [];
      const key = by === 'order' ? [row.order, row.id] : [row[by], row.order, row.id];
      return sift(db, changes, PINS, await inRead(() => db.getAllFromIndex('pins', by, IDBKeyRange.lowerBound(key), limit)));
    },

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
      let isSpread = false;
      const pin = await inWrite(db, async (tx) => {
        const moving = await fetchItem(tx, PINS, id);
        if (before === id) return moving;
        let gap = await findGap(tx, id, before);
        if (gap.after !== null && gap.after === gap.before) {
          // Merged files can bring two pins with one key: no key stands between them, so all get new ones
          await spread(tx);
          isSpread = true;
          gap = await findGap(tx, id, before);
        }
        const moved = { ...moving, order: orderBetween(gap.after, gap.before) };
        await PINS.put(tx, moved);
        return moved;
      });
      changes.tell({ kind: 'moved', store: 'pins', ids: isSpread ? [] : [pin.id] });
      return pin;
    },

    async groups(by) {
      const groups = [...Map.groupBy(await catalogue.rows(by), (row) => row[by])];
      const firsts = await fetchRows(db, groups.map(([, rows]) => (rows[0] as WordsRow).id));
      return groups.map(([key, { length }], i): PinGroup => {
        const pin = firsts[i]?.record as Partial<Pin> | null | undefined;
        return { key, name: (by === 'page' ? pin?.page?.title : pin?.topic?.name) ?? key, count: length };
      });
    },

    async search(query, { offset = 0, limit }) {
      const asked = foldQuery(query);
      const hits = (await catalogue.rows('order')).filter(({ folded }) => isHit(folded, asked));
      const found = await fetchRows(db, hits.slice(offset, offset + limit).map(({ id }) => id));
      return { pins: await sift(db, changes, PINS, found.filter((row) => row !== undefined)), total: hits.length };
    },
  };
}

const fetchRows = (db: Database, ids: readonly string[]): Promise<(Row | undefined)[]> => inRead(() => {
  const { store } = db.transaction('pins');
  return Promise.all(ids.map((id) => store.get(id)));
});

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
