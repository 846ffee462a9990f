import type { Language } from '../model.ts';
import { compileLexicon, type Lexicon, type LexiconSource } from './lexicon.ts';

const sources = new Map<Language, LexiconSource>();
const compiled = new Map<Language, Lexicon>();

/**
 * Makes a language one that claims are read in. A page needs one lexicon of the eight, so they are not part of the
 * engine: the reader asks for the one it needs, and scripts take all of them (all.ts).
 */
export function addLexicon(source: LexiconSource): void {
  sources.set(source.language, source);
}

/** The lexicon of a language, compiled at its first use; null where claims are not read in it. */
export function lexiconOf(language: Language): Lexicon | null {
  const known = compiled.get(language);
  if (known) return known;
  const source = sources.get(language);
  if (!source) return null;
  const lexicon = compileLexicon(source);
  compiled.set(language, lexicon);
  return lexicon;
}
