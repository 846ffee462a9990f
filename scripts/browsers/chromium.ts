/** Chromium with the built extension, over the DevTools protocol; the real side panel. */
import puppeteer, { type Page } from 'puppeteer-core';
import { until, type ExtendedBrowser, type LaunchOptions, type Panel } from './browser.ts';
import { findBrowser } from './find.ts';

export async function launchChromium(options: LaunchOptions): Promise<ExtendedBrowser> {
  const { build, proxyPort, headless = true, language, colorScheme = 'light', isDiskFull = false } = options;
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: proxyPort !== undefined,
    defaultViewport: null,
    env: { ...process.env, ...(language ? { LANGUAGE: language } : {}) },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium's sandbox does not run as root
      ...(proxyPort === undefined ? [] : [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>']),
      ...(language ? [`--lang=${language}`] : []),
      ...(colorScheme === 'dark' ? ['--force-dark-mode'] : []),
      '--window-size=1280,900', '--no-first-run', '--disable-gpu', '--disable-quic', '--disable-sync',
      '--disable-background-networking', '--disable-component-update',
    ],
  });
  const id = await browser.installExtension(build);
  const origin = `chrome-extension://${id}`;
  const extension = (await browser.extensions()).get(id)!;
  const panelTarget = () => browser.targets().find((target) => target.url().startsWith(`${origin}/sidepanel.html`) && target.type() !== 'background_page');
  const worker = async () => {
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().startsWith(origin), { timeout: 10_000 });
    return (await target.worker())!;
  };

  // At install a welcome tab comes to the front; what follows must not race with it.
  const welcome = await browser.waitForTarget((target) => target.url() === `${origin}/welcome.html`, { timeout: 10_000 });
  await (await welcome.page())?.close();

  const panelPage = async (): Promise<Page> => {
    const target = await until('the side panel', panelTarget);
    const page = await target.asPage();
    await page.waitForSelector('#app > *', { timeout: 10_000 });
    if (isDiskFull) await (await page.createCDPSession()).send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    return page;
  };

  return {
    name: 'chromium',
    browser,
    origin,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(`${origin}/${path}`);
      return page;
    },
    clickIcon: (page) => extension.triggerAction(page),
    async panel(): Promise<Panel> {
      const page = await panelPage();
      return {
        evaluate: (run, ...args) => page.evaluate(run as never, ...(args as unknown as never[])) as never,
        click: (selector) => page.click(selector),
      };
    },
    isPanelOpen: async () => panelTarget() !== undefined,
    async badge() {
      const background = await worker();
      return background.evaluate(async () => {
        const api = (globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number }[]> }; action: { getBadgeText(o: object): Promise<string> } } }).chrome;
        const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
        return api.action.getBadgeText({ tabId: tab!.id });
      });
    },
    async pressShortcut(command) {
      // Keys sent by the DevTools protocol do not reach the browser's own shortcuts.
      const background = await worker();
      await background.evaluate(async (name: string) => {
        const { chrome } = globalThis as any;
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.commands.onCommand.dispatch(name, tab);
      }, command);
    },
    async reloadExtension() {
      const background = await worker();
      await background.evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload()).catch(() => {
        // the worker goes with the call
      });
    },
    async disableExtension() {
      const page = await browser.newPage();
      await page.goto('chrome://extensions/');
      await page.evaluate((extensionId: string) => {
        const { chrome } = globalThis as unknown as { chrome: { management: { setEnabled(id: string, enabled: boolean): Promise<void> } } };
        return chrome.management.setEnabled(extensionId, false);
      }, id);
      await page.close();
    },
    async photograph(file) {
      const page = await panelPage();
      await page.screenshot({ path: file as `${string}.png` });
    },
    close: () => browser.close(),
  };
}
