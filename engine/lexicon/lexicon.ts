import { fold } from '../text/fold.ts';
import { isQuotationMark } from '../text/marks.ts';
import { MARK, type Tokens } from '../text/tokens.ts';
import { WordMemo } from '../text/vocabulary.ts';
import type { Language } from '../model.ts';

/**
 * The words of one language by concept. A concept's entries are separated by commas; an entry is one or more words:
 * - `word` matches that word; `stem*` any word that begins so (inflections, derivations);
 * - `two words` match in sequence; `one ~ other` with up to three words between, `one ~~ other` with up to nine (the
 *   parts of a separable verb: "wies die Vorwürfe … zurück").
 * Words are compared folded (lower case, no accents), so both spellings may be written.
 *
 * `separable`, which is no concept, lists the prefixes between which and the verb a "zu" may stand (German).
 *
 * A word has all the concepts whose entries match it. A sequence that names an actor, a time or a fixed phrase hides the
 * words inside it: "armed groups" is a group and not an act of arming.
 */
export type LexiconSource = { readonly language: Language } & { readonly [concept: string]: string };

interface Sequence {
  readonly concept: number;
  /** The words after the first, folded. */
  readonly rest: readonly string[];
  /** Which of them are stems, and the most words that may stand before each. */
  readonly stems: readonly boolean[];
  readonly gaps: readonly number[];
  /** The words inside keep their own concepts. */
  readonly isOpen: boolean;
}

/** Entries by their first word, as written: most words of a lexicon are never met on a page. */
type Entries = Map<string, Entry[]>;
interface Entry {
  readonly concept: number;
  /** What stands behind the first word, not yet read; empty for a single word. */
  readonly rest: string;
}

export interface Lexicon {
  readonly language: Language;
  readonly words: Entries;
  readonly stems: Entries;
  /** What is known of the words met so far. */
  readonly memo: WordMemo<Found>;
}

