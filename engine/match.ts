import type { Actor } from './actors.ts';
import { distance, findAgent, fits, hasMark, isSpeaker, softOf } from './agents.ts';
import { quantityConflict, SINCE, timeConflict } from './conflicts.ts';
import { findContrast, hasButBetween } from './contrast.ts';
import { hasForeigner, hasPresidency, isElsewhere } from './elsewhere.ts';
import type { CompiledFrame, Part } from './frame.ts';
import { DATES } from './lexicon/calendar.ts';
import { concept, conceptName, type Hit } from './lexicon/lexicon.ts';
import type { ConflictKind } from './model.ts';
import type { Parties } from './parties.ts';
import { findNegation, hasAccusation, isDenied, isNoneOf, isUnproven } from './negation.ts';
import { hitsOf, type Reading } from './reading.ts';
import { MARK } from './text/tokens.ts';

/** Tokens that fill a role of a frame. `reading` is an earlier sentence where the role was carried over. */
export interface Filled {
  readonly role: string;
  /** The frame's part that they fill, as the dossier writes it. */
  readonly part?: string;
  readonly from: number;
  readonly to: number;
  readonly reading: Reading;
}

/** A frame found in a sentence. */
export interface Match {
  readonly frame: CompiledFrame;
  readonly claim: string;
  readonly reading: Reading;
  readonly act: Hit;
  readonly roles: readonly Filled[];
  readonly from: number;
  readonly to: number;
  readonly negated: boolean;
  readonly conflict: { readonly kind: ConflictKind; readonly from: number; readonly to: number; readonly reference: string } | null;
  /** How far apart its parts stand: of two matches of a claim on the same words, the nearer is kept. */
  readonly cost: number;
}

const AND = concept('and'), EVER = concept('ever'), NOPROOF = concept('noproof'), SUB = concept('sub');
const IT = concept('it');
const NEAR = 9;
const NOBODY: readonly Reading[] = [];

/** What may fill a part. */
const candidates = (reading: Reading, part: Part): readonly (Hit | Actor)[] =>
  'concept' in part ? hitsOf(reading, part.concept) : reading.actors.filter((actor) => fits(actor, part));

/** The nearest candidate of any of the parts, not on the act's own words. */
function nearest(reading: Reading, parts: readonly Part[], act: Hit, limit: number): { from: number; to: number; cost: number; part: string } | null {
  let best: { from: number; to: number; cost: number; part: string } | null = null;
  const offer = (part: Part, candidate: Hit | Actor) => {
    // "denied that it wanted": what the clause is about is no object
    if ('concept' in part && part.concept === IT && hitsOf(reading, SUB).some((sub) => sub.to === candidate.from)) return;
    const cost = distance(reading, act, candidate);
    if (cost <= limit && (!best || cost < best.cost)) best = { from: candidate.from, to: candidate.to, cost, part: part.name };
  };
  for (const part of parts) {
    if ('concept' in part) { for (const hit of hitsOf(reading, part.concept)) offer(part, hit); continue; }
    for (const actor of reading.actors) {
      if (!fits(actor, part)) continue;
      // a concept may share the act's words ("overflights"): an actor may not
      if (actor.from < act.to && act.from < actor.to && !(act.from < actor.from && actor.to <= act.to)) continue;
      if (actor.kind === 'pro') { if (!isObject(reading, actor, act)) continue; }
      // "its soldiers" may be anybody's but the jihadists'
      else if (actor.person !== 0 && part.classes === reading.parties.armed) continue;
      offer(part, actor);
    }
  }
  return best;
}

/** The two sides of the story: the page speaks of them unless it says otherwise. */
const isTopical = (part: Part, { sides }: Parties): boolean => 'classes' in part && (part.classes & sides) !== 0;

