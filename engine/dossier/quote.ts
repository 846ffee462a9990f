import type { Passage } from '../model.ts';

/** Words of the reference as an annotator writes them: a quote, or the nth occurrence (from 0) of one that recurs. */
export type Quote = string | { readonly quote: string; readonly nth: number };

/**
 * Where a quote stands in the reference. Returns a sentence on what is wrong where it does not occur or where it
 * is not clear which occurrence is meant.
 */
export function placeQuote(reference: string, source: Quote): Passage | string {
  const { quote, nth } = typeof source === 'string' ? { quote: source, nth: null } : source;
  const places: number[] = [];
  for (let at = reference.indexOf(quote); at >= 0; at = reference.indexOf(quote, at + 1)) places.push(at);
  if (places.length === 0) return missing(reference, quote);
  if (nth === null && places.length > 1) {
    return `the quote «${quote}» occurs ${places.length} times in the reference: lengthen it, or write {quote: …, nth: 0} for the first`;
  }
  const start = places[nth ?? 0];
  if (start === undefined) return `the quote «${quote}» occurs ${places.length} times in the reference: nth must be below that`;
  return { start, end: start + quote.length, quote };
}

/** Says what the reference has instead, where only typography differs. */
function missing(reference: string, quote: string): string {
  const plain = (text: string) => text.replace(/[’ʼ]/g, "'").replace(/\s/g, ' ').replace(/[“”«»]/g, '"').toLowerCase();
  const at = plain(reference).indexOf(plain(quote));
  const hint = at < 0 ? 'copy it from the reference as it stands' : `the reference has «${reference.slice(at, at + quote.length)}»`;
  return `the quote «${quote}» does not occur in the reference: ${hint}`;
}
