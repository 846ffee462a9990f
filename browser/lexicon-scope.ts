import type { LexiconSource } from '../engine/lexicon/lexicon.ts';

/**
 * Where the script of a lexicon leaves it and the reader finds it: they run in the same world of the page. A file of its
 * own, so that the script brings none of the reader along.
 */
export const lexiconScope = globalThis as { recoupeLexicon?: LexiconSource };
