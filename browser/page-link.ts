/** The page's end: what the reader in a page says, and how panels reach it. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { PageCommand, PANEL_PORT, PanelCall, type PageNews, type PageNotice } from './messages.ts';

/**
 * Firefox takes a page's script down with the extension, without a word to it: what it left on the page must be tied
 * to something that goes too (browser/reader.ts). Chromium lets it live on, and it cleans up.
 */
export const ENDS_UNASKED: boolean = import.meta.env.FIREFOX;

/** False once the extension was updated, switched off or removed under the open page. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false; // Firefox: the script's own world is being taken down
  }
}

/** Tells the background; says nothing where there is no one left to tell. */
export function notify(notice: PageNotice): void {
  if (!isAlive()) return;
  browser.runtime.sendMessage(notice).catch(() => {
    // The background is gone or starting again; the notices are such that a lost one does no harm.
  });
}

export interface Panels {
  /** Panels that look at this page now. */
  readonly count: number;
  /** Sends to every linked panel. */
  tell(news: PageNews): void;
}

/**
 * Serves panels until `signal` aborts. `greet` gives what a panel is told on arrival, in order.
 */
export function servePanels(
  greet: () => readonly PageNews[],
  onCall: (call: PanelCall) => void,
  signal: AbortSignal,
): Panels {
  type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0];
  const ports = new Set<Port>();
  const connected = (port: Port): void => {
    if (port.name !== PANEL_PORT) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message: unknown) => {
      const call = v.safeParse(PanelCall, message);
      if (call.success) onCall(call.output);
    });
    for (const news of greet()) port.postMessage(news);
  };
  browser.runtime.onConnect.addListener(connected);
  signal.addEventListener('abort', () => {
    for (const port of ports) port.disconnect();
    ports.clear();
    if (isAlive()) browser.runtime.onConnect.removeListener(connected);
  });
  return {
    get count() {
      return ports.size;
    },
    tell(news) {
      for (const port of ports) port.postMessage(news);
    },
  };
}

/** Calls back with each shortcut that the reader presses on this page, until `signal` aborts. */
export function serveShortcuts(onCommand: (command: PageCommand) => void, signal: AbortSignal): void {
  const heard = (message: unknown): undefined => {
    const command = v.safeParse(PageCommand, message);
    if (command.success) onCommand(command.output);
  };
  browser.runtime.onMessage.addListener(heard);
  signal.addEventListener('abort', () => {
    if (isAlive()) browser.runtime.onMessage.removeListener(heard);
  });
}
