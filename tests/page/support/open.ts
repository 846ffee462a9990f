import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import type { BlockKind } from '../../../engine/model.ts';
import { bundle, ROOT } from './bundle.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

const FIXTURES = `${ROOT}tests/page/fixtures/`;

/** What a fixture expects; a block is its kind, its text with white space collapsed (line ends kept), and its labels. */
export interface Expected {
  readonly says: string;
  readonly kind?: 'article' | 'front-page' | 'none' | 'too-long';
  readonly language?: string;
  readonly framesNotRead?: number;
  readonly headlines?: readonly { readonly text: string; readonly url: string | null }[];
  readonly blocks?: readonly (readonly [BlockKind, string, { readonly speaker?: string; readonly time?: string }?])[];
  /** Words that a mark put on them must cover exactly, and no others. */
  readonly marks?: readonly string[];
}

export interface Fixture {
  readonly name: string;
  readonly html: string;
  readonly expected: Expected;
}

export const fixtures: readonly Fixture[] = readdirSync(FIXTURES).map((name) => ({
  name,
  html: readFileSync(`${FIXTURES}${name}/page.html`, 'utf8'),
  expected: JSON.parse(readFileSync(`${FIXTURES}${name}/expect.json`, 'utf8')) as Expected,
}));

export interface Stage {
  readonly browser: Browser;
  /** A new tab with a page in it, and page/ on the global `recoupe`. */
  open(html: string, address?: string): Promise<Page>;
  close(): Promise<void>;
}

/** One browser; every address is answered from here with the page that was opened under it. */
export async function setStage(name: 'chromium' | 'firefox' = 'chromium'): Promise<Stage> {
  const [code, browser] = await Promise.all([bundle('tests/page/support/entry.ts', 'recoupe'), name === 'firefox' ? launchFirefox() : launchChromium()]);
  return {
    browser,
    async open(html, address = 'https://news.example/2022/08/a-story') {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (request.isNavigationRequest() && request.url().startsWith('http')) void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
        else if (request.url().startsWith('http')) void request.respond({ status: 404 });
        else void request.continue();
      });
      await page.goto(address, { waitUntil: 'load' });
      await page.evaluate(code);
      return page;
    },
    close: () => browser.close(),
  };
}
