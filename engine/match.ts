import { CLASSES, type Actor } from './actors.ts';
import type { CompiledFrame, Part } from './frame.ts';
import { concept, type Hit } from './lexicon/lexicon.ts';
import type { ConflictKind } from './model.ts';
import { hitsOf, type Reading } from './reading.ts';
import { quantityConflict, timeConflict } from './conflicts.ts';
import { MARK } from './text/tokens.ts';

/** Tokens that fill a role of a frame. `reading` is an earlier sentence where the role was carried over. */
export interface Filled {
  readonly role: string;
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

const NOT = concept('not'), CONTRAST = concept('contrast'), NOT_ONLY = concept('notonly'), DENY = concept('deny');
const NOPROOF = concept('noproof'), EVER = concept('ever');
const NEAR = 9;

/** Distance between two token ranges: tokens between, and a toll for each clause boundary. */
export function distance(reading: Reading, a: { from: number; to: number }, b: { from: number; to: number }): number {
  const gap = a.to <= b.from ? b.from - a.to : b.to <= a.from ? a.from - b.to : 0;
  const i = a.from - reading.from, j = b.from - reading.from;
  const soft = Math.abs((reading.soft[i] as number) - (reading.soft[j] as number));
  const hard = Math.abs((reading.hard[i] as number) - (reading.hard[j] as number));
  return gap + 2 * Math.min(soft, 4) + 6 * hard;
}

function* candidates(reading: Reading, part: Part): Generator<{ from: number; to: number; actor?: Actor }> {
  if ('concept' in part) { yield* hitsOf(reading, part.concept); return; }
  for (const actor of reading.actors) if (fits(actor, part)) yield { from: actor.from, to: actor.to, actor };
}

export const fits = (actor: Actor, part: Part): boolean =>
  'classes' in part && (part.classes === 0 ? actor.classes === 0 : (actor.classes & part.classes) !== 0) && (part.kinds === null || part.kinds.includes(actor.kind) || (actor.kind === 'pro' && part.kinds.includes('pro')));

/** The nearest candidate of any of the parts, not on the act's own words. */
function nearest(reading: Reading, parts: readonly Part[], act: Hit, limit: number): { from: number; to: number; cost: number } | null {
  let best: { from: number; to: number; cost: number } | null = null;
  for (const part of parts) {
    for (const candidate of candidates(reading, part)) {
      // a concept may share the act's words ("overflights"): an actor may not
      if (candidate.actor && candidate.from < act.to && act.from < candidate.to && !(act.from < candidate.from && candidate.to <= act.to)) continue;
      if (candidate.actor?.kind === 'pro' && !isObject(reading, candidate.actor, act)) continue;
      // "its soldiers" may be anybody's but the jihadists'
      if (candidate.actor && candidate.actor.kind !== 'pro' && candidate.actor.person !== 0 && 'classes' in part && part.classes === CLASSES.isl) continue;
      const cost = distance(reading, act, candidate);
      if (cost <= limit && (!best || cost < best.cost)) best = { from: candidate.from, to: candidate.to, cost };
    }
  }
  return best;
}

/** A pronoun fills a role only where it stands by the act as its object ("arming them", "leur livrer"). */
const isObject = (reading: Reading, pronoun: Actor, act: Hit): boolean =>
  hitsOf(reading, THEM).some((hit) => hit.from === pronoun.from) && (pronoun.from >= act.to ? pronoun.from - act.to <= 4 : act.from - pronoun.to <= 4);
const THEM = concept('pro.them'), SINGLE = concept('single');

/** Who does the act: behind "by", else the nearest before it, else whose adjective stands on it. */
export function findAgent(reading: Reading, act: Hit, isIslamist = false, isNominal = false, doers: readonly Part[] | null = null): Actor | null {
  // "arms deliveries that he blames on France"
  const blame = [BLAME, ACCUSE].flatMap((number) => [...hitsOf(reading, number)]).find((hit) => hit.from >= act.to && hit.from - act.to < 14);
  const blamed = blame && reading.actors.find((actor) => actor.from >= blame.to - 1 && actor.from - blame.to <= 5 && actor.kind !== 'pro' && actor.classes !== 0);
  if (blamed && (!doers || doers.some((part) => fits(blamed, part)))) return blamed;
  let best: Actor | null = null, least = Infinity;
  for (const actor of reading.actors) {
    // "zogen die letzten Truppen … ab": the doer stands between the parts of the verb
    const inside = reading.language === 'de' && actor.from > act.from && actor.to < act.to;
    if (actor.from < act.to && act.from < actor.to && !inside) {
      // "French airdrops": one noun phrase
      continue;
    }
    if (!actor.classes || (actor.classes === CLASSES.isl && !isIslamist) || actor.kind === 'council') continue;
    const after = actor.from >= act.to || inside;
    // "waved away the accusation from Mali": whose word it is
    if (actor.marked === 'by' && [ACCUSATION, NOUN].some((number) => hitsOf(reading, number).some((hit) => hit.from !== act.from && hit.to < actor.from && actor.from - hit.to <= 2))) continue;
    let cost = distance(reading, act, actor);
    if (after) {
      // a Russian doer without a preposition may belong to a participle behind the comma
      if (actor.marked === 'by' && cost < 22 && actor.from - act.to < 16 && !isOtherAct(reading, act, actor, doers)) cost = reading.language === 'ru' && hasComma(reading, act.to, actor.from) ? cost : cost / 8;
      // "lowered from French helicopters", "jetées depuis des avions français": the machine stands for its crew
      else if (actor.kind === 'aircraft' && (actor.marked === 'from' || actor.marked === 'of') && actor.from - act.to <= 9 && cost <= 12) cost = cost / 4 + 2;
      // "livraisons d'armes françaises"
      else if (isNominal && actor.kind === 'adj' && actor.from - act.to <= 3 && actor.classes !== CLASSES.xx && reading.soft[actor.from - reading.from] === reading.soft[act.from - reading.from]) cost = 0.5;
      // "غادرت القوات الفرنسية", "رحلت آخر دفعة من الجنود": the doer stands behind its verb
      else if (reading.language === 'ar' && actor.marked === 'from' && actor.kind === 'soldier' && actor.from - act.to >= 2 && actor.from - act.to <= 4 && cost <= 4 && !isArabicPlural(reading, act)) cost += 2;
      else if (reading.language === 'ar' && !actor.marked && actor.kind !== 'pro' && actor.from - act.to <= 2 && cost <= 2 && !isArabicPlural(reading, act)) cost += 2;
      // "Am Montag verließen die Franzosen …", "сбрасывали французские военные": the verb comes first where nobody stands before it
      else if ((reading.language === 'de' || reading.language === 'ru') && !actor.marked && actor.person === 0 && (inside || (cost <= 3 && actor.from - act.to <= 3))) cost += 12;
      else continue;
    } else {
      if (reading.language === 'ru' && isRussianPlural(reading, act) && isOne(reading, actor)) cost += 16;
      if (reading.language === 'de' && isGermanObject(reading, actor, act)) cost += 30;
      // "accused by Bamako of arming": by whom it is said, not done
      if (actor.marked === 'by' && [ACCUSE, HEDGE].some((number) => hitsOf(reading, number).some((hit) => hit.to <= actor.from && actor.from - hit.to <= 3))) continue;
      if (isInInsertion(reading, actor, act)) continue;
      if (isSpeaker(reading, actor, act) || (reading.language === 'ar' && isSpeakerBehind(reading, actor, act))) continue;
      if (actor.marked === 'in' || (actor.marked === 'to' && actor.kind !== 'pro' && !leadsTo(reading, actor, act))) continue;
      // "la région du Mali": a complement of another noun
      if ((actor.marked === 'of' || actor.marked === 'from') && actor.kind === 'state') continue;
      if (actor.kind === 'pro') cost += 1;
      // "its Malian mission cost …": the adjective of another noun
      if (actor.kind === 'adj' && act.from - actor.to > 2) cost += 6;
    }
    if (cost < least) { least = cost; best = actor; }
  }
  return best;
}

/** "aucune preuve …, ont été rejetées par la France": the doer of another verb between. */
function isOtherAct(reading: Reading, act: Hit, actor: Actor, doers: readonly Part[] | null): boolean {
  if (reading.language === 'ru' || reading.language === 'de' || reading.language === 'ar') return false;
  const isBetween = (numbers: readonly number[]) => numbers.some((number) => hitsOf(reading, number).some((hit) => hit.from >= act.to && hit.to <= actor.from));
  if (isBetween([DENY]) && act.concept !== DENY) return true;
  return doers !== null && !doers.some((part) => fits(actor, part)) && !SUPPLIES.includes(act.concept) && isBetween(SUPPLIES);
}
const SUPPLIES = ['arms', 'supply', 'armverb', 'drop', 'support'].map(concept);

/** "покинули": a plural verb of the past is hardly a single state's or person's, unless another stands beside it. */
const isRussianPlural = (reading: Reading, act: Hit): boolean => /ли(?:сь)?$/.test(reading.tokens.folded[act.to - 1] as string);
const isOne = (reading: Reading, actor: Actor): boolean =>
  (actor.kind === 'state' || actor.kind === 'fa' || actor.kind === 'leader' || actor.kind === 'minister') && !hitsOf(reading, AND).some((and) => and.to === actor.from || and.from === actor.to);

/** "Der letzte Franzose hat Mali verlassen": of two bare names before a verb at the end, the first is the subject. */
const isGermanObject = (reading: Reading, actor: Actor, act: Hit): boolean =>
  actor.kind === 'state' && softOf(reading, actor.from) === softOf(reading, act.from)
  && reading.actors.some((other) => other.to <= actor.from && !other.marked && other.person === 0 && other.classes !== 0 && other.classes !== CLASSES.isl && other.classes !== actor.classes && softOf(reading, other.from) === softOf(reading, act.from)
    && !hitsOf(reading, SAY).some((say) => say.from >= other.to && say.to <= actor.from));
const softOf = (reading: Reading, token: number) => reading.soft[token - reading.from] as number;

/** "permettre à la France de surveiller", "allowed for France to": the infinitive behind a recipient is its act. */
const leadsTo = (reading: Reading, actor: Actor, act: Hit): boolean =>
  act.from - actor.to <= 6 && [TO, OF].some((number) => hitsOf(reading, number).some((hit) => hit.from === actor.to));
const TO = concept('to'), OF = concept('of');

/** ", accuse le Mali,": the actor stands with a reporting verb between two commas. */
function isInInsertion(reading: Reading, actor: Actor, act: Hit): boolean {
  let left = actor.from - 1, right = actor.to;
  while (left >= reading.from && reading.tokens.kinds[left] !== MARK && actor.from - left <= 4) left--;
  while (right < act.from && reading.tokens.kinds[right] !== MARK && right - actor.to <= 3) right++;
  return left >= reading.from && right < act.from && reading.tokens.folded[left] === ',' && reading.tokens.folded[right] === ','
    && hitsOf(reading, SAY).some((say) => say.from > left && say.to <= right);
}

/** The actor says what follows rather than does it: a reporting verb stands between, and is no insertion between commas. */
function isSpeaker(reading: Reading, actor: Actor, act: Hit): boolean {
  // "accused Paris in a letter of arming": a source named as a noun says nothing here
  return hitsOf(reading, SAY).some((say) => say.from >= actor.to && say.to <= act.from && !isHedged(reading, say) && !isControl(reading, say, act) && !(say.from > actor.to && hitsOf(reading, NOUN).some((noun) => noun.from === say.from)) && !(hasComma(reading, actor.to, say.from) && hasComma(reading, say.to, act.from)));
}
/** "dit n'avoir jamais aidé", "annonce avoir fini de quitter": who says it is who does it. An accusation is another's act. */
function isControl(reading: Reading, say: Hit, act: Hit): boolean {
  if (hitsOf(reading, ACCUSE).some((hit) => hit.from === say.from)) return false;
  for (let i = say.to; i < Math.min(say.to + 4, act.from + 1); i++) if (INFINITIVE.test(reading.tokens.folded[i] as string)) return true;
  return false;
}
const INFINITIVE = /^(?:avoir|etre|haber|aver|avere|ter|quitter)$/;

/** "is alleged to have armed": who is spoken of says nothing. */
const isHedged = (reading: Reading, say: Hit): boolean =>
  hitsOf(reading, HEDGE).some((hedge) => hedge.to - hedge.from > 1 && hedge.from <= say.from && say.to <= hedge.to);
const HEDGE = concept('hedge');
/** A plural verb has its doer before it: "شاهدوا", "يغادرون". */
export const isArabicPlural = (reading: Reading, hit: Hit): boolean => /(وا|ون)$/.test(reading.tokens.folded[hit.to - 1] as string);

/** "قالت باماكو إن": the speaker stands behind the reporting verb, and "that" between it and the act. */
const isSpeakerBehind = (reading: Reading, actor: Actor, act: Hit): boolean =>
  hitsOf(reading, SAY).some((say) => say.to <= actor.from && actor.from - say.to <= 1) && hitsOf(reading, SUB).some((sub) => sub.from >= actor.to && sub.to <= act.from);
const SUB = concept('sub');
const SAY = concept('say'), BLAME = concept('blame'), ACCUSE = concept('accuse'), BORDER = concept('border');
function hasComma(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (reading.tokens.kinds[i] === MARK && reading.tokens.folded[i] !== '«' && reading.tokens.folded[i] !== '»') return true;
  return false;
}

/** A negation that reaches the act. "not Paris" and "not only" do not. */
export function findNegation(reading: Reading, act: Hit): Hit | null {
  for (const hit of hitsOf(reading, NOT)) {
    const i = hit.from - reading.from, j = act.from - reading.from;
    if (reading.hard[i] !== reading.hard[j]) continue;
    if (hit.from >= act.from && hit.to <= act.to) continue;
    // "never been warmer": the phrase has its own negation
    if (hitsOf(reading, act.concept).some((other) => other.from <= hit.from && hit.to <= other.to && other.to >= act.to)) continue;
    if (hit.from >= act.to ? hit.from - act.to > 5 : act.from - hit.to > 11) continue;
    if (Math.abs((reading.soft[i] as number) - (reading.soft[j] as number)) > 0 && !isAcrossInsertion(reading, hit, act) && !(hit.to <= act.from && act.from - hit.to <= 3 && !hasComma(reading, hit.to, act.from))) continue;
    if (hitsOf(reading, NOT_ONLY).some((only) => only.from <= hit.from && hit.to <= only.to)) continue;
    if (isContrast(reading, hit)) continue;
    return hit;
  }
  return null;
}

/** "never, in any shape or form, assisted": the verb goes on behind what stands between two commas. */
function isAcrossInsertion(reading: Reading, not: Hit, act: Hit): boolean {
  if (not.to > act.from || !hitsOf(reading, EVER).some((hit) => hit.from <= not.from && not.to <= hit.to)) return false;
  const commas: number[] = [];
  for (let i = not.to; i < act.from; i++) if (reading.tokens.kinds[i] === MARK) commas.push(i);
  return commas.length === 2 && (commas[0] as number) - not.to <= 1 && act.from - (commas[1] as number) <= 3;
}

/** "not Paris", "et non français": the negation opposes two actors. */
function isContrast(reading: Reading, not: Hit): boolean {
  // "لم تدعم فرنسا": a negated verb has its doer behind it
  if (reading.language === 'ar' && !hitsOf(reading, CONTRAST).some((hit) => hit.from === not.from)) return false;
  if (!hitsOf(reading, CONTRAST).some((hit) => hit.to === not.to)) return false;
  return reading.actors.some((actor) => actor.from >= not.to && actor.from - not.to <= 2 && actor.kind !== 'pro' && actor.kind !== 'isl'
    && (not.from === reading.from || isMarkOrJoin(reading, not.from - 1) || isMarkOrJoin(reading, actor.to) || actor.to >= reading.to));
}

function isMarkOrJoin(reading: Reading, token: number): boolean {
  if (token < reading.from || token >= reading.to) return true;
  return reading.tokens.kinds[token] === MARK || hitsOf(reading, AND).some((hit) => hit.from === token);
}
const AND = concept('and');

/** Whether an actor of the sentence is set against another ("Russian planes, not French ones"). */
export function findContrast(reading: Reading): { claimed: Actor; denied: Actor } | null {
  for (const hit of hitsOf(reading, CONTRAST)) {
    const denied = reading.actors.find((actor) => actor.from >= hit.to && actor.from - hit.to <= 3 && actor.kind !== 'pro');
    if (!denied) continue;
    const claimed = reading.actors.findLast((actor) => actor !== denied && actor.kind !== 'pro' && actor.to <= hit.from && hit.from - actor.to <= 6 && (actor.classes !== denied.classes || actor.kind !== denied.kind))
      ?? reading.actors.find((actor) => hasBut(reading, denied.to, actor.from) && actor.from >= denied.to && actor.from - denied.to <= 6 && actor.kind !== 'pro' && (actor.classes !== denied.classes || actor.kind !== denied.kind));
    if (claimed) return { claimed, denied };
    // "Sergei Shoigu, and not Putin": a name that the lexicon does not know
    const name = hasBut(reading, denied.to, denied.to + 2) ? capitalAfter(reading, denied.to) : capitalBefore(reading, hit.from);
    if (name >= 0) return { claimed: { classes: 0, kind: 'people', from: name, to: name + 1, marked: '', person: 0 }, denied };
  }
  return null;
}

/** "not X but Y" */
const BUT = new Set(['but', 'mais', 'sondern', 'sino', 'bensi', 'ma', 'mas', 'sim', 'а', 'بل']);
const hasBut = (reading: Reading, from: number, to: number) => reading.tokens.folded.slice(from, to).some((word) => BUT.has(word));

/** The capitalised word that a comma may part from the contrast, or -1. */
function capitalBefore(reading: Reading, at: number): number {
  for (let i = at - 1; i >= reading.from && i >= at - 3; i--) {
    if (reading.tokens.kinds[i] === MARK) continue;
    if (reading.tokens.capitals[i] && i > reading.from && !reading.actors.some((actor) => actor.from <= i && i < actor.to)) return i;
    if (!hitsOf(reading, AND).some((hit) => hit.from === i)) return -1;
  }
  return -1;
}

/** The capitalised word behind "not X but", or -1. */
function capitalAfter(reading: Reading, at: number): number {
  for (let i = at; i < reading.to && i < at + 4; i++) if (reading.tokens.capitals[i]) return i;
  return -1;
}

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
  const roles: Filled[] = [{ role: 'act', from: act.from, to: act.to, reading }];
  let cost = 0;
  const take = (role: string, filled: { from: number; to: number; cost: number }) => {
    roles.push({ role, from: filled.from, to: filled.to, reading });
    cost += filled.cost;
  };
  for (const parts of frame.near) {
    const filled = nearest(reading, parts, act, source.nearReach ?? NEAR);
    if (!filled) return null;
    take('object', filled);
  }
  for (const parts of frame.with) {
    const filled = nearest(reading, parts, act, frame.reach);
    if (!filled) return null;
    take('object', filled);
  }
  for (const parts of frame.context) {
    const filled = nearest(reading, parts, act, 60);
    if (filled) { take('context', filled); continue; }
    // a page on the topic speaks of the topic's actors unless it names another country
    const carried = carriedFrom(earlier, parts);
    if (!carried && (parts.every((part) => 'concept' in part) || hasForeigner(reading, earlier))) return null;
    if (carried && hasForeigner(reading, earlier) && source.place !== 'any') return null;
    if (carried) roles.push(carried);
    cost += 10;
  }
  if (frame.no.some((part) => nearest(reading, [part], act, frame.reach))) return null;
  if (frame.notSubject.some((part) => reading.actors.some((actor) => fits(actor, part) && !actor.marked && actor.to <= act.from && act.from - actor.to <= 3))) return null;
  if (frame.noNear.some((part) => isBeside(reading, part, act))) return null;

