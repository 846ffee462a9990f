/** The database, its versions, and opening it. */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { StoreError, storeError } from './problem.ts';
import type { SetAside } from './types.ts';

/** A record with the keys it is found by, written anew with every change. */
export interface Row {
  id: string;
  /** Pins: the manual order. Disagreements: when they were made. */
  order: string;
  /** Address and dossier id; empty where there is none, for null is no key and would leave the row out of the index. */
  page: string;
  topic: string;
  /** Checked against its schema on every read. */
  record: unknown;
}

/** A pin's keys and its words folded for search, apart from the pin: 10,000 of them are read in one go. */
export interface WordsRow {
  id: string;
  order: string;
  page: string;
  topic: string;
  folded: string;
}

type RowStore = {
  key: string;
  value: Row;
  indexes: { order: [string, string]; page: [string, string, string]; topic: [string, string, string] };
};

export interface PinsSchema extends DBSchema {
  pins: RowStore;
  disagreements: RowStore;
  words: { key: string; value: WordsRow };
  aside: { key: number; value: SetAside };
}

export type Database = IDBPDatabase<PinsSchema>;
export type Write = IDBPTransaction<PinsSchema, StoreNames<PinsSchema>[], 'readwrite'>;
export type Upgrade = IDBPTransaction<PinsSchema, StoreNames<PinsSchema>[], 'versionchange'>;

/** Takes the store from one version to the next. May wait for nothing but the transaction's own requests. */
export type Migration = (db: Database, tx: Upgrade) => void | Promise<void>;

export const STORES = ['pins', 'disagreements', 'words', 'aside'] as const;

/** The nth (from 0) leads from version n to n + 1. Never edited once released: a change of shape is a new entry. */
export const MIGRATIONS: readonly Migration[] = [
  (db) => {
    for (const name of ['pins', 'disagreements'] as const) {
      const store = db.createObjectStore(name, { keyPath: 'id' });
      // The id last, so that rows with one order still stand in a settled order
      store.createIndex('order', ['order', 'id']);
      store.createIndex('page', ['page', 'order', 'id']);
      store.createIndex('topic', ['topic', 'order', 'id']);
    }
    db.createObjectStore('words', { keyPath: 'id' });
    db.createObjectStore('aside', { keyPath: 'key', autoIncrement: true });
  },
];

/**
 * Opens the database and brings it to the last version. Rejects with `blocked`, `newer-store`, `upgrade-failed` (the store
 * stays as it was), `unavailable`. `onClosed` is called if the connection ends by another's doing.
 */
export async function openDatabase(
  name: string,
  onClosed: (why: 'superseded' | 'lost') => void,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Database> {
  let failure: unknown;
  let blocked = false;
  const { promise: held, reject } = Promise.withResolvers<never>();
  let opening: Promise<Database>;
  try {
    opening = openDB<PinsSchema>(name, migrations.length, {
      upgrade(db, from, _to, tx) {
        const run = async () => {
          for (const migrate of migrations.slice(from)) await migrate(db, tx);
        };
        // idb does not watch what an upgrade returns: without this a failed one would be committed
        run().catch((error: unknown) => {
          failure = error;
          tx.abort();
        });
        tx.done.catch(() => {});
      },
      blocked() {
        blocked = true;
        reject(new StoreError('blocked'));
      },
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase).close();
        onClosed('superseded');
      },
      terminated: () => onClosed('lost'),
    });
  } catch (error) {
    throw storeError(error, 'unavailable');
  }
  // Should the other window close after all, the connection that comes late belongs to nobody
  opening.then((db) => { if (blocked) db.close(); }, () => {});
  try {
    return await Promise.race([opening, held]);
  } catch (error) {
    if (failure !== undefined) throw new StoreError('upgrade-failed', storeError(failure).detail, { cause: failure });
    throw storeError(error, 'unavailable');
  }
}

/** Runs `work` in one transaction over all stores: done in full, or nothing is written and a StoreError says why. */
export async function inWrite<T>(db: Database, work: (tx: Write) => Promise<T>): Promise<T> {
  let tx: Write | undefined;
  try {
    tx = db.transaction([...STORES], 'readwrite') as Write;
    tx.done.catch(() => {});
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    try {
      tx?.abort();
    } catch {
      // already over
    }
    // The transaction knows why (no room left); the request that was cut short only says that it was
    throw storeError(error instanceof StoreError ? error : tx?.error ?? error);
  }
}

/** Runs a read; any failure is a StoreError. */
export async function inRead<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeError(error);
  }
}
