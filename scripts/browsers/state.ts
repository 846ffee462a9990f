/** What the reader in a page serves, asked for as the panel asks: by a port from a page of the extension. */
import type { Page } from 'puppeteer-core';
import type { PageState } from '../../engine/model.ts';

/**
 * The state of the page at `url` once it no longer reads, or after `patience` ms what it is by then; `idle` where no
 * reader runs.
 * @param page a page of the extension
 */
export async function readState(page: Page, url: string, patience = 10_000): Promise<PageState> {
  // As a string: what a page of Firefox hands over as an object is cut off a few levels down.
  return JSON.parse(await page.evaluate((address: string, time: number) => new Promise<PageState>((resolve) => {
    type Event<T> = { addListener(listener: (value: T) => void): void };
    type Port = { disconnect(): void; onMessage: Event<{ type: string; state: PageState }>; onDisconnect: Event<unknown> };
    type Api = { runtime: { lastError?: unknown }; tabs: { query(q: object): Promise<{ id: number; url?: string }[]>; connect(id: number, info: object): Port } };
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    const api = scope.browser ?? scope.chrome;
    let last: PageState = { status: 'idle' };
    void api.tabs.query({}).then((tabs) => {
      const tab = tabs.find((one) => one.url === address);
      if (!tab) return resolve({ status: 'idle' });
      const port = api.tabs.connect(tab.id, { name: 'panel', frameId: 0 });
      const end = () => {
        clearTimeout(timer);
        port.disconnect();
        resolve(last);
      };
      const timer = setTimeout(end, time);
      port.onMessage.addListener(({ type, state }) => {
        if (type !== 'state') return;
        last = state;
        if (state.status !== 'reading') end();
      });
      port.onDisconnect.addListener(() => {
        void api.runtime.lastError;
        end();
      });
    });
  }).then((state) => JSON.stringify(state)), url, patience)) as PageState;
}
