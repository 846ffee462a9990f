import { attribute } from './attribution.ts';
import { candidateFrames } from './candidates.ts';
import { isCheckable } from './checkable.ts';
import { concept } from './lexicon/lexicon.ts';
import { readFirst, waitWith } from './first-reading.ts';
import { judge } from './judge.ts';
import { lexiconOf } from './lexicon/languages.ts';
import { matchFrame, type Match } from './match.ts';
import type { Block, Claim, ClaimId, Dossier, DossierResult, EntityId, Finding, PageSpan, PageText, Passage } from './model.ts';
import { findOmissions } from './omissions.ts';
import { compileParties } from './parties.ts';
import { hitsOf, readBlockInSteps, singleSpaced, textBetween, type Reading } from './reading.ts';
import type { Discourse } from './referents.ts';
import { finish, type Steps } from './steps.ts';
import { TOPIC_THRESHOLD } from './topic.ts';
import type { Tokens } from './text/tokens.ts';

/** Sentences before the present one in which an unnamed role may still be found. */
const CONTEXT = 2;
/** Sentences of earlier blocks in which a speaker may have been named. */
const SPOKEN = 6;
const SELECTOR_LENGTH = 32;

export interface AnalyseOptions {
  /** Take the topic as given. */
  readonly onTopic?: boolean;
}

/** Lays a page beside a dossier. The one door of the engine: everything else is called from here. */
export const analyse = (page: PageText, dossier: Dossier, options: AnalyseOptions = {}): DossierResult => finish(analyseInSteps(page, dossier, options));

/** The same in small steps, so that a caller on a page's thread can give it back in between. */
export function* analyseInSteps(page: PageText, dossier: Dossier, options: AnalyseOptions = {}): Steps<DossierResult> {
  const { onTopic = false } = options, first = yield* readFirst(page, dossier, onTopic), { tokens, topicScore, mentions } = first;
  const empty: DossierResult = { dossier: dossier.id, topicScore, mentions: [], findings: [], omissions: [], coverage: { sentences: 0, checkable: 0, covered: 0 }, claimsRead: false };
  if (!onTopic && topicScore < TOPIC_THRESHOLD) return empty;
  const lexicon = page.language ? lexiconOf(page.language) : null;
  if (!lexicon) {
    if (page.language) waitWith(page, dossier, first);
    return { ...empty, mentions };
  }

  const parties = compileParties(dossier.parties);
  const findings: Finding[] = [];
  let sentences = 0, checkable = 0, covered = 0;
  const spoken = new Map<Reading, EntityId>();
  let carried: Reading[] = [], before: Reading[] = [];
  for (const [index, block] of page.blocks.entries()) {
    const readings = yield* readBlockInSteps(tokens[index] as Tokens, index, lexicon, parties);
    const discourse: Discourse = { readings, before, spoken };
    for (const reading of readings) {
      const earlier = [...carried, ...readings.slice(Math.max(0, reading.index - CONTEXT), reading.index)].slice(-CONTEXT);
      const found = findClaims(reading, earlier, discourse, dossier);
      sentences++;
      if (found.length) {
        checkable++; covered++;
        // it stands before them on the page
        const lead = leadBefore(reading, found, block);
        if (lead) findings.push(uncovered(reading, dossier, lead));
        findings.push(...found);
      }
      else if (isCheckable(reading, block)) {
        checkable++;
        findings.push(uncovered(reading, dossier));
      }
      yield;
    }
    carried = [...carried, ...readings].slice(-CONTEXT);
    before = [...before, ...readings].slice(-SPOKEN);
  }
  return { dossier: dossier.id, topicScore, mentions, findings, omissions: findOmissions(findings, dossier), coverage: { sentences, checkable, covered }, claimsRead: true };
}

