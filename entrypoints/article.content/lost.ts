import { mentionId, type DossierResult, type Finding, type Mention } from '../../engine/model.ts';
import { findQuote } from '../../page/anchor.ts';
import type { Article } from '../../page/article.ts';
import type { Judgement } from './judge.ts';

/** A page that rewrites itself for hours must not heap up what it once said. */
const MOST_LOST = 100;

/**
 * Adds to what was found on a page what was found there before and whose words are gone: they stay in the results and
 * are listed in `lost`, so that nothing that was marked vanishes without a word. Of a name, one mention is kept where
 * the page has none of it any more.
 */
export function keepLost(former: Judgement, next: Judgement): Judgement {
  if (former.state.status !== 'read' || next.state.status !== 'read' || !next.article) return next;
  const { article } = next;
  const texts = new Set(article.blocks.map(({ text }) => text));
  const ids = new Set(next.state.results.flatMap(({ findings }) => findings.map(({ id }) => id)));
  const lost: string[] = [];
  const results = next.state.results.map((result): DossierResult => {
    const before = (former.state.status === 'read' ? former.state.results : []).find(({ dossier }) => dossier === result.dossier);
    const gone = (before?.findings ?? []).filter((finding) => isGone(finding, former, article, texts)).slice(-MOST_LOST).map((finding) => {
      let { id } = finding;
      // other words may stand by now where these stood, and make the same claim
      while (ids.has(id)) id += ':lost';
      ids.add(id);
      lost.push(id);
      return { ...finding, id };
    });
    const goneNames = namesGone(before?.mentions ?? [], result.mentions);
    lost.push(...goneNames.map((mention) => mentionId(result.dossier, mention)));
    return { ...result, findings: [...result.findings, ...gone], mentions: [...result.mentions, ...goneNames] };
  });
  return lost.length > 0 ? { ...next, state: { ...next.state, results, lost } } : next;
}

/** The last mention of each name that is mentioned no more. */
function namesGone(before: readonly Mention[], now: readonly Mention[]): Mention[] {
  const named = new Set(now.map(({ entity }) => entity));
  return [...new Map(before.filter(({ entity }) => !named.has(entity)).map((mention) => [mention.entity, mention])).values()];
}

/** `texts`: the blocks of the article as it is now. Most are as they were, and their words need not be sought. */
function isGone({ id, span, words, prefix, suffix }: Finding, { state, article: before }: Judgement, article: Article, texts: ReadonlySet<string>): boolean {
  const wasLost = state.status === 'read' && state.lost.includes(id);
  const block = wasLost ? undefined : before?.blocks[span.block];
  if (block && texts.has(block.text)) return false;
  return findQuote(article, { exact: words, prefix, suffix }) === null;
}
