import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MIGRATIONS, type Migration } from '../../../browser/pins/database.ts';
import { StoreError } from '../../../browser/pins/problem.ts';
import { openStore } from '../../../browser/pins/store.ts';
import type { StoreChange } from '../../../browser/pins/types.ts';
import { disagreement } from '../../engine/annotations/samples.ts';
import { closeAll, draft, freshName, LATER, open, raw } from './support.ts';

let name: string;
beforeEach(() => { name = freshName(); });
afterEach(() => {
  vi.restoreAllMocks();
  closeAll();
});

/** Listens for good; what was heard grows. */
const listen = (store: Awaited<ReturnType<typeof open>>): StoreChange[] => {
  const heard: StoreChange[] = [];
  store.subscribe((change) => heard.push(change), new AbortController().signal);
  return heard;
};

describe('a record that does not fit', () => {
  it('is set aside as it was and reported; the rest stays', async () => {
    const store = await open({ name });
    for (const id of ['a', 'b', 'c']) await store.pins.add(draft(id), 'end');
    await raw(name, async (db) => {
      const row = await db.get('pins', 'b');
      await db.put('pins', { ...row, record: { ...row.record, note: 7 } });
    });
    const heard = listen(store);
    expect((await store.pins.list({ limit: 9 })).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(heard).toEqual([{ kind: 'set-aside', store: 'pins', ids: ['b'] }]);
    expect(await store.setAside()).toMatchObject([{ store: 'pins', path: 'note', record: { id: 'b', note: 7 } }]);
    expect(await store.pins.count()).toBe(2);
    expect((await store.pins.search('armes', { limit: 9 })).total).toBe(2);
    const [{ key }] = (await store.setAside()) as unknown as [{ key: number }];
    await store.discard([key]);
    expect(await store.setAside()).toEqual([]);
  });

  it.each([
    ['lost its keys', { order: undefined, page: undefined, topic: undefined }, ['a', 'b']],
    ['lost its keys and its record', { order: undefined, record: undefined }, ['a']],
    ['has the record of another', { topic: undefined, record: { ...draft('z'), order: 'a5' } }, ['a']],
  ])('is found where its row %s', async (_, change, left) => {
    const first = await open({ name });
    for (const id of ['a', 'b']) await first.pins.add(draft(id), 'end');
    await raw(name, async (db) => {
      const row = { ...(await db.get('pins', 'b')), ...change };
      await db.put('pins', JSON.parse(JSON.stringify(row)));
    });
    first.close();
    const store = await open({ name, mendAfter: 0 });
    const heard = listen(store);
    await vi.waitFor(() => expect(heard).toEqual([{ kind: left.length === 2 ? 'updated' : 'set-aside', store: 'pins', ids: [] }]));
    expect((await store.pins.list({ limit: 9 })).map(({ id }) => id)).toEqual(left);
    expect((await store.pins.search('armes', { limit: 9 })).total).toBe(left.length);
    expect(await store.setAside()).toHaveLength(2 - left.length);
  });

  it('is searched again where its folded words were lost', async () => {
    const first = await open({ name });
    await first.pins.add(draft('a'));
    await raw(name, (db) => db.clear('words'));
    first.close();
    const store = await open({ name, mendAfter: 0 });
    await vi.waitFor(async () => expect((await store.pins.search('armes', { limit: 9 })).total).toBe(1));
  });

  it('is never changed or removed by accident', async () => {
    const store = await open({ name });
    await store.pins.add(draft('a'));
    await raw(name, async (db) => db.put('pins', { ...(await db.get('pins', 'a')), record: null }));
    await expect(store.pins.update('a', { note: 'x' }, LATER)).rejects.toMatchObject({ problem: 'invalid' });
    expect(await store.pins.remove(['a'])).toEqual([]);
    expect(await store.pins.count()).toBe(1);
  });
});

describe('disagreements', () => {
  it('are kept beside the pins', async () => {
    const store = await open({ name });
    await store.disagreements.add(disagreement);
    await expect(store.disagreements.add(disagreement)).rejects.toMatchObject({ problem: 'invalid' });
    expect(await store.disagreements.onPage(disagreement.page!.address)).toEqual([disagreement]);
    expect(await store.disagreements.update(disagreement.id, { because: 'On second thoughts.' }, LATER)).toMatchObject({ because: 'On second thoughts.', updated: LATER });
    await expect(store.disagreements.update(disagreement.id, { because: '' }, LATER)).rejects.toMatchObject({ problem: 'invalid' });
    const removed = await store.disagreements.remove([disagreement.id]);
    expect(await store.disagreements.count()).toBe(0);
    await store.disagreements.restore(removed);
    expect(await store.disagreements.all()).toEqual(removed);
    expect(await store.pins.count()).toBe(0);
  });
});

describe('changes', () => {
  it('are heard in every window, and searched words follow', async () => {
    const [here, there] = [await open({ name }), await open({ name })];
    const [near, far] = [listen(here), listen(there)];
    expect((await there.pins.search('bamako', { limit: 9 })).total).toBe(0);
    await here.pins.add(draft('a', { note: 'Bamako' }));
    const added = { kind: 'added', store: 'pins', ids: ['a'] };
    expect(near).toEqual([added]);
    await vi.waitFor(() => expect(far).toEqual([added]));
    expect((await there.pins.search('bamako', { limit: 9 })).total).toBe(1);
    await there.pins.move('a', null);
    await there.pins.update('a', { note: '' }, LATER);
    await there.disagreements.add(disagreement);
    await there.pins.remove(['a']);
    await vi.waitFor(() => expect(near.map(({ kind, store }) => `${kind} ${store}`)).toEqual(['added pins', 'moved pins', 'updated pins', 'added disagreements', 'removed pins']));
  });

  it('are not heard after the signal, and nonsense on the channel is not heard at all', async () => {
    const store = await open({ name });
    const over = new AbortController();
    const heard: StoreChange[] = [];
    store.subscribe((change) => heard.push(change), over.signal);
    const stranger = new BroadcastChannel(`${name}-changes`);
    stranger.postMessage({ kind: 'added', store: 'elsewhere', ids: 4 });
    stranger.postMessage({ kind: 'added', store: 'pins', ids: ['x'] });
    await vi.waitFor(() => expect(heard).toEqual([{ kind: 'added', store: 'pins', ids: ['x'] }]));
    stranger.close();
    over.abort();
    await store.pins.add(draft('a'));
    expect(heard).toHaveLength(1);
  });
});

describe('erasing', () => {
  it('leaves nothing', async () => {
    const store = await open({ name });
    await store.pins.add(draft('a'));
    await store.disagreements.add(disagreement);
    await store.erase();
    expect([await store.pins.count(), await store.disagreements.count(), (await store.setAside()).length]).toEqual([0, 0, 0]);
    expect((await store.pins.search('', { limit: 9 })).total).toBe(0);
  });
});

describe('versions', () => {
  /** A change of shape such as a second version might bring: every topic gets a prefix. */
  const second: Migration = async (_db, tx) => {
    for (const name of ['pins', 'words'] as const) {
      let cursor = await tx.objectStore(name).openCursor();
      while (cursor) {
        await cursor.update({ ...cursor.value, topic: `v2:${cursor.value.topic}` } as never);
        cursor = await cursor.continue();
      }
    }
  };

  it('starts at the last of them', async () => {
    await open({ name });
    await raw(name, async (db) => {
      expect(db.version).toBe(MIGRATIONS.length);
      expect([...db.objectStoreNames]).toEqual(['aside', 'disagreements', 'pins', 'words']);
    });
  });

  it.each(MIGRATIONS.map((_, from) => from + 1))('opens what version %i left, with everything in it', async (from) => {
    const old = await open({ name, migrations: MIGRATIONS.slice(0, from) });
    const pin = await old.pins.add(draft('a'));
    old.close();
    expect(await (await open({ name })).pins.all()).toEqual([pin]);
  });

  it('carries records through a change of shape', async () => {
    const old = await open({ name });
    const pin = await old.pins.add(draft('a'));
    old.close();
    const store = await open({ name, migrations: [...MIGRATIONS, second] });
    expect((await store.pins.groups('topic')).map(({ key }) => key)).toEqual(['v2:mali-france-2022']);
    expect(await store.pins.all()).toEqual([pin]);
  });

  it('leaves the store as it was where an upgrade fails, even half way', async () => {
    const old = await open({ name });
    const pin = await old.pins.add(draft('a'));
    old.close();
    const broken: Migration = async (db, tx) => {
      await second(db, tx);
      throw new Error('half way');
    };
    await expect(openStore({ name, migrations: [...MIGRATIONS, broken] })).rejects.toMatchObject({ problem: 'upgrade-failed', detail: 'half way' });
    const again = await open({ name });
    expect(await again.pins.all()).toEqual([pin]);
    expect((await again.pins.groups('topic')).map(({ key }) => key)).toEqual(['mali-france-2022']);
  });

  it('does not touch what a later version wrote', async () => {
    (await open({ name, migrations: [...MIGRATIONS, second] })).close();
    await expect(openStore({ name })).rejects.toMatchObject({ problem: 'newer-store' });
  });

  it('gives way to a later version in another window, and says so', async () => {
    const old = await open({ name });
    const later = await open({ name, migrations: [...MIGRATIONS, second] });
    await expect(old.closed).resolves.toBe('superseded');
    await expect(old.pins.count()).rejects.toMatchObject({ problem: 'closed' });
    expect(await later.pins.count()).toBe(0);
  });

  it('says when another window does not give way, and opens once it has', async () => {
    (await open({ name })).close();
    const stubborn = await openDB(name);
    await expect(openStore({ name, migrations: [...MIGRATIONS, second] })).rejects.toMatchObject({ problem: 'blocked' });
    stubborn.close();
    expect(await (await open({ name, migrations: [...MIGRATIONS, second] })).pins.count()).toBe(0);
  });
});

describe('a browser that refuses', () => {
  it('says that there is no room, and nothing is half written', async () => {
    const store = await open({ name });
    await store.pins.add(draft('a'));
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === 'words') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key as never);
    });
    await expect(store.pins.add(draft('b'))).rejects.toMatchObject({ problem: 'quota' });
    await expect(store.pins.update('a', { note: 'x' }, LATER)).rejects.toMatchObject({ problem: 'quota' });
    vi.restoreAllMocks();
    expect(await store.pins.all()).toMatchObject([{ id: 'a', note: '' }]);
  });

  it('says that there is no database', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => { throw new DOMException('no', 'SecurityError'); });
    await expect(openStore({ name })).rejects.toMatchObject({ problem: 'unavailable' });
  });

  it('says that the store is closed', async () => {
    const store = await open({ name });
    store.close();
    for (const asked of [store.pins.count(), store.pins.list({ limit: 1 }), store.pins.add(draft('a')), store.pins.search('a', { limit: 1 }), store.setAside(), store.erase()]) {
      await expect(asked).rejects.toBeInstanceOf(StoreError);
      await expect(asked).rejects.toMatchObject({ problem: 'closed' });
    }
  });
});