  if (source.place === 'alone' && hasForeigner(reading, earlier) && !hasPresidency(reading) && !reading.actors.some((actor) => (actor.classes & CLASSES.fr) !== 0)) return null;

  const contrast = findContrast(reading);
  let conflict: Match['conflict'] = null;
  let isContrasted = false;
  const actorParts = (frame.actors.length ? frame.actors : [...(frame.agent ?? []), ...frame.with.flat(), ...frame.near.flat()]).filter((part) => 'classes' in part);
  if (contrast && distance(reading, act, contrast.claimed) < 32 && actorParts.some((part) => fits(contrast.denied, part)) && !actorParts.some((part) => fits(contrast.claimed, part))) {
    conflict = { kind: 'actor', from: contrast.claimed.from, to: contrast.claimed.to, reference: '' };
    isContrasted = true;
  }
  if (frame.agent) {
    const agent = findAgent(reading, act, frame.agent.some((part) => 'classes' in part && part.classes === CLASSES.isl), source.nominal, frame.agent);
    const rival = frame.rivals.length ? findRival(reading, act, agent, frame.rivals) : null;
    if (conflict) {
      // the contrast has told who
    } else if (rival) {
      conflict = { kind: 'actor', from: rival.from, to: rival.to, reference: '' };
    } else if (agent && frame.agent.some((part) => fits(agent, part))) {
      roles.push({ role: 'agent', from: agent.from, to: agent.to, reading });
    } else if (agent && agent.classes && !(agent.kind === 'pro' && source.agentOptional)) {
      return null;
    } else {
      const speaker = source.speakerMayAct && reading.actors.find((actor) => actor.to <= act.from && isSpeaker(reading, actor, act) && frame.agent?.some((part) => fits(actor, part)));
      if (speaker) roles.push({ role: 'agent', from: speaker.from, to: speaker.to, reading });
      // "the rearguard left": whose they are is not told
      const unowned = speaker ? undefined : reading.actors.findLast((actor) => actor.classes === 0 && actor.person === 0 && actor.to <= act.from && act.from - actor.to <= 8 && frame.agent?.some((part) => fits(actor, part)) && softOf(reading, actor.from) === softOf(reading, act.from));
      const carried = speaker ? null : unowned ? { role: 'agent', from: unowned.from, to: unowned.to, reading } : carriedFrom(earlier, frame.agent);
      if (carried) roles.push(carried);
      else if (!source.agentOptional && !speaker) return null;
    }
  }
  if (isJoined(reading, roles)) return null;
  if (frame.target && !hasTarget(reading, act, frame.target, roles)) return null;
  if (source.place !== 'any' && source.place !== 'alone' && !isContrasted && isElsewhere(source.place === 'from',reading, act, conflict ? [...roles, { role: 'rival', from: conflict.from, to: conflict.to, reading }] : roles)) return null;

