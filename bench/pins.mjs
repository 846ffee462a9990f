/**
 * 10,000 pins in real browsers: what opening the tab and searching cost, beside a plain loop over all records.
 * `node bench/pins.mjs [chromium] [firefox]`; milliseconds, medians of interleaved rounds.
 */
import { launch } from '../tests/browser/pins/browsers.ts';

const COUNT = 10_000, ROUNDS = 9;
const names = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['chromium', 'firefox'];

for (const name of names) {
  const browser = await launch(name);
  try {
    const writer = await browser.tab();
    const filled = await writer.evaluate(async (count) => {
      const store = await pins.openStore({ name: 'bench' });
      const made = pins.makePins(count);
      const start = performance.now();
      await store.pins.merge(made);
      return performance.now() - start;
    }, COUNT);
    await writer.close();
    const page = await browser.tab();
    const rounds = await page.evaluate(async (count, times) => {
      const taken = {};
      const time = async (what, work) => {
        const start = performance.now();
        const result = await work();
        (taken[what] ??= []).push(performance.now() - start);
        return result;
      };
      for (let i = 0; i < times; i++) {
        const store = await time('open the store', () => pins.openStore({ name: 'bench' }));
        await time('list the first 50', () => store.pins.list({ limit: 50 }));
        await time('count', () => store.pins.count());
        await time('first search (reads the catalogue)', () => store.pins.search('tombouctou eleves', { limit: 50 }));
        await time('list 50 from 9,900', () => store.pins.list({ offset: 9_900, limit: 50 }));
        await time('groups by page (200)', () => store.pins.groups('page'));
        await time('next search', () => store.pins.search('drones preuve', { limit: 50 }));
        await time('plain loop search', () => pins.searchPlainly('bench', 'drones preuve'));
        await time('all, checked (export)', () => store.pins.all());
        await time('move the last to the top', () => store.pins.move(`pin-${count - 1 - i}`, 'pin-0'));
        await time('search after a change', () => store.pins.search('drones preuve', { limit: 50 }));
        store.close();
      }
      return taken;
    }, COUNT, ROUNDS);
    console.log(`\n${name}: ${COUNT} pins, import ${Math.round(filled)} ms`);
    console.table(Object.fromEntries(Object.entries(rounds).map(([what, times]) => {
      const sorted = [...times].sort((a, b) => a - b);
      return [what, { first: Math.round(times[0] * 10) / 10, median: Math.round(sorted[sorted.length >> 1] * 10) / 10 }];
    })));
  } finally {
    await browser.close();
  }
}
