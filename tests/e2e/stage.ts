/** What every end-to-end test begins with: the shipped build in a real browser, every host served from here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { PageState, Verdict } from '../../engine/model.ts';
import { until, type ExtendedBrowser, type LaunchOptions } from '../../scripts/browsers/browser.ts';
import { launchChromium } from '../../scripts/browsers/chromium.ts';
import { launchFirefox } from '../../scripts/browsers/firefox.ts';
import { startProxy, type Proxy } from '../../scripts/browsers/proxy.ts';
import { readState } from '../../scripts/browsers/state.ts';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = `${ROOT}tests/evaluation/dev/pages/`;

export interface DevPage {
  readonly name: string;
  readonly html: string;
  readonly url: string;
  readonly topic: boolean;
  readonly expect: readonly { readonly quote: string; readonly claim: string; readonly verdict?: readonly Verdict[]; readonly nth?: number }[];
}

export const devPages: readonly DevPage[] = readdirSync(PAGES).filter((file) => file.endsWith('.html')).map((file) => {
  const name = file.replace('.html', '');
  return { name, html: readFileSync(PAGES + file, 'utf8'), ...(JSON.parse(readFileSync(`${PAGES}${name}.labels.json`, 'utf8')) as Omit<DevPage, 'name' | 'html'>) };
});
export const devPage = (name: string): DevPage => devPages.find((page) => page.name === name)!;

export interface Stage extends ExtendedBrowser {
  readonly proxy: Proxy;
  /** The state of the page at this address, once it is `status` or, without one, once it no longer reads. */
  state(url: string, status?: PageState['status']): Promise<PageState>;
}

/** Where the build for a browser lies; `npm run build` makes it. */
export function buildOf(name: BrowserName): string {
  const folder = `${process.env.RECOUPE_OUT ?? `${ROOT}.output`}/${name === 'firefox' ? 'firefox' : 'chrome'}-mv3`;
  if (!existsSync(`${folder}/manifest.json`)) throw new Error(`${folder} is not built: npm run build`);
  return folder;
}

export async function setStage(name: BrowserName, options: Partial<LaunchOptions> = {}): Promise<Stage> {
  const proxy = await startProxy();
  for (const page of devPages) proxy.serve(page.url, page.html);
  const launch = name === 'firefox' ? launchFirefox : launchChromium;
  const browser = await launch({ build: buildOf(name), proxyPort: proxy.port, ...options });
  // Opened first: a page in the background is not read until it is shown.
  const asking = await browser.openExtensionPage('options.html');
  return {
    ...browser,
    proxy,
    state: (url, status) => until(`the state ${status ?? ''} of ${url}`, async () => {
      const state = await readState(asking, url);
      return (status ? state.status === status : state.status !== 'reading') ? state : null;
    }),
    async close() {
      await browser.close();
      proxy.close();
    },
  };
}

/** Marks on a page, by the name of their highlight: the marked words, white space collapsed. */
export function marksOn(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const marks: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<StaticRange>]>) {
      if (!name.startsWith('recoupe-')) continue;
      marks[name] = [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString().replace(/\s+/g, ' ').trim();
      });
    }
    return marks;
  });
}

/** Of these quotes of the page's text, those that some mark of a claim overlaps. Highlights are asked, nothing else. */
export function markedQuotes(page: Page, quotes: readonly { quote: string; nth?: number }[]): Promise<boolean[]> {
  return page.evaluate((wanted: readonly { quote: string; nth?: number }[]) => {
    // The page's text as its nodes give it, shadow trees in their place, with every text node's offset in it.
    let text = '';
    const starts = new Map<Node, number>();
    const gather = (node: Node): void => {
      if (node.nodeType === Node.TEXT_NODE) {
        starts.set(node, text.length);
        text += (node as Text).data;
        return;
      }
      if (node instanceof Element && /^(script|style|noscript|template|svg)$/i.test(node.localName)) return;
      const shadow = node instanceof Element ? node.shadowRoot : null;
      for (const child of (shadow ?? node).childNodes) gather(child);
      if (shadow) for (const child of node.childNodes) gather(child);
      if (node instanceof Element && !/^(a|abbr|b|em|i|span|strong|mark|q|s|small|sub|sup|time|font|u|cite)$/i.test(node.localName)) text += '\n';
    };
    gather(document.body);
    const marked = new Uint8Array(text.length);
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<StaticRange>]>) {
      if (!name.startsWith('recoupe-') || name === 'recoupe-name' || name === 'recoupe-flash') continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const from = starts.get(startContainer);
        const to = starts.get(endContainer);
        if (from !== undefined && to !== undefined) marked.fill(1, from + startOffset, to + endOffset);
      }
    }
    // Collapsed white space, no soft hyphens: as the labels are written.
    let plain = '';
    const back: number[] = [];
    for (let at = 0; at < text.length; at++) {
      const letter = text.charAt(at);
      if (/[\u00ad\u200b\u2060\ufeff]/.test(letter)) continue;
      const isSpace = /\s/.test(letter);
      if (isSpace && plain.endsWith(' ')) continue;
      plain += isSpace ? ' ' : letter;
      back.push(at);
    }
    return wanted.map(({ quote, nth = 0 }) => {
      let at = -1;
      for (let skip = 0; skip <= nth; skip++) at = plain.indexOf(quote.replace(/\s+/g, ' ').replace(/[\u00ad\u200b\u2060\ufeff]/g, ''), at + 1);
      if (at < 0) throw new Error(`not on the page: ${quote}`);
      for (let one = at; one < at + quote.length; one++) if (marked[back[one]!]) return true;
      return false;
    });
  }, quotes);
}