/** A pronoun fills a role only where it stands by the act as its object ("arming them", "leur livrer"). */
const isObject = (reading: Reading, pronoun: Actor, act: Hit): boolean =>
  hitsOf(reading, THEM).some((hit) => hit.from === pronoun.from) && (pronoun.from >= act.to ? pronoun.from - act.to <= 4 : act.from - pronoun.to <= 4);
const THEM = concept('pro.them'), SINGLE = concept('single');

/** All matches of a frame in a sentence. `earlier` are the sentences before it, nearest last. */
export function matchFrame(frame: CompiledFrame, reading: Reading, earlier: readonly Reading[]): Match[] {
  const found: Match[] = [];
  for (const number of frame.act) {
    for (const act of hitsOf(reading, number)) {
      // "sans en apporter la preuve": the words of a fixed phrase do nothing of their own
      if (number !== NOPROOF && hitsOf(reading, NOPROOF).some((hit) => hit.from <= act.from && act.to <= hit.to)) continue;
      const match = matchAt(frame, reading, act, earlier);
      if (match) found.push(match);
    }
  }
  return found;
}

function matchAt(frame: CompiledFrame, reading: Reading, act: Hit, earlier: readonly Reading[]): Match | null {
  const { source } = frame;
  const roles: Filled[] = [{ role: 'act', part: conceptName(act.concept), from: act.from, to: act.to, reading }];
  let cost = 0;
  const take = (role: string, filled: { from: number; to: number; cost: number; part: string }) => {
    roles.push({ role, part: filled.part, from: filled.from, to: filled.to, reading });
    cost += filled.cost;
  };
  // "ours" is somebody's only where somebody is heard to speak
  const isUsable = !frame.spoken.length || reading.label !== null || reading.quoted.includes(1);
  const usable = (parts: readonly Part[]) => (isUsable ? parts : parts.filter((part) => !('concept' in part) || !frame.spoken.includes(part.concept)));
  for (const parts of frame.near) {
    const filled = nearest(reading, usable(parts), act, source.nearReach ?? NEAR);
    if (!filled) return null;
    take('object', filled);
  }
  for (const parts of frame.with) {
    const filled = nearest(reading, usable(parts), act, frame.reach);
    if (!filled) return null;
    take('object', filled);
  }
  for (const parts of frame.context) {
    const filled = nearest(reading, parts, act, 60);
    if (filled) { take('context', filled); continue; }
    // a page on the topic speaks of the topic's actors unless it names another country
    const carried = carriedFrom(earlier, parts);
    if (!carried && (!parts.some((part) => isTopical(part, reading.parties)) || hasForeigner(reading, earlier))) return null;
    if (carried && hasForeigner(reading, earlier) && source.place !== 'any') return null;
    if (carried) roles.push(carried);
    cost += 10;
  }
  if (frame.no.length && nearest(reading, frame.no, act, frame.reach)) return null;
  // "the Council has received a letter from Diop": whose it is stands behind it
  const isFrom = (actor: Actor) => actor.from >= act.to && actor.from - act.to <= 4 && (actor.marked === 'from' || actor.marked === 'by' || actor.marked === 'of') && frame.agent?.some((part) => fits(actor, part))
    && !reading.actors.some((other) => other.from >= act.to && other.to <= actor.from);
  // "Diop hat dem Präsidenten des Rates einen Brief geschrieben": the writer stands before the addressee
  const hasWriter = (addressee: Actor) => reading.actors.some((actor) => actor.to <= addressee.from && !actor.marked && frame.agent?.some((part) => fits(actor, part)));
  if (source.own && isStrangers(reading, act)) return null;
  if (source.final && !isFinal(reading, act)) return null;
  if (frame.notSubject.some((part) => reading.actors.some((actor) => fits(actor, part) && !actor.marked && actor.to <= act.from && act.from - actor.to <= 3 && !hasMark(reading, actor.to, act.from) && !hasWriter(actor))) && !reading.actors.some(isFrom)) return null;
  if (frame.noNear.some((part) => isBeside(reading, part, act))) return null;
  // "dispone di prove e le renderà pubbliche": nor beside what is said of it
  if (source.rule === 'polarity-differs' && source.nearReach && frame.noNear.some((part) => roles.some((role) => role.role === 'object' && isBeside(reading, part, { concept: act.concept, from: role.from, to: role.to })))) return null;
  if (frame.between.length && isOfOthers(reading, frame.between)) return null;
  if (frame.about.length && isOfElse(reading, act, frame.about)) return null;
  if (frame.befalls.length && isDoneBy(reading, act, frame.befalls)) return null;

  if (source.place === 'alone' && hasForeigner(reading, earlier) && !hasPresidency(reading) && !reading.actors.some((actor) => (actor.classes & reading.parties.accused) !== 0)) return null;

  const contrast = findContrast(reading);
  let conflict: Match['conflict'] = null;
  let isContrasted = false;
  if (contrast && distance(reading, act, contrast.claimed) < 32 && frame.actors.some((part) => fits(contrast.denied, part)) && !frame.actors.some((part) => fits(contrast.claimed, part))) {
    conflict = { kind: 'actor', from: contrast.claimed.from, to: contrast.claimed.to, reference: '' };
    isContrasted = true;
  }
  if (frame.agent) {
    const agent = findAgent(reading, act, frame.agent.some((part) => 'classes' in part && part.classes === reading.parties.armed), source.nominal, frame.agent, frame.rivals);
    const instead = (...others: readonly (Actor | null)[]) => others.find((other) => other && frame.rivals.some((part) => fits(other, part)));
    const rival = frame.rivals.length ? findRival(reading, act, agent, frame.rivals, source.own) : null;
    if (conflict) {
      // the contrast has told who
    } else if (contrast?.denied.kind === 'fa' && instead(contrast.claimed, agent)) {
      // "Goïta in person, and not his foreign minister, wrote"
      const { from, to } = instead(contrast.claimed, agent) as Actor;
      conflict = { kind: 'actor', from, to, reference: '' };
    } else if (rival) {
      conflict = { kind: 'actor', from: rival.from, to: rival.to, reference: '' };
    } else if (agent && frame.agent.some((part) => fits(agent, part))) {
      roles.push({ role: 'agent', part: frame.agent.find((part) => fits(agent, part))?.name, from: agent.from, to: agent.to, reading });
    } else if (agent && agent.classes && !(source.agentOptional && (isCutOff(reading, agent, act) || (agent.kind === 'pro' && !isNamedAlone(reading, agent)) || (source.rule === 'agrees-with-no-evidence' && hasButBetween(reading, agent.to, act.from))))) {
      // behind a "but" the doer may be the one before
      return null;
    } else {
      const speaker = (source.speakerMayAct || (source.negated && isClaim(source.negated) && isDenied(reading, act))) && reading.actors.find((actor) => ((actor.to <= act.from && isSpeaker(reading, actor, act)) || (source.speakerMayAct && isTail(reading, actor, act))) && frame.agent?.some((part) => fits(actor, part)));
      // "Malis Armee meldet die Tötung von 203 Terroristen": soldiers tell what they did themselves
      if (source.speakerMayAct && !speaker && frame.befalls.length && reading.actors.some((actor) => actor.kind === 'soldier' && actor.classes !== 0 && actor.person === 0 && actor.to <= act.from && isSpeaker(reading, actor, act))) return null;
      if (speaker) roles.push({ role: 'agent', from: speaker.from, to: speaker.to, reading });
      // "the rearguard left": whose they are is not told
      const unowned = speaker ? undefined : reading.actors.findLast((actor) => actor.classes === 0 && actor.kind !== 'pro' && actor.to <= act.from && act.from - actor.to <= 12 && frame.agent?.some((part) => fits(actor, part)) && ((act.from - actor.to <= 8 && softOf(reading, actor.from) === softOf(reading, act.from)) || isParted(reading, actor, act)));
      const carried = speaker ? null : unowned ? { role: 'agent', from: unowned.from, to: unowned.to, reading } : carriedFrom(earlier, frame.agent);
      if (carried) roles.push(carried);
      else if (!source.agentOptional && !speaker) return null;
    }
  }
  if (isJoined(reading, act, roles, frame.agent ?? [])) return null;
  if (frame.target && !hasTarget(reading, act, frame.target, roles)) return null;
  if (source.place !== 'any' && source.place !== 'alone' && !isContrasted && isElsewhere(source.place === 'from', reading, act, conflict ? [...roles, { role: 'rival', from: conflict.from, to: conflict.to, reading }] : roles)) return null;

  if (UNPROVEN.has(reading.language) && source.negated && isClaim(source.negated) && isUnproven(reading, act)) return null;
  // in Arabic the verb is negated, not the noun
  if (frame.none && reading.language === 'ar' && !findNegation(reading, act)) return null;
  if (frame.none && !frame.none.some((part) => candidates(reading, part).some((candidate) => distance(reading, act, candidate) < 14 && isNoneOf(reading, candidate)))) return null;
  const negation = findNegation(reading, act);
  // an Arabic negation stands before its verb: "تسليح الإرهابيين دون سند" denies no arming
  const not = negation && reading.language === 'ar' && negation.from >= act.to && source.negated && isClaim(source.negated) ? null : negation;
  if (source.negated === 'needed' ? !not : source.negated === 'drops' && not) return null;
  // "les preuves annoncées … n’ont pas été rendues publiques": the negation stands by the other part
  if (source.negated === 'drops' && source.rule === 'polarity-differs' && roles.some((role) => { const other = role.role === 'object' && role.reading === reading ? findNegation(reading, { concept: act.concept, from: role.from, to: role.to }) : null; return other !== null && !(other.from >= act.from && other.to <= act.to); })) return null;
  // "denies not having …", "rivendica di non aver …": what stands behind is not the act; a German verb has it there
  if (source.negated === 'needed' && source.rule === 'polarity-differs' && reading.language !== 'de' && (not as Hit).from >= act.to) return null;
  let claim = source.claim;
  let negated = Boolean(not) && source.negated !== 'needed' && source.negated !== 'ignore' && (source.negated !== 'never' || (not as Hit).to === act.from || hitsOf(reading, EVER).some((hit) => hit.from <= (not as Hit).from && (not as Hit).to <= hit.to));
  if (!negated && source.negated && isClaim(source.negated)) { const denied = isDenied(reading, act); if (denied && !hasAccusation(reading, denied, act)) negated = true; }
  if (negated && source.negated && isClaim(source.negated)) { claim = source.negated; negated = false; }

  if (source.quantity) {
    const counted = quantityConflict(reading, act, source.quantity, usable(frame.quantityOf), frame.quantityScope, roles);
    if (counted.filled) roles.push({ role: 'quantity', ...counted.filled, reading });
    else if (source.needsQuantity && !(negated && hitsOf(reading, SINGLE).some((hit) => distance(reading, act, hit) < NEAR))) return null;
    if ((counted.conflict && (hasEvent(frame, reading, act) || (frame.befalls.length === 0 && counted.filled && isFighters(reading, counted.filled)))) || (counted.filled && !(isUsable && frame.spoken.some((number) => hitsOf(reading, number).length)) && isAnybodys(frame, counted, reading, earlier))) return null;
    if (counted.conflict && counted.filled && !conflict) conflict = { kind: 'quantity', ...counted.filled, reference: source.quantity.reference };
  }
  if (source.time) {
    const timed = timeConflict(reading, [act, ...roles.filter((role) => role.reading === reading && role.role === 'object')], source.time);
    if (timed === 'other') return null;
    // "Gabon's guard deposed … in 2023; France condemned the coup"
    if (timed && source.place !== 'from' && hasForeigner(reading, NOBODY) && !hasPresidency(reading)) return null;
    if (timed && !conflict) conflict = { kind: 'time', from: timed.from, to: timed.to, reference: source.time.reference };
  }
  if (source.conflictOnly ? !conflict : source.agreesOnly && conflict) return null;
  const here = roles.filter((role) => role.reading === reading && role.role !== 'context');
  const from = Math.min(...here.map((role) => role.from)), to = Math.max(...here.map((role) => role.to));
  // of two readings of a claim, the one that says the opposite outright is the page's
  if (source.rule === 'polarity-differs' || source.none || isContrasted || (source.opposite && act.to - act.from > 1)) cost -= 20;
  else if (conflict?.kind === 'actor') cost -= 10;
  return { frame, claim, reading, act, roles, from, to, negated, conflict, cost };
}

