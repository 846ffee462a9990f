import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mark, Quiet } from '../../page/paint.ts';
import { fixtures, setStage, type Stage } from './support/open.ts';

let stage: Stage;
beforeAll(async () => { stage = await setStage(); });
afterAll(() => stage.close());

interface Held {
  painter: ReturnType<typeof recoupe.createPainter>;
  end: AbortController;
}
declare const held: Held;

type Look = 'name' | readonly [NonNullable<Mark['claim']>['verdict'], NonNullable<Mark['claim']>['stance']];

/** Opens a page and paints marks on the given words; ids are m0, m1 … The painter stays on the global `held`. */
async function paint(html: string, marks: readonly (readonly [string, Look])[]): Promise<Page> {
  const page = await stage.open(html);
  await page.evaluate((wanted) => {
    const reading = recoupe.readPage(document);
    if (reading.kind !== 'article') throw new Error('no article');
    const end = new AbortController();
    const painter = recoupe.createPainter(document, end.signal);
    painter.quiet('all', true);
    painter.paint(wanted.map(([exact, look], index) => {
      const span = recoupe.findQuote(reading.article, { exact, prefix: '', suffix: '' });
      const range = span && recoupe.rangeOf(reading.article, span);
      if (!range) throw new Error(`not on the page: ${exact}`);
      return { id: `m${index}`, range, ...(look === 'name' ? {} : { claim: { verdict: look[0], stance: look[1] } }) };
    }));
    Object.assign(globalThis, { held: { painter, end } });
  }, marks);
  return page;
}

const painted = (page: Page) => page.evaluate(() => [...CSS.highlights].filter(([name]) => name.startsWith('recoupe-')).map(([name, highlight]) => [name, [...highlight].map((range) => {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
})] as const).toSorted());

/** The middle of the first box of some words, in px of the window. */
const pointOf = (page: Page, id: string) => page.evaluate((one) => {
  const rect = recoupe.toRange(held.painter.marks.get(one)!.range)!.getClientRects()[0]!;
  return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
}, id);

const STORY = `<!doctype html><html lang="en"><title>The letter</title><style>p{font:18px/1.6 serif;max-width:600px}</style><article><h1>The letter</h1>
<p>In <a href="#followed">a letter to the Security Council</a>, Abdoulaye Diop says that France dropped weapons to jihadist groups from the air.</p>
<p>The embassy answered that France has never backed such groups, and that 53 of its soldiers have died in nine years.</p>
<p>Western powers are watching the quarrel with concern, as their influence in the region is waning month after month.</p></article>`;
const MARKS = [
  ['Abdoulaye Diop', 'name'],
  ['France dropped weapons to jihadist groups', ['unsupported', 'asserts']],
  ['France has never backed such groups', ['attributed', 'attributes']],
  ['Security Council', 'name'],
  ['watching the quarrel with concern', ['contradicted', 'denies']],
] as const;

