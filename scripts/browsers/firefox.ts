/** Firefox with the built extension, over WebDriver BiDi; the real sidebar, reached through the browser's own window. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { until, type ExtendedBrowser, type LaunchOptions, type Panel } from './browser.ts';
import { findBrowser } from './find.ts';

export const GECKO_ID = 'recoupe@recoupe.org';
const WIDGET = GECKO_ID.replace(/[^a-z0-9_-]/g, '_');
const UUID = '6e1f3c52-7d0a-4b7e-9c55-0d6b8a1f2e34';

type Send = (method: string, parameters: object) => Promise<any>;

export interface ExtendedFirefox extends ExtendedBrowser {
  /** Gives the sidebar a width in px. */
  widenPanel(width: number): Promise<void>;
}

export async function launchFirefox(options: LaunchOptions): Promise<ExtendedFirefox> {
  const { build, proxyPort, headless = true, language, colorScheme = 'light', isDiskFull = false } = options;
  const proxy = proxyPort === undefined ? {} : {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.allow_hijacking_localhost': true,
  };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless,
    acceptInsecureCerts: proxyPort !== undefined,
    defaultViewport: null,
    args: ['--width=1280', '--height=900', '-remote-allow-system-access'],
    extraPrefsFirefox: {
      ...proxy,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      'browser.theme.content-theme': colorScheme === 'dark' ? 0 : 1,
      ...(isDiskFull ? { 'dom.quotaManager.temporaryStorage.fixedLimit': 1 } : {}), // KB
      ...(language ? { 'intl.locale.requested': language } : {}),
    },
  });
  await browser.installExtension(build);
  const send: Send = async (method, parameters) => (await connectionOf(browser).send(method, parameters)).result;
  const inWindow = await windowScope(send);
  const origin = `moz-extension://${UUID}`;

  const isPanelOpen = () => inWindow((id) => {
    const { SidebarController } = globalThis as any;
    const inner = SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
    return SidebarController.isOpen && SidebarController.currentID === id && inner?.currentURI?.spec.includes('sidepanel.html') === true;
  }, `${WIDGET}-sidebar-action`);

  const onAddon = (act: 'reload' | 'disable'): Promise<void> => inWindow((id, method) =>
    (globalThis as any).ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
      .AddonManager.getAddonByID(id).then((addon: any) => addon[method]()), GECKO_ID, act);

  // At install a welcome tab comes to the front; what follows must not race with it.
  await until('the welcome tab', () => inWindow((address) => {
    const { gBrowser } = globalThis as any;
    const tab = gBrowser.tabs.find((one: any) => one.linkedBrowser.currentURI.spec === address);
    if (tab) gBrowser.removeTab(tab);
    return Boolean(tab);
  }, `${origin}/welcome.html`));

  const openTab = async (url: string) => {
    const page = await browser.newPage();
    await send('browsingContext.navigate', { context: (page.mainFrame() as unknown as { _id: string })._id, url, wait: 'none' });
    await page.waitForFunction((address: string) => location.href === address && document.readyState !== 'loading', { timeout: 15_000 }, url);
    return page;
  };

  return {
    name: 'firefox',
    browser,
    origin,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    openExtensionPage: (path) => openTab(`${origin}/${path}`),
    async clickIcon(page) {
      await page.bringToFront();
      await inWindow((id) => {
        const { document } = globalThis as any;
        const button = document.getElementById(`${id}-BAP`) ?? document.getElementById(`${id}-browser-action`);
        const rectangle = button.getBoundingClientRect();
        if (rectangle.width === 0) throw new Error('the icon is not in the toolbar');
        (button.querySelector('.unified-extensions-item-action-button') ?? button).click();
      }, WIDGET);
    },
    async panel(): Promise<Panel> {
      await until('the sidebar', isPanelOpen);
      const inPanel = panelScope(inWindow);
      await until('the panel’s content', () => inPanel(() => document.querySelector('#app > *') !== null));
      return {
        evaluate: (run, ...args) => inPanel(run as never, ...(args as unknown as never[])),
        click: (selector) => inPanel((wanted: string) => {
          const element = document.querySelector<HTMLElement>(wanted);
          if (!element) throw new Error(`nothing matches ${wanted}`);
          (globalThis as any).asReader(() => element.click());
        }, selector),
      };
    },
    isPanelOpen,
    badge: () => inWindow((id) => {
      const button = (globalThis as any).document.getElementById(`${id}-BAP`);
      return [button, ...button.querySelectorAll('*')].map((one) => one.getAttribute('badge') ?? (one.matches('.toolbarbutton-badge') ? one.textContent : '')).find(Boolean) ?? '';
    }, WIDGET),
    async pressShortcut(command) {
      const { commands } = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as { commands: Record<string, { suggested_key: { default: string } }> };
      await inWindow((id, letter) => {
        (globalThis as any).document.querySelector(`#ext-keyset-id-${id} key[key="${letter}"]`).doCommand();
      }, WIDGET, String(commands[command]?.suggested_key.default.at(-1)));
    },
    reloadExtension: () => onAddon('reload'),
    disableExtension: () => onAddon('disable'),
    async photograph(file) {
      const picture = await inWindow(async () => {
        const view = globalThis as any;
        const bitmap = await view.browsingContext.currentWindowGlobal.drawSnapshot(new view.DOMRect(0, 0, view.innerWidth, view.innerHeight), 1, 'white');
        const canvas = new view.OffscreenCanvas(bitmap.width, bitmap.height);
        canvas.getContext('2d').drawImage(bitmap, 0, 0);
        const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
        let text = '';
        for (const byte of bytes) text += String.fromCharCode(byte);
        return btoa(text);
      });
      writeFileSync(file, Buffer.from(picture, 'base64'));
    },
    async widenPanel(width) {
      await inWindow((pixels) => {
        (globalThis as any).document.getElementById('sidebar-box').style.width = `${pixels}px`;
      }, width);
    },
    close: () => browser.close(),
  };
}