/** "Paris denies it.", "L'ambassade dément, elle, …": nothing but an adverb stands behind it in its clause. */
function isFinal(reading: Reading, act: Hit): boolean {
  let end = act.to;
  while (end < reading.to && reading.tokens.kinds[end] !== MARK) end++;
  return end - act.to <= FINAL_REACH && !reading.actors.some((actor) => actor.from >= act.to && actor.from < end && actor.kind !== 'pro');
}
const FINAL_REACH = 3;

/** "Mali's army said it killed": the pronoun has one party before it in the sentence, and the sentence no other. */
const isNamedAlone = (reading: Reading, pronoun: Actor): boolean =>
  pronoun.person === 3 && (pronoun.classes & (pronoun.classes - 1)) === 0 && reading.actors.some((actor) => actor.to <= pronoun.from && actor.classes === pronoun.classes && actor.kind !== 'pro')
  && reading.actors.every((actor) => actor.person !== 0 || actor.classes === 0 || actor.classes === pronoun.classes || actor.classes === reading.parties.armed);

/** "France took pictures; there is no proof …": a semicolon stands between. */
const isCutOff = (reading: Reading, actor: Actor, act: Hit): boolean => (reading.hard[act.from - reading.from] as number) - (reading.hard[actor.from - reading.from] as number) >= 5;

