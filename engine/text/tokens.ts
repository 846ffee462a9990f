import { finish, type Steps } from '../steps.ts';
import { fold } from './fold.ts';
import type { Sentence } from './sentences.ts';
import { currentVocabulary, type Vocabulary } from './vocabulary.ts';

/** What a token is. `mark` is a punctuation mark or symbol that matters to reading; others are passed over. */
export const WORD = 0, NUMBER = 1, MARK = 2;

/**
 * A text cut into words, numbers and punctuation, in parallel arrays (index = token). Plain ones: a block is short, and
 * what a typed array costs to be made is more than it saves.
 * Apostrophes and hyphens separate words and are no tokens: "l’armée" is `l`, `armee`; "Mali's" is `mali`, `s`;
 * "porte-parole" is `porte`, `parole`.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly kinds: readonly number[];
  /** 1 where the token begins with a capital letter. */
  readonly capitals: readonly number[];
  /** Folded words; numbers without thousands separators ("1 500" is `1500`); one canonical character for a mark. */
  readonly folded: readonly string[];
  /** The number of each in the vocabulary. */
  readonly words: readonly number[];
  readonly vocabulary: Vocabulary;
  /** Its sentences, once they have been asked for (sentences.ts). */
  sentences?: readonly Sentence[];
}

const LETTER = 1, DIGIT = 2, INNER = 4, SPACE = 8, MARK_CLASS = 16, APOSTROPHE = 32, HYPHEN = 64;

/** Punctuation that is kept, and the one character that stands for its variants. */
const MARKS: Record<string, string> = {
  '.': '.', '…': '…', '?': '?', '؟': '?', '!': '!', ',': ',', '،': ',', ';': ';', '؛': ';', ':': ':',
  '(': '(', ')': ')', '[': '(', ']': ')', '«': '«', '»': '»', '“': '«', '”': '»', '„': '«', '"': '"', '‹': '«', '›': '»',
  '—': '—', '–': '—', '%': '%', '$': '$', '€': '€', '£': '£', '\n': '\n', '/': '/', '|': '|', '+': '|', '•': '•', '©': '©', '@': '@', '#': '#',
};

const UNKNOWN = 255;
/** Filled as characters are met: a page uses few of them, and classifying all would cost more than reading it. */
const CLASSES = new Uint8Array(0x3000).fill(UNKNOWN);

function classify(code: number): number {
  const char = String.fromCharCode(code);
  if (char in MARKS) return MARK_CLASS;
  if (char === "'" || char === '’' || char === 'ʼ' || char === '‘' || char === '′' || char === '`') return APOSTROPHE;
  if (char === '-' || char === '‐' || char === '‑') return HYPHEN;
  if (/[\u00ad\u200b-\u200f\u2060\ufeff\u061c\u0640]/.test(char)) return INNER;
  if (/\s/.test(char)) return SPACE;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  if (/[\p{L}\p{M}\p{Nl}]/u.test(char)) return LETTER;
  return 0;
}

const OTHER_LETTER = /[\p{L}\p{M}]/u;
const OTHER_DIGIT = /\p{Nd}/u;

/** Class of the code point at `at`. */
function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x3000) {
    const known = CLASSES[code] as number;
    return known === UNKNOWN ? (CLASSES[code] = classify(code)) : known;
  }
  const point = String.fromCodePoint(text.codePointAt(at) as number);
  if (OTHER_LETTER.test(point)) return LETTER;
  return OTHER_DIGIT.test(point) ? DIGIT : 0;
}

const UPPER = /^\p{Lu}/u;

export const tokenise = (text: string): Tokens => finish(tokeniseInSteps(text));

/** Code units that are read in a step. */
const STEP = 16_000;

export function* tokeniseInSteps(text: string): Steps<Tokens> {
  const starts: number[] = [], ends: number[] = [], kinds: number[] = [], capitals: number[] = [], folded: string[] = [], words: number[] = [];
  const vocabulary = currentVocabulary();
  const push: Push = (start, end, kind, capital, word) => {
    starts.push(start); ends.push(end); kinds.push(kind); capitals.push(capital); words.push(word); folded.push(vocabulary.forms[word] as string);
  };
  for (let at = 0; at < text.length;) {
    at = read(text, at, Math.min(at + STEP, text.length), vocabulary, push);
    if (at < text.length) yield;
  }
  return { text, count: words.length, starts, ends, kinds, capitals, folded, words, vocabulary };
}

