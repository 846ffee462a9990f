import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/browser.ts';
import { BROWSERS, devPages, markedQuotes, marksOn, setStage, type Stage } from './stage.ts';

/** Long enough for a page on no topic to have been looked at for the last time. */
const LAST_LOOK_MS = 4_500;

describe.each(BROWSERS)('the development pages in %s', (name) => {
  let stage: Stage;
  const found: boolean[] = [];
  beforeAll(async () => {
    stage = await setStage(name);
  });
  afterAll(() => stage?.close());

  /** The page's document as it is where Recoupe does not look, and as it is with its marks on. */
  async function bothDocuments(url: string, html: string, marked: () => Promise<unknown>): Promise<[string, string]> {
    const bare = `https://unlisted.example${new URL(url).pathname}`;
    stage.proxy.serve(bare, html);
    const without = await stage.open(bare);
    const outer = () => document.documentElement.outerHTML;
    const first = await without.evaluate(outer);
    const page = await stage.open(url);
    await marked();
    const after = await page.evaluate(outer);
    const settled = await until('the bare page to settle', async () => {
      const now = await without.evaluate(outer);
      return now === after || now !== first ? now : null;
    }, 1_000).catch(() => first);
    await without.close();
    return [settled, after];
  }

  it.each(devPages.filter(({ topic }) => topic))('reads and marks $name, and leaves its document as it is', async ({ url, html, expect: expected }) => {
    const [bare, marked] = await bothDocuments(url, html, () => until('marks', async () => {
      const page = (await stage.browser.pages()).find((one) => one.url() === url)!;
      return Object.keys(await marksOn(page)).some((mark) => mark !== 'recoupe-name');
    }));
    expect(marked).toBe(bare);
    expect((await stage.state(url, 'read')).status).toBe('read');
    const page = (await stage.browser.pages()).find((one) => one.url() === url)!;
    const hits = await markedQuotes(page, expected);
    found.push(...hits);
    await page.close();
    expect(hits.filter(Boolean).length, expected.filter((_, index) => !hits[index]).map(({ quote }) => quote).join('\n')).toBeGreaterThan(expected.length * 0.4);
  });

  it('finds at least 65 in 100 of the expected marks over all of them', () => {
    expect(found.length).toBeGreaterThan(80);
    expect(found.filter(Boolean).length / found.length).toBeGreaterThanOrEqual(0.65);
  });

  it.each(devPages.filter(({ topic }) => !topic))('marks nothing on $name', async ({ url, html }) => {
    const [bare, after] = await bothDocuments(url, html, () => new Promise((done) => setTimeout(done, LAST_LOOK_MS)));
    expect(after).toBe(bare);
    const page = (await stage.browser.pages()).find((one) => one.url() === url)!;
    expect(await marksOn(page)).toEqual({});
    expect((await stage.state(url)).status).toMatch(/^(idle|off-topic)$/);
    await page.close();
  });

  it('asks no host for anything', () => {
    // What the pages themselves name: their addresses, their scripts.
    const pages = new Set(devPages.flatMap(({ url, html }) => [url, ...(html.match(/https?:\/\/[\w.-]+/g) ?? [])]).map((url) => new URL(url).hostname));
    pages.add('unlisted.example');
    const own = /(^|\.)(mozilla\.(com|org|net)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/; // the browsers' own errands
    expect(stage.proxy.hosts.length).toBeGreaterThan(0);
    expect([...new Set(stage.proxy.hosts)].filter((host) => !pages.has(host) && !own.test(host))).toEqual([]);
  });
});
