import type { Language } from '../model.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { compileLexicon, type Lexicon, type LexiconSource } from './lexicon.ts';

const SOURCES: Partial<Record<Language, LexiconSource>> = { ar, de, en, es, fr, it, pt, ru };
const compiled = new Map<Language, Lexicon>();

/** The lexicon of a language, compiled at its first use; null where claims are not read in it. */
export function lexiconOf(language: Language): Lexicon | null {
  const source = SOURCES[language];
  if (!source) return null;
  let lexicon = compiled.get(language);
  if (!lexicon) compiled.set(language, (lexicon = compileLexicon(source)));
  return lexicon;
}
