// Opens a page in a browser that has the built extension in it: to read with, or without a display as a report and pictures.
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExtendedBrowser } from '../browsers/browser.ts';
import { until } from '../browsers/browser.ts';
import { launchChromium } from '../browsers/chromium.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { readState } from '../browsers/state.ts';
import { reportState } from './report.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUTPUT = join(ROOT, 'output');
const DEMO = join(ROOT, 'tests/evaluation/dev/pages', process.env.LANG?.startsWith('fr') ? 'fr-agence.html' : 'en-amp.html');

const [name = 'chromium', target = DEMO] = process.argv.slice(2);
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const url = /^https?:/.test(target) ? target : await serveFile(target);
const build = join(process.env.RECOUPE_OUT ?? join(ROOT, '.output'), name === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
const launch = name === 'firefox' ? launchFirefox : launchChromium;
const browser = await launch({ build, headless: !hasDisplay });
try {
  await (hasDisplay ? read(browser) : show(browser));
} catch (error) {
  console.error(`${url} could not be opened: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
await browser.close();
process.exit();

/** For a person at the machine: until they close the browser. */
async function read(stage: ExtendedBrowser): Promise<void> {
  const page = await stage.open(url);
  await stage.clickIcon(page);
  console.log(`${url} is open, with the panel. Close the browser to end.`);
  await new Promise((closed) => stage.browser.once('disconnected', closed));
}

async function show(stage: ExtendedBrowser): Promise<void> {
  const own = await stage.openExtensionPage('options.html');
  const page = await stage.open(url);
  await stage.clickIcon(page);
  const state = await until('the page to be read', async () => {
    const now = await readState(own, page.url());
    return now.status === 'idle' || now.status === 'reading' ? null : now;
  });
  console.log(reportState(state));
  const panel = await stage.panel();
  await until('the panel to show it', () => panel.evaluate(() => document.querySelector('[aria-busy]') === null), 5_000).catch(() => {
    // the picture will show what it shows
  });
  await new Promise((done) => setTimeout(done, 500)); // fonts and marks on the picture
  mkdirSync(OUTPUT, { recursive: true });
  const pictures = { page: join(OUTPUT, `${stage.name}-page.png`), panel: join(OUTPUT, `${stage.name}-panel.png`) } as const;
  await page.screenshot({ path: pictures.page });
  await stage.photograph(pictures.panel);
  console.log(`No display here, so nothing was opened to look at. Pictures: output/${basename(pictures.page)}, output/${basename(pictures.panel)}`);
}

/** Serves one file on this machine, and says where. */
async function serveFile(file: string): Promise<string> {
  const server = createServer((request, response) => {
    const isPage = request.url === `/${encodeURIComponent(basename(file))}`;
    response.writeHead(isPage ? 200 : 404, { 'content-type': /\.html?$/i.test(file) ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8' });
    response.end(isPage ? readFileSync(file) : '');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  server.unref();
  return `http://localhost:${(server.address() as AddressInfo).port}/${encodeURIComponent(basename(file))}`;
}
