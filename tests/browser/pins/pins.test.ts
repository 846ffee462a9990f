import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, draft, freshName, LATER, NOW, onPage, open } from './support.ts';
import type { Store } from '../../../browser/pins/types.ts';

afterEach(closeAll);

const ids = async (store: Store, by?: 'order' | 'page' | 'topic') => (await store.pins.list({ limit: 99, by })).map(({ id }) => id);
const filled = async (...names: string[]) => {
  const store = await open();
  for (const name of names) await store.pins.add(draft(name), 'end');
  return store;
};

describe('pins', () => {
  it('are there again when the store is opened again', async () => {
    const name = freshName();
    const first = await open({ name });
    const pin = await first.pins.add(draft('a'));
    first.close();
    const second = await open({ name });
    expect(await second.pins.list({ limit: 9 })).toEqual([pin]);
    expect(await second.pins.get('a')).toEqual(pin);
    expect(await second.pins.get('b')).toBeUndefined();
  });

  it('are listed in order, stretch by stretch', async () => {
    const store = await filled('a', 'b', 'c', 'd', 'e');
    await store.pins.add(draft('top'), 'start');
    expect(await ids(store)).toEqual(['top', 'a', 'b', 'c', 'd', 'e']);
    expect((await store.pins.list({ offset: 2, limit: 2 })).map(({ id }) => id)).toEqual(['b', 'c']);
    expect((await store.pins.list({ offset: 5, limit: 9 })).map(({ id }) => id)).toEqual(['e']);
    expect(await store.pins.list({ offset: 6, limit: 9 })).toEqual([]);
    expect(await store.pins.count()).toBe(6);
  });

  it('are grouped by page and by topic, in the order of their own', async () => {
    const store = await open();
    await store.pins.add(draft('a', {}, onPage('x')), 'end');
    await store.pins.add(draft('b', {}, { ...onPage('y'), topic: null }), 'end');
    await store.pins.add(draft('c', {}, onPage('x')), 'end');
    await store.pins.add(draft('d', { kind: 'passage' }, { page: null, words: null, claim: null, judgement: null }), 'end');
    expect(await store.pins.groups('page')).toEqual([
      { key: '', name: '', count: 1 },
      { key: 'https://www.example.org/x', name: 'Page x', count: 2 },
      { key: 'https://www.example.org/y', name: 'Page y', count: 1 },
    ]);
    expect(await ids(store, 'page')).toEqual(['d', 'a', 'c', 'b']);
    expect(await store.pins.groups('topic')).toEqual([{ key: '', name: '', count: 1 }, { key: 'mali-france-2022', name: 'Mali, France', count: 3 }]);
    expect(await ids(store, 'topic')).toEqual(['b', 'a', 'c', 'd']);
    expect((await store.pins.onPage('https://www.example.org/x')).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(await store.pins.onPage('https://www.example.org/')).toEqual([]);
  });

  it('take a note and tags, and nothing that does not fit', async () => {
    const store = await filled('a');
    expect(await store.pins.update('a', { note: 'Why?', tags: ['9b'] }, LATER)).toMatchObject({ note: 'Why?', tags: ['9b'], updated: LATER, created: NOW });
    await expect(store.pins.update('a', { tags: [''] }, LATER)).rejects.toMatchObject({ problem: 'invalid' });
    await expect(store.pins.update('gone', { note: 'x' }, LATER)).rejects.toMatchObject({ problem: 'missing' });
    expect(await store.pins.get('a')).toMatchObject({ note: 'Why?', tags: ['9b'] });
  });

  it('are not added over another, nor misshapen', async () => {
    const store = await filled('a');
    await expect(store.pins.add(draft('a', { note: 'other' }))).rejects.toMatchObject({ problem: 'invalid' });
    await expect(store.pins.add(draft('b', { created: 'today' }))).rejects.toMatchObject({ problem: 'invalid', detail: expect.stringContaining('created') });
    expect(await store.pins.all()).toMatchObject([{ id: 'a', note: '' }]);
  });

  it('come back whole and in place after a removal', async () => {
    const store = await filled('a', 'b', 'c');
    const before = await store.pins.all();
    const removed = await store.pins.remove(['b', 'a', 'b', 'nowhere']);
    expect(removed.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(await ids(store)).toEqual(['c']);
    expect((await store.pins.search('larguer', { limit: 9 })).total).toBe(1);
    await store.pins.restore(removed);
    expect(await store.pins.all()).toEqual(before);
    expect((await store.pins.search('larguer', { limit: 9 })).total).toBe(3);
  });
});

describe('moving a pin', () => {
  it.each([
    ['d', 'b', 'adbc'], ['a', 'd', 'bcad'], ['a', null, 'bcda'], ['c', 'a', 'cabd'], ['b', 'c', 'abcd'], ['b', 'b', 'abcd'], ['d', null, 'abcd'],
  ])('%s ahead of %s gives %s', async (id, before, wanted) => {
    const store = await filled('a', 'b', 'c', 'd');
    await store.pins.move(id, before);
    expect((await ids(store)).join('')).toBe(wanted);
  });

  it('settles ties that merged files bring', async () => {
    const store = await open();
    await store.pins.merge(['a', 'b', 'c', 'd'].map((id) => ({ ...draft(id), order: 'a0' })));
    await store.pins.move('d', 'b');
    expect((await ids(store)).join('')).toBe('adbc');
    expect((await store.pins.search('', { limit: 9 })).pins.map(({ id }) => id).join('')).toBe('adbc');
  });

  it('keeps every order that hundreds of moves ask for', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const store = await filled(...names);
    const model = [...names];
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    for (let i = 0; i < 150; i++) {
      const id = model.splice(next(model.length), 1)[0]!;
      const at = next(model.length + 1);
      await store.pins.move(id, model[at] ?? null);
      model.splice(at, 0, id);
    }
    expect(await ids(store)).toEqual(model);
  });

  it('fails where a pin is gone', async () => {
    const store = await filled('a');
    await expect(store.pins.move('x', 'a')).rejects.toMatchObject({ problem: 'missing' });
    await expect(store.pins.move('a', 'x')).rejects.toMatchObject({ problem: 'missing' });
  });
});

describe('search', () => {
  it('finds words whatever their case and accents, in order, in every part of a pin', async () => {
    const store = await open();
    await store.pins.add(draft('note', { note: 'Œuvre à relire en ÉTÉ' }), 'end');
    await store.pins.add(draft('tag', { tags: ['Classe 9b'] }), 'end');
    await store.pins.add(draft('page', {}, { page: { ...draft('x').page!, title: 'L’été à Gao' } }), 'end');
    const find = async (query: string) => (await store.pins.search(query, { limit: 9 })).pins.map(({ id }) => id);
    expect(await find('ete')).toEqual(['note', 'page']);
    expect(await find('oeuv')).toEqual(['note']);
    expect(await find('GAO été')).toEqual(['page']);
    expect(await find('9B')).toEqual(['tag']);
    expect(await find('preuve jihadistes Diop')).toEqual(['note', 'tag', 'page']);
    expect(await find('euvre')).toEqual([]);
    expect(await find(' « » ')).toHaveLength(3);
  });

  it('hands out hits stretch by stretch, and sees changes', async () => {
    const store = await filled('a', 'b', 'c');
    expect(await store.pins.search('armes', { offset: 1, limit: 1 })).toMatchObject({ total: 3, pins: [{ id: 'b' }] });
    await store.pins.update('c', { note: 'Bamako' }, LATER);
    expect(await store.pins.search('bamako', { limit: 9 })).toMatchObject({ total: 1, pins: [{ id: 'c' }] });
    await store.pins.remove(['c']);
    expect((await store.pins.search('bamako', { limit: 9 })).total).toBe(0);
  });
});

describe('merging an import', () => {
  it('adds what is new, keeps the later of two states, and can be undone', async () => {
    const store = await filled('same', 'older', 'newer');
    const [same, older, newer] = (await store.pins.all()) as [never, never, never];
    const result = await store.pins.merge([
      { ...(same as object), note: 'same time' } as never,
      { ...(older as object), note: 'later', updated: LATER } as never,
      { ...(newer as object), note: 'earlier', updated: '2022-08-01T00:00:00Z' } as never,
      { ...draft('new'), order: 'a9' },
    ]);
    expect(result).toEqual({ added: ['new'], replaced: [older], kept: ['same', 'newer'] });
    expect((await store.pins.all()).map(({ id, note }) => [id, note])).toEqual([['same', ''], ['older', 'later'], ['newer', ''], ['new', '']]);
    await store.pins.restore(result.replaced as never);
    await store.pins.remove(result.added);
    expect(await store.pins.all()).toEqual([same, older, newer]);
  });

  it('takes all or nothing', async () => {
    const store = await open();
    await expect(store.pins.merge([{ ...draft('good'), order: 'a0' }, { ...draft('bad'), order: '' }])).rejects.toMatchObject({ problem: 'invalid' });
    expect(await store.pins.count()).toBe(0);
  });
});
