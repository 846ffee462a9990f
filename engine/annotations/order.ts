/** Manual order by fractional indexing: a moved pin gets a key between its neighbours, and no other pin is touched. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/**
 * A key between two others; null is the open end. Throws where `before` does not sort ahead of `after` (two pins with one
 * key, from merged files: see spreadOrders).
 */
export const orderBetween = (before: string | null, after: string | null): string => generateKeyBetween(before, after);

/** `count` keys, ascending, to order a whole list afresh. */
export const spreadOrders = (count: number): string[] => generateNKeysBetween(null, null, count);

/** True where the key is one that orderBetween can work with. */
export function isOrder(key: string): boolean {
  try {
    generateKeyBetween(key, null);
    return true;
  } catch {
    return false;
  }
}

/** Sort by manual order. Code unit order, as IndexedDB sorts; never by locale. */
export const byOrder = (a: { order: string; id: string }, b: { order: string; id: string }): number =>
  compare(a.order, b.order) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
