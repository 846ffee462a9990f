/** axe inside Firefox, on the shipped panel with a whole news page read, and on the extension's other pages. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/browser.ts';
import { devPage, setStage, type Stage } from './stage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { url } = devPage('en-amp');

/** What axe finds wrong, one line a node; text contrast is asked at AAA. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  // As a string: what a page of Firefox hands over as an object is cut off a few levels down.
  return JSON.parse(await page.evaluate(async () => {
    interface Result { readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[] }
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<Result> } };
    const { violations: found } = await axe.run({ rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } });
    return JSON.stringify(found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`)));
  })) as string[];
}

let stage: Stage;
beforeAll(async () => { stage = await setStage('firefox', { language: 'en' }); });
afterAll(() => stage?.close());

describe.each(['light', 'dark'])('axe in Firefox, %s', (theme) => {
  const dress = (page: Page) => page.evaluate((name: string) => {
    document.documentElement.dataset['theme'] = name;
    // What is out of view is judged too.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.cards > li { content-visibility: visible !important; } *, ::before, ::after { transition: none !important; animation: none !important; }');
    document.adoptedStyleSheets = [sheet];
  }, theme);

  it('finds nothing wrong in any tab of the panel', async () => {
    const panel = await stage.openExtensionPage('sidepanel.html');
    const article = await stage.open(url);
    await article.bringToFront(); // the panel follows the tab in front, from a tab of its own too
    await until('the cards', () => panel.evaluate(() => document.querySelectorAll('article.card').length > 5));
    await dress(panel);
    await panel.evaluate(() => {
      for (const [i, card] of document.querySelectorAll('article.card').entries()) {
        const [why, contest] = card.querySelectorAll<HTMLElement>('[aria-expanded]');
        (i % 2 === 0 ? why : contest)?.click();
      }
      document.querySelector<HTMLElement>('article.card [aria-pressed]')!.click();
    });
    await until('a pin and a reason', () => panel.evaluate(() => document.querySelector('#tab-pins small')?.textContent !== '0' && document.querySelector('.roles') !== null && document.querySelector('.contest') !== null));
    for (const tab of ['claims', 'names', 'left', 'reference', 'pins']) {
      await panel.evaluate((name: string) => document.querySelector<HTMLElement>(`#tab-${name}`)!.click(), tab);
      await until(tab, () => panel.evaluate((name: string) => document.querySelector('#view')?.getAttribute('aria-labelledby') === `tab-${name}`, tab));
      await panel.evaluate(() => { for (const summary of document.querySelectorAll('summary')) summary.click(); });
      expect({ tab, found: await violations(panel) }).toEqual({ tab, found: [] });
    }
    await panel.close();
    await article.close();
  });

  it.each(['sidepanel.html', 'options.html', 'welcome.html', 'demo.html'])('finds nothing wrong with %s', async (path) => {
    const page = await stage.openExtensionPage(path);
    await until('its content', () => page.evaluate(() => document.querySelector('main')?.textContent !== ''));
    await dress(page);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
