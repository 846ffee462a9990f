// @vitest-environment node
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setStage, type Stage } from './chromium.ts';

let stage: Stage;
beforeAll(async () => { stage = await setStage(); }, 90_000);
afterAll(() => stage?.close());

const order = () => [...document.querySelectorAll<HTMLElement>('.virtual > li')]
  .sort((a, b) => Number(a.dataset['index']) - Number(b.dataset['index']))
  .map((row) => row.querySelector<HTMLElement>('[data-pin]')?.dataset['pin']);

it('keeps only the rows in view in the document, of ten thousand, and reaches the last', async () => {
  const page = await stage.open('tab=pins&pins=10000');
  await page.waitForSelector('[data-pin="pin-0"]');
  expect(await page.$$eval('.virtual > li', (rows) => rows.length)).toBeLessThan(60);
  await page.evaluate(async () => {
    // Rows are measured as they come into view, and the end moves with them.
    for (let i = 0; i < 40 && !document.querySelector('[data-pin="pin-9999"]'); i++) {
      window.scrollTo(0, document.documentElement.scrollHeight);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
  });
  await page.waitForSelector('[data-pin="pin-9999"]');
  expect(await page.$eval('.virtual > li[aria-posinset="10000"]', (row) => row.getAttribute('aria-setsize'))).toBe('10000');
  await page.close();
}, 60_000);

it('searches ten thousand', async () => {
  const page = await stage.open('tab=pins&pins=10000');
  await page.waitForSelector('.pin-tools input');
  await page.type('.pin-tools input', 'fifty-three');
  await page.waitForFunction(() => document.querySelectorAll('[data-pin]').length > 0 && [...document.querySelectorAll('[data-pin] .says')].every(({ textContent }) => textContent!.includes('Fifty-three')));
  await page.close();
}, 60_000);

it('moves a pin by its handle and the arrow keys, and keeps focus on it', async () => {
  const page = await stage.open('tab=pins&pins=5');
  await page.waitForSelector('[data-pin="pin-0"]');
  await page.focus('[data-pin="pin-0"] .grip');
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.querySelector<HTMLElement>('.virtual > li[data-index="1"] [data-pin]')?.dataset['pin'] === 'pin-0');
  expect((await page.evaluate(order)).slice(0, 3)).toEqual(['pin-1', 'pin-0', 'pin-2']);
  expect(await page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pin]')?.dataset['pin'])).toBe('pin-0');
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.querySelector<HTMLElement>('.virtual > li[data-index="2"] [data-pin]')?.dataset['pin'] === 'pin-0');
  await page.close();
}, 60_000);

it('moves a pin by dragging its handle', async () => {
  const page = await stage.open('tab=pins&pins=5');
  await page.waitForSelector('[data-pin="pin-1"]');
  const from = (await page.$('[data-pin="pin-1"] .grip'))!, to = (await (await page.$('[data-pin="pin-0"]'))!.boundingBox())!;
  const start = (await from.boundingBox())!;
  await page.mouse.move(start.x + 8, start.y + 8);
  await page.mouse.down();
  await page.mouse.move(start.x + 6, start.y, { steps: 4 });
  await page.mouse.move(to.x + 60, to.y + 12, { steps: 8 });
  await page.mouse.up();
  await page.waitForFunction(() => document.querySelector<HTMLElement>('.virtual > li[data-index="0"] [data-pin]')?.dataset['pin'] === 'pin-1');
  await page.close();
}, 60_000);

it('notes, removes and brings back', async () => {
  const page = await stage.open('tab=pins&pins=4');
  await page.waitForSelector('[data-pin="pin-1"]');
  await page.click('[data-pin="pin-1"] .icon-button[aria-label="Add a note"]');
  await page.type('[data-pin="pin-1"] textarea', 'for Monday');
  await page.click('[data-pin="pin-1"] .button');
  await page.waitForFunction(() => document.querySelector('[data-pin="pin-1"] .note')?.textContent === 'for Monday');
  await page.click('[data-pin="pin-1"] .icon-button[aria-label="Remove"]');
  await page.waitForFunction(() => !document.querySelector('[data-pin="pin-1"]'));
  await page.click('.undo .button');
  await page.waitForSelector('[data-pin="pin-1"]');
  expect((await page.evaluate(order)).slice(0, 3)).toEqual(['pin-0', 'pin-1', 'pin-2']);
  await page.close();
}, 60_000);