describe('marks', () => {
  it('are painted under prefixed names by verdict and stance, and change no node', async () => {
    const page = await stage.open(STORY);
    const before = await page.content();
    await page.close();
    const marked = await paint(STORY, MARKS);
    expect(await painted(marked)).toEqual([
      ['recoupe-attributed-attributes', ['France has never backed such groups']],
      ['recoupe-contradicted-denies', ['watching the quarrel with concern']],
      ['recoupe-name', ['Abdoulaye Diop', 'Security Council']],
      ['recoupe-unsupported-asserts', ['France dropped weapons to jihadist groups']],
    ]);
    expect(await marked.content()).toBe(before);
    await marked.close();
  });

  it('leave the page’s own highlights and sheets alone, and go without a trace', async () => {
    const page = await stage.open(STORY);
    const left = await page.evaluate(() => {
      const own = new Highlight(new StaticRange({ startContainer: document.body, startOffset: 0, endContainer: document.body, endOffset: 1 }));
      CSS.highlights.set('search', own);
      const sheet = new CSSStyleSheet();
      document.adoptedStyleSheets = [sheet];
      const reading = recoupe.readPage(document);
      if (reading.kind !== 'article') throw new Error('no article');
      const end = new AbortController();
      const painter = recoupe.createPainter(document, end.signal);
      painter.paint([{ id: 'a', range: recoupe.rangeOf(reading.article, { block: 1, start: 0, end: 9 })! }]);
      const during = [...CSS.highlights.keys()].length;
      end.abort();
      painter.paint([{ id: 'b', range: recoupe.rangeOf(reading.article, { block: 1, start: 0, end: 9 })! }]);
      return { during, names: [...CSS.highlights.keys()], same: CSS.highlights.get('search') === own, sheets: document.adoptedStyleSheets.length === 1 && document.adoptedStyleSheets[0] === sheet };
    });
    expect(left).toEqual({ during: 2, names: ['search'], same: true, sheets: true });
    await page.close();
  });

  it.each([
    ['all', 5], ['names', 2], ['warnings', 1], ['none', 0],
  ] as const)('quiet: %s', async (mode: Quiet, count: number) => {
    const page = await paint(STORY, MARKS);
    await page.evaluate((next) => held.painter.quiet(next, true), mode);
    expect((await painted(page)).flatMap(([, words]) => words)).toHaveLength(count);
    await page.evaluate(() => held.painter.quiet('all', true));
    expect((await painted(page)).flatMap(([, words]) => words)).toHaveLength(5);
    await page.close();
  });

  it('lie above one another in the order of the verdicts, claims above names', async () => {
    const page = await paint(STORY, MARKS);
    const order = await page.evaluate(() => [...CSS.highlights].toSorted(([, a], [, b]) => a.priority - b.priority).map(([name]) => name));
    expect(order).toEqual(['recoupe-name', 'recoupe-attributed-attributes', 'recoupe-unsupported-asserts', 'recoupe-contradicted-denies']);
    await page.close();
  });

  it('of a long page follow the reader: near the window they all show, and all of them in print', async () => {
    const words = Array.from({ length: 400 }, (_, index) => `Diop${index}`);
    const filler = 'The minister wrote to the Council on Monday, and nobody in the office had an answer for him that day. '.repeat(3);
    const page = await paint(`${STORY}<article>${words.map((word) => `<p>${word} spoke. ${filler}</p>`).join('')}</article>`, words.map((word) => [word, 'name'] as const));
    const shown = async () => new Set((await painted(page)).flatMap(([, texts]) => texts));
    const first = await shown();
    expect(first.size).toBeGreaterThanOrEqual(100);
    expect(first.size).toBeLessThan(200);
    const inWindow = () => page.evaluate(() => recoupe.marksInView(document, held.painter).map((id) => recoupe.toRange(held.painter.marks.get(id)!.range)!.toString()));
    for (const share of [0.7, 1, 0.5]) {
      await page.evaluate((at) => scrollTo({ top: document.documentElement.scrollHeight * at, behavior: 'instant' }), share);
      await page.waitForFunction(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(true), 50))));
      const given = await shown();
      const here = await inWindow();
      expect(here.length).toBeGreaterThan(2);
      expect(here.filter((word) => !given.has(word))).toEqual([]);
    }
    const before = await shown();
    // painted again, what was given stays: nothing blinks
    await page.evaluate(() => held.painter.paint([...held.painter.marks.values()]));
    expect(before.difference(await shown()).size).toBe(0);
    await page.evaluate(() => {
      held.painter.dropTouched(new Set([held.painter.marks.get('m300')!.range.startContainer]));
      dispatchEvent(new Event('beforeprint'));
    });
    expect([...new Set(words).difference(await shown())]).toEqual(['Diop300']);
    await page.close();
  });

  it('show in open shadow roots', async () => {
    const { html } = fixtures.find(({ name }) => name === 'shadow-root')!;
    const page = await paint(html, [['the Security Council', ['contradicted', 'asserts']]]);
    const shown = await page.evaluate(() => ({
      sheets: document.querySelector('story-text')!.shadowRoot!.adoptedStyleSheets.length,
      line: getComputedStyle(document.querySelector('story-text')!.shadowRoot!.querySelectorAll('p')[1]!, '::highlight(recoupe-contradicted-asserts)').textDecorationThickness,
    }));
    expect(shown).toEqual({ sheets: 1, line: '3px' });
    await page.evaluate(() => held.end.abort());
    expect(await page.evaluate(() => document.querySelector('story-text')!.shadowRoot!.adoptedStyleSheets.length)).toBe(0);
    await page.close();
  });

  it('flash for a moment, and not where motion is unwelcome', async () => {
    const page = await paint(STORY, MARKS);
    await page.evaluate(() => held.painter.flash('m2'));
    expect(await page.evaluate(() => CSS.highlights.has('recoupe-flash'))).toBe(true);
    await page.waitForFunction(() => !CSS.highlights.has('recoupe-flash'), { timeout: 5_000 });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.evaluate(() => held.painter.flash('m2'));
    expect(await page.evaluate(() => CSS.highlights.has('recoupe-flash'))).toBe(false);
    await page.close();
  });
});