/** "Evidence of abuses in Moura": its complement speaks of nothing that the claim is about. */
function isOfElse(reading: Reading, act: Hit, parts: readonly Part[]): boolean {
  const complement = hitsOf(reading, COMPLEMENT).find((hit) => hit.from >= act.to && hit.from - act.to <= 3 && !hasMark(reading, act.to, hit.from) && !hitsOf(reading, AND).some((and) => and.to === hit.from));
  return complement !== undefined && !parts.some((part) => candidates(reading, part).some((candidate) => !('kind' in candidate && candidate.kind === 'pro') && candidate.from >= complement.to && candidate.from - complement.to <= 14 || candidate.from < act.from && candidate.to > act.from));
}
const COMPLEMENT = concept('complement');

/** "Ties between Mali and Russia", "Bamako's relations with Moscow", "Russian-Malian relations": another pair than the story's. */
function isOfOthers(reading: Reading, parts: readonly Part[]): boolean {
  const others = reading.actors.filter((actor) => actor.classes !== 0 && (actor.classes & (reading.parties.sides | reading.parties.armed)) === 0 && (actor.kind === 'state' || actor.kind === 'gov' || actor.kind === 'adj'));
  return others.some((actor) => parts.some((part) => candidates(reading, part).some((thing) =>
    (actor.kind === 'adj' && actor.to <= thing.from && thing.from - actor.to <= 2 && !hasMark(reading, actor.to, thing.from))
    || (actor.from >= thing.to && actor.from - thing.to <= 6 && [BETWEEN, ALONGSIDE].some((number) => hitsOf(reading, number).some((hit) => hit.from >= thing.from && hit.to <= actor.from && actor.from - hit.to <= 4 && !hasMark(reading, hit.to, actor.from)))))));
}
const ALONGSIDE = concept('alongside'), IN = concept('in'), BETWEEN = concept('between');