  if (reading.language === 'ar' && source.negated && isClaim(source.negated) && isUnproven(reading, act)) return null;
  // in Arabic the verb is negated, not the noun
  if (frame.none && reading.language === 'ar' && !findNegation(reading, act)) return null;
  if (frame.none && !frame.none.some((part) => [...candidates(reading, part)].some((candidate) => distance(reading, act, candidate) < 14 && isNoneOf(reading, candidate)))) return null;
  const negation = findNegation(reading, act);
  // an Arabic negation stands before its verb: "تسليح الإرهابيين دون سند" denies no arming
  const not = negation && reading.language === 'ar' && negation.from >= act.to && source.negated && isClaim(source.negated) ? null : negation;
  if (source.negated === 'needed' ? !not : source.negated === 'drops' && not) return null;
  let claim = source.claim;
  let negated = Boolean(not) && source.negated !== 'needed' && source.negated !== 'ignore' && (source.negated !== 'never' || hitsOf(reading, EVER).some((hit) => hit.from <= (not as Hit).from && (not as Hit).to <= hit.to));
  if (!negated && source.negated && isClaim(source.negated)) { const denied = isDenied(reading, act); if (denied && !hasAccusation(reading, denied, act)) negated = true; }
  if (negated && source.negated && isClaim(source.negated)) { claim = source.negated; negated = false; }

