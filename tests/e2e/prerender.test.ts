/**
 * A page that the browser prepares before it is asked for, by speculation rules. Chromium prepares none that DevTools
 * look into: this one is asked to load the extension and to open a tab, and the pages themselves tell what happens.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/browser.ts';
import { findBrowser } from '../../scripts/browsers/find.ts';
import { startProxy, type Proxy } from '../../scripts/browsers/proxy.ts';
import { buildOf, devPage } from './stage.ts';

const SITE = 'https://www.reuters.com';
const told: string[] = [];
let proxy: Proxy;
let browser: ChildProcess;
const profile = mkdtempSync(join(tmpdir(), 'recoupe-prerender-'));

/** Sends one command of the DevTools protocol to the browser itself. */
function ask(id: number, method: string, params: object): Promise<void> {
  const [, , , input, output] = browser.stdio as unknown as [null, null, null, Writable, Readable];
  return new Promise((done, fail) => {
    output.on('data', (data: Buffer) => {
      const answer = String(data).split('\0').filter(Boolean).map((text) => JSON.parse(text) as { id: number; error?: { message: string } }).find((one) => one.id === id);
      if (answer?.error) fail(new Error(answer.error.message));
      else if (answer) done();
    });
    input.write(`${JSON.stringify({ id, method, params })}\0`);
  });
}

beforeAll(async () => {
  proxy = await startProxy();
  proxy.serve(`${SITE}/told`, (request, response) => {
    told.push(decodeURIComponent(String(request.url).split('?')[1] ?? ''));
    response.end();
  });
  proxy.serve(`${SITE}/first`, `<!doctype html><title>Leeks</title><p>Leeks</p>
    <script type="speculationrules">{"prerender":[{"source":"list","urls":["/next"],"eagerness":"immediate"}]}</script>
    <script>setTimeout(() => { location.href = '/next'; }, 4000);</script>`);
  proxy.serve(`${SITE}/next`, devPage('en-amp').html.replace('<head>', `<head><script>{
    const tell = (what) => fetch('/told?' + encodeURIComponent(what));
    const marks = () => [...CSS.highlights.keys()].filter((name) => name.startsWith('recoupe-')).length;
    tell(document.prerendering ? 'prepared' : 'not prepared');
    let most = 0;
    const look = setInterval(() => {
      if (document.prerendering) most = Math.max(most, marks());
      else if (marks() > 1) { clearInterval(look); tell('marked'); }
    }, 20);
    document.addEventListener('prerenderingchange', () => tell('shown with ' + most + ' marks'));
  }</script>`));
  browser = spawn(findBrowser('chromium'), [
    '--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${profile}`, '--disable-gpu', '--no-first-run', '--disable-sync', '--disable-quic',
    '--ignore-certificate-errors', '--remote-debugging-pipe', '--enable-unsafe-extension-debugging',
    `--proxy-server=http://127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>', 'about:blank',
  ], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  await ask(1, 'Extensions.loadUnpacked', { path: buildOf('chromium') });
  // the welcome tab comes to the front by itself
  await new Promise((done) => setTimeout(done, 2_000));
});
afterAll(async () => {
  const gone = new Promise((done) => browser?.once('exit', done));
  browser?.kill();
  await gone;
  proxy?.close();
  rmSync(profile, { recursive: true, force: true });
});

it('a page that was only prepared is not read; once it is shown, it is', async () => {
  await ask(2, 'Target.createTarget', { url: `${SITE}/first` });
  await until('the marks', () => told.includes('marked'), 30_000);
  expect(told).toEqual(['prepared', 'shown with 0 marks', 'marked']);
});
