import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers/find.ts';

/** A headless Firefox without the extension; throws in plain words where the machine has none. */
export function launchFirefox(): Promise<Browser> {
  return puppeteer.launch({ browser: 'firefox', executablePath: findBrowser('firefox'), headless: true });
}