  if (source.quantity) {
    const counted = quantityConflict(reading, act, frame, roles);
    if (counted.filled) roles.push({ role: 'quantity', ...counted.filled, reading });
    else if (source.needsQuantity && !(negated && hitsOf(reading, SINGLE).some((hit) => distance(reading, act, hit) < NEAR))) return null;
    if (counted.conflict && counted.filled && !conflict) conflict = { kind: 'quantity', ...counted.filled, reference: source.quantity.reference };
  }
  if (source.time) {
    const timed = timeConflict(reading, [act, ...roles.filter((role) => role.reading === reading && role.role === 'object')], source.time);
    if (timed === 'other') return null;
    if (timed && !conflict) conflict = { kind: 'time', from: timed.from, to: timed.to, reference: source.time.reference };
  }
  if (source.conflictOnly ? !conflict : source.agreesOnly && conflict) return null;
  const here = roles.filter((role) => role.reading === reading && role.role !== 'context');
  const from = Math.min(...here.map((role) => role.from)), to = Math.max(...here.map((role) => role.to));
  // of two readings of a claim, the one that says the opposite outright is the page's
  if (source.rule === 'polarity-differs' || source.none || isContrasted) cost -= 20;
  else if (conflict?.kind === 'actor') cost -= 10;
  return { frame, claim, reading, act, roles, from, to, negated, conflict, cost };
}

