/** One card as a line of plain text, to be pasted where a source is named. */
import { layOut } from './entry.ts';
import type { Disagreement, Pin } from './schema.ts';
import type { ExportWords } from './words.ts';

export function toCitation(item: Pin | Disagreement, words: ExportWords): string {
  const { labels, quotation: [open, close] } = words;
  const { heading, page, pageWords, isLeftOut, quotes, facts } = layOut(item, words);
  const quoted = (text: string) => `${open}${text}${close}`;
  const lines = [
    page && [pageWords === null ? isLeftOut && labels.noPageWords : quoted(pageWords), `${page.title}, ${page.address} (${labels.seen}: ${page.seen}).`].filter(Boolean).join(' '),
    ...quotes.map((quote) => `${labels.reference}: ${quoted(quote.words)} ${quote.source}.`),
    item.judgement && `${labels.verdict}: ${heading}.`,
    ...facts.map(([label, value]) => `${label}: ${value}${/[.?!…]$/.test(value) ? '' : '.'}`),
  ];
  return lines.filter(Boolean).join('\n');
}