/** "Hundreds of fighters killed": a word of the groups, whose side is not told. */
const isFighters = (reading: Reading, quantity: { to: number }): boolean => hitsOf(reading, FIGHTERS).some((hit) => hit.from >= quantity.to && hit.from - quantity.to <= 2)
  && !reading.actors.some((actor) => actor.from >= quantity.to && actor.from - quantity.to <= 2 && actor.classes !== 0);
const FIGHTERS = concept('fighters');

/** "42 soldiers were killed": nobody tells whose they are, and it is not the very number. */
const isAnybodys = (frame: CompiledFrame, counted: ReturnType<typeof quantityConflict>, reading: Reading, earlier: readonly Reading[]): boolean =>
  (counted.conflict || reading.quantities.some((quantity) => quantity.from === counted.filled?.from && (quantity.bound !== 'exact' || quantity.min !== quantity.max))) &&
  ((frame.befalls.length > 0 && counted.conflict) || frame.quantityOf.some((part) => 'classes' in part && part.classes === 0))
  && ![...reading.actors, ...(earlier.at(-1)?.actors ?? []), ...(reading.label ? [reading.label] : [])].some((actor) => (actor.classes & reading.parties.accused) !== 0 || actor.kind === 'embassy');

/** "Human Rights Watch wrote": a name right before the act that is none of the actors. Not where every noun has a capital. */
const isStrangers = (reading: Reading, act: Hit): boolean =>
  reading.language !== 'de' && act.from - 1 > reading.from && reading.tokens.capitals[act.from - 1] === 1 && reading.tokens.capitals[act.from] === 0
  && !reading.actors.some((actor) => actor.from < act.from && act.from <= actor.to) && !DATES.some((number) => hitsOf(reading, number).some((hit) => hit.to === act.from));

