/** What happens to the marks while a reader stays with a page: it changes, hides, comes back, is moved through by keyboard. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mentionId } from '../../engine/model.ts';
import { until } from '../../scripts/browsers/browser.ts';
import { BROWSERS, devPage, marksOn, setStage, type Stage } from './stage.ts';

const { url, html } = devPage('en-amp');
const SITE = 'https://www.reuters.com/staying';
const OTHER = '<!doctype html><html lang="en"><title>Cooking with leeks</title><main><article><h1>Leeks</h1>'
  + `<p>${'Slice them thinly and wash them well. '.repeat(60)}</p></article></main>`;
const CLAIM = 'Mali accused France of delivering weapons to terrorist groups in the Sahel, and gave no evidence for it.';

const claimMarks = async (page: Page) => Object.entries(await marksOn(page)).filter(([name]) => !/-(?:name|flash)$/.test(name)).flatMap(([, words]) => words);
const marked = (page: Page) => until('marks', async () => (await claimMarks(page)).length > 0);
const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Adds a paragraph that makes a claim to the end of the article. */
const addClaim = (page: Page) => page.evaluate((words: string) => {
  const late = document.createElement('p');
  late.textContent = words;
  document.querySelector('article')!.append(late);
}, CLAIM);

describe.each(BROWSERS)('a page that a reader stays with in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(name, { language: 'en' });
  });
  afterAll(() => stage?.close());

  it('whose words go has them listed as lost, and no other words marked for them', async () => {
    const address = `${SITE}/lost`;
    stage.proxy.serve(address, html);
    const page = await stage.open(address);
    await marked(page);
    const before = await stage.state(address, 'read');
    const gone = await page.evaluate(() => {
      const [mark] = [...(CSS.highlights as unknown as Map<string, Iterable<StaticRange>>).get('recoupe-contradicted-attributes')!];
      const paragraph = mark!.startContainer.parentElement!.closest('p')!;
      const words = paragraph.textContent!;
      paragraph.textContent = 'This paragraph was withdrawn by its writers, who had nothing else to say about it that day.';
      return words.replace(/\s+/g, ' ');
    });
    const after = await until('something to be lost', async () => {
      const state = await stage.state(address, 'read');
      return state.status === 'read' && state.lost.length > 0 ? state : null;
    });
    const lost = after.results.flatMap(({ findings }) => findings).filter(({ id }) => after.lost.includes(id));
    expect(lost.length).toBeGreaterThan(0);
    for (const { words } of lost) expect(gone).toContain(words);
    // the others are names, each one that the page has nowhere else
    const names = after.results.flatMap(({ dossier, mentions }) => mentions.map((mention) => ({ id: mentionId(dossier, mention), ...mention })));
    const lostNames = names.filter(({ id }) => after.lost.includes(id));
    expect(lost.length + lostNames.length).toBe(after.lost.length);
    for (const { entity } of lostNames) expect(names.filter((other) => other.entity === entity)).toHaveLength(1);
    expect((await claimMarks(page)).filter((words) => words.includes('withdrawn'))).toEqual([]);
    const standing = (state: typeof before) => (state.status === 'read' ? state.results.flatMap(({ findings }) => findings).filter(({ id }) => !state.lost.includes(id)).length : 0);
    expect(standing(after)).toBe(standing(before) - lost.length);
    await page.close();
  });

  it('is left alone while it is hidden, and read again once it is shown', async () => {
    const address = `${SITE}/hidden`;
    stage.proxy.serve(address, html);
    const page = await stage.open(address);
    await marked(page);
    const before = (await claimMarks(page)).length;
    const other = await stage.browser.newPage();
    await other.bringToFront();
    await until('the tab to be hidden', () => page.evaluate(() => document.visibilityState === 'hidden'));
    await addClaim(page);
    await rest(2_500);
    expect((await claimMarks(page)).length).toBe(before);
    await page.bringToFront();
    await until('the late claim', async () => (await claimMarks(page)).length > before);
    await other.close();
    await page.close();
  });

  it('comes back from the back/forward cache with its marks, and answers', async () => {
    const address = `${SITE}/back`;
    stage.proxy.serve(address, html.replace('<head>', '<head><script>addEventListener("pageshow", ({ persisted }) => { globalThis.persisted = persisted; })</script>'));
    stage.proxy.serve(`${SITE}/away`, OTHER);
    const page = await stage.open(address);
    await marked(page);
    const before = await claimMarks(page);
    await page.goto(`${SITE}/away`, { waitUntil: 'load' });
    await page.evaluate(() => history.back());
    await until('the page to be back', () => page.evaluate(() => (globalThis as { persisted?: boolean }).persisted !== undefined && location.pathname.endsWith('/back')));
    expect(await page.evaluate(() => (globalThis as { persisted?: boolean }).persisted)).toBe(true);
    expect(await claimMarks(page)).toEqual(before);
    expect((await stage.state(address, 'read')).status).toBe('read');
    await addClaim(page);
    await until('a claim added after that', async () => (await claimMarks(page)).length > before.length);
    await page.close();
  });

  it('keeps its own highlights and sheets', async () => {
    const address = `${SITE}/own`;
    stage.proxy.serve(address, html.replace('</body>', `<script>
      const sheet = new CSSStyleSheet(); sheet.replaceSync('::highlight(own){color:red}'); document.adoptedStyleSheets = [sheet];
      const range = document.createRange(); range.selectNodeContents(document.querySelector('h1')); CSS.highlights.set('own', new Highlight(range));
    </script></body>`));
    const page = await stage.open(address);
    await marked(page);
    expect(await page.evaluate(() => [CSS.highlights.get('own')?.size, String(document.adoptedStyleSheets[0]?.cssRules[0]?.cssText).includes('own')])).toEqual([1, true]);
    await page.close();
  });

  it('is not read in a loop where it rewrites itself, and its marks stay on their words', async () => {
    const address = `${SITE}/loop`;
    stage.proxy.serve(address, html.replace('</body>', `<script>
      let turn = 0;
      setInterval(() => { const last = [...document.querySelectorAll('article p')].at(-1); last.textContent = 'Rewritten ' + ++turn + ' times, and still nothing to say about leeks. ' + ${JSON.stringify(CLAIM)}; }, 50);
    </script></body>`));
    const page = await stage.open(address);
    await marked(page);
    await rest(4_000);
    // Another page in the same browser, and this one, are still quick to answer.
    const turns = await page.evaluate(() => new Promise<number>((done) => {
      let count = 0;
      const end = performance.now() + 1_000;
      const turn = () => (performance.now() < end ? (count++, setTimeout(turn)) : done(count));
      turn();
    }));
    expect(turns).toBeGreaterThan(30);
    expect(await page.evaluate(() => [...CSS.highlights.values()].flatMap((marks) => [...marks]).filter(({ startContainer }) => !startContainer.isConnected).length)).toBe(0);
    await page.close();
  });

  it('is moved through by shortcuts; the card takes the keyboard and gives it back', async () => {
    expect(await stage.isPanelOpen()).toBe(false);
    const address = `${SITE}/keys`;
    stage.proxy.serve(address, html.replace('</article>', '<button id="own">Own</button></article>'));
    const page = await stage.open(address);
    await marked(page);
    await page.bringToFront();
    await page.evaluate(() => document.querySelector<HTMLElement>('#own')!.focus({ preventScroll: true }));
    const card = () => page.evaluate(() => document.querySelector('recoupe-card')?.shadowRoot?.querySelector('[role=dialog]')?.textContent ?? '');
    await stage.pressShortcut('next-mark');
    const first = await until('the card', card);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('recoupe-card');
    await stage.pressShortcut('next-mark');
    await until('another card', async () => { const now = await card(); return now !== '' && now !== first; });
    await stage.pressShortcut('previous-mark');
    await until('the first card again', async () => (await card()) === first);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own');
    await stage.pressShortcut('hush');
    await until('no mark', async () => Object.keys(await marksOn(page)).length === 0);
    await stage.pressShortcut('hush');
    await marked(page);
    await page.close();
  });

  it('moves the panel’s place with it, and flashes the words that the panel asks for', async () => {
    const page = await stage.open(url);
    await marked(page);
    await page.bringToFront();
    if (!(await stage.isPanelOpen())) await stage.clickIcon(page);
    const panel = await stage.panel();
    const place = () => panel.evaluate(() => document.querySelector<HTMLElement>('.map .view')?.style.insetBlockStart ?? '');
    expect(await until('the place', place)).toBe('0%');
    await page.evaluate(() => window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    await until('the place to move', async () => parseFloat(await place()) > 10);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.map button')!.click());
    await until('the flash', async () => 'recoupe-flash' in (await marksOn(page)));
    await until('the page to move', () => page.evaluate(() => scrollY < document.documentElement.scrollHeight - innerHeight - 10));
    await until('the flash to go', async () => !('recoupe-flash' in (await marksOn(page))));
    await page.close();
  });
});
