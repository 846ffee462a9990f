/** Pages that are open while the reader chooses otherwise in the options: they follow without being loaded or read anew by hand. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/browser.ts';
import { BROWSERS, devPage, marksOn, setStage, type Stage } from './stage.ts';

const { html } = devPage('en-amp');
const SITE = 'https://www.reuters.com/choices';

const looks = async (page: Page) => Object.keys(await marksOn(page)).sort();
/** Clicks the first control of the options whose label has these words. */
const turn = (options: Page, section: string, words: string) => options.evaluate((id, text) => {
  const heading = document.querySelector(`#${id}`)!;
  const label = [...(heading.closest('section') ?? heading).querySelectorAll('label')].find((one) => one.textContent!.includes(text));
  if (!label) throw new Error(`no ${text} among ${id}`);
  label.querySelector('input')!.click();
}, section, words);

describe.each(BROWSERS)('an open page in %s', (name) => {
  let stage: Stage;
  let options: Page;
  beforeAll(async () => {
    stage = await setStage(name, { language: 'en' });
    options = await stage.openExtensionPage('options.html');
  });
  afterAll(() => stage?.close());

  /** Opens the page with marks on it, then the options in front of it. */
  async function open(path: string): Promise<Page> {
    stage.proxy.serve(`${SITE}/${path}`, html);
    const page = await stage.open(`${SITE}/${path}`);
    await until('marks of claims', async () => (await looks(page)).length > 1);
    await options.bringToFront();
    return page;
  }

  it('shows less or more as soon as that is chosen', async () => {
    const page = await open('level');
    const all = await looks(page);
    await turn(options, 'marks', 'Only names');
    await until('names alone', async () => `${await looks(page)}` === 'recoupe-name');
    await turn(options, 'marks', 'All marks');
    await until('all marks', async () => `${await looks(page)}` === `${all}`);
    await turn(options, 'marks', 'beyond the reference');
    await until('what lies beyond', async () => (await looks(page)).includes('recoupe-uncovered-asserts'));
    await turn(options, 'marks', 'beyond the reference');
    await until('that to go', async () => `${await looks(page)}` === `${all}`);
    await page.close();
  });

  it('is laid beside a reference no more once that is switched off, and again once it is on', async () => {
    const page = await open('reference');
    const before = await marksOn(page);
    await turn(options, 'references', 'Mali');
    await page.bringToFront();
    await until('no mark', async () => (await looks(page)).length === 0);
    expect((await stage.state(`${SITE}/reference`)).status).toBe('off-topic');
    await turn(options, 'references', 'Mali');
    await until('the marks again', async () => JSON.stringify(await marksOn(page)) === JSON.stringify(before));
    await page.close();
  });

  it('is left once its site is switched off, its count too, and read again once it is on', async () => {
    const page = await open('site');
    const before = await marksOn(page);
    await page.bringToFront();
    await until('a count', async () => (await stage.badge(page)) !== '');
    await turn(options, 'sites', 'Reuters');
    await until('no mark', async () => (await looks(page)).length === 0);
    await until('no count', async () => (await stage.badge(page)) === '');
    expect((await stage.state(`${SITE}/site`, 'idle')).status).toBe('idle');
    await turn(options, 'sites', 'Reuters');
    await until('the marks again', async () => JSON.stringify(await marksOn(page)) === JSON.stringify(before));
    // asked for by a click it is read although its site is off, and stays so whatever else is chosen
    await turn(options, 'sites', 'Reuters');
    await until('no mark', async () => (await looks(page)).length === 0);
    await stage.clickIcon(page);
    await until('the marks asked for', async () => (await looks(page)).length > 1);
    await turn(options, 'marks', 'Only names');
    await until('names alone', async () => `${await looks(page)}` === 'recoupe-name');
    await turn(options, 'marks', 'All marks');
    await turn(options, 'sites', 'Reuters');
    await page.close();
  });
});
