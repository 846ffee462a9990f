import type { DossierId, TopicRule } from './model.ts';

/**
 * The gate of one dossier, small enough to be carried to every news page: lists of patterns. A text passes where, of
 * any one list, every pattern is found. It lets look-alikes through, which engine/topic.ts then turns away; it must
 * not stop coverage.
 */
export interface Gate {
  readonly dossier: DossierId;
  /** Source of a regular expression over folded text: some first pattern of the lists. Nearly every page is stopped by it alone. */
  readonly first: string;
  /** Sources of regular expressions over folded text. */
  readonly patterns: readonly string[];
  /** Indexes of patterns. */
  readonly lists: readonly (readonly number[])[];
}

const LETTERS = 'a-z\\u00aa-\\u024f\\u0370-\\u052f\\u0620-\\u06d3';
const LETTER = new RegExp(`[${LETTERS}]`);
/** "And", "in", "for", "like" and the article are written onto an Arabic word. */
const ARABIC_PREFIX = '[وفبكل]?(?:ا?ل)?';

/** Makes the gate of a topic's words. Runs when the extension is built. */
export function compileGate(dossier: DossierId, { facets, gate }: TopicRule): Gate {
  const names = [...new Set(gate.flat())];
  const wordsOf = (name: string) => facets[name] ?? [];
  return {
    dossier,
    first: pattern(gate.flatMap(([name]) => (name === undefined ? [] : wordsOf(name)))),
    patterns: names.map((name) => pattern(wordsOf(name))),
    lists: gate.filter((list) => list.length > 0).map((list) => list.map((name) => names.indexOf(name))),
  };
}

/** Ids of the dossiers that the text may be coverage of. */
export function passGates(text: string, gates: readonly Gate[]): DossierId[] {
  const folded = foldLightly(text);
  return gates.filter(({ first, patterns, lists }) => hasWord(folded, first) && hasAll(folded, patterns, lists)).map(({ dossier }) => dossier);
}

function hasAll(text: string, patterns: Gate['patterns'], lists: Gate['lists']): boolean {
  // a browser compiles a pattern when it is first tried: each at most once
  const known: boolean[] = [];
  return lists.some((list) => list.every((index) => (known[index] ??= hasWord(text, patterns[index] as string))));
}

/** The start of a word is looked at on hits only: a look-behind would be tried at every character. */
function hasWord(text: string, source: string): boolean {
  const pattern = new RegExp(source, 'g');
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
    if (hit.index === 0 || !LETTER.test(text.charAt(hit.index - 1))) return true;
    pattern.lastIndex = hit.index + 1;
  }
  return false;
}

/** Words, `*` at the end of one for any ending, as the source of one pattern over folded text. */
function pattern(words: readonly string[]): string {
  const parts = { 'open': new Set<string>(), 'whole': new Set<string>(), 'open arabic': new Set<string>(), 'whole arabic': new Set<string>() };
  for (const word of words) {
    const isOpen = word.endsWith('*');
    const letters = foldLightly(isOpen ? word.slice(0, -1) : word).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '[\\s-]+').replace(/['’]/g, "['’]");
    parts[`${isOpen ? 'open' : 'whole'}${/^[\u0620-\u06d3]/.test(word) ? ' arabic' : ''}`].add(letters);
  }
  const either = (open: Set<string>, whole: Set<string>) => [...open, ...(whole.size > 0 ? [`(?:${[...whole].join('|')})(?![${LETTERS}])`] : [])].join('|');
  const arabic = either(parts['open arabic'], parts['whole arabic']);
  return [either(parts.open, parts.whole), ...(arabic ? [`${ARABIC_PREFIX}(?:${arabic})`] : [])].filter(Boolean).join('|') || '(?!)';
}

const LETTERS_ALONE: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l', ı: 'i', ٱ: 'ا', ى: 'ي', ة: 'ه' };
const ALONE = new RegExp(`[${Object.keys(LETTERS_ALONE).join('')}]`, 'g');

/**
 * Folds a whole text at once, as far as a gate needs it: what `fold` does to the letters of the eight languages, with
 * plain patterns. Folding the text is cheaper than patterns that know every accent: a browser compiles those anew on
 * every page.
 */
function foldLightly(text: string): string {
  const lower = text.toLowerCase();
  if (!/[\u00aa-\uffff]/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0655\u0640\u00ad\u200b-\u200f\u2060\ufeff]+/g, '')
    .replace(ALONE, (letter) => LETTERS_ALONE[letter] as string);
}
