/** Findings as the panel lists them: one card for one claim and verdict, with all its places on the page. */
import { STANCES, VERDICTS, type Finding, type Stance, type Verdict } from '../../engine/model.ts';

export interface Card {
  /** Stable under filters: the claim, the verdict and what differs. */
  readonly key: string;
  /** The place that is shown first: the strongest stance, the earliest of these. */
  readonly lead: Finding;
  /** All places, the lead too, in page order. */
  readonly places: readonly Finding[];
}

export type CardOrder = 'page' | 'weight';
export interface CardFilter {
  readonly verdict: Verdict | null;
  readonly stance: Stance | null;
}

/** `uncovered` findings are no cards: they are listed apart. */
export function groupFindings(findings: readonly Finding[]): Card[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.verdict === 'uncovered') continue;
    const key = [finding.claim, finding.verdict, finding.conflict?.kind, finding.conflict?.page].join('|');
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].map(([key, places]) => {
    const lead = places.reduce((best, one) => (STANCES.indexOf(one.stance) < STANCES.indexOf(best.stance) ? one : best));
    return { key, lead, places };
  });
}

/** Cards with only the places that pass the filter, so that what is counted is what is shown. */
export function filterCards(cards: readonly Card[], filter: CardFilter): Card[] {
  return cards.flatMap((card) => {
    if (filter.verdict && card.lead.verdict !== filter.verdict) return [];
    const places = filter.stance ? card.places.filter(({ stance }) => stance === filter.stance) : card.places;
    const lead = places.includes(card.lead) ? card.lead : places[0];
    return lead ? [{ key: card.key, lead, places }] : [];
  });
}

export function sortCards(cards: readonly Card[], order: CardOrder): Card[] {
  const first = ({ places }: Card) => places[0] as Finding;
  const byPage = (a: Card, b: Card) => first(a).span.block - first(b).span.block || first(a).span.start - first(b).span.start;
  const weight = ({ lead }: Card) => (isCalm(lead) ? VERDICTS.length : VERDICTS.indexOf(lead.verdict)) * STANCES.length + STANCES.indexOf(lead.stance);
  return [...cards].sort((a, b) => (order === 'weight' ? weight(a) - weight(b) || byPage(a, b) : byPage(a, b)));
}

/** Statements (places, not cards) by verdict; the numbers of the tally. */
export function countVerdicts(findings: readonly Finding[]): { readonly [verdict in Verdict]: number } {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as { [verdict in Verdict]: number };
  for (const { verdict } of findings) counts[verdict]++;
  return counts;
}

/**
 * Whether nothing is there to warn of: the page agrees with the reference, or denies what the reference leaves open.
 * A denial that the reference contradicts is not calm: the two do say opposite things.
 */
export function isCalm(finding: Pick<Finding, 'stance' | 'verdict' | 'reason'>): boolean {
  if (finding.reason.rule === 'agrees-with-denial' || finding.reason.rule === 'agrees-with-no-evidence') return true;
  return finding.stance === 'denies' && (finding.verdict === 'unsupported' || finding.verdict === 'disputed');
}
