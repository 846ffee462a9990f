import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { bringLexicon } from '../browser/lexicon.ts';
import { PageCommand, PageNotice, PageRequest, PanelRequest, type PanelAnswer } from '../browser/messages.ts';
import { command as commandReader, startGate, startGatesOn, startReader } from '../browser/reader.ts';
import { isSiteOff, readSettings, watchSettings } from '../browser/settings.ts';
import { openPanel, setCount } from '../browser/toolbar.ts';

/** Opens the panel, injects the reader, counts. It keeps nothing: a stopped worker loses nothing. */
export default defineBackground(() => {
  browser.action.onClicked.addListener((tab) => {
    void openPanel(tab.windowId);
    if (tab.id !== undefined) void startReader(tab.id);
  });

  browser.commands.onCommand.addListener((command, tab) => {
    const forPage = v.safeParse(PageCommand, command);
    if (forPage.success && tab?.id !== undefined) return commandReader(tab.id, forPage.output);
    if (command !== 'open-panel' || !tab) return;
    void openPanel(tab.windowId);
    if (tab.id !== undefined) void startReader(tab.id);
  });

  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const tab = sender.tab;
    if (tab?.id !== undefined) {
      const asked = v.safeParse(PageRequest, message);
      if (asked.success) {
        void bringLexicon(tab.id, asked.output.language).then(sendResponse);
        return true;
      }
      const notice = v.safeParse(PageNotice, message);
      if (!notice.success) return;
      if (notice.output.type === 'open-panel') void openPanel(tab.windowId);
      else if (notice.output.type === 'spotted') void startUnasked(tab.id, sender.url);
      else if (notice.output.type === 'count') void setCount(tab.id, notice.output.count);
      return;
    }
    const request = v.safeParse(PanelRequest, message);
    if (!request.success) return;
    void startReader(request.output.tabId).then((started) => {
      sendResponse((started ? 'reading' : 'denied') satisfies PanelAnswer);
    });
    return true;
  });

  // Client-side navigation: the gate leaves nothing behind in a page, so it is run again when the address changes.
  // The address is told only for sites that may be read.
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.url) void startGate(tabId, change.url);
  });

  // A page of a site that is switched off ends its own reader; one that is switched on again has none to hear of it.
  watchSettings(({ settings }, former) => void startGatesOn(former.sitesOff.filter((site) => !isSiteOff(settings, site))), new AbortController().signal);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
});

/** The gate asks, not the person reading: not on sites that they have switched off. */
async function startUnasked(tabId: number, url = ''): Promise<void> {
  const { settings } = await readSettings();
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  if (!isSiteOff(settings, host)) await startReader(tabId, true);
}
