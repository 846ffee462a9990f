import { bundle } from '../tests/page/support/bundle.ts';
import { launchChromium } from '../tests/page/support/chromium.ts';
import { serve } from './serve.mjs';
import { median, ratio, table } from './table.mjs';

const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 15;

/** `npm run bench -- marks`: finding, marking and painting names; placing stored quotes. */
export default async function marks() {
  const code = await bundle('bench/marks-entry.ts', 'marks', { minify: true });
  const server = await serve();
  const browser = await launchChromium();
  try {
    const bySize = new Map();
    let quotes;
    for (const size of SIZES) {
      const tab = await browser.newPage();
      await tab.goto(server.put(`/${size}`, '<!doctype html><html lang="en"><title>Marks</title><style>p{font:16px/1.5 serif}</style><body>'));
      await tab.evaluate(code);
      bySize.set(size, await tab.evaluate(async (words, rounds) => {
        globalThis.marks.build(words);
        return globalThis.marks.measureMarks(rounds);
      }, size, ROUNDS));
      if (size === 10_000) quotes = await tab.evaluate((rounds) => globalThis.marks.measureQuotes(20, rounds), ROUNDS);
      await tab.close();
    }
    const names = Object.keys(bySize.get(SIZES[0]));
    const of = (name, size, part) => median(bySize.get(size)[name][part]);
    const cell = (name, size) => ['frame', 'script'].map((part) => `${of(name, size, part).toFixed(1)} (${ratio(of(name, size, part), of(bare, size, part))})`).join(' · ');
    const bare = names[0];
    return {
      title: 'Marking names and placing quotes',
      text: [
        `Every way finds the same names by the same RegExp; ms until the frame is painted · of the script alone, median of ${ROUNDS} interleaved rounds; in brackets × the bare highlight.`,
        '',
        table(['marking', ...SIZES.map((size) => `${size / 1_000}k words`)], names.map((name) => [name, ...SIZES.map((size) => cell(name, size))])),
        '',
        table(['placing one quote, 10k words', 'ms', '× Recoupe', 'on the very words'], Object.entries(quotes).map(([name, { times, right }]) => [name, median(times).toPrecision(2), ratio(median(times), median(quotes.Recoupe.times)), `${Math.round(right * 100)}%`])),
      ].join('\n'),
    };
  } finally {
    await browser.close();
    server.close();
  }
}
