import type { Dossier, Mention, PageText } from './model.ts';
import type { Tokens } from './text/tokens.ts';

/**
 * The names of a dossier's entities on a page that is on its topic, in page order, never overlapping.
 * `tokens[i]` are the tokens of `page.blocks[i].text`.
 */
export function findMentions(page: PageText, dossier: Dossier, tokens: readonly Tokens[]): Mention[] {
  void [page, dossier, tokens];
  return [];
}
