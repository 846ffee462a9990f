import { fold } from '../text/fold.ts';
import { MARK, type Tokens } from '../text/tokens.ts';
import type { Language } from '../model.ts';

/**
 * The words of one language by concept. A concept's entries are separated by commas; an entry is one or more words:
 * - `word` matches that word; `stem*` any word that begins so (inflections, derivations);
 * - `two words` match in sequence; `one ~ other` with up to three words between, `one ~~ other` with up to nine (the
 *   parts of a separable verb: "wies die Vorwürfe … zurück").
 * Words are compared folded (lower case, no accents), so both spellings may be written.
 *
 * A word has all the concepts whose entries match it. A sequence that names an actor, a time or a fixed phrase hides the
 * words inside it: "armed groups" is a group and not an act of arming.
 */
export type LexiconSource = { readonly language: Language } & { readonly [concept: string]: string };

interface Sequence {
  readonly concept: number;
  /** The words after the first; `~` and `~~` are gaps. */
  readonly rest: readonly string[];
  /** The words inside keep their own concepts. */
  readonly isOpen: boolean;
  /** Place among the sequences of a word: what is found is told in that order. */
  readonly order: number;
}
interface Entry {
  readonly single: number[];
  readonly sequences: Sequence[];
}

export interface Lexicon {
  readonly language: Language;
  readonly words: Map<string, Entry>;
  readonly stems: Map<string, Entry>;
  /** Lookups done, by folded word: the vocabulary of a page is small beside its length. */
  readonly memo: Map<string, Found>;
}

interface Found {
  readonly single: readonly number[];
  /** Sequences by the word that must come next, and those that say it otherwise. */
  readonly byNext: ReadonlyMap<string, readonly Sequence[]>;
  readonly others: readonly Sequence[];
}

/** A concept found at tokens `[from, to)`. */
export interface Hit {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
}

const names: string[] = [];
const numbers = new Map<string, number>();

/** The number of a concept's name; the same in every lexicon. */
export function concept(name: string): number {
  let number = numbers.get(name);
  if (number === undefined) {
    number = names.length;
    numbers.set(name, number);
    names.push(name);
    hides.push(HIDING.test(name));
  }
  return number;
}
export const conceptName = (number: number): string => names[number] as string;

/** Concepts whose sequences hide the words inside them. */
const HIDING = /^(?:(?:fr|ml|ru|de|un|west|xx|h|time|month)\.|isl|notonly$|noise$|cabinet$)/;
const hides: boolean[] = [];

/** Most words in the place of `~` and of `~~`. */
const GAPS: Record<string, number> = { '~': 3, '~~': 9 };
const MIN_STEM = 2;

export function compileLexicon(source: LexiconSource): Lexicon {
  const words = new Map<string, Entry>(), stems = new Map<string, Entry>();
  for (const [name, entries] of Object.entries(source)) {
    if (name === 'language') continue;
    const number = concept(name);
    for (const entry of entries.split(',')) {
      const parts = entry.trim().split(/\s+/).map((part) => (part.endsWith('*') ? `${fold(part.slice(0, -1))}*` : part in GAPS ? part : fold(part)));
      const first = parts[0];
      if (!first) continue;
      const [map, key] = first.endsWith('*') ? [stems, first.slice(0, -1)] : [words, first];
      let found = map.get(key);
      if (!found) map.set(key, (found = { single: [], sequences: [] }));
      if (parts.length === 1) { if (!found.single.includes(number)) found.single.push(number); }
      else {
        const rest = parts.slice(1);
        found.sequences.push({ concept: number, rest, isOpen: !hides[number] || rest.some((part) => part in GAPS), order: 0 });
      }
    }
  }
  return { language: source.language, words, stems, memo: new Map() };
}

/** Enough for the distinct words of a very long page; past it the memo starts afresh. */
const MEMO_LIMIT = 60_000;
const NOTHING: Found = { single: [], byNext: new Map(), others: [] };

