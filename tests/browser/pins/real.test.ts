import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Tabs } from './browsers.ts';
import type * as Entry from './entry.ts';
import type { Store, StoreChange } from '../../../browser/pins/types.ts';

/** In the page. */
declare const pins: typeof Entry;
declare const self: { store: Store; heard: StoreChange[]; ended: string };

const TIME = 90_000;

describe.each(['chromium', 'firefox'] as const)('the store in a real %s', (name) => {
  let browser: Tabs;
  beforeAll(async () => { browser = await launch(name); }, TIME);
  afterAll(() => browser?.close(), TIME);

  it('keeps 10,000 pins, lists any stretch of them and finds what a plain loop finds', async () => {
    const first = await browser.tab();
    await first.evaluate(async () => {
      const store = await pins.openStore({ name: 'many' });
      await store.pins.merge(pins.makePins(10_000));
    });
    await first.close();

    const page = await browser.tab();
    const seen = await page.evaluate(async () => {
      const store = await pins.openStore({ name: 'many' });
      const all = pins.makePins(10_000);
      const ids = (list: { id: string }[]) => list.map(({ id }) => id).join(' ');
      const queries = ['tombouctou eleves', 'ETE', 'gao 42', 'classe drones preuve', 'nowhere', 'diop'];
      const differing: string[] = [];
      const plainly = await pins.searchPlainly('many', ...queries);
      for (const [i, query] of queries.entries()) {
        const { pins: found, total } = await store.pins.search(query, { limit: 50 });
        const plain = plainly[i]!;
        if (total !== plain.length || ids(found) !== plain.slice(0, 50).join(' ')) differing.push(`${query}: ${total} for ${plain.length}`);
      }
      return {
        differing,
        count: await store.pins.count(),
        top: ids(await store.pins.list({ limit: 50 })) === ids(all.slice(0, 50)),
        end: ids(await store.pins.list({ offset: 9_950, limit: 99 })) === ids(all.slice(9_950)),
        groups: (await store.pins.groups('page')).map(({ count }) => count).filter((count) => count !== 50),
        whole: JSON.stringify(await store.pins.all()) === JSON.stringify(all),
      };
    });
    expect(seen).toEqual({ differing: [], count: 10_000, top: true, end: true, groups: [], whole: true });
    await page.close();
  }, TIME);

  it('tells another tab of a change, and gives way to a later version there', async () => {
    const [here, there] = [await browser.tab(), await browser.tab()];
    await here.evaluate(async () => {
      const store = (self.store = await pins.openStore({ name: 'shared' }));
      self.heard = [];
      store.subscribe((change) => self.heard.push(change), new AbortController().signal);
      void store.closed.then((why) => { self.ended = why; });
    });
    const moved = await there.evaluate(async () => {
      const store = await pins.openStore({ name: 'shared' });
      for (const { order: _, ...draft } of pins.makePins(3)) await store.pins.add(draft, 'end');
      await store.pins.move('pin-2', 'pin-0');
      const removed = await store.pins.remove(['pin-1']);
      await store.pins.restore(removed);
      const list = (await store.pins.list({ limit: 9 })).map(({ id }) => id);
      store.close();
      return list;
    });
    expect(moved).toEqual(['pin-2', 'pin-0', 'pin-1']);
    await here.waitForFunction(() => self.heard.length === 6);
    expect(await here.evaluate(() => self.heard.map(({ kind }) => kind))).toEqual(['added', 'added', 'added', 'moved', 'removed', 'added']);

    await there.evaluate(async () => { await pins.openStore({ name: 'shared', migrations: [...pins.MIGRATIONS, () => {}] }); });
    await here.waitForFunction(() => self.ended === 'superseded');
    const again = await here.evaluate(() => pins.openStore({ name: 'shared' }).then(() => 'opened', ({ problem }) => problem));
    expect(again).toBe('newer-store');
    await here.close();
    await there.close();
  }, TIME);

  it('says so where another tab blocks an upgrade, and keeps all where an upgrade fails', async () => {
    const [here, there] = [await browser.tab(), await browser.tab()];
    const blocked = await here.evaluate(async () => {
      const store = await pins.openStore({ name: 'stuck' });
      const [{ order: _, ...draft }] = pins.makePins(1) as [ReturnType<typeof pins.makePins>[0]];
      await store.pins.add(draft);
      store.close();
      // A connection that does not listen, as an older Recoupe might hold
      await new Promise((done) => { indexedDB.open('stuck').onsuccess = done; });
    });
    expect(blocked).toBeUndefined();
    const open = (then: 'works' | 'throws') => there.evaluate((mode: string) => {
      const next = async () => { if (mode === 'throws') throw new Error('half way'); };
      return pins.openStore({ name: 'stuck', migrations: [...pins.MIGRATIONS, next] }).then(async (store) => {
        const count = await store.pins.count();
        store.close();
        return count;
      }, ({ problem }) => problem as string);
    }, then);
    expect(await open('throws')).toBe('blocked');
    await here.close();
    // The request that was blocked goes through once the tab is gone, in its own time, and fails as this one does
    await expect.poll(() => open('throws'), { timeout: 10_000 }).toBe('upgrade-failed');
    expect(await open('works')).toBe(1);
    await there.close();
  }, TIME);
});
