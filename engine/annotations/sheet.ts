/** Pins as a sheet for paper: one HTML file, A4, page words beside reference words, to be handed out. */
import { layOut, type Entry } from './entry.ts';
import type { Disagreement, Pin } from './schema.ts';
import { SHEET_STYLE } from './sheet-style.ts';
import type { ExportWords } from './words.ts';

/**
 * The text of a file to be saved and printed. It holds no script and its policy lets none run and nothing load; every word
 * from outside is escaped. It is never put into a page of the extension.
 */
export function toSheet(pins: readonly Pin[], disagreements: readonly Disagreement[], words: ExportWords): string {
  const { labels, language, direction } = words;
  return [
    `<!doctype html>\n<html lang="${escape(language)}" dir="${direction}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="viewport" content="width=device-width">\n<title>${escape(labels.title)}</title>\n<style>${SHEET_STYLE}</style>\n</head>\n<body>`,
    `<header><h1>${escape(labels.title)}</h1><p>${escape(labels.scope)}</p></header>\n<main>`,
    ...writePages(pins, words),
    ...(disagreements.length === 0 ? [] : [`<h1>${escape(labels.disagreements)}</h1>`, ...writePages(disagreements, words)]),
    '</main>\n</body>\n</html>\n',
  ].join('\n');
}

function writePages(items: readonly (Pin | Disagreement)[], words: ExportWords): string[] {
  return [...Map.groupBy(items, (item) => item.page?.address ?? '').values()].map((group) => {
    const entries = group.map((item) => layOut(item, words));
    return `<section>\n${writePage(entries[0] as Entry, words)}\n${entries.map((entry) => writeEntry(entry, words)).join('\n')}\n</section>`;
  });
}

function writePage({ page }: Entry, { labels }: ExportWords): string {
  if (page === null) return `<h2>${escape(labels.reference)}</h2>`;
  return `<h2${lang(page.language)}>${escape(page.title)}</h2>\n<p class="source"><bdi>${escape(page.address)}</bdi> · ${escape(labels.seen)}: ${escape(page.seen)}</p>`;
}

function writeEntry({ heading, page, pageWords, isLeftOut, quotes, facts }: Entry, { labels }: ExportWords): string {
  const pageSide = pageWords === null ? (isLeftOut ? `<p>${escape(labels.noPageWords)}</p>` : '') : `<blockquote${lang(page?.language ?? null)}>${escape(pageWords)}</blockquote>`;
  const referenceSide = quotes.map(({ words, source, language }) => `<blockquote${lang(language)}>${escape(words)}</blockquote><p class="source">${escape(source)}</p>`).join('');
  const column = (label: string, content: string) => (content === '' ? '' : `<div><h4>${escape(label)}</h4>${content}</div>`);
  return `<article>
<h3>${escape(heading)}</h3>
<div class="beside">${column(labels.pageWords, pageSide)}${column(labels.referenceWords, referenceSide)}</div>
${facts.length === 0 ? '' : `<dl>${facts.map(([label, value]) => `<div><dt>${escape(label)}</dt><dd>${escape(value)}</dd></div>`).join('')}</dl>`}
</article>`;
}

const lang = (language: string | null) => (language === null ? '' : ` lang="${escape(language)}" dir="auto"`);

const ENTITIES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