/** "Mali and France have left …": two that do it together, not one that does it to the other. */
function isJoined(reading: Reading, roles: readonly Filled[]): boolean {
  const agent = roles.find((role) => role.role === 'agent' && role.reading === reading);
  return agent !== undefined && roles.some((role) => role.role === 'object' && role.reading === reading && hitsOf(reading, AND).some((and) =>
    (role.to <= and.from && and.to <= agent.from && agent.from - role.to <= 3) || (agent.to <= and.from && and.to <= role.from && role.from - agent.to <= 3)));
}

/** "not one French soldier", "did not kill one single terrorist". */
function isNoneOf(reading: Reading, candidate: { from: number; to: number }): boolean {
  const before = (hit: Hit) => hit.to <= candidate.from && candidate.from - hit.to <= 3;
  if (hitsOf(reading, NOT).some(before)) return true;
  return hitsOf(reading, SINGLE).some((hit) => before(hit) && !reading.quantities.some((quantity) => quantity.min > 1 && quantity.from <= hit.from && hit.to <= quantity.to)
    && hitsOf(reading, NOT).some((not) => not.to <= hit.from && hit.from - not.to <= 12));
}

/** Another doer in the place of the reference's: the agent, or the subject that follows in the clause. The right one named beside it settles it. */
function findRival(reading: Reading, act: Hit, agent: Actor | null, parts: readonly Part[]): Actor | null {
  if (reading.actors.some((actor) => actor.kind === 'fa')) return null;
  if (agent && parts.some((part) => fits(agent, part))) return Math.abs(softOf(reading, agent.from) - softOf(reading, act.from)) <= 1 ? agent : null;
  if (agent && agent.classes) return null;
  return reading.actors.find((actor) => actor.from >= act.to && !actor.marked && actor.person === 0 && distance(reading, act, actor) <= 16 && parts.some((part) => fits(actor, part))) ?? null;
}

