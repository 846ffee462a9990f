import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers/find.ts';

/** A headless Chromium without the extension; throws in plain words where the machine has none. */
export function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []; // Chromium's sandbox does not run as root
  return puppeteer.launch({ executablePath: findBrowser('chromium'), headless: true, pipe: true, args: [...sandbox, '--disable-dev-shm-usage', ...args] });
}
