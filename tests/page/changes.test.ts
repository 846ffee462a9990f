import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setStage, type Stage } from './support/open.ts';

let stage: Stage;
beforeAll(async () => { stage = await setStage(); });
afterAll(() => stage.close());

const SENTENCE = 'The minister wrote to the head of the Security Council on Monday, and the embassy answered him the day after.';
const STORY = `<!doctype html><html lang="en"><title>A story</title><article id="a"><h1>A story</h1>
${Array.from({ length: 10 }, (_, index) => `<p id="p${index}">Paragraph ${index}. ${SENTENCE}</p>`).join('\n')}</article><aside id="clock"></aside>`;

interface Held {
  end: AbortController;
  log: { settled: number; fresh: number[]; kept: number; rewrite: boolean; blocks: number }[];
  touched: number;
  dropped: string[];
}
declare const held: Held;

/** Reads, marks the words "Paragraph n" of every paragraph, and follows the changes as the shell does. */
async function follow(html = STORY): Promise<Page> {
  const page = await stage.open(html);
  await page.evaluate(() => {
    const end = new AbortController();
    const log: Held['log'] = [];
    const state = { end, log, touched: 0, dropped: [] as string[] };
    Object.assign(globalThis, { held: state });
    const reader = recoupe.createReader(document);
    const painter = recoupe.createPainter(document, end.signal);
    const read = () => {
      const { reading, fresh, kept, isRewrite } = reader.read();
      if (reading.kind !== 'article') return false;
      const { article } = reading;
      watcher.include(article.scopes);
      painter.paint(article.blocks.flatMap((block, index) => (block.kind === 'paragraph' ? [{ id: `m${index}`, range: recoupe.rangeOf(article, { block: index, start: 0, end: 9 })! }] : [])));
      log.push({ settled: log.length, fresh: [...fresh], kept: kept.size, rewrite: isRewrite, blocks: article.blocks.length });
      return isRewrite;
    };
    const watcher = recoupe.watchText(document, {
      touched: (nodes) => {
        state.touched++;
        reader.forget(nodes);
        state.dropped.push(...painter.dropTouched(nodes));
      },
      settled: read,
    }, end.signal);
    read();
  });
  return page;
}

const log = (page: Page) => page.evaluate(() => held.log);
const readings = (page: Page, count: number) => page.waitForFunction((wanted) => held.log.length >= wanted, { timeout: 20_000 }, count);

describe('after the first reading', () => {
  it('late text is read, and only that is new', async () => {
    const page = await follow();
    await page.evaluate((sentence) => {
      const late = document.createElement('p');
      late.textContent = `Late. ${sentence}`;
      document.querySelector('article')!.append(late);
    }, SENTENCE);
    await readings(page, 2);
    expect((await log(page))[1]).toMatchObject({ fresh: [11], kept: 11, rewrite: false });
    await page.close();
  });

  it('a mark whose words change is off the page before the next frame', async () => {
    const page = await follow();
    const dropped = await page.evaluate(async () => {
      document.querySelector('#p4')!.firstChild!.textContent = 'Quite other words stand here now, and they are long enough to be prose: nobody wrote to anybody.';
      await Promise.resolve();
      return held.dropped;
    });
    expect(dropped).toEqual(['m5']);
    await readings(page, 2);
    expect((await log(page))[1]).toMatchObject({ fresh: [5], kept: 10, rewrite: true });
    await page.close();
  });

  it('words that are gone are lost, not found elsewhere', async () => {
    const page = await follow();
    await page.evaluate(() => document.querySelector('#p7')!.remove());
    await readings(page, 2);
    const found = await page.evaluate(() => {
      const reading = recoupe.readPage(document);
      return reading.kind === 'article' && recoupe.findQuote(reading.article, { exact: 'Paragraph 7', prefix: '', suffix: '. The minister' });
    });
    expect(found).toBeNull();
    expect(await page.evaluate(() => held.dropped)).toEqual(['m8']);
    await page.close();
  });

  it('a page that rewrites itself is read ever less often', async () => {
    const page = await follow();
    await page.evaluate(() => {
      let count = 0;
      setInterval(() => { document.querySelector('#p3')!.textContent = `Paragraph 3 was rewritten ${++count} times. The minister wrote to the head of the Security Council on Monday.`; }, 40);
    });
    await readings(page, 3);
    const counts = await page.evaluate(async () => {
      const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
      const from = held.log.length;
      await wait(4_000);
      return { read: held.log.length - from, touched: held.touched };
    });
    expect(counts.touched).toBeGreaterThan(20);
    expect(counts.read).toBeLessThanOrEqual(3);
    await page.close();
  });

  it('what changes outside of all text is not even looked at', async () => {
    const page = await follow();
    await page.evaluate(() => {
      document.head.append(document.createElement('script'));
      document.body.append(document.createElement('img'));
      document.querySelector('#p1')!.className = 'read';
    });
    expect(await page.evaluate(async () => {
      await new Promise((done) => setTimeout(done, 50));
      return held.touched;
    })).toBe(0);
    await page.close();
  });

  it('nothing is read in a hidden tab; the change waits for the reader', async () => {
    const page = await follow();
    const setVisibility = (state: string) => page.evaluate((next) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => next });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
    await setVisibility('hidden');
    await page.evaluate(async (sentence) => {
      const late = document.createElement('p');
      late.textContent = `Hidden. ${sentence}`;
      document.querySelector('article')!.append(late);
      await new Promise((done) => setTimeout(done, 2_500));
    }, SENTENCE);
    expect(await log(page)).toHaveLength(1);
    await setVisibility('visible');
    await readings(page, 2);
    expect((await log(page))[1]).toMatchObject({ fresh: [11] });
    await page.close();
  });

  it('text in an open shadow root is followed too', async () => {
    const page = await follow(STORY.replace('</article>', '<div id="host"></div></article><script>{const p=document.createElement("p");p.textContent="In the shadow. ' + SENTENCE + '";document.querySelector("#host").attachShadow({mode:"open"}).append(p)}</script>'));
    await page.evaluate((sentence) => {
      const late = document.createElement('p');
      late.textContent = `Late in the shadow. ${sentence}`;
      document.querySelector('#host')!.shadowRoot!.append(late);
    }, SENTENCE);
    await readings(page, 2);
    expect((await log(page))[1]).toMatchObject({ fresh: [12], kept: 12 });
    await page.close();
  });

  it('a second reading gives what a first one would', async () => {
    const page = await follow();
    const same = await page.evaluate((sentence) => {
      const reader = recoupe.createReader(document);
      reader.read();
      reader.read();
      const texts: string[][] = [];
      const article = document.querySelector('article')!;
      const change = (node: Node) => {
        reader.forget([node]);
        const texter = ({ reading }: { reading: ReturnType<typeof recoupe.readPage> }) => (reading.kind === 'article' ? reading.article.blocks.map(({ kind, text }) => `${kind} ${text}`) : [reading.kind]);
        texts.push(texter(reader.read()), texter({ reading: recoupe.readPage(document) }));
      };
      const late = document.createElement('p');
      late.textContent = `Late. ${sentence}`;
      document.querySelector('#p5')!.before(late);
      change(article);
      document.querySelector('#p6')!.firstChild!.textContent = `Changed. ${sentence}`;
      change(document.querySelector('#p6')!.firstChild!);
      document.querySelector('#p2')!.remove();
      change(article);
      return texts.every((text, index) => index % 2 === 1 || text.join('\n') === texts[index + 1]!.join('\n')) && texts;
    }, SENTENCE);
    expect(same).not.toBe(false);
    expect((same as string[][])[0]).toHaveLength(12);
    await page.close();
  });

  it('nothing is heard once the signal aborts', async () => {
    const page = await follow();
    const heard = await page.evaluate(async () => {
      held.end.abort();
      document.querySelector('#p1')!.firstChild!.textContent = 'Changed.';
      await new Promise((done) => setTimeout(done, 600));
      return { touched: held.touched, read: held.log.length, names: [...CSS.highlights.keys()] };
    });
    expect(heard).toEqual({ touched: 0, read: 1, names: [] });
    await page.close();
  });
});

