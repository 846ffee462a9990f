// Takes the picture of README.md: node scripts/open/screenshot.ts, after `wxt build -b firefox --mv3`.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { until } from '../browsers/browser.ts';
import { launchFirefox } from '../browsers/firefox.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const html = readFileSync(`${ROOT}tests/evaluation/dev/pages/en-amp.html`);
const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html));
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const browser = await launchFirefox({ build: `${process.env.RECOUPE_OUT ?? `${ROOT}.output`}/firefox-mv3`, language: 'en' });
const page = await browser.open(`http://localhost:${(server.address() as AddressInfo).port}/`);
await browser.clickIcon(page);
await browser.widenPanel(400);
const panel = await browser.panel();
await until('the cards', () => panel.evaluate(() => document.querySelectorAll('article.card').length > 3));
await page.evaluate(() => window.scrollTo({ top: 190, behavior: 'instant' }));
await panel.evaluate(() => document.querySelectorAll('article.card')[1]!.scrollIntoView({ block: 'start' }));
await new Promise((done) => setTimeout(done, 1_000));
await browser.photograph(`${ROOT}docs/screens/reading.png`);
await browser.close();
process.exit();
