import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../scripts/browsers/find.ts';
import { ROOT } from '../tests/page/support/bundle.ts';
import { median, ratio, table } from './table.mjs';

const SIZES = [1_000, 10_000];
const ROUNDS = 15;
const WORDS = 'the council of the small town voted on monday for a new bridge over the river because the old one had been closed since the flood and nobody wanted to wait any longer'.split(' ');

/** A news page on no topic. */
function pageOf(words) {
  const paragraphs = [];
  for (let done = 0; done < words; done += 60) paragraphs.push(`<p>${Array.from({ length: 60 }, (_, at) => WORDS[(done + at * 7) % WORDS.length]).join(' ')}.</p>`);
  return `<!doctype html><html lang="en"><title>A bridge for the town</title><meta name="description" content="The council has voted"><nav><a href="/">Home</a></nav><article><h1>A bridge for the town</h1>${paragraphs.join('\n')}</article>`;
}

/** An extension of one content script, on every page. */
function writeExtension(folder, name, code) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.js`), code);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({
    manifest_version: 3, name, version: '1',
    content_scripts: [{ matches: ['http://*/*'], js: [`${name}.js`], run_at: 'document_idle' }],
  }));
  return folder;
}

/**
 * `npm run bench -- gate`: the shipped gate on a page of no topic, beside an empty content script. Each page is opened
 * under a host of its own, so that every script is compiled and run for the first time in a new process.
 */
export default async function gate() {
  const file = `${process.env.RECOUPE_OUT ?? `${ROOT}.output`}/chrome-mv3/content-scripts/spot.js`;
  if (!existsSync(file)) throw new Error(`${file} is not built: npm run build`);
  const code = readFileSync(file, 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'recoupe-gate-'));
  const scripts = { empty: '(() => {})();', gate: code };
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(pageOf(Number(/^\/(\d+)/.exec(request.url ?? '')?.[1] ?? 60)));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  const times = new Map(SIZES.flatMap((size) => Object.keys(scripts).map((name) => [`${name} ${size}`, []])));
  let layouts = 0;
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'), headless: true, pipe: true, enableExtensions: true,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', `--host-resolver-rules=MAP *.example 127.0.0.1:${port}`],
  });
  try {
    for (const [name, source] of Object.entries(scripts)) await browser.installExtension(writeExtension(join(folder, name), name, source));
    for (let round = 0; round < ROUNDS + 1; round++) {
      for (const size of SIZES) {
        const tab = await browser.newPage();
        await tab.tracing.start({ categories: ['devtools.timeline', 'v8'] });
        await tab.goto(`http://r${round}s${size}.example/${size}`, { waitUntil: 'load' });
        await new Promise((done) => setTimeout(done, 300));
        const events = JSON.parse(new TextDecoder().decode(await tab.tracing.stop())).traceEvents;
        await tab.close();
        if (round === 0) continue;
        for (const name of Object.keys(scripts)) {
          const run = events.find((event) => event.name === 'EvaluateScript' && event.args?.data?.url?.endsWith(`/${name}.js`));
          if (!run) throw new Error(`${name}.js was not seen to run`);
          times.get(`${name} ${size}`).push((run.tdur ?? run.dur) / 1_000);
          const isWithin = (event) => event.tid === run.tid && event.ts >= run.ts && event.ts <= run.ts + run.dur;
          if (name === 'gate') layouts += events.filter((event) => (event.name === 'Layout' || event.name === 'UpdateLayoutTree') && isWithin(event)).length;
        }
      }
    }
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const of = (name, size) => median(times.get(`${name} ${size}`));
  return {
    title: 'The gate, on a page of no topic',
    text: [
      `The shipped gate: ${(gzipSync(code).length / 1024).toFixed(1)} kB gzip (${(code.length / 1024).toFixed(1)} kB). First run in a new process, compiling included; ms, median of ${ROUNDS} pages. Styles or layouts forced by it in all runs: ${layouts}.`,
      '',
      table(['script', ...SIZES.map((size) => `${size / 1_000}k words`)], Object.keys(scripts).map((name) => [name, ...SIZES.map((size) => `${of(name, size).toFixed(2)} (× ${ratio(of(name, size), of('empty', size))})`)])),
    ].join('\n'),
  };
}