/** "لم تقدم أي دليل على تسليح": what no evidence is given for is neither carried nor denied. */
const isUnproven = (reading: Reading, act: Hit): boolean =>
  hitsOf(reading, EVIDENCE).some((hit) => hit.to <= act.from && act.from - hit.to <= 6 && !hasComma(reading, hit.to, act.from) && findNegation(reading, hit) !== null);
const EVIDENCE = concept('evidence');
const isClaim = (negated: string) => negated !== 'contradicts' && negated !== 'drops' && negated !== 'needed' && negated !== 'ignore' && negated !== 'never';
const ACCUSATION = concept('accusation'), NOUN = concept('say.noun');
const hasAccusation = (reading: Reading, denied: Hit, act: Hit) =>
  [ACCUSATION, NOUN].some((number) => hitsOf(reading, number).some((hit) => hit.from >= denied.to && hit.to <= act.from));

/** Another country is named in the sentence, or in the one before when this one names none of the topic's. */
function hasForeigner(reading: Reading, earlier: readonly Reading[]): boolean {
  const names = (at: Reading, classes: number) => at.actors.some((actor) => actor.person === 0 && (actor.classes & classes) !== 0);
  if (names(reading, CLASSES.xx)) return true;
  const before = earlier.at(-1);
  return before !== undefined && before.block === reading.block && names(before, CLASSES.xx) && !names(reading, CLASSES.ml | CLASSES.fr) && !names(before, CLASSES.ml);
}

