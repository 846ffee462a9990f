import { gzipSync } from 'node:zlib';
import { bundle } from '../tests/page/support/bundle.ts';
import { launchChromium } from '../tests/page/support/chromium.ts';
import { measureGrowth, measurePeers } from './engine-node.mjs';
import { dossier, paragraphsOf } from './engine-text.mjs';
import { serve } from './serve.mjs';
import { median, ratio, table } from './table.mjs';

const SIZES = [1_000, 10_000, 100_000];
const LANGUAGES = { fr: 'French', en: 'English' };
const ALL = ['ar', 'de', 'en', 'es', 'fr', 'it', 'pt', 'ru'];
const ROUNDS = 15, COLD_ROUNDS = 15, GROWTH_SIZE = 16_000;
/** Step of a thread’s own clock, ms. */
const TICK = 4;

/** `npm run bench -- engine`: the whole engine on the topic, warm and cold, in slices, beside peers, and on hostile text. */
export default async function engine() {
  const server = await serve();
  const browser = await launchChromium();
  try {
    const warm = await measureWarm(browser, server);
    const cold = await measureCold(browser, server);
    const slices = await measureSlices(browser, server);
    const peers = measurePeers(10_000, ROUNDS);
    const growth = measureGrowth(GROWTH_SIZE);
    return { title: 'The engine', text: [...tellWarm(warm), '', ...tellCold(cold), '', ...slices, '', ...tellPeers(peers), '', ...await tellSizes(), '', ...tellGrowth(growth)].join('\n') };
  } finally {
    await browser.close();
    server.close();
  }
}

async function openTab(browser, server, code) {
  const tab = await browser.newPage();
  await tab.goto(server.put('/engine', '<!doctype html><html lang="fr"><title>Engine</title><body>'));
  await tab.evaluate(code);
  return tab;
}

async function measureWarm(browser, server) {
  const tab = await openTab(browser, server, await bundle('bench/engine-entry.ts', 'engine', { minify: true }));
  const times = {};
  for (const language of Object.keys(LANGUAGES)) for (const size of SIZES) {
    times[`${language} ${size}`] = await tab.evaluate((...args) => globalThis.engine.measure(...args), paragraphsOf(language, size), language, dossier, ROUNDS);
  }
  await tab.close();
  return times;
}

function tellWarm(times) {
  const of = (language, size) => {
    const { engine, pass } = times[`${language} ${size}`];
    return { ms: median(engine), passes: median(engine.map((ms, i) => ms / pass[i])), perWord: median(engine) / size * 1000 };
  };
  const rows = Object.entries(LANGUAGES).map(([language, name]) => [name,
    ...SIZES.map((size) => { const { ms, passes } = of(language, size); return `${Math.round(passes)} (${ms.toFixed(ms < 100 ? 1 : 0)} ms)`; }),
    (of(language, 100_000).perWord / of(language, 10_000).perWord).toFixed(2)]);
  return [`Whole engine on a page of the topic, warm, in a Chromium page: × one TreeWalker pass over the page’s text (links and emphasis in it, the data of each node read), median of ${ROUNDS} interleaved rounds.`, '',
    table(['language', ...SIZES.map((size) => `${size / 1_000}k words`), 'per word, 100k against 10k'], rows)];
}

/** Each round in a renderer process of its own: the script is parsed, compiled and run for the first time. */
async function measureCold(browser, server) {
  const scripts = {
    engine: `${await bundle('bench/engine-cold-entry.ts', 'bench', { minify: true })};globalThis.dossier=JSON.parse(${JSON.stringify(JSON.stringify(dossier))})`,
    readability: await bundle('bench/readability-entry.ts', 'bench', { minify: true }),
  };
  const times = {};
  for (const size of [1_000, 10_000]) {
    const address = server.put(`/cold${size}`, `<!doctype html><html lang="fr"><title>Cold</title><body><article><h1>Cold</h1>${paragraphsOf('fr', size).map((text) => `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`).join('')}</article>`);
    for (let round = 0; round < COLD_ROUNDS; round++) for (const [name, code] of Object.entries(scripts)) {
      const context = await browser.createBrowserContext();
      const tab = await context.newPage();
      await tab.setBypassCSP(true);
      await tab.goto(address);
      const ms = await tab.evaluate((source) => {
        const script = document.createElement('script');
        script.textContent = source;
        const began = performance.now();
        document.head.append(script);
        globalThis.bench.run(globalThis.dossier);
        return performance.now() - began;
      }, code);
      (times[`${name} ${size}`] ??= []).push(ms);
      await context.close();
    }
  }
  return times;
}

