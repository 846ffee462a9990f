import 'fake-indexeddb/auto';
import { openDB, type IDBPDatabase } from 'idb';
import { openStore, type StoreOptions } from '../../../browser/pins/store.ts';
import type { Store } from '../../../browser/pins/types.ts';
import { newPin } from '../../../engine/annotations/subject.ts';
import type { Pin, Subject } from '../../../engine/annotations/schema.ts';
import { claimPin } from '../../engine/annotations/samples.ts';

export const NOW = '2022-08-18T09:30:00.000Z';
export const LATER = '2022-08-19T09:30:00.000Z';

let count = 0;
/** A database of its own for every test. */
export const freshName = (): string => `test-${++count}`;

const opened: Store[] = [];
export async function open(options: StoreOptions = {}): Promise<Store> {
  const store = await openStore({ name: freshName(), ...options });
  opened.push(store);
  return store;
}
export const closeAll = (): void => { for (const store of opened.splice(0)) store.close(); };

const { id: _id, kind: _kind, created: _created, updated: _updated, order: _order, note: _note, tags: _tags, ...subject } = claimPin;

export const draft = (id: string, change: Partial<Pin> = {}, its: Partial<Subject> = {}): Omit<Pin, 'order'> =>
  ({ ...newPin('claim', { ...subject, ...its }, id, NOW), ...change });

export const onPage = (path: string): Partial<Subject> => ({ page: { ...subject.page!, title: `Page ${path}`, address: `https://www.example.org/${path}` } });

/** The database behind a store's back. */
export async function raw(name: string, work: (db: IDBPDatabase) => Promise<unknown>): Promise<void> {
  const db = await openDB(name);
  await work(db);
  db.close();
}
