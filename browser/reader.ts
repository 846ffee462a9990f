/** Puts the reader into a page, for the background. */
import { browser } from 'wxt/browser';

/** Starts the reader in the tab's page, once. False where the browser gives no access to the page. */
export async function startReader(tabId: number): Promise<boolean> {
  try {
    if (await isReading(tabId)) return true;
    await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/article.js'] });
    return true;
  } catch {
    return false; // a page of the browser, a shop of extensions, a site that was not allowed
  }
}

/** Runs the gate in the tab's page where it has not run at the page's present address. */
export async function startGate(tabId: number): Promise<void> {
  try {
    if (await isReading(tabId)) return;
    await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/spot.js'] });
  } catch {
    // not a page that Recoupe may look at
  }
}

async function isReading(tabId: number): Promise<boolean> {
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: () => 'recoupeReader' in globalThis });
  return answer?.result === true;
}