/** "Two soldiers were killed by a bomb on Saturday": a day or a word of one event beside the number. */
const hasEvent = (frame: CompiledFrame, reading: Reading, act: Hit): boolean =>
  frame.events.length > 0 && (reading.quantities.some((quantity) => quantity.min >= 1900 && quantity.max <= 2100 && quantity.min === quantity.max && (hitsOf(reading, IN).some((hit) => hit.to === quantity.from && !SINCE.has(reading.tokens.folded[hit.from] as string)) || isBareYear(reading, quantity.from)) && distance(reading, act, quantity) <= 14)
  || frame.events.some((part) => isBeside(reading, part, act)) || DATES.some((number) => hitsOf(reading, number).some((hit) => softOf(reading, hit.from) === softOf(reading, act.from) && distance(reading, act, hit) <= NEAR)));
/** "2019 starben …": German years do without a preposition. */
const isBareYear = (reading: Reading, at: number): boolean => reading.language === 'de' && (at === reading.from || !/^(?:seit|bis|und|von|ab)$/.test(reading.tokens.folded[at - 1] as string));

/** "Mali and France have left …": two that do it together, not one that does it to the other. */
function isJoined(reading: Reading, act: Hit, roles: readonly Filled[], doers: readonly Part[]): boolean {
  const agent = roles.find((role) => role.role === 'agent' && role.reading === reading);
  // "хунта свергла и кабинет": the act stands between them
  const isApart = (role: Filled) => agent !== undefined && act.from >= Math.min(agent.to, role.to) && act.to <= Math.max(agent.from, role.from);
  // "Putin and Goïta talked": either may do it
  const isDoer = (role: Filled) => reading.actors.some((actor) => actor.from === role.from && actor.to === role.to && doers.some((part) => fits(actor, part)));
  return agent !== undefined && roles.some((role) => role.role === 'object' && role.reading === reading && !isApart(role) && !isDoer(role) && hitsOf(reading, AND).some((and) =>
    (role.to <= and.from && and.to <= agent.from && agent.from - role.to <= 3) || (agent.to <= and.from && and.to <= role.from && role.from - agent.to <= 3)));
}

