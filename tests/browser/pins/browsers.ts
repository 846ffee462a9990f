import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser, type BrowserName } from '../../../scripts/browsers/find.ts';
import { bundle } from '../../page/support/bundle.ts';

export interface Tabs {
  /** A new tab of the one origin, with the store (entry.ts) at hand as `pins`. */
  tab(): Promise<Page>;
  close(): Promise<void>;
}

/** A real browser without the extension, and one origin to keep pins under. */
export async function launch(name: BrowserName): Promise<Tabs> {
  const executablePath = findBrowser(name);
  const script = await bundle('tests/browser/pins/entry.ts', 'pins', { minify: true });
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>pins</title>'));
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []; // Chromium's sandbox does not run as root
  const browser = await puppeteer.launch(
    name === 'chromium' ? { executablePath, args: [...sandbox, '--disable-dev-shm-usage'] } : { browser: 'firefox', executablePath },
  );
  return {
    async tab() {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.evaluate(script);
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