describe('the first reading', () => {
  it('waits until a prepared page is shown, and a hidden one', async () => {
    const page = await stage.open(STORY);
    const seen = await page.evaluate(async () => {
      const set = (name: 'prerendering' | 'visibilityState', value: unknown) => {
        Object.defineProperty(document, name, { configurable: true, get: () => value });
        document.dispatchEvent(new Event(name === 'prerendering' ? 'prerenderingchange' : 'visibilitychange'));
      };
      const rest = () => new Promise((done) => setTimeout(done, 50));
      const log: string[] = [];
      const aborted = new AbortController();
      set('prerendering', true);
      void recoupe.whenShown(document, new AbortController().signal).then(() => log.push('shown'));
      void recoupe.whenShown(document, aborted.signal).then(() => log.push('aborted, and shown'));
      aborted.abort();
      await rest();
      log.push('prepared');
      set('visibilityState', 'hidden');
      set('prerendering', false);
      await rest();
      log.push('hidden');
      set('visibilityState', 'visible');
      await rest();
      return log;
    });
    expect(seen).toEqual(['prepared', 'hidden', 'shown']);
    await page.close();
  });
});

describe('the address', () => {
  const listen = (page: Page) => page.evaluate(() => {
    const moves: string[] = [];
    Object.assign(globalThis, { moves, ended: new AbortController() });
    recoupe.watchAddress(window, (address, how) => moves.push(`${how} ${new URL(address).pathname}`), (globalThis as unknown as { ended: AbortController }).ended.signal);
  });
  const moves = (page: Page) => page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 100));
    return (globalThis as unknown as { moves: string[] }).moves;
  });

  it('is told once a move is committed, back and forth', async () => {
    const page = await stage.open(STORY);
    await listen(page);
    await page.evaluate(() => history.pushState({}, '', '/2022/08/another'));
    expect(await moves(page)).toEqual(['moved /2022/08/another']);
    await page.evaluate(() => history.back());
    expect(await moves(page)).toEqual(['moved /2022/08/another', 'moved /2022/08/a-story']);
    await page.close();
  });

  it('is not told for a move that was only announced, for a fragment or for the same address', async () => {
    const page = await stage.open(STORY);
    await listen(page);
    await page.evaluate(() => {
      const { navigation } = window as unknown as { navigation: EventTarget & { navigate(to: string): { finished: Promise<void>; committed: Promise<void> } } };
      navigation.addEventListener('navigate', (event) => event.preventDefault(), { once: true });
      const { finished, committed } = navigation.navigate('/2022/08/cancelled');
      finished.catch(() => {});
      committed.catch(() => {});
      location.hash = 'p3';
      history.replaceState({}, '', location.href);
    });
    expect(await moves(page)).toEqual([]);
    await page.close();
  });

  it('is told when the page comes back from the back/forward cache', async () => {
    const page = await stage.open(STORY);
    await listen(page);
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    expect(await moves(page)).toEqual(['restored /2022/08/a-story']);
    await page.close();
  });
});
