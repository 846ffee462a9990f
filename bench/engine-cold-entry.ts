import { analyse } from '../engine/analyse.ts';
import { fr } from '../engine/lexicon/fr.ts';
import { addLexicon } from '../engine/lexicon/languages.ts';
import type { Dossier } from '../engine/model.ts';

addLexicon(fr);

/** Reads the page's paragraphs once, as a script does that has just come into it. */
export const run = (dossier: Dossier): number =>
  analyse({ url: '', title: '', language: 'fr', blocks: [...document.querySelectorAll('p')].map(({ textContent }) => ({ text: textContent, kind: 'paragraph' as const })) }, dossier).findings.length;
