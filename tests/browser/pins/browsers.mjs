import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { bundle } from '../../page/support/bundle.mjs';

const CHROMIUM = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const FIREFOX = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/**
 * A real browser with tabs of one origin in which the store is at hand as `pins` (tests/browser/pins/entry.ts).
 * @param {'chrome' | 'firefox'} browserName
 */
export async function launch(browserName) {
  const executablePath = (browserName === 'chrome' ? CHROMIUM : FIREFOX).find((place) => place && existsSync(place));
  if (!executablePath) throw new Error(`This needs a real ${browserName === 'chrome' ? 'Chromium (Debian: apt-get install chromium), or its file in CHROMIUM' : 'Firefox (Debian: apt-get install firefox-esr), or its file in FIREFOX'}.`);
  const script = await bundle('tests/browser/pins/entry.ts', 'pins', { minify: true });
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>pins</title>'));
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const browser = await puppeteer.launch({ browser: browserName, executablePath, headless: true, args: browserName === 'chrome' ? ['--no-sandbox', '--disable-dev-shm-usage'] : [] });
  return {
    async tab() {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${address.port}/`);
      await page.evaluate(script);
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
