/** A pin or disagreement laid out for reading: what Markdown, the sheet and the citation all say, each in its own form. */
import type { Disagreement, Pin, PinnedSource } from './schema.ts';
import { formatDay, type ExportWords } from './words.ts';

export interface Entry {
  /** The verdict, the entity's name, or the kind. */
  readonly heading: string;
  /** Null for a pin without a page. */
  readonly page: { readonly title: string; readonly address: string; readonly seen: string; readonly language: string | null } | null;
  readonly pageWords: string | null;
  /** A claim that the page leaves out. Of a name or passage without page words nothing is said: the page may well have it. */
  readonly isLeftOut: boolean;
  readonly quotes: readonly { readonly words: string; readonly source: string; readonly language: string | null }[];
  /** Label and value, in the order in which they are read. */
  readonly facts: readonly (readonly [label: string, value: string])[];
}

export function layOut(item: Pin | Disagreement, words: ExportWords): Entry {
  const { labels } = words;
  const { page, reference, judgement, claim, entity } = item;
  const facts: [string, string][] = [];
  if (judgement) {
    facts.push([labels.stance, words.stances[judgement.stance]]);
    if (judgement.speaker) facts.push([labels.speaker, judgement.speaker.name]);
    if (judgement.conflict) facts.push([labels.conflict, sayConflict(judgement.conflict, words)]);
  }
  if (claim) facts.push([labels.claim, claim.name]);
  if (entity?.gloss) facts.push([labels.entity, entity.gloss]);
  if ('because' in item) facts.push([labels.because, item.because]);
  else {
    if (item.note) facts.push([labels.note, item.note]);
    if (item.tags.length > 0) facts.push([labels.tags, item.tags.join(', ')]);
  }
  return {
    heading: judgement ? words.verdicts[judgement.verdict] : entity?.name ?? ('kind' in item ? words.kinds[item.kind] : labels.claim),
    page: page && { title: page.title || page.address, address: page.address, seen: formatDay(page.seen, words), language: page.language },
    pageWords: item.words?.quote.exact ?? null,
    isLeftOut: page !== null && item.words === null && claim !== null,
    quotes: (reference?.quotes ?? []).map(({ quote, sentence }) => ({
      words: quote.exact,
      source: [saySource(reference?.source ?? null, words), sentence === null ? '' : `${labels.sentence} ${sentence}`].filter(Boolean).join(', '),
      language: reference?.source.language ?? null,
    })),
    facts,
  };
}

/** "quantity: more than 100 / plus de 50": what differs, the page's words first. */
export const sayConflict = (conflict: { kind: keyof ExportWords['conflicts']; page: string; reference: string }, words: ExportWords): string =>
  `${words.conflicts[conflict.kind]}: ${conflict.page} / ${conflict.reference}`;

/** Title, author, publisher and date of a reference, as far as known. */
export function saySource(source: PinnedSource | null, words: ExportWords): string {
  if (!source) return '';
  const { title, author, publisher, date } = source;
  return [title ?? words.labels.reference, author, publisher, date && formatDay(date, { ...words, timeZone: 'UTC' })].filter(Boolean).join(', ');
}
