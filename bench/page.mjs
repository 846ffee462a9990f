import { existsSync, readFileSync } from 'node:fs';
import { launchChromium } from '../scripts/browsers/chromium.ts';
import { startProxy } from '../scripts/browsers/proxy.ts';
import { ROOT } from '../tests/page/support/bundle.ts';
import { median, table } from './table.mjs';

const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 15;
const PAGES = `${ROOT}tests/evaluation/dev/pages/`;
/** A mark in the trace once the page has one of ours and the frame with it is done: an urgent task comes right behind the frame. */
const PROBE = `<script>{
  const look = setInterval(() => {
    if (![...CSS.highlights.keys()].some((name) => name.startsWith('recoupe-'))) return;
    clearInterval(look);
    requestAnimationFrame(() => scheduler.postTask(() => performance.mark('first-marks'), { priority: 'user-blocking' }));
  }, 4);
}</script>`;

/** Else the browser asks for one while the page is being read, and puts its failure into the console. */
const NO_ICON = '<link rel="icon" href="data:,">';

/** A page of so many words: the paragraphs of a report on the topic, over and over, with paragraphs of another between them. */
function pageOf(words) {
  const paragraphs = (name) => [...readFileSync(`${PAGES}${name}.html`, 'utf8').matchAll(/<p(?: [^>]*)?>[\s\S]*?<\/p>/g)].map(([html]) => html).filter((html) => html.split(/\s+/).length > 15);
  const [topical, other] = [paragraphs('fr-agence'), paragraphs('fr-niger')];
  const body = [];
  for (let at = 0, done = 0; done < words; at++) {
    const html = (at % 2 === 0 ? topical : other)[(at >> 1) % (at % 2 === 0 ? topical : other).length];
    done += html.replace(/<[^>]*>/g, ' ').trim().split(/\s+/).length;
    body.push(html);
  }
  return `<!doctype html><html lang="fr"><head>${NO_ICON}<title>Le Mali accuse la France devant le Conseil de sécurité</title>${PROBE}</head><body><article><h1>Le Mali accuse la France devant le Conseil de sécurité</h1>${body.join('\n')}</article></body></html>`;
}

/**
 * `npm run bench -- page`: the shipped build on pages of the topic, from an address opened to marks on the page. Each is
 * opened under a host of its own, in a new process: everything is compiled and run for the first time.
 */
export default async function page() {
  const build = `${process.env.RECOUPE_OUT ?? `${ROOT}.output`}/chrome-mv3`;
  if (!existsSync(`${build}/spot.js`)) throw new Error(`${build} is not built: npm run build`);
  const { content_scripts: [declared] } = JSON.parse(readFileSync(`${build}/manifest.json`, 'utf8'));
  const hosts = declared.matches.map((pattern) => pattern.slice('*://*.'.length, -'/*'.length));
  const proxy = await startProxy();
  for (const size of SIZES) for (const host of hosts) proxy.serve(`https://${host}/${size}`, pageOf(size));
  const browser = await launchChromium({ build, proxyPort: proxy.port });
  const measured = new Map(SIZES.map((size) => [size, []]));
  try {
    await measure(browser, `https://${hosts[0]}/${SIZES[0]}`);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [at, size] of SIZES.entries()) measured.get(size).push(await measure(browser, `https://${hosts[(1 + round * SIZES.length + at) % hosts.length]}/${size}`));
    }
  } finally {
    await browser.close();
    proxy.close();
  }
  const cell = (size, part) => median(measured.get(size).map((one) => one[part])).toFixed(0);
  const row = (name, part) => [name, ...SIZES.map((size) => cell(size, part))];
  return {
    title: 'A page on the topic',
    text: [
      `The shipped build, first run in a new process; ms, median of ${ROUNDS} pages. Tasks: all of the page's thread from the reader's start to 0.3 s after the first marks, layout and painting included; the page itself does nothing in that time.`,
      '',
      table(['', ...SIZES.map((size) => `${size / 1_000}k words`)], [
        row('from the text there to the gate run', 'gate'),
        row('to the reader started', 'started'),
        row('to the first marks painted', 'marks'),
        row('longest task', 'longest'),
        row('all tasks', 'total'),
        ['all tasks, a thousand words', ...SIZES.map((size) => (Number(cell(size, 'total')) / size * 1_000).toFixed(1))],
      ]),
    ].join('\n'),
  };
}

async function measure(browser, address) {
  const tab = await browser.browser.newPage();
  await tab.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'blink.user_timing'] });
  await tab.goto(address, { waitUntil: 'domcontentloaded' });
  await tab.waitForFunction(() => performance.getEntriesByName('first-marks').length > 0, { timeout: 60_000, polling: 200 });
  await new Promise((done) => setTimeout(done, 600));
  const events = JSON.parse(new TextDecoder().decode(await tab.tracing.stop())).traceEvents;
  await tab.close();
  const gate = events.find((event) => event.name === 'EvaluateScript' && event.args?.data?.url?.endsWith('/spot.js'));
  const mine = events.filter((event) => event.pid === gate.pid && event.tid === gate.tid);
  const reader = mine.find((event) => event.name === 'EvaluateScript' && event.args?.data?.url?.endsWith('/article.js'));
  const text = mine.findLast((event) => event.name === 'domContentLoadedEventEnd' && event.ts <= gate.ts);
  const marks = mine.find((event) => event.name === 'first-marks');
  // the page itself does nothing any more: whatever its thread does is done for the reader
  const tasks = mine.filter((event) => event.name === 'RunTask' && event.ts + event.dur >= reader.ts && event.ts <= marks.ts + 300_000);
  const since = (event) => (event.ts - text.ts) / 1_000;
  return {
    gate: since(gate), started: since(reader), marks: since(marks),
    longest: Math.max(...tasks.map(({ dur }) => dur)) / 1_000,
    total: tasks.reduce((sum, { dur }) => sum + dur, 0) / 1_000,
  };
}
