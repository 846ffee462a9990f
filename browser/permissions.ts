/** Which sites the browser lets Recoupe look at by itself. Firefox lets a reader take that away, site by site. */
import { browser } from 'wxt/browser';
import { sites } from '#sites';

const origins: string[] = sites.flatMap((site) => site.hosts.map((host) => `*://*.${host}/*`));

/** True where all the curated sites may be read. */
export function mayReadSites(): Promise<boolean> {
  return browser.permissions.contains({ origins });
}

/** Asks the reader, by the browser's own prompt. Must be called at once in the listener of a click. */
export function askToReadSites(): Promise<boolean> {
  return browser.permissions.request({ origins });
}