/** The findings of one sentence, in its order: of each claim the matches that do not lie on one another. */
function findClaims(reading: Reading, earlier: readonly Reading[], discourse: Discourse, dossier: Dossier): readonly Finding[] {
  if (!reading.hits.length) return NO_FINDINGS;
  const matches: Match[] = [];
  for (const frame of candidateFrames(dossier.frames, reading)) matches.push(...matchFrame(frame, reading, earlier));
  if (matches.length === 0) return NO_FINDINGS;
  const kept: Match[] = [];
  for (const match of matches.sort((a, b) => a.cost - b.cost || b.to - b.from - (a.to - a.from))) {
    const at = kept.findIndex((other) => other.claim === match.claim);
    if (at < 0) kept.push(match);
    else kept[at] = extend(kept[at] as Match, match);
  }
  return kept
    .filter((match) => !isAbsent(match, kept, dossier))
    .map((match) => finding(match, discourse, dossier))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const NO_FINDINGS: readonly Finding[] = [];

const claimsOf = new WeakMap<readonly Claim[], ReadonlyMap<ClaimId, Claim>>();
/** A claim of the dossier by its id. */
function claimOf({ claims }: Dossier, id: ClaimId): Claim | undefined {
  let byId = claimsOf.get(claims);
  if (!byId) claimsOf.set(claims, (byId = new Map(claims.map((claim) => [claim.id, claim]))));
  return byId.get(id);
}

/** "No evidence that France armed …": the accusation stands only as what has not been shown. */
function isAbsent(match: Match, kept: readonly Match[], dossier: Dossier): boolean {
  const linked = claimOf(dossier, match.claim)?.withoutEvidenceBy;
  const missing = linked === undefined ? undefined : kept.find((other) => other.claim === linked && other.frame.source.rule === 'agrees-with-no-evidence' && other.act.to <= match.act.from && match.act.from - other.act.to <= 14);
  // "Einen Beleg dafür, dass … aufrüstet, blieb Mali schuldig": the verb of the lack stands behind what is not shown
  if (hitsOf(match.reading, EVIDENCE).some((hit) => hit.to <= match.act.from && match.act.from - hit.to <= 14 && hitsOf(match.reading, COMPLEMENT).some((of) => of.from === hit.to)) && kept.some((other) => other.claim === linked && other.frame.source.rule === 'agrees-with-no-evidence')) return true;
  return missing !== undefined && hitsOf(match.reading, COMPLEMENT).some((hit) => hit.from >= missing.act.to && hit.to <= match.act.from && (
    missing.roles.some((role) => role.reading === match.reading && role.role !== 'context' && hit.from >= role.to && hit.from - role.to <= 1 && match.reading.soft[role.from - match.reading.from] === match.reading.soft[hit.from - 1 - match.reading.from])
    // "nada prueba, por ahora, que …"
    || (hit.from - missing.act.to <= 7 && hit.from - missing.act.to > 2 && match.reading.tokens.folded[missing.act.to] === ',' && match.reading.tokens.folded[hit.from - 1] === ',')));
}
const COMPLEMENT = concept('complement'), EVIDENCE = concept('evidence.core');

/** Two matches of a claim that say the same side by side are one finding over both. */
function extend(match: Match, other: Match): Match {
  const same = match.negated === other.negated && match.conflict?.kind === other.conflict?.kind && match.frame.source.opposite === other.frame.source.opposite && match.frame.source.rule === other.frame.source.rule;
  const gap = Math.max(other.from - match.to, match.from - other.to);
  if (!same || gap > MERGE_GAP) return match;
  return { ...match, from: Math.min(match.from, other.from), to: Math.max(match.to, other.to) };
}
const MERGE_GAP = 12;

function finding(match: Match, discourse: Discourse, dossier: Dossier): Finding {
  const { reading } = match;
  const claim = claimOf(dossier, match.claim) as Claim;
  const attribution = attribute(match, discourse, dossier.speakers, claim.standing === 'reported');
  if (attribution.speaker) discourse.spoken.set(reading, attribution.speaker);
  const judgement = judge(match, claim, attribution);
  const span = spanOf(reading, match.from, match.to);
  const { conflict } = match;
  return {
    ...describe(reading, span, dossier.id, claim.id),
    claim: claim.id,
    verdict: judgement.verdict,
    stance: judgement.stance,
    speaker: attribution.speaker,
    conflict: judgement.conflict
      ? conflict?.kind === judgement.conflict
        ? { kind: conflict.kind, page: textBetween(reading, conflict.from, conflict.to), reference: conflict.reference || (claim.passages[0]?.quote ?? '') }
        : { kind: judgement.conflict, page: textBetween(reading, match.from, match.to), reference: claim.passages[0]?.quote ?? '' }
      : null,
    evidence: evidenceOf(claim, judgement.rule, dossier),
    reason: {
      roles: match.roles.map((role) => {
        const reference = role.part === undefined ? undefined : dossier.roleWords[claim.id]?.[role.part];
        return {
          role: role.role,
          page: spanOf(role.reading, role.from, role.to),
          ...(reference && { reference }),
          ...(role.reading !== reading && { carried: true }),
        };
      }),
      rule: judgement.rule,
      ...(attribution.cue ? { cue: spanOf(reading, attribution.cue.from, attribution.cue.to) } : {}),
    },
  };
}

/** The reference's words for the claim, and those of the denial or the missing evidence that decide its verdict. */
function evidenceOf(claim: Claim, rule: Finding['reason']['rule'], dossier: Dossier): Passage[] {
  const linked = rule === 'no-evidence' ? claim.withoutEvidenceBy : rule === 'denied' ? claim.deniedBy : undefined;
  const other = linked ? claimOf(dossier, linked) : undefined;
  return [...claim.passages, ...(other?.passages ?? [])];
}

/** The main clause before findings that all stand in a clause behind it: end token of what it states, if that can be checked. */
function leadBefore(reading: Reading, found: readonly Finding[], block: Block): number | null {
  const first = Math.min(...found.map((finding) => finding.span.start));
  let to = reading.from;
  while (to < reading.to && (reading.tokens.ends[to] as number) <= first) to++;
  // back to the clause boundary
  while (to > reading.from && reading.soft[to - reading.from] === reading.soft[Math.min(to - 1, reading.to - 1) - reading.from]) to--;
  return to - reading.from >= MIN_LEAD && isCheckable(reading, block, to) ? to : null;
}
const MIN_LEAD = 8;

function uncovered(reading: Reading, dossier: Dossier, end = reading.to): Finding {
  let to = end;
  while (to > reading.from + 1 && reading.tokens.kinds[to - 1] === 2 && reading.tokens.folded[to - 1] === '.') to--;
  const span = spanOf(reading, reading.from, to);
  return {
    ...describe(reading, span, dossier.id, 'uncovered'),
    claim: null, verdict: 'uncovered', stance: 'asserts', speaker: null, conflict: null, evidence: [],
    reason: { roles: [], rule: 'not-in-reference' },
  };
}

const spanOf = (reading: Reading, from: number, to: number): PageSpan => ({
  block: reading.block, start: reading.tokens.starts[from] as number, end: reading.tokens.ends[to - 1] as number,
});

function describe(reading: Reading, span: PageSpan, dossier: string, what: string) {
  const { text } = reading.tokens;
  return {
    id: `${dossier}:${what}:${span.block}:${span.start}`,
    dossier,
    span,
    words: singleSpaced(text.slice(span.start, span.end)),
    prefix: text.slice(Math.max(0, span.start - SELECTOR_LENGTH), span.start),
    suffix: text.slice(span.end, span.end + SELECTOR_LENGTH),
    sentence: textBetween(reading, reading.from, reading.to),
  };
}