type Push = (start: number, end: number, kind: number, capital: number, word: number) => void;

/** Reads tokens from `at` on until one begins at `until` or behind it. Returns where it stopped. */
function read(text: string, at: number, until: number, vocabulary: Vocabulary, push: Push): number {
  const length = text.length;
  while (at < until) {
    const kind = classAt(text, at);
    if (kind === LETTER) {
      const start = at;
      let last = (at += width(text, at));
      for (;;) {
        // most letters are plain ones
        for (let code; at < length && (code = text.charCodeAt(at)) < CLASSES.length && CLASSES[code] === LETTER;) last = ++at;
        if (at >= length) break;
        const next = classAt(text, at);
        if (next === LETTER || next === DIGIT) last = at += width(text, at);
        else if (next === INNER) at++;
        // U.N., U.S., É.-U.: single letters with full stops are one word
        else if (next === MARK_CLASS && text[at] === '.' && isInitialism(text, start, at)) last = at += 1;
        else break;
      }
      // do not keep trailing invisible characters
      at = last;
      const word = vocabulary.numberOf(text.slice(start, last));
      if (vocabulary.forms[word] !== '') push(start, last, WORD, isCapital(text, start), word);
    } else if (kind === DIGIT) {
      const start = at;
      at = numberEnd(text, at);
      // "15h30", "2e", "20th": digits with letters behind them are one number token, its digits its form
      push(start, at, NUMBER, 0, vocabulary.ofForm(fold(text.slice(start, at)).replace(/[\s'’.,\u00a0\u202f](?=\d{3}(?!\d))/g, '')));
    } else if (kind === HYPHEN && isDash(text, at)) {
      push(at, at + 1, MARK, 0, vocabulary.ofForm('—'));
      at++;
    } else if (kind === MARK_CLASS) {
      const char = text[at] as string;
      if (char !== '\n') push(at, at + 1, MARK, 0, vocabulary.ofForm(MARKS[char] as string));
      else if (/^\n\s*\n/.test(text.slice(at, at + 8))) push(at, at + 1, MARK, 0, vocabulary.ofForm('\n'));
      at++;
    } else at += width(text, at);
  }
  return at;
}

/** A hyphen with white space on both sides stands for a dash. */
const isDash = (text: string, at: number) => at > 0 && /\s/.test(text[at - 1] as string) && /\s/.test(text[at + 1] ?? ' ');

function width(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && at + 1 < text.length ? 2 : 1;
}

function isCapital(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90 ? 1 : 0;
  return UPPER.test(text.slice(at, at + 2).normalize('NFKC')) ? 1 : 0;
}

/** True where `text[start, at)` is `X` or `X.Y` (capitals) and another capital follows the full stop, or it ends one. */
function isInitialism(text: string, start: number, at: number): boolean {
  if (at - start > 9 || isCapital(text, at - 1) === 0) return false;
  if (at - start >= 2 && text[at - 2] !== '.') return false;
  const follows = at + 1 < text.length && isCapital(text, at + 1) === 1 && (at + 2 >= text.length || classAt(text, at + 2) !== LETTER);
  // the last full stop belongs to the initialism only when there is more than one letter
  return follows || at - start >= 3;
}

/** End of the number at `at`: digits with inner separators ("1 500", "3,5", "10.000"). */
function numberEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    if (classAt(text, end) === DIGIT) { end += width(text, end); continue; }
    const next = text.charCodeAt(end);
    // . , space, no-break and thin spaces, apostrophe between digits; a plain space only before groups of three
    const separator = next === 46 || next === 44 || next === 0x20 || next === 0xa0 || next === 0x202f || next === 0x2009 || next === 0x2019 || next === 0x27;
    if (!separator || end + 1 >= text.length || classAt(text, end + 1) !== DIGIT) break;
    if (next !== 46 && next !== 44 && !isGroupOfThree(text, end + 1)) break;
    end++;
  }
  return end;
}

function isGroupOfThree(text: string, at: number): boolean {
  for (let i = 0; i < 3; i++) if (at + i >= text.length || classAt(text, at + i) !== DIGIT) return false;
  return at + 3 >= text.length || classAt(text, at + 3) !== DIGIT;
}
