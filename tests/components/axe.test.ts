// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overflowing, setStage, violations, type Stage } from './chromium.ts';
import { STATES } from './preview/states.ts';

let stage: Stage;
beforeAll(async () => { stage = await setStage(); }, 90_000);
afterAll(() => stage?.close());

const VIEWS = [
  ...STATES.map((state) => `state=${state}`),
  ...['names', 'left', 'reference', 'pins'].flatMap((tab) => [`tab=${tab}`, `state=empty&tab=${tab}`]),
  'tab=pins&pins=0',
  'page=french&lang=fr&density=compact',
  'lang=ar',
  'lang=ar&tab=names',
  'trouble=Your+pins+cannot+be+saved',
  'view=options',
  'view=welcome',
  'view=welcome&state=asking&lang=ar',
];

describe.each(['light', 'dark'])('axe in the %s theme', (theme) => {
  it.each(VIEWS)('finds nothing wrong with %s', async (view) => {
    const page = await stage.open(`theme=${theme}&${view}`);
    expect(await violations(page)).toEqual([]);
    await page.close();
  }, 60_000);

  it('finds nothing wrong with a card opened up: why, disagreement, places, a sentence of the reference', async () => {
    const page = await stage.open(`theme=${theme}`);
    await page.evaluate(() => {
      for (const summary of document.querySelectorAll('summary')) summary.click();
      for (const [i, card] of document.querySelectorAll('article').entries()) {
        const [why, contest] = card.querySelectorAll<HTMLElement>('[aria-expanded]');
        (i % 2 === 0 ? why : contest)?.click();
      }
    });
    await page.waitForSelector('.contest');
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => document.querySelector<HTMLElement>('#tab-reference')?.click());
    await page.waitForSelector('[data-sentence="3"]');
    await page.click('[data-sentence="3"]');
    await page.waitForSelector('.sentence-note');
    expect(await violations(page)).toEqual([]);
    await page.close();
  }, 60_000);
});

describe.each([280, 320])('at %i px', (width) => {
  it.each(['lang=fr&page=french', 'tab=names', 'tab=left', 'lang=fr&page=french&tab=reference', 'tab=pins', 'lang=ar', 'lang=de', 'lang=ru', 'view=options', 'view=welcome'])('%s stays within the edges', async (view) => {
    const page = await stage.open(view, width);
    expect(await overflowing(page)).toEqual([]);
    await page.close();
  }, 60_000);
});

it('follows the panel as it is made narrower', async () => {
  const page = await stage.open('lang=fr&page=french', 480);
  await page.setViewport({ width: 300, height: 900 });
  await page.waitForFunction(() => innerWidth === 300 && document.querySelector('article.card')!.getBoundingClientRect().right <= 300);
  expect(await overflowing(page)).toEqual([]);
  await page.close();
}, 60_000);

it('stays within the edges with the text spacing of WCAG 1.4.12', async () => {
  const page = await stage.open('lang=fr&page=french', 320);
  await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }' });
  expect(await overflowing(page)).toEqual([]);
  const cut = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.card p, .card button')].filter((element) => element.scrollWidth > element.clientWidth + 2 && getComputedStyle(element).overflow === 'hidden').length);
  expect(cut).toBe(0);
  await page.close();
}, 60_000);

it('keeps words readable and the chosen tab apart in forced colours', async () => {
  const page = await stage.open('', 380);
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }, { name: 'prefers-color-scheme', value: 'dark' }] });
  const seen = await page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
    return {
      mark: style('.says mark').color === style('.says').color,
      tabs: style('[role=tab][aria-selected=true]').borderBlockEndColor !== style('[role=tab][aria-selected=false]').borderBlockEndColor,
      kept: style('[role=tab][aria-selected=false]').borderBlockEndColor === style('main').backgroundColor || style('[role=tab][aria-selected=false]').borderBlockEndColor === 'rgb(0, 0, 0)',
    };
  });
  expect(seen).toEqual({ mark: true, tabs: true, kept: true });
  await page.close();
}, 60_000);