describe('the pointer', () => {
  const listen = (page: Page) => page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    recoupe.followPointer(document, held.painter, {
      select: ({ ids }) => heard.push(['select', ...ids]),
      hover: (hit) => heard.push(['hover', ...(hit?.ids ?? [])]),
    }, held.end.signal);
  });
  const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: string[][] }).heard);

  it('selects the mark under a click; beside the end of a line there is none', async () => {
    const page = await paint(STORY, MARKS);
    await listen(page);
    const { x, y } = await pointOf(page, 'm2');
    await page.mouse.click(x, y);
    const below = await page.evaluate(() => {
      const { right, top } = document.querySelectorAll('p')[2]!.getBoundingClientRect();
      return { x: right + 40, y: top + 10 };
    });
    await page.mouse.click(below.x, below.y);
    expect(await heard(page)).toEqual([['select', 'm2']]);
    await page.close();
  });

  it('never gets in the way of a link, a modifier or a selection', async () => {
    const page = await paint(STORY, MARKS);
    await listen(page);
    const onLink = await pointOf(page, 'm3');
    await page.mouse.click(onLink.x, onLink.y);
    expect(await page.evaluate(() => location.hash)).toBe('#followed');
    const { x, y } = await pointOf(page, 'm1');
    await page.keyboard.down('Shift');
    await page.mouse.click(x, y);
    await page.keyboard.up('Shift');
    await page.mouse.click(x, y, { count: 2 });
    const all = await heard(page);
    expect(all.filter(([what]) => what === 'select').length).toBeLessThanOrEqual(1); // the first of the two clicks
    expect(await page.evaluate(() => getSelection()!.toString().trim().length)).toBeGreaterThan(0);
    await page.close();
  });

  it('brings the card only after a rest, and takes it away after a grace', async () => {
    const page = await paint(STORY, MARKS);
    await listen(page);
    const { x, y } = await pointOf(page, 'm1');
    await page.mouse.move(x, y);
    expect(await heard(page)).toEqual([]);
    await page.waitForFunction(() => (globalThis as unknown as { heard: string[] }).heard.length === 1, { timeout: 5_000 });
    await page.mouse.move(x, y + 300);
    expect(await heard(page)).toEqual([['hover', 'm1']]);
    await page.waitForFunction(() => (globalThis as unknown as { heard: string[] }).heard.length === 2, { timeout: 5_000 });
    expect(await heard(page)).toEqual([['hover', 'm1'], ['hover']]);
    await page.close();
  });

  it('is heard no more once the signal aborts', async () => {
    const page = await paint(STORY, MARKS);
    await listen(page);
    const { x, y } = await pointOf(page, 'm2');
    await page.evaluate(() => held.end.abort());
    await page.mouse.click(x, y);
    expect(await heard(page)).toEqual([]);
    await page.close();
  });
});

describe('stepping', () => {
  it('goes from mark to mark and round', async () => {
    const page = await paint(STORY, MARKS);
    const steps = await page.evaluate(() => {
      const order = [recoupe.stepMark(held.painter, null, 1), recoupe.stepMark(held.painter, 'm0', 1), recoupe.stepMark(held.painter, 'm4', 1), recoupe.stepMark(held.painter, 'm0', -1)];
      held.painter.quiet('warnings', true);
      return [...order, recoupe.stepMark(held.painter, null, 1), recoupe.stepMark(held.painter, 'm1', 1)];
    });
    expect(steps).toEqual(['m0', 'm1', 'm0', 'm4', 'm1', 'm1']);
    await page.close();
  });
});

describe('the small card', () => {
  const show = (page: Page, focus: boolean) => page.evaluate(async (withFocus) => {
    const card = recoupe.createCard(document, held.end.signal);
    Object.assign(globalThis, { card });
    const rect = recoupe.toRange(held.painter.marks.get('m1')!.range)!.getBoundingClientRect();
    await card.show(rect, {
      title: 'Without evidence', look: 'unsupported', lines: [{ text: '<b>Le Mali</b> n’a pas fourni de preuves', quote: true, language: 'fr' }],
      actions: [{ id: 'open', label: 'Open the panel' }], closeLabel: 'Close', language: 'en', direction: 'ltr',
    }, { act: () => {}, closed: () => {} }, { focus: withFocus });
  }, focus);

  it('stands beside the body only while it shows, says its words as text, and gives the focus back', async () => {
    const page = await paint(STORY, MARKS);
    const before = await page.content();
    await page.focus('a');
    await show(page, true);
    const shown = await page.evaluate(() => {
      const host = document.querySelector('recoupe-card')!;
      const box = host.shadowRoot!.querySelector('[role=dialog]')!;
      const { left, right, top, bottom } = box.getBoundingClientRect();
      return {
        beside: host.parentElement === document.documentElement,
        inside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
        name: host.shadowRoot!.getElementById(box.getAttribute('aria-labelledby')!)?.textContent,
        text: box.querySelector('.quote')?.textContent,
        focused: document.activeElement === host,
      };
    });
    expect(shown).toEqual({ beside: true, inside: true, name: 'Without evidence', text: '<b>Le Mali</b> n’a pas fourni de preuves', focused: true });
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
    expect(await page.content()).toBe(before);
    await page.close();
  });

  it('goes with a click elsewhere, and with the signal', async () => {
    const page = await paint(STORY, MARKS);
    await show(page, false);
    await page.mouse.click(700, 500);
    expect(await page.$('recoupe-card')).toBeNull();
    await show(page, false);
    await page.evaluate(() => held.end.abort());
    expect(await page.$('recoupe-card')).toBeNull();
    await page.close();
  });
});
