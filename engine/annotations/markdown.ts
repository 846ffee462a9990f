/** Pins as Markdown (CommonMark): readable as it stands, and no word of a page can become markup. */
import { layOut, type Entry } from './entry.ts';
import type { Disagreement, Pin } from './schema.ts';
import type { ExportWords } from './words.ts';

/** In the order given, under one heading a page. */
export function toMarkdown(pins: readonly Pin[], disagreements: readonly Disagreement[], words: ExportWords): string {
  const parts = [`# ${escape(words.labels.title)}`, ...writeByPage(pins, words)];
  if (disagreements.length > 0) parts.push(`# ${escape(words.labels.disagreements)}`, ...writeByPage(disagreements, words));
  return `${[...parts, '---', escape(words.labels.scope)].join('\n\n')}\n`;
}

function writeByPage(items: readonly (Pin | Disagreement)[], words: ExportWords): string[] {
  const pages = Map.groupBy(items, (item) => item.page?.address ?? '');
  return [...pages.values()].flatMap((group) => {
    const entries = group.map((item) => layOut(item, words));
    return [writePage(entries[0] as Entry, words), ...entries.flatMap((entry) => writeEntry(entry, words))];
  });
}

function writePage({ page }: Entry, { labels }: ExportWords): string {
  if (page === null) return `## ${escape(labels.reference)}`;
  const address = page.address.replace(/[<>\s\\]/g, encodeURIComponent);
  return `## ${escape(page.title)}\n\n<${address}>  \n${escape(`${labels.seen}: ${page.seen}`)}`;
}

function writeEntry({ heading, pageWords, isLeftOut, quotes, facts }: Entry, { labels }: ExportWords): string[] {
  const parts = [`### ${escape(heading)}`];
  if (pageWords !== null) parts.push(`${escape(labels.pageWords)}:\n\n${quote(pageWords)}`);
  else if (isLeftOut) parts.push(escape(labels.noPageWords));
  for (const { words, source } of quotes) parts.push(`${escape(labels.referenceWords)} (${escape(source)}):\n\n${quote(words)}`);
  if (facts.length > 0) parts.push(facts.map(([label, value]) => `- ${escape(label)}: ${lines(value).join('  \n  ')}`).join('\n'));
  return parts;
}

const lines = (text: string): string[] => text.split(/\r\n?|\n/).map(escape);
const quote = (text: string): string => lines(text).map((line) => `> ${line}`.trimEnd()).join('\n');

/** Escapes what CommonMark reads as markup, and what would begin a block at a line's start. */
const escape = (text: string): string =>
  text.replace(/\s+/g, ' ').trim().replace(/[\\`*_[\]<>&#~|]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=]/, '\\$&');