interface Found {
  readonly single: readonly number[];
  readonly sequences: readonly Sequence[];
  /** Those of them that the words met behind this one allow, by number. */
  readonly byNext: Map<number, readonly Sequence[]>;
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
/** How many concepts have a number; it grows with the lexicons and dossiers that are compiled. */
export const conceptCount = (): number => names.length;

/** Concepts whose sequences hide the words inside them. */
const HIDING = /^(?:(?:fr|ml|ru|de|un|west|xx|h|time|month)\.|isl|notonly$|noise$|cabinet$)/;
const hides: boolean[] = [];

const NOISE = concept('noise');

/** Most words in the place of `~` and of `~~`. */
const GAPS: Record<string, number> = { '~': 3, '~~': 9 };
const MIN_STEM = 2;
/** Shortest "zu" and infinitive behind a separable prefix. */
const MIN_INFINITIVE = 6;
const SPACE = 32, STAR = 42;

export function compileLexicon(source: LexiconSource): Lexicon {
  const words: Entries = new Map(), stems: Entries = new Map();
  const separable = source['separable']?.split(', ') ?? [];
  for (const name in source) {
    if (name === 'language' || name === 'separable') continue;
    const number = concept(name), entries = source[name] as string, single = { concept: number, rest: '' };
    for (let at = 0, end: number; at < entries.length; at = end + 1) {
      end = entries.indexOf(',', at);
      if (end < 0) end = entries.length;
      while (at < end && isSpace(entries.charCodeAt(at))) at++;
      let last = at;
      while (last < end && !isSpace(entries.charCodeAt(last))) last++;
      if (last === at) continue;
      const isStem = entries.charCodeAt(last - 1) === STAR, key = fold(entries.slice(at, isStem ? last - 1 : last));
      while (last < end && isSpace(entries.charCodeAt(last))) last++;
      const entry = last === end ? single : { concept: number, rest: entries.slice(last, end) };
      const map = isStem ? stems : words, list = map.get(key);
      if (list) list.push(entry); else if (key || isStem) map.set(key, [entry]);
    }
  }
  return { language: source.language, words, stems, memo: new WordMemo((word) => lookUp(words, stems, word, separable)) };
}

const isSpace = (code: number) => code === SPACE || (code >= 9 && code <= 13) || code === 0xa0;

/** Reads what stands behind the first word of an entry. */
function readSequence({ concept: number, rest: written }: Entry): Sequence {
  const rest: string[] = [], stems: boolean[] = [], gaps: number[] = [];
  let gap = 0, hasGap = false;
  for (const part of written.trim().split(/\s+/)) {
    if (part in GAPS) { gap = GAPS[part] as number; hasGap = true; continue; }
    const isStem = part.endsWith('*');
    rest.push(fold(isStem ? part.slice(0, -1) : part));
    stems.push(isStem);
    gaps.push(gap);
    gap = 0;
  }
  return { concept: number, rest, stems, gaps, isOpen: !hides[number] || hasGap };
}

/** Every word that a lexicon knows, and every stem, wherever in an entry it stands. */
export function vocabulary(lexicon: Lexicon): { words: Set<string>; stems: Set<string> } {
  const words = new Set(lexicon.words.keys()), stems = new Set(lexicon.stems.keys());
  for (const map of [lexicon.words, lexicon.stems]) for (const entries of map.values()) for (const entry of entries) {
    if (!entry.rest) continue;
    const sequence = readSequence(entry);
    sequence.rest.forEach((word, i) => (sequence.stems[i] ? stems : words).add(word));
  }
  return { words, stems };
}

const NO_SEQUENCES: readonly Sequence[] = [];
const NOTHING: Found = { single: [], sequences: NO_SEQUENCES, byNext: new Map() };
/** Words behind a word that are remembered. */
const MEMO_LIMIT = 4_000;

function lookUp(words: Entries, stems: Entries, word: string, separable: readonly string[]): Found {
  const single: number[] = [], sequences: Sequence[] = [];
  const take = (entries: readonly Entry[] | undefined) => {
    if (entries) for (const entry of entries) {
      if (entry.rest) sequences.push(readSequence(entry));
      else if (!single.includes(entry.concept)) single.push(entry.concept);
    }
  };
  const takeAll = (form: string) => {
    take(words.get(form));
    for (let length = form.length; length >= MIN_STEM; length--) take(stems.get(form.slice(0, length)));
  };
  takeAll(word);
  // "auszukundschaften" is a form of "auskundschaften"
  for (const prefix of separable) if (word.startsWith(`${prefix}zu`) && word.length > prefix.length + MIN_INFINITIVE) takeAll(prefix + word.slice(prefix.length + 2));
  if (single.length === 0 && sequences.length === 0) return NOTHING;
  return { single, sequences, byNext: new Map() };
}

/** The sequences of the word at `at` that the next word allows, in their order: a common word begins many, of which few are left. */
function sequencesAt({ sequences, byNext }: Found, tokens: Tokens, at: number, end: number): readonly Sequence[] {
  if (sequences.length === 0) return NO_SEQUENCES;
  let next = at + 1;
  while (next < end && isQuotationMark(tokens, next)) next++;
  if (next === end || tokens.kinds[next] === MARK) return NO_SEQUENCES;
  const number = tokens.words[next] as number;
  let allowed = byNext.get(number);
  if (allowed === undefined) {
    if (byNext.size >= MEMO_LIMIT) byNext.clear();
    byNext.set(number, (allowed = allowedBy(tokens.folded[next] as string, sequences)));
  }
  return allowed;
}

function allowedBy(next: string, sequences: readonly Sequence[]): readonly Sequence[] {
  const allowed = sequences.filter(({ rest, stems, gaps }) => gaps[0] !== 0 || (stems[0] ? next.startsWith(rest[0] as string) : next === rest[0]));
  return allowed.length ? allowed : NO_SEQUENCES;
}

/** Index after the last word of the sequence beginning at `at`, or -1. Never crosses `end` or a sentence mark. */
function sequenceEnd(tokens: Tokens, { rest, stems, gaps }: Sequence, at: number, end: number): number {
  const { kinds, folded } = tokens;
  let next = at + 1;
  for (let i = 0; i < rest.length; i++) {
    const part = rest[i] as string, isStem = stems[i] as boolean, gap = gaps[i] as number;
    for (let tried = 0; ; next++) {
      if (next >= end) return -1;
      const form = folded[next] as string;
      // a quotation mark may stand inside a sequence ("no « evidence »"); other marks end it
      if (kinds[next] === MARK) { if (isQuotationMark(tokens, next)) continue; return -1; }
      if (isStem ? form.startsWith(part) : form === part) { next++; break; }
      if (++tried > gap) return -1;
    }
  }
  return next;
}

/** All concepts found in tokens `[from, to)`, by position. */
export function tag(lexicon: Lexicon, tokens: Tokens, from: number, to: number): Hit[] {
  const hits: Hit[] = [], { kinds, words, vocabulary } = tokens;
  // tokens before `covered` belong to a longer sequence already taken
  let covered = from;
  for (let at = from; at < to; at++) {
    if (kinds[at] === MARK) continue;
    const found = lexicon.memo.of(words[at] as number, vocabulary);
    if (found === NOTHING) continue;
    let best = covered, taken: number[] = NONE, open: Hit[] | null = null;
    const sequences = sequencesAt(found, tokens, at, to);
    for (let i = 0; i < sequences.length; i++) {
      const sequence = sequences[i] as Sequence;
      const end = sequenceEnd(tokens, sequence, at, to);
      if (end < 0) continue;
      if (sequence.isOpen) { if (at >= covered) (open ??= []).push({ concept: sequence.concept, from: at, to: end }); continue; }
      if (end > best) { best = end; taken = NONE; }
      if (end !== best || taken.includes(sequence.concept)) continue;
      if (taken === NONE) taken = [sequence.concept]; else taken.push(sequence.concept);
    }
    // noise hides even the shorter sequences that begin with it ("d'après midi" is no source)
    if (open) for (const hit of open) if (hit.to >= best || !taken.includes(NOISE)) hits.push(hit);
    if (taken !== NONE) {
      for (const number of taken) hits.push({ concept: number, from: at, to: best });
      covered = best;
    } else if (at >= covered) for (const number of found.single) hits.push({ concept: number, from: at, to: at + 1 });
  }
  return hits;
}
const NONE: number[] = [];
