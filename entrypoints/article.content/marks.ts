import { mentionId, type DossierResult } from '../../engine/model.ts';
import { rangeOf } from '../../page/anchor.ts';
import type { Article } from '../../page/article.ts';
import type { Mark } from '../../page/paint.ts';
import type { Change } from '../../page/reread.ts';

/**
 * Marks for what was found, in page order; findings and mentions whose words have no place on the page go to `lost`.
 * `gone`: ids of those whose words are known to be gone, so that other words stand at their offsets.
 */
export function placeMarks(article: Article, results: readonly DossierResult[], gone: readonly string[]): { marks: Mark[]; lost: string[] } {
  const isGone = new Set(gone);
  const marks: Mark[] = [];
  const lost: string[] = [];
  const place = (id: string, range: StaticRange | null, claim?: Mark['claim']): void => {
    if (range) marks.push(claim ? { id, range, claim } : { id, range });
    else lost.push(id);
  };
  for (const { dossier, findings, mentions } of results) {
    for (const finding of findings) place(finding.id, isGone.has(finding.id) ? null : rangeOf(article, finding.span), { verdict: finding.verdict, stance: finding.stance });
    for (const mention of mentions) {
      const id = mentionId(dossier, mention);
      place(id, isGone.has(id) ? null : rangeOf(article, mention.span));
    }
  }
  return { marks, lost };
}

/** What the toolbar icon counts: findings that a reader may want to look into. */
export function countWarnings(results: readonly DossierResult[], lost: readonly string[]): number {
  const isLost = new Set(lost);
  return results.flatMap(({ findings }) => findings)
    .filter(({ id, verdict }) => verdict !== 'supported' && verdict !== 'uncovered' && !isLost.has(id)).length;
}

/** The article of a later reading in which every block is where and what it was in `former`; null where one is not. */
export function unchangedArticle({ reading, kept, fresh }: Change, former: Article | null): Article | null {
  if (!former || reading.kind !== 'article' || fresh.length > 0 || kept.size !== former.blocks.length) return null;
  return reading.article;
}