function lookUp(lexicon: Lexicon, word: string): Found {
  const known = lexicon.memo.get(word);
  if (known) return known;
  const exact = lexicon.words.get(word);
  const single = new Set(exact?.single);
  const sequences: Sequence[] = exact ? [...exact.sequences] : [];
  for (let length = word.length; length >= MIN_STEM; length--) {
    const stem = lexicon.stems.get(word.slice(0, length));
    if (!stem) continue;
    for (const number of stem.single) single.add(number);
    sequences.push(...stem.sequences);
  }
  if (lexicon.memo.size >= MEMO_LIMIT) lexicon.memo.clear();
  const found = single.size || sequences.length ? { single: [...single], ...byNextWord(sequences) } : NOTHING;
  lexicon.memo.set(word, found);
  return found;
}

/** A common word begins many sequences, of which the next word leaves few. */
function byNextWord(sequences: readonly Sequence[]): Pick<Found, 'byNext' | 'others'> {
  const byNext = new Map<string, Sequence[]>(), others: Sequence[] = [];
  for (const [order, sequence] of sequences.entries()) {
    const next = sequence.rest[0] as string, placed = { ...sequence, order };
    if (next in GAPS || next.endsWith('*')) others.push(placed);
    else {
      const list = byNext.get(next);
      if (list) list.push(placed); else byNext.set(next, [placed]);
    }
  }
  return { byNext, others };
}

/** The sequences of the word at `at` that the next word allows, in their order. */
function sequencesAt(found: Found, tokens: Tokens, at: number, end: number): readonly Sequence[] {
  if (found.byNext.size === 0) return found.others;
  let next = at + 1;
  while (next < end && tokens.kinds[next] === MARK && isQuotationMark(tokens.folded[next] as string)) next++;
  const exact = next < end ? found.byNext.get(tokens.folded[next] as string) : undefined;
  if (!exact) return found.others;
  return found.others.length ? [...exact, ...found.others].sort((a, b) => a.order - b.order) : exact;
}

const isQuotationMark = (form: string) => form === '«' || form === '»' || form === '"';

const fits = (pattern: string, word: string) =>
  pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : pattern === word;

/** Index after the last word of the sequence beginning at `at`, or -1. Never crosses `end` or a sentence mark. */
function sequenceEnd(tokens: Tokens, sequence: Sequence, at: number, end: number): number {
  let next = at + 1, gap = 0;
  for (const part of sequence.rest) {
    if (part in GAPS) { gap = GAPS[part] as number; continue; }
    let tried = 0;
    for (;;) {
      if (next >= end) return -1;
      const isMark = tokens.kinds[next] === MARK;
      if (!isMark && fits(part, tokens.folded[next] as string)) { next++; break; }
      // a quotation mark may stand inside a sequence ("no « evidence »"); other marks end it
      if (isMark && !isQuotationMark(tokens.folded[next] as string)) return -1;
      if (!isMark && ++tried > gap) return -1;
      next++;
    }
    gap = 0;
  }
  return next;
}

/** All concepts found in tokens `[from, to)`, by position. */
export function tag(lexicon: Lexicon, tokens: Tokens, from: number, to: number): Hit[] {
  const hits: Hit[] = [];
  // tokens before `covered` belong to a longer sequence already taken
  let covered = from;
  for (let at = from; at < to; at++) {
    if (tokens.kinds[at] === MARK) continue;
    const found = lookUp(lexicon, tokens.folded[at] as string);
    if (found === NOTHING) continue;
    let best = covered;
    let taken: number[] = [];
    for (const sequence of sequencesAt(found, tokens, at, to)) {
      const end = sequenceEnd(tokens, sequence, at, to);
      if (end < 0) continue;
      if (sequence.isOpen) { if (at >= covered) hits.push({ concept: sequence.concept, from: at, to: end }); continue; }
      if (end > best) { best = end; taken = []; }
      if (end === best && !taken.includes(sequence.concept)) taken.push(sequence.concept);
    }
    if (taken.length) {
      for (const number of taken) hits.push({ concept: number, from: at, to: best });
      covered = best;
    } else if (at >= covered) for (const number of found.single) hits.push({ concept: number, from: at, to: at + 1 });
  }
  return hits;
}
