import type { Dossier, PageText } from './model.ts';
import type { Tokens } from './text/tokens.ts';

/** A page is coverage of a dossier from this score on. */
export const TOPIC_THRESHOLD = 0.5;

/** How far the page is coverage of the dossier's topic, from 0 to 1. `tokens[i]` are those of `page.blocks[i].text`. */
export function scoreTopic(page: PageText, dossier: Dossier, tokens?: readonly Tokens[]): number {
  void [page, dossier, tokens];
  return 1;
}
