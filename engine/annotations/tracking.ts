/** Addresses without the parameters that say how a reader came to the page. */
import { DEAD_FRAGMENTS, ON_SITES, TRACKING_NAMES, TRACKING_PREFIXES } from './tracking-parameters.ts';

/**
 * The address without tracking parameters; all else, order and encoding included, stays as it is, for another parameter
 * may be what tells the page (`?id=4711`, `?page=2`). An address that cannot be read comes back unchanged.
 */
export function stripTracking(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const site = ON_SITES.find(({ host }) => url.hostname === host || url.hostname.endsWith(`.${host}`));
  // Cut from the text rather than through URLSearchParams, which would write the kept ones anew
  const kept = url.search.slice(1).split('&').filter((part) => {
    const name = nameOf(part);
    return name !== '' && !isTracking(name) && !site?.names.includes(name.toLowerCase());
  });
  url.search = kept.join('&');
  if (DEAD_FRAGMENTS.some((pattern) => pattern.test(url.hash))) url.hash = '';
  url.username = url.password = '';
  return url.href;
}

/** True for a parameter that only tracks, on whatever site. Lower or upper case. */
export function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return TRACKING_NAMES.has(lower) || TRACKING_PREFIXES.some((prefix) => lower.startsWith(prefix));
}

function nameOf(part: string): string {
  const name = part.split('=', 1)[0] as string;
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}
