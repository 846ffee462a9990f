import type { Attribution } from './attribution.ts';
import type { Match } from './match.ts';
import type { Claim, ConflictKind, Reason, Stance, Verdict } from './model.ts';
import { isDenied } from './negation.ts';

export interface Judgement {
  readonly verdict: Verdict;
  readonly stance: Stance;
  readonly rule: Reason['rule'];
  readonly conflict: ConflictKind | null;
}

/** What the reference lets a reader say of a match. Order of precedence: see verdicts.md. */
export function judge(match: Match, claim: Claim, attribution: Attribution): Judgement {
  const { source } = match.frame;
  const { stance } = attribution;
  const explicit: Stance = stance === 'asserts' ? 'denies' : stance;
  const isExplicit = match.negated || source.none !== undefined;
  if (match.conflict && source.rule !== 'evidence-announced') {
    const negates = match.negated || Boolean(match.conflict.kind === 'actor' && stance === 'asserts');
    return { verdict: 'contradicted', stance: negates && match.conflict.kind !== 'actor' ? explicit : stance, rule: `${match.conflict.kind}-differs`, conflict: match.conflict.kind };
  }
  if (source.rule === 'actor-differs') return { verdict: 'contradicted', stance, rule: 'actor-differs', conflict: 'actor' };
  if (source.rule === 'polarity-differs') return { verdict: 'contradicted', stance: isExplicit ? explicit : stance, rule: 'polarity-differs', conflict: 'polarity' };
  if (source.rule === 'evidence-announced') return { verdict: 'unsupported', stance, rule: 'evidence-announced', conflict: null };
  if (source.rule === 'agrees-with-no-evidence') return { verdict: 'supported', stance, rule: 'agrees-with-no-evidence', conflict: null };
  if (source.rule === 'agrees-with-denial' && match.negated) return { verdict: 'contradicted', stance: explicit, rule: 'polarity-differs', conflict: 'polarity' };
  if (source.rule === 'agrees-with-denial') return { verdict: stance === 'asserts' ? 'supported' : 'attributed', stance, rule: 'agrees-with-denial', conflict: null };
  // "aren't they already spreading?" asks no less than "are they?"
  const denied = (match.negated && stance !== 'asks') || (claim.standing === 'reported' && isDenied(match.reading, match.act) !== null);
  if (source.opposite ? !denied : denied) {
    return { verdict: 'contradicted', stance: denied ? explicit : stance, rule: 'polarity-differs', conflict: 'polarity' };
  }
  if (claim.standing === 'reported') return { verdict: 'supported', stance, rule: 'reported', conflict: null };
  if (claim.withoutEvidenceBy) return { verdict: 'unsupported', stance, rule: 'no-evidence', conflict: null };
  if (claim.deniedBy) return { verdict: 'disputed', stance, rule: 'denied', conflict: null };
  return { verdict: 'attributed', stance, rule: 'attributed', conflict: null };
}
