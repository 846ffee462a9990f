/** The interface on fixtures in a real Chromium, for what a simulated document cannot tell. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers/find.ts';
import { servePreview } from './preview/server.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Stage {
  readonly browser: Browser;
  /** Opens the preview (query: see preview/main.tsx) at a width in CSS pixels. */
  open(query: string, width?: number): Promise<Page>;
  close(): Promise<void>;
}

export async function setStage(): Promise<Stage> {
  const [preview, browser] = await Promise.all([
    servePreview(),
    puppeteer.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox', '--disable-gpu'] }),
  ]);
  return {
    browser,
    async open(query, width = 380) {
      const page = await browser.newPage();
      page.on('pageerror', (error) => { throw error; });
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      await page.goto(`${preview.url}?${query}`);
      await page.waitForSelector('main');
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      return page;
    },
    async close() {
      await browser.close();
      await preview.close();
    },
  };
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[];
}

/** What axe finds wrong, one line a node; text contrast is asked at AAA. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } }).axe.run({ rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } }),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`));
}

/** Elements that reach beyond the viewport's edges. */
export const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
    return wide ? [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1 || element.getBoundingClientRect().left < -1).slice(0, 5).map((element) => element.outerHTML.slice(0, 120)) : [];
  });
