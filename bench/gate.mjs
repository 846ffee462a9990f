import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchChromium } from '../scripts/browsers/chromium.ts';
import { startProxy } from '../scripts/browsers/proxy.ts';
import { ROOT } from '../tests/page/support/bundle.ts';
import { median, ratio, table } from './table.mjs';

const ROUNDS = 15;
const ENGLISH = 'the council of the small town voted on monday for a new bridge over the river because the old one had been closed since the flood and nobody wanted to wait any longer'.split(' ');
const FRENCH = 'le conseil de la petite ville a voté lundi pour un nouveau pont sur la rivière parce que l’ancien était fermé depuis l’été et qu’une sœur du maire n’a plus voulu attendre'.split(' ');
/** Text beyond Latin-1, as French has it with its typographic apostrophes, costs a browser more. */
const PAGES = [['1k words', 1_000, ENGLISH], ['10k words', 10_000, ENGLISH], ['1k words, accents', 1_000, FRENCH], ['10k words, accents', 10_000, FRENCH]];
const LOOKED = 'globalThis.recoupeLooked=location.href';

/** A news page on no topic. */
function pageOf(words, vocabulary) {
  const paragraphs = [];
  for (let done = 0; done < words; done += 60) paragraphs.push(`<p>${Array.from({ length: 60 }, (_, at) => vocabulary[(done + at * 7) % vocabulary.length]).join(' ')}.</p>`);
  return `<!doctype html><html lang="en"><title>A bridge for the town</title><meta name="description" content="The council has voted"><nav><a href="/">Home</a></nav><article><h1>A bridge for the town</h1>${paragraphs.join('\n')}</article>`;
}

/**
 * `npm run bench -- gate`: the shipped build on pages of no topic, beside the same build whose gate is an empty script
 * (but for the one line by which the background knows that it ran). Each page is opened under a host of its own, so
 * that every script is compiled and run for the first time in a new process.
 */
export default async function gate() {
  const build = `${process.env.RECOUPE_OUT ?? `${ROOT}.output`}/chrome-mv3`;
  if (!existsSync(`${build}/spot.js`)) throw new Error(`${build} is not built: npm run build`);
  const code = readFileSync(`${build}/spot.js`);
  const folder = mkdtempSync(join(tmpdir(), 'recoupe-gate-'));
  const proxy = await startProxy();
  const { content_scripts: [declared] } = JSON.parse(readFileSync(`${build}/manifest.json`, 'utf8'));
  const hosts = declared.matches.map((pattern) => pattern.slice('*://*.'.length, -'/*'.length));
  PAGES.forEach(([, size, vocabulary], index) => hosts.forEach((host) => proxy.serve(`https://${host}/${index}`, pageOf(size, vocabulary))));
  cpSync(build, join(folder, 'empty'), { recursive: true });
  writeFileSync(join(folder, 'empty', 'spot.js'), LOOKED);
  const scripts = new Map();
  const times = new Map();
  let layouts = 0;
  try {
    for (const [name, path] of [['empty', join(folder, 'empty')], ['gate', build]]) scripts.set(name, await launchChromium({ build: path, proxyPort: proxy.port }));
    for (let round = 0; round < ROUNDS + 1; round++) {
      for (const index of PAGES.keys()) {
        for (const [name, browser] of scripts) {
          const measured = await measure(browser, `https://${hosts[(round * PAGES.length + index) % hosts.length]}/${index}`);
          if (name === 'gate') layouts += measured.layouts;
          if (round === 0) continue;
          for (const part of ['all', 'script', 'again']) times.set(`${name} ${index} ${part}`, [...(times.get(`${name} ${index} ${part}`) ?? []), measured[part]]);
        }
      }
    }
  } finally {
    for (const browser of scripts.values()) await browser.close();
    proxy.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const of = (name, index, part) => median(times.get(`${name} ${index} ${part}`));
  const row = (name, part) => [...PAGES.keys()].map((index) => `${of(name, index, part).toFixed(2)} (${ratio(of(name, index, part), of('empty', index, part))})`);
  return {
    title: 'The gate, on a page of no topic',
    text: [
      `The shipped gate: ${(gzipSync(code).length / 1024).toFixed(1)} kB gzip (${(code.length / 1024).toFixed(1)} kB). First run in a new process; CPU ms, median of ${ROUNDS} pages; in brackets × the empty script. Styles or layouts forced by the gate in all runs: ${layouts}. Later the background asks the page once whether its gate has run (it may have moved on without being loaded anew): ${of('gate', 0, 'again').toFixed(2)} ms.`,
      '',
      table(['', ...PAGES.map(([name]) => name)], [
        ['empty script, with the world made for it', ...row('empty', 'all')],
        ['gate, with the world made for it', ...row('gate', 'all')],
        ['empty script alone', ...row('empty', 'script')],
        ['gate alone', ...row('gate', 'script')],
      ]),
    ].join('\n'),
  };
}

/** CPU ms of the declared script with the making of its world (`all`), and of the script alone; of what the background asks later (`again`). */
async function measure(browser, address) {
  const tab = await browser.browser.newPage();
  await tab.tracing.start({ categories: ['devtools.timeline', 'v8', 'extensions'] });
  await tab.goto(address, { waitUntil: 'load' });
  await new Promise((done) => setTimeout(done, 400));
  const events = JSON.parse(new TextDecoder().decode(await tab.tracing.stop())).traceEvents;
  await tab.close();
  const script = events.find((event) => event.name === 'EvaluateScript' && event.args?.data?.url?.endsWith('/spot.js'));
  const injections = events.filter((event) => event.name === 'ScriptInjection::InjectJs' && event.pid === script?.pid).sort((a, b) => a.ts - b.ts);
  if (!script || !injections[0]) throw new Error(`the gate was not seen to run on ${address}`);
  const within = (event) => event.pid === script.pid && event.tid === script.tid && event.ts >= script.ts && event.ts <= script.ts + script.dur;
  return {
    all: (injections[0].tdur + script.tdur) / 1_000,
    script: script.tdur / 1_000,
    again: injections.slice(1).reduce((sum, { tdur }) => sum + tdur, 0) / 1_000,
    layouts: events.filter((event) => (event.name === 'Layout' || event.name === 'UpdateLayoutTree') && within(event)).length,
  };
}
