import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/browser.ts';
import { BROWSERS, devPage, marksOn, setStage, type Stage } from './stage.ts';

const { url, html } = devPage('en-amp');
const SITE = 'https://www.reuters.com/trouble';
const TITLE = 'Mali accuses France at the Security Council';
const hasMarks = async (page: Page) => Object.keys(await marksOn(page)).some((name) => name !== 'recoupe-name');

/** What the page's console shows as errors, from now on. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) errors.push(message.text());
  });
  return errors;
}

describe.each(BROWSERS)('trouble in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(name, { language: 'en' });
  });
  afterAll(() => stage?.close());

  it('a page that throws and breaks its own world is read all the same', async () => {
    const spiteful = `<script>
      Array.prototype.map = Node.prototype.getRootNode = Range.prototype.setStart = () => { throw new Error('no'); };
      Object.defineProperty(window, 'Highlight', { get() { throw new Error('no'); } });
      addEventListener('click', (event) => { event.stopImmediatePropagation(); throw new Error('no'); }, true);
      setInterval(() => { throw new Error('again'); }, 100);
    </script>`;
    stage.proxy.serve(`${SITE}/throws`, html.replace('<head>', `<head>${spiteful}`));
    const page = await stage.open(`${SITE}/throws`);
    expect((await stage.state(`${SITE}/throws`, 'read')).status).toBe('read');
    expect(await page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(2);
    await page.close();
  });

  it('a page of more than 5 MB of text is left alone, and says so', async () => {
    const filler = `<p>${'On the road to Gao nothing had changed that morning. '.repeat(200)}</p>`.repeat(500);
    stage.proxy.serve(`${SITE}/long`, `<!doctype html><html lang="en"><title>${TITLE}</title><article><h1>${TITLE}</h1>${filler}</article>`);
    const page = await stage.open(`${SITE}/long`);
    expect(await stage.state(`${SITE}/long`, 'failed')).toMatchObject({ problem: 'too-long' });
    expect(await marksOn(page)).toEqual({});
    await page.close();
  });

  it('a page with no article is left alone, and says so', async () => {
    stage.proxy.serve(`${SITE}/none`, `<!doctype html><html lang="en"><title>${TITLE}</title><nav><a href="/">Home</a></nav><main><video></video></main>`);
    const page = await stage.open(`${SITE}/none`);
    expect(await stage.state(`${SITE}/none`, 'failed')).toMatchObject({ problem: 'no-article' });
    expect(await marksOn(page)).toEqual({});
    await page.close();
  });

  it('a page that changes its address and its article is read again, and an old mark never stays', async () => {
    stage.proxy.serve(`${SITE}/moves`, `<!doctype html><html lang="en"><title>Cooking with leeks</title><main><article><h1>Leeks</h1><p>${'Slice them thinly and wash them well. '.repeat(40)}</p></article></main>
      <template>${html.slice(html.indexOf('<body'))}</template>
      <script>
        const leeks = document.querySelector('main').cloneNode(true);
        function turn() {
          history.pushState({}, '', '/trouble/moved');
          setTimeout(() => { document.title = ${JSON.stringify(TITLE)}; document.querySelector('main').replaceChildren(document.querySelector('template').content.cloneNode(true)); }, 200);
        }
        function back() { history.pushState({}, '', '/trouble/leeks'); document.title = 'Cooking with leeks'; document.querySelector('main').replaceWith(leeks); }
      </script>`);
    const page = await stage.open(`${SITE}/moves`);
    expect((await stage.state(`${SITE}/moves`)).status).toBe('idle');
    await page.bringToFront();
    await page.evaluate('turn()');
    await until('marks on the new article', () => hasMarks(page));
    await page.evaluate('back()');
    await until('the marks to go', async () => Object.keys(await marksOn(page)).length === 0);
    expect((await stage.state('https://www.reuters.com/trouble/leeks')).status).toMatch(/off-topic|failed/);
    await page.close();
  });

  it('a stored value that cannot be read stops nothing and is not lost', async () => {
    const own = await stage.openExtensionPage('options.html');
    const storage = (call: string) => own.evaluate(`(globalThis.browser ?? chrome).storage.local.${call}`);
    await storage("set({ settings: 'no settings at all' })");
    const page = await stage.open(url);
    await until('marks', () => hasMarks(page));
    expect(await storage("get('settings')")).toEqual({ settings: 'no settings at all' });
    await storage("remove('settings')");
    await own.close();
    await page.close();
  });

  it('the extension reloaded under an open page leaves nothing of its former self, and no word in the console', async () => {
    const page = await stage.open(url);
    await until('marks', () => hasMarks(page));
    await page.bringToFront();
    const errors = errorsOf(page);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await stage.reloadExtension();
    // Firefox gives the new one the pages that are open; Chromium does not.
    const sheets = name === 'firefox' ? 1 : 0;
    await until('the marks to go, or to be the new one’s', async () => (await hasMarks(page)) === (name === 'firefox')
      && (await page.evaluate(() => document.adoptedStyleSheets.length)) === sheets);
    await page.mouse.move(200, 300);
    await page.mouse.click(210, 310);
    await new Promise((done) => setTimeout(done, 500));
    expect(errors).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });
});

describe.each(BROWSERS)('the extension switched off in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(name);
  });
  afterAll(() => stage?.close());

  it('leaves the page as it looks without it', async () => {
    const bare = 'https://unlisted.example/story';
    stage.proxy.serve(bare, html);
    const without = await (await stage.open(bare)).screenshot({ encoding: 'base64' });
    const page = await stage.open(url);
    await until('marks', () => hasMarks(page));
    await page.bringToFront();
    expect(await page.screenshot({ encoding: 'base64' })).not.toBe(without);
    await stage.disableExtension();
    await page.bringToFront();
    await until('the page to look as without', async () => (await page.screenshot({ encoding: 'base64' })) === without);
  });
});

describe.each(BROWSERS)('a full disk in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(name, { language: 'en', isDiskFull: true });
  });
  afterAll(() => stage?.close());

  it('stops no reading, and the panel says in plain words that a pin was not saved', async () => {
    const page = await stage.open(url);
    await until('marks', () => hasMarks(page));
    await page.bringToFront();
    await stage.clickIcon(page);
    const panel = await stage.panel();
    await until('the cards', () => panel.evaluate(() => document.querySelectorAll('article.card').length > 3));
    await panel.evaluate(() => document.querySelector<HTMLElement>('article.card button[aria-pressed]')!.click());
    await until('the panel to say so', () => panel.evaluate(() => document.body.textContent?.includes('no room left to save')));
    expect(await panel.evaluate(() => document.querySelectorAll('article.card').length)).toBeGreaterThan(3);
    expect(await hasMarks(page)).toBe(true);
  });
});
