import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/browser.ts';
import { BROWSERS, devPage, marksOn, setStage, type Stage } from './stage.ts';

const { url, html } = devPage('en-amp');
const BARE = 'https://unlisted.example/story';

/** Opens a page and waits for its marks. */
async function openMarked(stage: Stage, address: string): Promise<Page> {
  const page = await stage.open(address);
  await until('marks', async () => Object.keys(await marksOn(page)).some((name) => name !== 'recoupe-name'));
  return page;
}

/** The middle of the first line of the first mark whose highlight is named so, in the window. */
function placeOf(page: Page, highlight: string): Promise<{ x: number; y: number }> {
  return page.evaluate((name: string) => {
    const [mark] = [...(CSS.highlights as unknown as Map<string, Iterable<StaticRange>>).get(name)!];
    const range = document.createRange();
    range.setStart(mark!.startContainer, mark!.startOffset);
    range.setEnd(mark!.endContainer, mark!.endOffset);
    mark!.startContainer.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, height, width } = range.getClientRects()[0]!;
    return { x: left + Math.min(width / 2, 20), y: top + height / 2 };
  }, highlight);
}

describe.each(BROWSERS)('a reader in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(name, { language: 'en' });
    stage.proxy.serve(BARE, html);
  });
  afterAll(() => stage?.close());

  const focusedCard = async () => (await stage.panel()).evaluate(() => document.activeElement?.id ?? '');

  it('sees a count on the icon', async () => {
    const page = await openMarked(stage, url);
    const state = await stage.state(url, 'read');
    const findings = state.status === 'read' ? state.results.flatMap((result) => result.findings) : [];
    const count = findings.filter(({ verdict }) => verdict !== 'supported' && verdict !== 'uncovered').length;
    expect(count).toBeGreaterThan(0);
    await page.bringToFront();
    expect(await until('the badge', () => stage.badge(page))).toBe(String(count));
    await page.close();
  });

  it('clicks a mark with the panel closed, and is shown what it is about', async () => {
    expect(await stage.isPanelOpen()).toBe(false);
    const page = await openMarked(stage, url);
    await page.bringToFront();
    const { x, y } = await placeOf(page, 'recoupe-unsupported-attributes');
    await page.mouse.click(x, y);
    if (name === 'chromium') expect(await until('the card in the panel', async () => (await focusedCard()).startsWith('card-') && focusedCard())).toContain('arms-drops');
    else {
      const words = await until('the small card', () => page.evaluate(() => document.querySelector('recoupe-card')?.shadowRoot?.querySelector('[role=dialog]')?.textContent));
      expect(words).toContain('No evidence given');
      expect(words).toContain('toolbar');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.querySelector('recoupe-card'))).toBe(null);
    }
    await page.close();
  });

  it('clicks a mark with the panel open, and its card comes up', async () => {
    const page = await openMarked(stage, url);
    await page.bringToFront();
    if (!await stage.isPanelOpen()) await stage.clickIcon(page);
    const panel = await stage.panel();
    await until('the cards', () => panel.evaluate(() => document.querySelectorAll('article.card').length > 3));
    const { x, y } = await placeOf(page, 'recoupe-contradicted-attributes');
    await page.mouse.click(x, y);
    await until('the card of the words', async () => (await focusedCard()).includes('airspace-violations'));
    expect(await page.evaluate(() => document.querySelector('recoupe-card'))).toBe(null);
    await page.close();
  });

  it('is taken to the words from a card', async () => {
    const page = await openMarked(stage, url);
    await page.bringToFront();
    const panel = await stage.panel();
    await until('the cards', () => panel.evaluate(() => document.querySelectorAll('article.card').length > 3));
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await panel.evaluate(() => {
      const cards = document.querySelectorAll<HTMLElement>('article.card');
      cards[cards.length - 1]!.querySelector<HTMLElement>('.actions button')!.click();
    });
    await until('the page to move', () => page.evaluate(() => scrollY > 0));
    await page.close();
  });

  it('has any other page read by a click on the icon, and no page before it', async () => {
    const page = await stage.open(BARE);
    await page.bringToFront();
    const panel = await stage.panel();
    await until('the panel to say that nothing is read', () => panel.evaluate(() => document.body.textContent?.includes('Open a news article')));
    expect(await marksOn(page)).toEqual({});
    await stage.clickIcon(page);
    await until('marks', async () => Object.keys(await marksOn(page)).length > 1);
    await until('the cards', () => panel.evaluate(() => document.querySelectorAll('article.card').length > 3));
    await page.close();
  });
});