/** "Islamist fighters killed three villagers": those whom the act should befall stand before it, and another behind it. */
function isDoneBy(reading: Reading, act: Hit, parts: readonly Part[]): boolean {
  const doer = reading.actors.find((actor) => actor.to <= act.from && act.from - actor.to <= 3 && !actor.marked && actor.person === 0 && parts.some((part) => fits(actor, part)));
  // "600 Zivilisten von Dschihadisten getötet": those of whom it is told stand before the doers
  const by = reading.actors.find((actor) => actor.marked === 'by' && actor.person === 0 && parts.some((part) => fits(actor, part)) && distance(reading, act, actor) <= 3);
  if (by && reading.actors.some((actor) => actor.to <= by.from && by.from - actor.to <= 3 && !actor.marked && actor.kind === 'people')) return true;
  if (!doer) return false;
  return reading.actors.some((actor) => actor.from >= act.to && actor.from - act.to <= 5 && !actor.marked && actor.kind !== 'adj' && actor.person === 0 && !parts.some((part) => fits(actor, part)) && !hasMark(reading, act.to, actor.from));
}

/** Another doer in the place of the reference's: the agent, or the subject that follows in the clause. The right one named beside it settles it. */
function findRival(reading: Reading, act: Hit, agent: Actor | null, parts: readonly Part[], isOwn = false): Actor | null {
  if (isOwn && reading.actors.some((actor) => actor.kind === 'fa' && softOf(reading, actor.from) - softOf(reading, act.from) <= 1)) return null;
  if (agent && parts.some((part) => fits(agent, part))) return Math.abs(softOf(reading, agent.from) - softOf(reading, act.from)) <= (hitsOf(reading, THUS).some((thus) => thus.from === reading.from) ? 3 : reading.actors.some((other) => other.from >= agent.to && other.to <= act.from) ? 1 : 2) ? agent : null;
  if (agent && agent.classes) return null;
  // a noun ("a letter …") may have its writer behind it
  return !isOwn ? null : reading.actors.find((actor) => actor.from >= act.to && (!actor.marked || (actor.marked === 'of' && actor.from - act.to <= 2)) && actor.person === 0 && distance(reading, act, actor) <= 16 && parts.some((part) => fits(actor, part))) ?? null;
}

/** Languages in which what is not proven stands right behind "evidence", with a preposition or a case and no "that". */
const UNPROVEN = new Set<string>(['ar', 'de', 'ru']);
const isClaim = (negated: string) => negated !== 'contradicts' && negated !== 'drops' && negated !== 'needed' && negated !== 'ignore' && negated !== 'never';
/** The token stands in a relative clause on a group: "the insurgents it spent years fighting", "ceux qu'elle combat". */
const isRelative = (reading: Reading, token: number): boolean =>
  reading.actors.some((actor) => (actor.classes & reading.parties.armed) !== 0 && actor.kind !== 'pro' && actor.to <= token && token - actor.to <= 9
    && [PRO, SUB].some((number) => hitsOf(reading, number).some((hit) => hit.from >= actor.to && hit.from - actor.to <= 1 && hit.to <= token)));
const PRO = concept('pro');

/** "setzte … das Kabinett ab": the words between the parts of a German verb are not the verb's. */
const isSplit = (reading: Reading, act: Hit): boolean => reading.language === 'de' && act.to - act.from > 3;

/** The groups behind a word of fighting that itself stands behind the act. */
const isFought = (reading: Reading, actor: Actor, act: Hit): boolean =>
  (actor.classes & reading.parties.armed) !== 0 && hitsOf(reading, FIGHT).some((hit) => hit.from >= act.to && hit.to <= actor.from && actor.from - hit.to <= 3);
const FIGHT = concept('fight');

/** "…, betont Paris.": whoever says it stands at the end. */
const isTail = (reading: Reading, actor: Actor, act: Hit): boolean =>
  hitsOf(reading, SAY).some((say) => say.from > act.to && reading.tokens.folded[say.from - 1] === ',' && say.to <= actor.from && actor.from - say.to <= 1);
