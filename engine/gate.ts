import type { DossierId, TopicRule } from './model.ts';
import { fold } from './text/fold.ts';

/**
 * The gate of one dossier, small enough to be carried to every news page: lists of patterns. A text passes where, of
 * any one list, every pattern is found. It lets look-alikes through, which engine/topic.ts then turns away; it must
 * not stop coverage.
 */
export interface Gate {
  readonly dossier: DossierId;
  /** Sources of regular expressions, flag `i`. */
  readonly lists: readonly (readonly string[])[];
}

const LETTERS = 'a-z\\u00aa-\\u024f\\u0370-\\u052f\\u0620-\\u06d3';
const LETTER = new RegExp(`[${LETTERS}]`, 'i');
/** "And", "in", "for", "like" and the article are written onto an Arabic word. */
const ARABIC_PREFIX = '[وفبكل]?(?:ا?ل)?';

/** Makes the gate of a topic's words. Runs when the extension is built. */
export function compileGate(dossier: DossierId, { facets, gate }: TopicRule): Gate {
  const patterns = new Map(Object.entries(facets).map(([name, words]) => [name, words.map(wordPattern).join('|')]));
  return { dossier, lists: gate.map((names) => names.map((name) => patterns.get(name) ?? '(?!)')) };
}

/** Ids of the dossiers that the text may be coverage of. */
export function passGates(text: string, gates: readonly Gate[]): DossierId[] {
  return gates.filter(({ lists }) => lists.some((list) => list.length > 0 && list.every((source) => hasWord(text, source)))).map(({ dossier }) => dossier);
}

/** The start of a word is looked at on hits only: a look-behind would be tried at every character. */
function hasWord(text: string, source: string): boolean {
  const pattern = new RegExp(source, 'gi');
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
    if (hit.index === 0 || !LETTER.test(text.charAt(hit.index - 1))) return true;
    pattern.lastIndex = hit.index + 1;
  }
  return false;
}

/** A folded word, `*` at its end for any ending, as a pattern over unfolded text. */
function wordPattern(word: string): string {
  const isOpen = word.endsWith('*');
  const letters = [...(isOpen ? word.slice(0, -1) : word)].map(letterPattern).join('');
  const prefix = /^[\u0620-\u06d3]/.test(word) ? ARABIC_PREFIX : '';
  return prefix + letters + (isOpen ? '' : `(?![${LETTERS}])`);
}

let unfolded: Map<string, string> | undefined;

/** All the letters that fold to this one, e.g. `e` → `[eéèêë…]`. */
function letterPattern(letter: string): string {
  if (/\s/.test(letter)) return '[\\s-]+';
  if (letter === "'" || letter === '’') return "['’]";
  unfolded ??= gatherLetters();
  const others = unfolded.get(letter);
  return others ? `[${letter}${others}]` : letter.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&');
}

function gatherLetters(): Map<string, string> {
  const found = new Map<string, string>();
  // Latin with accents as newsrooms write it, Cyrillic, Arabic.
  for (const [from, to] of [[0xdf, 0x17f], [0x430, 0x45f], [0x620, 0x64a], [0x671, 0x6d3]] as const) {
    for (let code = from; code <= to; code++) {
      const letter = String.fromCharCode(code);
      const plain = fold(letter);
      if (plain.length === 1 && plain !== letter && letter === letter.toLowerCase()) found.set(plain, (found.get(plain) ?? '') + letter);
    }
  }
  return found;
}
