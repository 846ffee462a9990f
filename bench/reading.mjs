import { bundle } from '../tests/page/support/bundle.ts';
import { launchChromium } from '../tests/page/support/chromium.ts';
import { loadSet } from './reading-sets.mjs';
import { serve } from './serve.mjs';
import { compare, score } from './shingles.mjs';

export const READERS = ['recoupe', 'readability', 'defuddle'];

/**
 * Reads every page of a set with each reader, in one Chromium.
 * @param {{pages: import('./reading-sets.mjs').Page[], hasStandfirst: boolean}} set
 */
export async function readSet({ pages, hasStandfirst }, { readers = READERS, rounds = 15 } = {}) {
  const code = await bundle('bench/reading-entry.ts', 'reading', { minify: true });
  const server = await serve();
  const browser = await launchChromium();
  const results = [];
  try {
    const tab = await browser.newPage();
    for (const [index, page] of pages.entries()) {
      // under the address's own path, which readers may look at
      const path = `/${index}${new URL(page.url).pathname.replace(/\/$/, '/index')}`;
      await tab.goto(server.put(path, page.html), { waitUntil: 'domcontentloaded' });
      await tab.evaluate(code);
      const read = await tab.evaluate((names, times, standfirst) => globalThis.reading.measure(names, times, standfirst), readers, rounds, hasStandfirst);
      results.push({ page, read, scores: Object.fromEntries(readers.map((name) => [name, compare(page.text, read[name].text)])) });
    }
  } finally {
    await browser.close();
    server.close();
  }
  return results;
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
const digits = (value) => value.toFixed(3);

/**
 * `npm run bench -- reading FOLDER…`: text F1 and time of each reader over the sets in the folders.
 * @param {string[]} folders
 */
export default async function reading(folders) {
  if (folders.length === 0) throw new Error('Name the folders of the sets: npm run bench -- reading FOLDER…');
  const lines = [];
  for (const folder of folders) {
    const set = loadSet(folder);
    const { name, pages } = set;
    const results = await readSet(set);
    lines.push(`### ${name}: ${pages.length} pages`, '', '| reader | F1 | precision | recall | F1 tuned half | F1 kept apart | ms (median page) | × Recoupe | first call, ms |', '| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
    const ownTime = median(results.map(({ read }) => read.recoupe.ms));
    for (const reader of READERS) {
      const of = (half) => score(results.filter(({ page }) => !half || page.half === half).map(({ scores }) => scores[reader]));
      const all = of();
      const ms = median(results.map(({ read }) => read[reader].ms));
      const cold = median(results.map(({ read }) => read[reader].cold));
      lines.push(`| ${reader} | ${digits(all.f1)} | ${digits(all.precision)} | ${digits(all.recall)} | ${digits(of('tuned').f1)} | ${digits(of('kept apart').f1)} | ${ms.toFixed(2)} | ${(ms / ownTime).toFixed(1)} | ${cold.toFixed(1)} |`);
    }
    lines.push('');
  }
  return {
    title: 'Reading a page',
    text: ['Text F1 over shingles of four words, as article-extraction-benchmark defines it, without headlines and captions; the standfirst counts where the set counts it (fundus). Rules were sought on the tuned half only. Time: median of 15 interleaved rounds on each live page, then the median page; Readability changes what it is given and so reads a copy.', '', ...lines].join('\n'),
  };
}
