/** Puts the reader into a page, for the background. */
import { browser } from 'wxt/browser';
import type { PageCommand } from './messages.ts';
import { ENDS_UNASKED } from './page-link.ts';

/** As in page/sheet.ts, which browser/ may not import: a test holds the two together. */
export const SWITCH_ON = ':root{--recoupe-on:1}';

/**
 * Starts the reader in the tab's page, once. False where the browser gives no access to the page. `isNew`: the gate has
 * just seen that none runs there, and need not be asked again.
 */
export async function startReader(tabId: number, isNew = false): Promise<boolean> {
  try {
    if (!isNew && await isReading(tabId)) return true;
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

/** Runs the gate anew in all open pages of these sites where no reader runs. */
export async function startGatesOn(hosts: readonly string[]): Promise<void> {
  if (hosts.length === 0) return;
  const tabs = await browser.tabs.query({ url: hosts.map((host) => `*://*.${host}/*`) });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    await browser.scripting.executeScript({ target: { tabId: id }, func: forgetLook }).catch(() => {});
    await startGate(id, '');
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

/** Runs in the page: the gate has another look at it when it is run again. */
function forgetLook(): void {
  delete (globalThis as { recoupeLooked?: string }).recoupeLooked;
}

/** Runs in the page, when its document is there: by then the gate of a page that was loaded anew has looked. */
function hasLookedAt(url: string): boolean {
  const scope = globalThis as { recoupeReader?: boolean; recoupeLooked?: string };
  return scope.recoupeReader === true || scope.recoupeLooked === url;
}
