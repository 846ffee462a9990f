import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtures, setStage, type Stage } from './support/open.ts';

describe.each(['chromium', 'firefox'] as const)('reading in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => { stage = await setStage(name); });
  afterAll(() => stage?.close());

  it.each(fixtures)('$name: $expected.says', async ({ html, expected }) => {
    const page = await stage.open(html);
    const before = await page.content();
    const read = await page.evaluate(() => {
      const tidy = (text: string) => text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n').trim();
      const reading = recoupe.readPage(document);
      if (reading.kind === 'front-page') return { kind: reading.kind, headlines: reading.headlines };
      if (reading.kind !== 'article') return { kind: reading.kind };
      const { page: { blocks, language }, framesNotRead } = reading.article;
      return { kind: reading.kind, language, framesNotRead, blocks: blocks.map(({ kind, text, ...labels }) => ({ kind, text: tidy(text), labels })) };
    });
    const { says: _, marks: __, blocks, ...rest } = expected;
    const wanted = { kind: 'article', ...rest, ...(blocks ? { blocks: blocks.map(([kind, text, labels = {}]) => ({ kind, text, labels })) } : {}) };
    // only what the fixture speaks of, and that wholly
    expect(Object.fromEntries(Object.entries(read).filter(([key]) => key in wanted))).toEqual(wanted);
    expect(await page.content()).toBe(before);
    await page.close();
  });

  it('gives up on more text than is read, and keeps nothing', async () => {
    const page = await stage.open('<!doctype html><title>Long</title><article></article>');
    const kind = await page.evaluate(() => {
      const article = document.querySelector('article')!;
      const text = 'A sentence that comes again and again until there is too much of it. '.repeat(1_500);
      for (let size = 0; size < 5_200_000; size += text.length) {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        article.append(paragraph);
      }
      return recoupe.readPage(document).kind;
    });
    expect(kind).toBe('too-long');
    await page.close();
  });
});

describe.each(['chromium', 'firefox'] as const)('a mark in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => { stage = await setStage(name); });
  afterAll(() => stage?.close());
  const cases = fixtures.flatMap((fixture) => (fixture.expected.marks ?? []).map((words) => ({ ...fixture, words })));

  it.each(cases)('lies on just its words: $name, $words', async ({ html, words }) => {
    const page = await stage.open(html);
    const found = await page.evaluate((wanted) => {
      const reading = recoupe.readPage(document);
      if (reading.kind !== 'article') return null;
      const span = recoupe.findQuote(reading.article, { exact: wanted, prefix: '', suffix: '' });
      const fixed = span && recoupe.rangeOf(reading.article, span);
      const range = fixed && recoupe.toRange(fixed);
      return range && { text: range.toString(), back: recoupe.spanOf(reading.article, range), span };
    }, words);
    // a line break stands between nodes, and what was left out of the words stands among them
    const bare = (text: string) => text.replace(/[\u00ad\u200b\s]|\[\d\]/g, '');
    expect(bare(found?.text ?? '')).toBe(bare(words));
    expect(found?.back).toEqual(found?.span);
    await page.close();
  });
});
