/** The panel's end: follows the active tab of its window and links to the reader there. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { PageState } from '../engine/model.ts';
import { PageNotice, PANEL_PORT, PanelAnswer, type PanelCall, type PanelRequest } from './messages.ts';
import { PageNewsSchema } from './state.ts';

export interface PageView {
  /** The state of the page in the active tab, at once and on every change. `idle` where no reader runs. */
  onState(state: PageState): void;
  /** A mark was clicked on the page: the id of a finding or mention. */
  onClicked(id: string): void;
  /** The texts of the page's blocks, after a call for them. */
  onText(blocks: readonly string[]): void;
  /** The part of the page in view, as shares of its height. */
  onScrolled(top: number, bottom: number): void;
}

export interface PageLink {
  /** Asks the page of the active tab; nothing happens where no reader runs. */
  call(call: PanelCall): void;
  /** Has the active tab read, though the gate did not ask for it; or read again, where a reader runs. */
  read(): Promise<PanelAnswer>;
}

type Port = ReturnType<typeof browser.tabs.connect>;

/** Follows the active tab of the panel's window until `signal` aborts. */
export function followPage(view: PageView, signal: AbortSignal): PageLink {
  let tabId: number | null = null;
  let port: Port | null = null;
  let windowId: number | undefined;

  const unlink = (): void => {
    port?.disconnect();
    port = null;
  };

  const link = (id: number): void => {
    unlink();
    tabId = id;
    const mine = browser.tabs.connect(id, { name: PANEL_PORT, frameId: 0 });
    port = mine;
    mine.onMessage.addListener((message: unknown) => {
      if (port !== mine) return;
      const news = v.safeParse(PageNewsSchema, message);
      if (!news.success) return view.onState({ status: 'failed', url: '', title: '', problem: 'page-error', detail: v.summarize(news.issues) });
      if (news.output.type === 'state') view.onState(news.output.state);
      else if (news.output.type === 'clicked') view.onClicked(news.output.id);
      else if (news.output.type === 'text') view.onText(news.output.blocks);
      else view.onScrolled(news.output.top, news.output.bottom);
    });
    mine.onDisconnect.addListener(() => {
      void browser.runtime.lastError; // "no receiving end" is an answer here, not an error
      if (port !== mine) return;
      port = null;
      view.onState({ status: 'idle' });
    });
  };

  const relink = async (): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (signal.aborted || tab?.id === undefined) return;
    windowId = tab.windowId;
    if (tabId === null) link(tab.id); // else another tab has come to the front meanwhile, and is linked
  };

  const onActivated = (info: { tabId: number; windowId: number }): void => {
    if (windowId === undefined || info.windowId === windowId) link(info.tabId);
  };
  // A reader that starts, or comes back from the back/forward cache, says so: this is how a panel that was there
  // first finds it.
  const onMessage = (message: unknown, sender: { tab?: { id?: number } }): undefined => {
    const notice = v.safeParse(PageNotice, message);
    if (notice.success && notice.output.type === 'here' && sender.tab?.id !== undefined && sender.tab.id === tabId) link(tabId);
  };

  browser.tabs.onActivated.addListener(onActivated);
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.runtime.onMessage.removeListener(onMessage);
    unlink();
  });
  void relink();

  return {
    call(call) {
      port?.postMessage(call);
    },
    async read() {
      if (port) {
        port.postMessage({ type: 'read' } satisfies PanelCall);
        return 'reading';
      }
      if (tabId === null) await relink();
      if (tabId === null) return 'denied';
      const request: PanelRequest = { type: 'read', tabId };
      const answer = v.safeParse(PanelAnswer, await browser.runtime.sendMessage(request));
      return answer.success ? answer.output : 'denied';
    },
  };
}
