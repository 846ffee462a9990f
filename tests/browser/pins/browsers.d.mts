import type { Page } from 'puppeteer-core';

export interface Browser {
  /** A new tab of the one origin, the store at hand as `pins`. */
  tab(): Promise<Page>;
  close(): Promise<void>;
}

export function launch(browserName: 'chrome' | 'firefox'): Promise<Browser>;
