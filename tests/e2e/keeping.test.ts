/** What a reader keeps: pinned, noted, found again, carried to another profile. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until, type Panel } from '../../scripts/browsers/browser.ts';
import { BROWSERS, devPage, marksOn, setStage, type Stage } from './stage.ts';

const { url } = devPage('fr-agence');

/** The article with the panel beside it, a card in it. */
async function read(stage: Stage): Promise<Panel> {
  const page = await stage.open(url);
  await until('marks', async () => Object.keys(await marksOn(page)).some((mark) => mark !== 'recoupe-name'));
  await page.bringToFront();
  if (!(await stage.isPanelOpen())) await stage.clickIcon(page);
  const panel = await stage.panel();
  await until('a card', () => panel.evaluate(() => document.querySelector('main article') !== null));
  return panel;
}
const pinned = (panel: Panel) => panel.evaluate(() => [...document.querySelectorAll('[data-pin]')].map((pin) => ({
  words: pin.querySelector('.says')?.textContent ?? pin.querySelector('h3')?.textContent ?? '',
  note: pin.querySelector('.note')?.textContent ?? '',
  revisit: pin.querySelector('.revisit')?.textContent ?? '',
})));
/** The panel's own page in a tab: where a test is to type, choose files and read what is made. */
async function pinsInTab(stage: Stage): Promise<Panel> {
  const page = await stage.openExtensionPage('sidepanel.html');
  await until('the tabs', () => page.evaluate(() => document.querySelector('#tab-pins') !== null));
  await page.evaluate(() => document.querySelector<HTMLElement>('#tab-pins')!.click());
  await until('the Pinned tab', () => page.evaluate(() => document.querySelector('.pin-tools') !== null));
  return page as unknown as Panel;
}
const press = (panel: Panel, selector: string) => panel.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)!.click(), selector);

describe.each(BROWSERS)('what a reader keeps in %s', (name) => {
  let stage: Stage, fresh: Stage, pins: Panel;
  let exported = '';
  beforeAll(async () => { stage = await setStage(name, { language: 'en' }); });
  afterAll(async () => {
    await stage?.close();
    await fresh?.close();
  });

  it('is a claim and a name, with a note of their own', async () => {
    const panel = await read(stage);
    await press(panel, 'article.card .actions [aria-label="Pin"]');
    await press(panel, '#tab-names');
    await press(panel, '.name [aria-label="Pin"]');
    await until('two pins', () => panel.evaluate(() => document.querySelector('#tab-pins small')?.textContent === '2'));
    pins = await pinsInTab(stage);
    await until('the list', async () => (await pinned(pins)).length === 2);
    await press(pins, '[data-pin] [aria-label="Add a note"]');
    await pins.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('[data-pin] textarea')!;
      field.value = 'Ask who says this';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await pins.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await press(pins, '[data-pin] .contest [data-primary]');
    await until('the note', async () => (await pinned(pins)).some(({ note }) => note === 'Ask who says this'));
  });

  it('is there when the reader comes back, and says that the page still reads so', async () => {
    for (const page of await stage.browser.pages()) if (page.url() === url) await page.close();
    const panel = await read(stage);
    await press(panel, '#tab-pins');
    const found = await until('the pins with a word on the page', async () => {
      const pins = await pinned(panel);
      return pins.some(({ revisit }) => revisit !== '') ? pins : null;
    });
    expect(found.length).toBe(2);
    expect(found.map(({ revisit }) => revisit)).toContain('The page still says this.');
  });

  it('is found by a word of its note', async () => {
    const search = (words: string) => pins.evaluate((wanted) => {
      const field = document.querySelector<HTMLInputElement>('.pin-tools input[type="search"]')!;
      field.value = wanted;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, words);
    await search('ask who');
    await until('the one pin', async () => (await pinned(pins)).length === 1);
    await search('nothing like this');
    await until('none', async () => (await pinned(pins)).length === 0);
    await search('');
    await until('both', async () => (await pinned(pins)).length === 2);
  });

  it('comes back when it was removed by mistake', async () => {
    const before = await pinned(pins);
    await press(pins, '[data-pin] [aria-label="Remove"]');
    await until('one less', async () => (await pinned(pins)).length === 1);
    await press(pins, '.undo .button');
    await until('it again', async () => JSON.stringify(await pinned(pins)) === JSON.stringify(before));
  });

  it('goes out as Web Annotations', async () => {
    await pins.evaluate(() => {
      // The file is made in the pins; its text is read where it is made.
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        void (blob as Blob).text().then((text) => Object.assign(globalThis, { exported: text }));
        return create(blob as Blob);
      };
      [...document.querySelectorAll<HTMLElement>('.menu button')].find(({ textContent }) => textContent!.includes('JSON-LD'))!.click();
    });
    exported = await until('the file', () => pins.evaluate(() => (globalThis as { exported?: string }).exported ?? null));
    expect(JSON.stringify(JSON.parse(exported))).toContain('Ask who says this');
  });

  it('comes into a fresh profile as it was', async () => {
    const before = await pinned(pins);
    fresh = await setStage(name, { language: 'en' });
    const panel = await pinsInTab(fresh);
    await panel.evaluate((text) => {
      const field = document.querySelector<HTMLInputElement>('.pin-tools input[type="file"]')!;
      const files = new DataTransfer();
      files.items.add(new File([text], 'pins.jsonld', { type: 'application/ld+json' }));
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, exported);
    const after = await until('the pins', async () => {
      const pins = await pinned(panel);
      return pins.length === before.length && pins.some(({ note }) => note !== '') ? pins : null;
    });
    expect(after.map(({ words, note }) => [words, note])).toEqual(before.map(({ words, note }) => [words, note]));
  });
});