function tellCold(times) {
  const cell = (name, size) => `${median(times[`${name} ${size}`]).toFixed(0)} ms`;
  return [`Cold, French, in a new process each time, parsing, compiling and the dossier included; median of ${COLD_ROUNDS}.`, '',
    table(['', '1k words', '10k words'], [
      ['engine with one lexicon', ...[1_000, 10_000].map((size) => `${cell('engine', size)} (× ${ratio(median(times[`engine ${size}`]), median(times[`readability ${size}`]))})`)],
      ['@mozilla/readability on the same page', ...[1_000, 10_000].map((size) => cell('readability', size))],
    ])];
}

async function measureSlices(browser, server) {
  const rows = [];
  let tab;
  const code = await bundle('bench/engine-entry.ts', 'engine', { minify: true });
  const whole = paragraphsOf('fr', 100_000);
  for (const [name, paragraphs] of [['in paragraphs', whole], ['in one paragraph', [whole.join(' ')]]]) {
    for (const state of ['first time', 'again']) {
      if (state === 'first time') tab = await openTab(browser, server, code);
      const { tasks, longest, steps } = await tab.evaluate((...args) => globalThis.engine.measureSlices(...args), paragraphs, 'fr', dossier);
      rows.push([`${name}, ${state}`, String(steps), longest.toFixed(1), tasks.length ? `${tasks.length} (${Math.round(Math.max(...tasks))} ms)` : '0']);
    }
    await tab.close();
  }
  return ['100k words as the reader reads them, in slices of 12 ms on the page’s thread.', '', table(['', 'steps', 'longest step, ms', 'tasks over 50 ms (the longest)'], rows)];
}

function tellPeers(peers) {
  return [`In Node, 10k words, warm, median of ${ROUNDS} interleaved rounds. The peers tag words and find sentences; none judges a claim.`, '',
    table(['', 'words a second', '× Recoupe'], peers.map(({ name, speed, language }) => [name, Math.round(speed).toLocaleString('en'), (speed / peers.find((one) => one.language === language && one.name.startsWith('Recoupe')).speed).toFixed(2)]))];
}

async function tellSizes() {
  const kb = async (entry) => gzipSync(await bundle(entry, 'size', { minify: true })).length / 1000;
  const own = await kb('engine/analyse.ts'), lexicons = [];
  for (const language of ALL) lexicons.push(await kb(`engine/lexicon/${language}.ts`));
  const sum = lexicons.reduce((total, size) => total + size, 0);
  return [`Minified and gzipped, KB: engine ${own.toFixed(1)}; lexicons ${ALL.map((language, i) => `${language} ${lexicons[i].toFixed(1)}`).join(', ')}. All of them ${(own + sum).toFixed(1)}; what a page gets, engine and one lexicon, ${(own + Math.min(...lexicons)).toFixed(1)} to ${(own + Math.max(...lexicons)).toFixed(1)}.`];
}

function tellGrowth(growth) {
  const rows = growth.map(({ name, times }) => ({ name, times, per: Math.sqrt(Math.max(times[2], TICK) / Math.max(times[0], TICK)) })).sort((a, b) => b.per - a.per);
  return [`Hostile texts in Node, one block of ${GROWTH_SIZE / 1000}k, twice and four times as many characters: CPU ms, and how many times as much for twice the text (2 is in proportion, 4 its square; the clock steps by ${TICK} ms, so that less counts as ${TICK}). The ten that grow most of ${rows.length}.`, '',
    table(['text', ...[1, 2, 4].map((factor) => `${(GROWTH_SIZE * factor) / 1000}k`), 'per doubling'], rows.slice(0, 10).map(({ name, times, per }) => [name, ...times.map((ms) => ms.toFixed(1)), per.toFixed(2)]))];
}
