/** Records that do not fit are set aside as they are, and reported; the rest stays in use. */
import * as v from 'valibot';
import { describeIssues } from '../../engine/annotations/problem.ts';
import type { Changes } from './changes.ts';
import { inRead, inWrite, type Database, type Row, type Write } from './database.ts';
import type { Kind } from './kinds.ts';

type Misfit = { readonly path: string; readonly detail: string };

/** The record of a row, or what does not fit. */
export function readRow<Item>(kind: Kind<Item>, row: Row): { readonly item: Item } | { readonly misfit: Misfit } {
  const read = v.safeParse(kind.schema, row.record);
  if (!read.success) return { misfit: describeIssues(read.issues) };
  return read.output.id === row.id ? { item: read.output } : { misfit: { path: 'id', detail: row.id } };
}

/** The records that fit; the others are set aside before this resolves. */
export async function sift<Item>(db: Database, changes: Changes, kind: Kind<Item>, rows: readonly Row[]): Promise<Item[]> {
  const items: Item[] = [];
  const misfits: { row: Row; misfit: Misfit }[] = [];
  for (const row of rows) {
    const read = readRow(kind, row);
    if ('item' in read) items.push(read.item);
    else misfits.push({ row, misfit: read.misfit });
  }
  if (misfits.length > 0) {
    await inWrite(db, async (tx) => { for (const { row, misfit } of misfits) await setAside(tx, kind, row, misfit); });
    changes.tell({ kind: 'set-aside', store: kind.store, ids: misfits.map(({ row }) => row.id) });
  }
  return items;
}

/**
 * A row that lost one of its keys stands in no list and would never be read. Counting finds that out; only then is every
 * row looked at: one that fits gets its keys back, one that does not is set aside.
 */
export async function mend<Item>(db: Database, changes: Changes, kind: Kind<Item>): Promise<void> {
  if (await inRead(() => isWhole(db, kind))) return;
  const gone = await inWrite(db, async (tx) => {
    const ids: string[] = [];
    const words = tx.objectStore('words');
    if (kind.fold) await words.clear();
    for (const row of await tx.objectStore(kind.store).getAll()) {
      const read = readRow(kind, row);
      if ('misfit' in read) {
        ids.push(row.id);
        await setAside(tx, kind, row, read.misfit);
      } else await kind.put(tx, read.item);
    }
    return ids;
  });
  changes.tell(gone.length > 0 ? { kind: 'set-aside', store: kind.store, ids: [] } : { kind: 'updated', store: kind.store, ids: [] });
}

async function isWhole<Item>(db: Database, kind: Kind<Item>): Promise<boolean> {
  const tx = db.transaction([kind.store, 'words']);
  const store = tx.objectStore(kind.store);
  const counts = await Promise.all([
    store.count(),
    ...(['order', 'page', 'topic'] as const).map((index) => store.index(index).count()),
    ...(kind.fold ? [tx.objectStore('words').count()] : []),
  ]);
  return counts.every((count) => count === counts[0]);
}

async function setAside<Item>(tx: Write, kind: Kind<Item>, row: Row, misfit: Misfit): Promise<void> {
  // The key is the store's to give
  await tx.objectStore('aside').add({ store: kind.store, ...misfit, record: row.record ?? row } as never);
  await kind.remove(tx, row.id);
}
