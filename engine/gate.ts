import type { DossierId, TopicRule } from './model.ts';
import { fold } from './text/fold.ts';

/**
 * The gate of one dossier, small enough to be carried to every news page: lists of patterns. A text passes where, of
 * any one list, every pattern is found. It lets look-alikes through, which engine/topic.ts then turns away; it must
 * not stop coverage.
 */
export interface Gate {
  readonly dossier: DossierId;
  /** Sources of regular expressions over folded text. */
  readonly lists: readonly (readonly string[])[];
}

const LETTERS = 'a-z\\u00aa-\\u024f\\u0370-\\u052f\\u0620-\\u06d3';
const LETTER = new RegExp(`[${LETTERS}]`);
/** "And", "in", "for", "like" and the article are written onto an Arabic word. */
const ARABIC_PREFIX = '[وفبكل]?(?:ا?ل)?';

/** Makes the gate of a topic's words. Runs when the extension is built. */
export function compileGate(dossier: DossierId, { facets, gate }: TopicRule): Gate {
  const patterns = new Map(Object.entries(facets).map(([name, words]) => [name, words.map(wordPattern).join('|')]));
  return { dossier, lists: gate.map((names) => names.map((name) => patterns.get(name) ?? '(?!)')) };
}

/** Ids of the dossiers that the text may be coverage of. */
export function passGates(text: string, gates: readonly Gate[]): DossierId[] {
  const folded = foldLightly(text);
  return gates.filter(({ lists }) => lists.some((list) => list.length > 0 && list.every((source) => hasWord(folded, source)))).map(({ dossier }) => dossier);
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

/** A word, `*` at its end for any ending, as a pattern over folded text. */
function wordPattern(word: string): string {
  const isOpen = word.endsWith('*');
  const letters = fold(isOpen ? word.slice(0, -1) : word).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '[\\s-]+').replace(/['’]/g, "['’]");
  const prefix = /^[\u0620-\u06d3]/.test(word) ? ARABIC_PREFIX : '';
  return prefix + letters + (isOpen ? '' : `(?![${LETTERS}])`);
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