/** "China, which presides over the Council": the one foreigner who is there by office. */
const hasPresidency = (reading: Reading): boolean =>
  reading.actors.every((actor) => (actor.classes & CLASSES.xx) === 0 || reading.actors.some((council) => council.kind === 'council' && council.from >= actor.to && council.from - actor.to <= 9));

/** The token stands in a relative clause on a group: "the insurgents it spent years fighting", "ceux qu'elle combat". */
const isRelative = (reading: Reading, token: number): boolean =>
  reading.actors.some((actor) => (actor.classes & CLASSES.isl) !== 0 && actor.kind !== 'pro' && actor.to <= token && token - actor.to <= 9
    && [PRO, SUB].some((number) => hitsOf(reading, number).some((hit) => hit.from >= actor.to && hit.from - actor.to <= 1 && hit.to <= token)));
const PRO = concept('pro');

/** In the same clause and near. */
function isBeside(reading: Reading, part: Part, act: Hit): boolean {
  for (const candidate of candidates(reading, part)) {
    if (candidate.actor && candidate.actor.person !== 0) continue;
    // "matériel de guerre": the words of the act mean nothing of their own
    if (!candidate.actor && candidate.from >= act.from && candidate.to <= act.to && act.to - act.from > 1) continue;
    // "the insurgents it spent years fighting"
    if (!candidate.actor && isRelative(reading, candidate.from)) continue;
    if (reading.soft[candidate.from - reading.from] === reading.soft[act.from - reading.from] && distance(reading, act, candidate) <= NEAR) return true;
  }
  return false;
}

