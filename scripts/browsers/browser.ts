/** What tests and `npm start` do with a browser that has the built extension in it, whichever browser it is. */
import type { Browser, Page } from 'puppeteer-core';

/** The open panel: Chromium's side panel or Firefox's sidebar, the real ones. */
export interface Panel {
  /** Runs in the panel's document. */
  evaluate<Args extends readonly unknown[], Result>(run: (...args: Args) => Result | Promise<Result>, ...args: Args): Promise<Result>;
  /** Clicks the first element that matches, as the reader would. */
  click(selector: string): Promise<void>;
}

export interface ExtendedBrowser {
  readonly name: 'chromium' | 'firefox';
  readonly browser: Browser;
  /** What an address of the extension begins with. */
  readonly origin: string;
  /** Opens an address in a new tab and waits for its document. */
  open(url: string): Promise<Page>;
  /** A page of the extension in a tab of its own. */
  openExtensionPage(path: string): Promise<Page>;
  /** Clicks the toolbar icon on this tab. */
  clickIcon(page: Page): Promise<void>;
  /** The panel, once it is open. */
  panel(): Promise<Panel>;
  isPanelOpen(): Promise<boolean>;
  /** The count on the icon for the active tab. */
  badge(page: Page): Promise<string>;
  /** Has a shortcut of the manifest take effect on the tab in front, as its keys would. */
  pressShortcut(command: string): Promise<void>;
  /** Reloads the extension, as an update does. */
  reloadExtension(): Promise<void>;
  /** Switches the extension off, as its removal does too. */
  disableExtension(): Promise<void>;
  /** A picture of the panel, or of the window with it where the browser gives only that. */
  photograph(file: string): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder with the built extension. */
  readonly build: string;
  /** Port of a proxy on this machine that everything goes through. */
  readonly proxyPort?: number;
  readonly headless?: boolean;
  /** Language of the interface. */
  readonly language?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** The browser stores next to nothing, as on a full disk. */
  readonly isDiskFull?: boolean;
}

/** Asks again until the answer is true-like. @throws Error with `what` after `patience` ms. */
export async function until<Result>(what: string, ask: () => Promise<Result> | Result, patience = 15_000): Promise<NonNullable<Result>> {
  const end = Date.now() + patience;
  let failure: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer as NonNullable<Result>;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    if (Date.now() > end) throw new Error(`waited in vain for ${what}${failure ? `: ${String(failure)}` : ''}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
