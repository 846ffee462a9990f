// Draws public/icon/*.png from public/icon/recoupe.svg in Chromium. Run by hand after the drawing has changed.
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers/find.ts';

const folder = new URL('../public/icon/', import.meta.url);
const drawing = readFileSync(new URL('recoupe.svg', folder), 'base64');
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 96, 128]) {
  await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
  await page.goto(`data:text/html,<style>*{margin:0}img{display:block;width:${size}px}</style><img src="data:image/svg+xml;base64,${drawing}">`);
  await page.screenshot({ path: new URL(`${size}.png`, folder).pathname, omitBackground: true });
}
await browser.close();
