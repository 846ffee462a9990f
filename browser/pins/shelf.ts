/** What pins and disagreements have in common: read, change, remove, restore, merge. */
import * as v from 'valibot';
import { describeIssues } from '../../engine/annotations/problem.ts';
import { readRow, sift } from './aside.ts';
import type { Changes } from './changes.ts';
import { inRead, inWrite, type Database, type Write } from './database.ts';
import type { Kind } from './kinds.ts';
import { StoreError } from './problem.ts';
import type { PinSort, Range, Shelf } from './types.ts';

type Stamped = { readonly id: string; readonly updated: string; readonly page: { readonly address: string } | null };

export function createShelf<Item extends Stamped, Change>(db: Database, changes: Changes, kind: Kind<Item>): Shelf<Item, Change> {
  const { store } = kind;
  const tell = (change: 'added' | 'updated' | 'removed', items: readonly Item[]) => {
    if (items.length > 0) changes.tell({ kind: change, store, ids: items.map(({ id }) => id) });
  };
  return {
    count: () => inRead(() => db.count(store)),
    list: (range) => listBy(db, changes, kind, 'order', range),
    all: async () => sift(db, changes, kind, await inRead(() => db.getAllFromIndex(store, 'order'))),
    get: async (id) => {
      const row = await inRead(() => db.get(store, id));
      return row && (await sift(db, changes, kind, [row]))[0];
    },
    onPage: async (address) =>
      sift(db, changes, kind, await inRead(() => db.getAllFromIndex(store, 'page', IDBKeyRange.bound([address], [address, []])))),
    update: async (id, change, now) => {
      const item = await inWrite(db, async (tx) => {
        const changed = check(kind, { ...(await fetchItem(tx, kind, id)), ...change, updated: now });
        await kind.put(tx, changed);
        return changed;
      });
      tell('updated', [item]);
      return item;
    },
    remove: async (ids) => {
      const removed = await inWrite(db, async (tx) => {
        const items: Item[] = [];
        for (const id of new Set(ids)) {
          const row = await tx.objectStore(store).get(id);
          const read = row && readRow(kind, row);
          // One that does not fit is left for the next read to set aside: it could not be restored
          if (!read || 'misfit' in read) continue;
          items.push(read.item);
          await kind.remove(tx, id);
        }
        return items;
      });
      tell('removed', removed);
      return removed;
    },
    restore: async (items) => {
      const checked = items.map((item) => check(kind, item));
      await inWrite(db, (tx) => Promise.all(checked.map((item) => kind.put(tx, item))));
      tell('added', checked);
    },
    merge: async (items) => {
      const checked = items.map((item) => check(kind, item));
      const result = await inWrite(db, async (tx) => {
        const added: Item[] = [], updated: Item[] = [], replaced: Item[] = [], kept: string[] = [];
        // Asked for together: one after the other, 10,000 of them take the browser many seconds
        const rows = await Promise.all(checked.map(({ id }) => tx.objectStore(store).get(id)));
        for (const [i, item] of checked.entries()) {
          const read = rows[i] && readRow(kind, rows[i]);
          if (read && 'item' in read && Date.parse(read.item.updated) >= Date.parse(item.updated)) {
            kept.push(item.id);
            continue;
          }
          if (read && 'item' in read) {
            replaced.push(read.item);
            updated.push(item);
          } else added.push(item);
        }
        await Promise.all([...added, ...updated].map((item) => kind.put(tx, item)));
        return { added, updated, replaced, kept };
      });
      tell('added', result.added);
      tell('updated', result.updated);
      return { added: result.added.map(({ id }) => id), replaced: result.replaced as never, kept: result.kept };
    },
  };
}

/** Reads one stretch of an index. By position: a virtual list asks for rows 9,950 to 10,000 as it does for the first. */
export async function listBy<Item>(db: Database, changes: Changes, kind: Kind<Item>, by: PinSort, { offset = 0, limit }: Range): Promise<Item[]> {
  const rows = await inRead(async () => {
    const index = db.transaction(kind.store).store.index(by);
    if (offset === 0) return index.getAll(null, limit);
    let cursor = await index.openKeyCursor();
    cursor = cursor && (await cursor.advance(offset));
    return cursor ? index.getAll(IDBKeyRange.lowerBound(cursor.key), limit) : [];
  });
  return sift(db, changes, kind, rows);
}

/** The value as the schema reads it; throws `invalid`. */
export function check<Item>(kind: Kind<Item>, value: unknown): Item {
  const read = v.safeParse(kind.schema, value);
  if (read.success) return read.output;
  const { path, detail } = describeIssues(read.issues);
  throw new StoreError('invalid', path ? `${path}: ${detail}` : detail);
}

/** Inside a transaction; throws `missing` or `invalid`. */
export async function fetchItem<Item>(tx: Write, kind: Kind<Item>, id: string): Promise<Item> {
  const row = await tx.objectStore(kind.store).get(id);
  if (!row) throw new StoreError('missing', id);
  return check(kind, row.record);
}
