/** Where the browsers are on this machine. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

const NAMES: Record<BrowserName, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'],
  firefox: ['firefox-esr', 'firefox'],
};
const APPLICATIONS: Record<BrowserName, readonly string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/** Path of the browser's program, or undefined. `RECOUPE_CHROMIUM` and `RECOUPE_FIREFOX` name another one. */
export function lookForBrowser(name: BrowserName): string | undefined {
  const named = process.env[`RECOUPE_${name.toUpperCase()}`];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...(named ? [named] : []), ...NAMES[name].flatMap((file) => folders.map((folder) => join(folder, file))), ...APPLICATIONS[name]];
  return candidates.find((path) => existsSync(path));
}

/** @throws Error where the browser is not on this machine, saying what to install. */
export function findBrowser(name: BrowserName): string {
  const path = lookForBrowser(name);
  if (path) return path;
  throw new Error(`${name} was not found. Install ${name === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox'}, or set RECOUPE_${name.toUpperCase()} to its program.`);
}