function carriedFrom(earlier: readonly Reading[], parts: readonly Part[]): Filled | null {
  for (let i = earlier.length - 1; i >= 0; i--) {
    const reading = earlier[i] as Reading;
    for (const part of parts) for (const found of candidates(reading, part)) return { role: 'context', from: found.from, to: found.to, reading };
  }
  return null;
}

/** Whoever is named as recipient after the act must be one of the parts; no recipient named is fine. */
function hasTarget(reading: Reading, act: Hit, parts: readonly Part[], roles: readonly Filled[]): boolean {
  const named = reading.actors.filter((actor) => actor.marked === 'to' && actor.classes && !roles.some((role) => role.role !== 'act' && role.reading === reading && role.from === actor.from && (actor.classes & CLASSES.isl) === 0) && distance(reading, act, actor) < 22
    && !hasComma(reading, Math.min(act.to, actor.to), Math.max(act.from, actor.from)) && actor.person === 0 && (actor.from >= act.from || (actor.classes === CLASSES.ml && actor.kind === 'soldier')));
  return named.length === 0 || named.some((actor) => parts.some((part) => fits(actor, part)));
}

/** Another country stands by the act, and is no part of the match. */
function isElsewhere(isFrom: boolean, reading: Reading, act: Hit, roles: readonly Filled[]): boolean {
  return reading.actors.some((actor) => (actor.classes & CLASSES.xx) !== 0 && actor.kind !== 'pro' && (actor.classes & ~(CLASSES.xx | CLASSES.rebel)) === 0
    && !roles.some((role) => role.reading === reading && role.from <= actor.from && actor.to <= role.to)
    && distance(reading, act, actor) <= 14
    && !hitsOf(reading, BORDER).some((hit) => (hit.to <= actor.from && actor.from - hit.to <= 1) || actor.to === hit.from)
    && !(isFrom && actor.from >= act.to && hitsOf(reading, TOWARDS).some((hit) => hit.from >= act.to && hit.to <= actor.from && actor.from - hit.to <= 3))
    && reading.hard[actor.from - reading.from] === reading.hard[act.from - reading.from]);
}

const TOWARDS = concept('towards');

/** Whether the act stands under a verb of denial ("denies having hired"). */
export function isDenied(reading: Reading, act: Hit): Hit | null {
  for (const hit of hitsOf(reading, DENY)) {
    if (hit.to > act.from || act.from - hit.to > 8) continue;
    if (reading.hard[hit.from - reading.from] === reading.hard[act.from - reading.from]) return hit;
  }
  return null;
}
