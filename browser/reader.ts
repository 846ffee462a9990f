/** Puts the reader into a page, for the background. */
import { browser } from 'wxt/browser';
import type { PageCommand } from './messages.ts';
import { ENDS_UNASKED } from './page-link.ts';

/** As in page/sheet.ts, which browser/ may not import: a test holds the two together. */
export const SWITCH_ON = ':root{--recoupe-on:1}';

/** Starts the reader in the tab's page, once. False where the browser gives no access to the page. */
export async function startReader(tabId: number): Promise<boolean> {
  try {
    if (await isReading(tabId)) return true;
    if (ENDS_UNASKED) await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, css: SWITCH_ON });
    await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/article.js'] });
    return true;
  } catch {
    return false; // a page of the browser, a shop of extensions, a site that was not allowed
  }
}

/** Runs the gate in the tab's page, where neither it nor the reader has been at this address yet. */
export async function startGate(tabId: number, url: string): Promise<void> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: hasLookedAt, args: [url] });
    if (answer?.result === false) await browser.scripting.executeScript({ target: { tabId }, files: ['/spot.js'] });
  } catch {
    // not a page that Recoupe may look at
  }
}

/** Hands a shortcut to the reader in the tab's page; nothing happens where none runs. */
export function command(tabId: number, what: PageCommand): void {
  browser.tabs.sendMessage(tabId, what, { frameId: 0 }).catch(() => {});
}

async function isReading(tabId: number): Promise<boolean> {
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: () => 'recoupeReader' in globalThis });
  return answer?.result === true;
}

/** Runs in the page, when its document is there: by then the gate of a page that was loaded anew has looked. */
function hasLookedAt(url: string): boolean {
  const scope = globalThis as { recoupeReader?: boolean; recoupeLooked?: string };
  return scope.recoupeReader === true || scope.recoupeLooked === url;
}
