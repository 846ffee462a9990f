import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { addLexicon } from './languages.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';

/** Every language that has a lexicon, in the order of its code. */
export const LEXICONS = [ar, de, en, es, fr, it, pt, ru] as const;

for (const lexicon of LEXICONS) addLexicon(lexicon);
