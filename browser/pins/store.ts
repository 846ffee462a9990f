/** The store of what a reader keeps, in this browser's IndexedDB and nowhere else. */
import { mend } from './aside.ts';
import { openChanges } from './changes.ts';
import { inRead, inWrite, openDatabase, STORES, type Migration } from './database.ts';
import { DISAGREEMENTS, PINS } from './kinds.ts';
import { createPins } from './pins.ts';
import { check, createShelf } from './shelf.ts';
import type { DisagreementShelf, Store } from './types.ts';
import type { Disagreement } from '../../engine/annotations/schema.ts';

export interface StoreOptions {
  /** Name of the database; tests use their own. */
  readonly name?: string;
  readonly migrations?: readonly Migration[];
  /** Milliseconds until rows that lost a key are looked for: the first list goes first. */
  readonly mendAfter?: number;
}

/** Opens the store. Rejects with a StoreError; to be tried again after `blocked` once other windows are closed. */
export async function openStore({ name = 'recoupe', migrations, mendAfter = 1000 }: StoreOptions = {}): Promise<Store> {
  const { promise: closed, resolve } = Promise.withResolvers<'superseded' | 'lost'>();
  const db = await openDatabase(name, resolve, migrations);
  const changes = openChanges(name);
  const over = new AbortController();
  const close = () => {
    over.abort();
    changes.close();
    db.close();
  };
  void closed.then(close);
  const mending = setTimeout(() => {
    // What fails here fails again, and is told, where the reader asks for it
    void mend(db, changes, PINS).then(() => mend(db, changes, DISAGREEMENTS)).catch(() => {});
  }, mendAfter);
  over.signal.addEventListener('abort', () => clearTimeout(mending));
  return {
    pins: createPins(db, changes, over.signal),
    disagreements: {
      ...createShelf<Disagreement, Pick<Disagreement, 'because'>>(db, changes, DISAGREEMENTS),
      async add(draft) {
        const item = check(DISAGREEMENTS, draft);
        await inWrite(db, async (tx) => {
          await tx.objectStore('disagreements').add({ id: item.id, order: '', page: '', topic: '', record: null });
          await DISAGREEMENTS.put(tx, item);
        });
        changes.tell({ kind: 'added', store: 'disagreements', ids: [item.id] });
        return item;
      },
    } satisfies DisagreementShelf,
    setAside: () => inRead(() => db.getAll('aside')),
    discard: (keys) => inWrite(db, async (tx) => { for (const key of keys) await tx.objectStore('aside').delete(key); }),
    async erase() {
      await inWrite(db, async (tx) => { for (const store of STORES) await tx.objectStore(store).clear(); });
      for (const store of ['pins', 'disagreements'] as const) changes.tell({ kind: 'removed', store, ids: [] });
    },
    subscribe: changes.hear,
    closed,
    close,
  };
}