const SAY = concept('say'), THUS = concept('thus');

/** Right before a comma, and the act right behind the next one. */
function isParted(reading: Reading, candidate: { from: number; to: number }, act: Hit): boolean {
  if (reading.tokens.folded[candidate.to] !== ',' || act.from - candidate.to > 16 || act.from < candidate.to) return false;
  const commas: number[] = [];
  for (let i = candidate.to; i < act.from; i++) if (reading.tokens.kinds[i] === MARK) commas.push(i);
  return commas.length === 2 && reading.tokens.folded[commas[1] as number] === ',' && act.from - (commas[1] as number) <= 7
    && !reading.actors.some((actor) => actor.from > candidate.to && actor.to < (commas[1] as number) && actor.kind !== 'pro');
}

/** "Mali, whose army lost …": there is one party that they can be of. */
const isOwned = ({ person, kind, classes }: Actor): boolean => person === 3 && kind !== 'pro' && classes !== 0 && (classes & (classes - 1)) === 0;

/** In the same clause and near. */
function isBeside(reading: Reading, part: Part, act: Hit): boolean {
  // "saisi des armes et des munitions": what stands beside the first of two stands beside both
  const first = hitsOf(reading, act.concept).find((other) => hitsOf(reading, AND).some((and) => and.from === other.to && and.to <= act.from && act.from - and.to <= 2));
  if (first && isBeside(reading, part, first)) return true;
  for (const candidate of candidates(reading, part)) {
    // "the army recorded …", "died fighting those people": who tells it, and whom they fought
    if ('person' in candidate) { if ((candidate.person !== 0 && !isOwned(candidate)) || isSpeaker(reading, candidate, act) || isFought(reading, candidate, act)) continue; }
    // "matériel de guerre": the words of the act mean nothing of their own
    else if (candidate.from >= act.from && candidate.to <= act.to && act.to - act.from > 1 && !isSplit(reading, act)) continue;
    // "the insurgents it spent years fighting"
    else if (isRelative(reading, candidate.from)) continue;
    // "das Kabinett, das danach regierte, wurde gestürzt": what a relative clause parts from its verb
    if (isParted(reading, candidate, act)) return true;
    // "свергла и временный кабинет": an "and" right behind the verb only adds
    const isAdded = hitsOf(reading, AND).some((and) => and.from >= act.to && and.from - act.to <= 2 && candidate.from === and.to);
    if ((isAdded || reading.soft[candidate.from - reading.from] === reading.soft[act.from - reading.from]) && distance(reading, act, candidate) <= NEAR) return true;
  }
  return false;
}

function carriedFrom(earlier: readonly Reading[], parts: readonly Part[]): Filled | null {
  for (let i = earlier.length - 1; i >= 0; i--) {
    const reading = earlier[i] as Reading;
    for (const part of parts) {
      const [found] = candidates(reading, part);
      if (found) return { role: 'context', from: found.from, to: found.to, reading };
    }
  }
  return null;
}

/** Whoever is named as recipient after the act must be one of the parts; no recipient named is fine. */
function hasTarget(reading: Reading, act: Hit, parts: readonly Part[], roles: readonly Filled[]): boolean {
  const named = reading.actors.filter((actor) => actor.marked === 'to' && actor.classes && !roles.some((role) => role.role !== 'act' && role.reading === reading && role.from === actor.from && (actor.classes & reading.parties.armed) === 0) && distance(reading, act, actor) < 22
    && !hasMark(reading, Math.min(act.to, actor.to), Math.max(act.from, actor.from)) && actor.person === 0 && (actor.from >= act.from || (actor.classes === reading.parties.home && actor.kind === 'soldier')));
  return named.length === 0 || named.some((actor) => parts.some((part) => fits(actor, part)));
}