/** The BiDi connection under puppeteer, for commands that it has no method for. */
function connectionOf(browser: Browser): { send(method: string, parameters: object): Promise<any> } {
  return (browser as unknown as { connection: { send(method: string, parameters: object): Promise<any> } }).connection;
}

type InWindow = <Args extends readonly any[], Result>(run: (...args: Args) => Result | Promise<Result>, ...args: Args) => Promise<Result>;

/** Runs in Firefox's own window, with its privileges. */
async function windowScope(send: Send): Promise<InWindow> {
  const tree = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { context } = tree.contexts[0];
  return async (run, ...args) => {
    const answer = await send('script.evaluate', {
      expression: `Promise.resolve((${run})(...${JSON.stringify(args)})).then((value) => JSON.stringify(value ?? null))`,
      target: { context },
      awaitPromise: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value);
  };
}

/** Runs in the sidebar's document, which BiDi cannot address, by a frame script. `asReader` makes a call the reader's own act. */
function panelScope(inWindow: InWindow): InWindow {
  return (run, ...args) => inWindow((source: string, values: any) => new Promise<any>((resolve, reject) => {
    const view = globalThis as any;
    const inner = view.SidebarController.browser.contentDocument.getElementById('webext-panels-browser');
    const name = `panel:${Math.random()}`;
    const receive = (message: any) => {
      inner.messageManager.removeMessageListener(name, receive);
      if (message.data.error) reject(new Error(message.data.error));
      else resolve(message.data.value);
    };
    inner.messageManager.addMessageListener(name, receive);
    const body = `(async () => {
      const document = content.document, window = content, globalThis = content;
      content.asReader = undefined;
      const asReader = (act) => { const done = content.windowUtils.setHandlingUserInput(true); try { return act(); } finally { done.destruct(); } };
      const globals = new Proxy(content, { get: (target, key) => key === 'asReader' ? asReader : Reflect.get(target, key) });
      try {
        const value = await (function (globalThis) { return (${source}); })(globals)(...${JSON.stringify(values)});
        sendAsyncMessage(${JSON.stringify(name)}, { value: value ?? null });
      } catch (error) { sendAsyncMessage(${JSON.stringify(name)}, { error: String(error) }); }
    })()`;
    inner.messageManager.loadFrameScript(`data:,${encodeURIComponent(body)}`, false);
  }), `${run}`, args as any) as never;
}
