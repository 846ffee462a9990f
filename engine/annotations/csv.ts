/** Pins as CSV after RFC 4180: commas, CRLF, quotes doubled, one header line. */
import { sayConflict, saySource } from './entry.ts';
import type { Pin } from './schema.ts';
import type { ExportLabel, ExportWords } from './words.ts';

const COLUMNS = [
  'kind', 'page', 'address', 'seen', 'pageWords', 'referenceWords', 'reference', 'sentence', 'verdict', 'stance', 'speaker', 'conflict',
  'claim', 'entity', 'note', 'tags', 'topic', 'created', 'updated',
] as const satisfies readonly ExportLabel[];

/**
 * One line a pin. Times are ISO 8601, lists in a cell are separated by line feeds. The text begins with a byte order mark,
 * without which spreadsheets read accents wrongly.
 */
export function toCsv(pins: readonly Pin[], words: ExportWords): string {
  const header = COLUMNS.map((column) => words.labels[column]);
  return `\ufeff${[header, ...pins.map((pin) => writeRow(pin, words))].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

function writeRow(pin: Pin, words: ExportWords): string[] {
  const { page, reference, judgement } = pin;
  const row: Record<(typeof COLUMNS)[number], string> = {
    kind: words.kinds[pin.kind],
    page: page?.title ?? '',
    address: page?.address ?? '',
    seen: page?.seen ?? '',
    pageWords: pin.words?.quote.exact ?? '',
    referenceWords: reference?.quotes.map(({ quote }) => quote.exact).join('\n') ?? '',
    reference: saySource(reference?.source ?? null, words),
    sentence: reference?.quotes.map(({ sentence }) => sentence ?? '').join('\n') ?? '',
    verdict: judgement ? words.verdicts[judgement.verdict] : '',
    stance: judgement ? words.stances[judgement.stance] : '',
    speaker: judgement?.speaker?.name ?? '',
    conflict: judgement?.conflict ? sayConflict(judgement.conflict, words) : '',
    claim: pin.claim?.name ?? '',
    entity: pin.entity?.name ?? '',
    note: pin.note,
    tags: pin.tags.join('\n'),
    topic: pin.topic?.name ?? '',
    created: pin.created,
    updated: pin.updated,
  };
  return COLUMNS.map((column) => row[column]);
}

/**
 * What a spreadsheet would run as a formula gets an apostrophe ahead of it (OWASP, "CSV injection"), full-width signs and
 * signs behind white space included. Then quoted where RFC 4180 asks for it.
 */
function cell(text: string): string {
  const safe = /^\s*[=+\-@\t\r\n＝＋－＠|%]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
