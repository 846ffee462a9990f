import type { PageNotice } from './messages.ts';

/**
 * Tells the background that this page is worth reading. For the gate, which brings nothing along: neither the checks of
 * messages nor the wrapper around the browser's own objects.
 */
export function tellSpotted(): void {
  const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(notice: PageNotice): Promise<unknown> } } };
  // Where the background does not listen there is nothing to do about it.
  chrome.runtime.sendMessage({ type: 'spotted' }).catch(() => {});
}
