/** The toolbar icon: it opens the panel and counts. */
import { browser } from 'wxt/browser';

const INK = '#8a3324';

/** Shows a count on the icon for one tab; null or 0 takes it away. The browser drops it when the tab navigates. */
export async function setCount(tabId: number, count: number | null): Promise<void> {
  const text = count ? (count > 99 ? '99+' : String(count)) : '';
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: INK });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // the tab is gone
  }
}

/**
 * Opens the panel beside the tab. Must be called at once in the listener of what the reader did, before any await:
 * the browsers take it as the reader's own act only then. Firefox does not take a click on a page as such.
 */
export function openPanel(windowId: number): Promise<void> {
  const opened = import.meta.env.FIREFOX ? firefoxSidebar().open() : browser.sidePanel.open({ windowId });
  return opened.catch(() => {
    // not taken as the reader's act: the page shows how to open the panel
  });
}

/** Firefox's own API, unknown to Chrome's types. */
function firefoxSidebar(): { open(): Promise<void> } {
  return (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction;
}
