import { CLASSES, type Actor, type ActorClass } from './actors.ts';
import { distance, isArabicPlural } from './agents.ts';
import { concept, type Hit } from './lexicon/lexicon.ts';
import type { Match } from './match.ts';
import type { EntityId, Stance } from './model.ts';
import { hitsOf, type Reading } from './reading.ts';
import { MARK } from './text/tokens.ts';

/** Which entity speaks, by class and kind of actor: "fr.embassy", or "fr" for any other kind; ".embassy" for one whose owner is not named. */
export type Speakers = { readonly [actor: string]: EntityId };

export interface Attribution {
  readonly stance: Stance;
  readonly speaker: EntityId | null;
  /** The words that made it so. */
  readonly cue: { readonly from: number; readonly to: number } | null;
}

const SAY = concept('say'), SEE = concept('say.see'), ALONGSIDE = concept('alongside'), AFTER = concept('say.after'), NOUN = concept('say.noun'), HEDGE = concept('hedge'), WHETHER = concept('whether'), DENY = concept('deny');
const ACCUSATION = concept('accusation');
const CLASS_NAMES = Object.keys(CLASSES) as ActorClass[];

/** The sentences of the block, for what they establish about one another. */
export interface Discourse {
  readonly readings: readonly Reading[];
  /** The last sentences of the blocks before, nearest last: "the minister" may have been named there. */
  readonly before: readonly Reading[];
}

/** How the page carries a match: in its own voice, as somebody's words, denied, or as a question. */
export function attribute(match: Match, discourse: Discourse, speakers: Speakers, isReported = false): Attribution {
  const { reading, act } = match;
  if (reading.isQuestion && !reading.quoted[act.from - reading.from]) return { stance: 'asks', speaker: null, cue: null };
  const condition = hitsOf(reading, WHETHER).find((hit) => hit.to <= act.from && sameHard(reading, hit, act) && act.from - hit.to < 16 && softOf(reading, act.from) - softOf(reading, hit.from) <= 1 && !isAlternative(reading, hit));
  if (condition) return { stance: 'asks', speaker: null, cue: condition };
  if (reading.isQuestion) return { stance: 'asks', speaker: null, cue: null };
  if (match.frame.source.own) return { stance: 'asserts', speaker: null, cue: null };

  if (match.frame.source.agentSpeaks) {
    const agent = match.roles.find((role) => role.role === 'agent');
    const actor = agent && reading.actors.find((candidate) => candidate.from === agent.from && candidate.to === agent.to);
    return { stance: 'attributes', speaker: actor ? entityOf(actor, reading, discourse, speakers) : lastSpoken(reading, discourse, speakers), cue: act };
  }
  const cue = findCue(match);
  // what Mali does not show is the page's word, not Mali's
  if (cue && match.frame.source.rule === 'agrees-with-no-evidence' && (cue.kind === 'before' || cue.kind === 'noun') && isOwnLack(cue, reading)) return { stance: 'asserts', speaker: null, cue: null };
  if (cue) return { stance: 'attributes', speaker: speakerOf(cue, reading, act, discourse, speakers), cue: cue.hit };

  const inQuotes = reading.quoted[act.from - reading.from] === 1;
  if (inQuotes) {
    const spoken = quoteSpeaker(reading, discourse, speakers);
    return { stance: 'attributes', speaker: spoken ?? labelSpeaker(reading, discourse, speakers), cue: null };
  }
  const hedge = hitsOf(reading, HEDGE).find((hit) => sameHard(reading, hit, act) && Math.abs(softOf(reading, hit.from) - softOf(reading, act.from)) <= 2);
  if (hedge) return { stance: 'attributes', speaker: hedgeSpeaker(hedge, reading, discourse, speakers), cue: hedge };
  if (match.frame.source.agentMaySpeak) {
    const actor = reading.actors.find((candidate) => SPEAKING.has(candidate.kind) && candidate.from < act.from && match.roles.some((role) => role.role === 'object' && role.reading === reading && role.from === candidate.from && role.to === candidate.to));
    if (actor) return { stance: 'attributes', speaker: entityOf(actor, reading, discourse, speakers), cue: act };
  }
  const accusation = isReported ? null : accusationBefore(match);
  if (accusation) return { stance: 'attributes', speaker: accuser(accusation, reading, discourse, speakers), cue: accusation };
  // beside a labelled quotation, what stands outside it is the page's own
  if (reading.label && !discourse.readings.some((other) => other.quoted.includes(1))) return { stance: 'attributes', speaker: labelSpeaker(reading, discourse, speakers), cue: null };
  return { stance: 'asserts', speaker: null, cue: null };
}

/** The reporting verb is that of the party that gives no evidence ("Bamako has declined to say what it holds"), or nobody's. */
function isOwnLack(cue: Cue, reading: Reading): boolean {
  const subject = reading.actors.findLast((actor) => actor.to <= cue.hit.from && !actor.marked && actor.kind !== 'adj' && actor.kind !== 'isl');
  return !subject || subject.kind === 'pro' || (subject.classes & CLASSES.ml) !== 0;
}

const SPEAKING = new Set<Actor['kind']>(['state', 'gov', 'embassy', 'fa', 'minister', 'leader']);
/** "The gravest charge: …", "l'accusation faite à Paris d'avoir …": what a claim is called that only somebody makes. */
function accusationBefore(match: Match): Hit | null {
  const { reading, act } = match;
  if (match.frame.source.rule) return null;
  const roles = match.roles.filter((role) => role.reading === reading && role.role === 'object');
  return [ACCUSE, ACCUSATION, NOUN].flatMap((number) => [...hitsOf(reading, number)])
    .find((hit) => hit.to <= act.from && act.from - hit.to <= 14 && !roles.some((role) => role.from <= hit.from && hit.to <= role.to) && !isCut(reading, hit.to, act.from)) ?? null;
}

/** Whose accusation it is: the owner of the noun, or Mali where it stands in the sentence. */
function accuser(hit: Hit, reading: Reading, discourse: Discourse, speakers: Speakers): EntityId | null {
  const near = (actor: Actor) => isNamed(actor) && actor.kind !== 'council' && actor.kind !== 'soldier' && actor.kind !== 'aircraft' && actor.kind !== 'people';
  const owner = reading.actors.find((actor) => near(actor) && actor.to <= hit.from && hit.from - actor.to <= 1) ?? reading.actors.find((actor) => near(actor) && (actor.marked === 'by' || actor.marked === 'of' || actor.marked === 'from') && actor.from >= hit.to && actor.from - hit.to <= 2);
  return owner ? entityOf(owner, reading, discourse, speakers) : null;
}

const labelSpeaker = (reading: Reading, discourse: Discourse, speakers: Speakers): EntityId | null =>
  reading.label ? entityOf(reading.label, reading, discourse, speakers) : null;

interface Cue { readonly hit: Hit; readonly kind: 'before' | 'after' | 'phrase' | 'noun' }

const softOf = (reading: Reading, token: number) => reading.soft[token - reading.from] as number;
const sameHard = (reading: Reading, a: { from: number }, b: { from: number }) =>
  reading.hard[a.from - reading.from] === reading.hard[b.from - reading.from];

/** "whether by day or by night": both are meant. */
const isAlternative = (reading: Reading, hit: Hit) => reading.tokens.folded.slice(hit.to, hit.to + 5).some((word) => word === 'or' || word === 'ou' || word === 'oder' || word === 'o');

/** A reporting word used as a noun ("the charge", "Mali's claims") reports only with a complement behind it. */
function isNounUse(reading: Reading, hit: Hit): boolean {
  if (!hitsOf(reading, NOUN).some((noun) => noun.from === hit.from)) return false;
  const before = hit.from - 1;
  return before >= reading.from && (reading.tokens.folded[before] === 's' || [DET, POSSESSIVE, OF].some((number) => hitsOf(reading, number).some((other) => other.to === hit.from))
    || reading.actors.some((actor) => actor.to === hit.from && actor.kind === 'adj'));
}
function hasComplement(reading: Reading, hit: Hit): boolean {
  return [SUB, OF].some((number) => hitsOf(reading, number).some((other) => other.from === hit.to)) || reading.tokens.folded[hit.to] === ':';
}
const MEANWHILE = concept('meanwhile'), AND = concept('and'), DET = concept('det'), POSSESSIVE = concept('pro.poss'), OF = concept('of'), SUB = concept('sub'), ACCUSE = concept('accuse');

/** Marks between two tokens across which nothing is reported ("; "), while a colon carries it on. */
function isCut(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (reading.tokens.kinds[i] !== MARK) continue;
    const form = reading.tokens.folded[i];
    if (form === ';' || form === '|' || (form === '.' && i > from)) return true;
  }
  return false;
}

/** A colon between the tokens. */
const hasColon = (reading: Reading, from: number, to: number) => {
  for (let i = from; i < to; i++) if (reading.tokens.folded[i] === ':' && reading.tokens.kinds[i] === MARK) return true;
  return false;
};

/** The reporting word that governs the match. */
function findCue(match: Match): Cue | null {
  const { reading } = match;
  // a constellation has no verb: what is reported is its last part
  const act: Hit = match.frame.source.constellation
    ? match.roles.filter((role) => role.reading === reading && role.role !== 'agent').reduce<Hit>((last, role) => (role.from > last.from ? { concept: last.concept, from: role.from, to: role.to } : last), match.act)
    : match.act;
  const own = (hit: Hit) => match.roles.some((role) => role.reading === reading && role.role !== 'context' && role.role !== 'agent' && hit.from < role.to && role.from < hit.to);
  const isMissing = match.frame.source.rule === 'agrees-with-no-evidence';
  let best: Cue | null = null, least = Infinity;
  const offer = (cue: Cue, cost: number) => { if (cost < least) { least = cost; best = cue; } };
  for (const hit of hitsOf(reading, AFTER)) {
    if (isCut(reading, Math.min(hit.to, act.to), Math.max(hit.from, act.from))) continue;
    offer({ hit, kind: 'phrase' }, distance(reading, hit, act) / 2);
  }
  const opener = openingSource(reading);
  if (opener && opener.to <= act.from) offer({ hit: opener, kind: 'phrase' }, distance(reading, opener, act) / 2);
  for (const number of match.frame.source.witnessed ? [SAY, SEE, DENY] : [SAY, DENY]) for (const hit of hitsOf(reading, number)) {
    if (own(hit) && number === SAY) continue;
    if (isNounUse(reading, hit) || isInPhrase(reading, hit)) continue;
    // an accusation is no report of what is missing behind it
    if (isMissing && hitsOf(reading, ACCUSE).some((accuse) => accuse.from === hit.from)) continue;
    if (hit.from < act.to && act.from < hit.to) continue;
    // "ont parlé de livraisons lors d'un appel": the act's own kind of word
    if (hitsOf(reading, match.act.concept).some((other) => hit.from < other.to && other.from < hit.to)) continue;
    const before = hit.to <= act.from;
    if (isCut(reading, before ? hit.to : act.to, before ? act.from : hit.from)) continue;
    if (before) {
      // after a colon the words are the speaker's; across another clause of its own they are not
      const steps = softOf(reading, act.from) - softOf(reading, hit.from);
      if (steps > 5 && !hasColon(reading, hit.to, act.from)) continue;
      if (hitsOf(reading, MEANWHILE).some((sub) => sub.from >= hit.to && sub.to <= act.from)) continue;
      if (number === DENY && (act.from - hit.to > 8 || steps > 1)) continue;
      offer({ hit, kind: 'before' }, distance(reading, hit, act));
    } else if (number === SAY && isInserted(reading, hit)) offer({ hit, kind: 'after' }, distance(reading, act, hit) + 1);
  }
  for (const hit of hitsOf(reading, NOUN)) {
    if (!own(hit) && !isMissing && isSource(reading, hit, act)) { offer({ hit, kind: 'noun' }, distance(reading, hit, act) + 2); continue; }
    if (own(hit) || hit.to > act.from || act.from - hit.to > 12 || isCut(reading, hit.to, act.from) || !hasComplement(reading, hit) || isMissing) continue;
    offer({ hit, kind: 'noun' }, distance(reading, hit, act) + 3);
  }
  return best;
}

/** The word belongs to a longer phrase of another sense ("claimed the lives of"). */
const isInPhrase = (reading: Reading, hit: Hit): boolean =>
  hit.to - hit.from === 1 && reading.hits.some((other) => other.to - other.from > 1 && other.from <= hit.from && hit.to <= other.to && other.concept !== SAY && other.concept !== AFTER && (other.concept === DIE || other.concept === KILL));
const DIE = concept('die'), KILL = concept('kill');

/** "Pour l'ambassade, …", "For Bamako, …": the actor at the head of the sentence whose view follows. */
function openingSource(reading: Reading): Hit | null {
  const to = hitsOf(reading, TO).find((hit) => hit.from === reading.from);
  const actor = to && reading.actors.find((candidate) => candidate.from >= to.to && candidate.from - to.to <= 1 && candidate.kind !== 'isl' && candidate.kind !== 'soldier');
  if (!to || !actor) return null;
  for (let i = actor.to; i < Math.min(reading.to, actor.to + 5); i++) if (reading.tokens.kinds[i] === MARK) return reading.tokens.folded[i] === ',' ? { concept: AFTER, from: to.from, to: to.to } : null;
  return null;
}
const TO = concept('to');

/** A text or statement named at the head of the sentence as the source: "In the letter, …", "The message is twofold: …", "The letter has it that …". */
function isSource(reading: Reading, hit: Hit, act: Hit): boolean {
  if (hit.to > act.from || hit.from - reading.from > 7) return false;
  // a list behind a colon runs over its semicolons
  if (hasColon(reading, hit.to, act.from)) return true;
  if (isCut(reading, hit.to, act.from)) return false;
  const fronted = hitsOf(reading, IN).some((other) => other.from < hit.from && hit.from - other.to <= 3);
  if (fronted && hasComma(reading, hit.to, act.from)) return true;
  return hitsOf(reading, SUB).some((sub) => sub.from >= hit.to && sub.from - hit.to <= 3 && sub.to <= act.from && isThat(reading, sub));
}
const THAT = new Set(['that', 'que', 'qu', 'dass', 'che', 'что', 'ان']);
/** A plain "that", not the end of "alors que". */
const isThat = (reading: Reading, hit: Hit) => THAT.has(reading.tokens.folded[hit.from] as string) && !hitsOf(reading, SUB).some((other) => other.to === hit.from);
function hasComma(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (reading.tokens.kinds[i] === MARK && reading.tokens.folded[i] === ',') return true;
  return false;
}
const IN = concept('in');

/** ", said X", "» , a déclaré X", ", the embassy said": the reporting verb follows a comma or closing quote. */
function isInserted(reading: Reading, hit: Hit): boolean {
  // an Arabic verb stands first, so its comma is right before it; behind "and" it begins a clause of its own
  const reach = reading.language === 'ar' ? (hitsOf(reading, AND).some((and) => and.to === hit.from) ? 0 : 2) : 9;
  for (let i = hit.from - 1; i >= reading.from && i >= hit.from - reach; i--) {
    if (reading.tokens.kinds[i] !== MARK) continue;
    const form = reading.tokens.folded[i];
    // ", and the peacekeepers say": a clause of its own
    // ": that is what Mali alleges"
    if (form === ':' && /^(?:that|such|so|thus|c|voila|ainsi|telle?)$/.test(reading.tokens.folded[i + 1] as string)) return true;
    if (form === ',' && [AND, SUB].some((number) => hitsOf(reading, number).some((other) => other.from === i + 1 && reading.tokens.folded[i + 1] !== 'comme' && reading.tokens.folded[i + 1] !== 'as'))) return false;
    if (!(form === ',' || form === '»' || form === '"' || form === '—' || form === '!' || form === '?')) return false;
    // its subject stands beside it: ", the embassy said", ", said Diop", ", claims a post"
    return reading.actors.some((actor) => (actor.from > i && actor.to <= hit.from) || (actor.from >= hit.to && actor.from - hit.to <= 4))
      || hitsOf(reading, DET).some((det) => det.from === hit.to) || hit.to >= reading.to || reading.tokens.kinds[hit.to] === MARK || hit.from - i > 2;
  }
  return false;
}

const isNamed = (actor: Actor) => actor.classes !== 0 && actor.kind !== 'pro' && actor.kind !== 'isl' && actor.kind !== 'merc';

function speakerOf(cue: Cue, reading: Reading, act: Hit, discourse: Discourse, speakers: Speakers): EntityId | null {
  const { hit } = cue;
  const usable = (actor: Actor) => !(actor.from < hit.to && hit.from < actor.to) && actor.kind !== 'council' && actor.kind !== 'people' && actor.kind !== 'isl' && actor.kind !== 'merc' && actor.marked !== 'in';
  const after = reading.actors.filter((actor) => usable(actor) && actor.from >= hit.to && actor.from - hit.to <= 7 && sameHard(reading, actor, hit));
  if (cue.kind === 'phrase') {
    // the phrase may hold its own speaker ("pour les autorités de la transition")
    // "der Botschaft zufolge", "die Bundeswehr sah nach eigenen Angaben": who says it stands before the phrase
    const behind = reading.language === 'de' && reading.tokens.folded.slice(hit.from, hit.to).some((word) => word === 'zufolge' || word === 'eigenen')
      ? reading.actors.findLast((actor) => usable(actor) && actor.to <= hit.from && hit.from - actor.to <= 4) : undefined;
    const named = behind ?? reading.actors.find((actor) => actor.from >= hit.from && actor.from - hit.to <= 7 && sameHard(reading, actor, hit) && actor.kind !== 'isl' && actor.kind !== 'council');
    return named ? entityOf(named, reading, discourse, speakers) : null;
  }
  if (cue.kind === 'noun') {
    const owner = reading.actors.find((actor) => usable(actor) && actor.to <= hit.from && hit.from - actor.to <= 1);
    const named = owner ?? after[0] ?? reading.actors.findLast((actor) => usable(actor) && actor.to <= hit.from && hit.from - actor.to <= 3);
    return named ? entityOf(named, reading, discourse, speakers) : null;
  }
  if (cue.kind === 'before') {
    const inserted = insertedSpeaker(reading, hit, act);
    if (inserted) return entityOf(inserted, reading, discourse, speakers);
  }
  const by = after.find((actor) => actor.marked === 'by' && actor.from - hit.to <= 3 && actor.kind !== 'aircraft');
  if (by && isNamed(by)) return entityOf(by, reading, discourse, speakers);
  // ", the embassy said"
  if (cue.kind === 'after') {
    const inserted = reading.actors.findLast((actor) => usable(actor) && actor.to <= hit.from && hit.from - actor.to <= 3 && actor.from >= act.to && actor.marked === '' && actor.kind !== 'adj' && hasComma(reading, act.to, actor.from) && !hasComma(reading, actor.to, hit.from));
    if (inserted) return entityOf(inserted, reading, discourse, speakers);
  }
  // "écrit-elle"
  if (after[0]?.kind === 'pro' && after[0].from - hit.to <= 1 && reading.tokens.text[reading.tokens.ends[hit.to - 1] as number] === '-') return entityOf(after[0], reading, discourse, speakers);
  // "a déclaré l'ambassade", "said Abdoulaye Diop": the verb stands before its subject behind a quotation
  if (cue.kind === 'after' && after[0] && after[0].from - hit.to <= 3 && !after[0].marked) return entityOf(after[0], reading, discourse, speakers);
  // "قالت السفارة إن": the speaker stands behind the verb
  if (reading.language === 'ar' && cue.kind === 'before' && !isArabicPlural(reading, hit)) {
    const behind = after.find((actor) => actor.from - hit.to <= 3 && actor.to <= act.from && softOf(reading, actor.from) === softOf(reading, hit.from) && !actor.marked && actor.kind !== 'pro');
    if (behind && !reading.actors.some((actor) => actor.to === hit.from && isNamed(actor))) return entityOf(behind, reading, discourse, speakers);
  }
  // "Am Montag warf Diop Frankreich vor, …": the verb stands second, its subject behind it
  if (cue.kind === 'before' && (reading.language === 'de' || reading.language === 'ru') && after[0] && !after[0].marked && after[0].kind !== 'adj' && after[0].from - hit.to <= 2 && after[0].to <= act.from
    && !reading.actors.some((actor) => usable(actor) && !actor.marked && actor.kind !== 'adj' && actor.to <= hit.from && softOf(reading, actor.from) === softOf(reading, hit.from)))
    return entityOf(after[0], reading, discourse, speakers);
  const before = reading.actors.filter((actor) => usable(actor) && !hitsOf(reading, ALONGSIDE).some((other) => other.to <= actor.from && actor.from - other.to <= 1) && actor.to <= hit.from && hit.from - actor.to <= 24 && !isCut(reading, actor.to, hit.from) && !(cue.kind === 'after' && actor.to <= act.to && actor.from >= act.from));
  // the subject: the nearest that no preposition subordinates
  const subject = before.findLast((actor) => !actor.marked && actor.kind !== 'adj') ?? before.findLast((actor) => actor.kind !== 'adj') ?? before.at(-1);
  // "the peacekeepers say they saw": the pronoun is whoever speaks
  const outer = subject?.kind === 'pro' && cue.kind === 'before' ? hitsOf(reading, SAY).find((say) => say.to <= subject.from && subject.from - say.to <= 2) : undefined;
  if (outer) return speakerOf({ hit: outer, kind: 'before' }, reading, act, discourse, speakers);
  if (subject && cue.kind === 'before') return entityOf(subject, reading, discourse, speakers);
  if (after[0] && cue.kind === 'after') return entityOf(after[0], reading, discourse, speakers);
  if (subject && cue.kind === 'after' && hit.from - subject.to <= 8) return entityOf(subject, reading, discourse, speakers);
  return cue.kind === 'before' && !subject ? lastSpoken(reading, discourse, speakers) : null;
}

/** "Les forces françaises, dit l'ambassade, ont …": who speaks is named between the same commas as the verb. */
function insertedSpeaker(reading: Reading, hit: Hit, act: Hit): Actor | null {
  let left = hit.from - 1, right = hit.to;
  while (left >= reading.from && reading.tokens.kinds[left] !== MARK && hit.from - left <= 5) left--;
  while (right < act.from && reading.tokens.kinds[right] !== MARK && right - hit.to <= 8) right++;
  if (left < reading.from || reading.tokens.folded[left] !== ',' || reading.tokens.folded[right] !== ',' || hitsOf(reading, SUB).some((sub) => sub.from === left + 1) || hitsOf(reading, AND).some((and) => and.from === left + 1)) return null;
  return reading.actors.find((actor) => actor.from > left && actor.to <= right && actor.kind !== 'isl' && actor.kind !== 'council' && actor.kind !== 'adj' && actor.marked !== 'in' && actor.marked !== 'to') ?? null;
}

/** The speaker of the sentence before, for a reporting verb whose subject is only implied. */
function lastSpoken(reading: Reading, discourse: Discourse, speakers: Speakers): EntityId | null {
  for (const earlier of discourse.readings.slice(0, reading.index).reverse()) {
    const actor = earlier.actors.find((candidate) => isNamed(candidate) && candidate.marked !== 'in' && candidate.kind !== 'council');
    if (actor) return entityOf(actor, earlier, discourse, speakers);
    if (reading.index - earlier.index >= 2) break;
  }
  return null;
}

/** The entity behind an actor; a pronoun or an unowned noun ("the minister") is looked up in the sentences before. */
export function entityOf(actor: Actor, reading: Reading, discourse: Discourse, speakers: Speakers): EntityId | null {
  if (actor.kind !== 'pro' && actor.classes !== 0 && (actor.classes & (actor.classes - 1)) === 0) {
    const cls = CLASS_NAMES.find((name) => CLASSES[name] === actor.classes) as ActorClass;
    return speakers[`${cls}.${actor.kind}`] ?? speakers[cls] ?? null;
  }
  if (actor.kind !== 'pro') {
    const known = speakers[`.${actor.kind}`];
    // "the minister": whoever was named as one
    const minister = MINISTER.test(reading.tokens.folded[actor.to - 1] as string) ? lookBack(reading, discourse, (candidate) => (candidate.kind === 'fa' || candidate.kind === 'minister') && candidate.person === 0 && isNamed(candidate), actor.from, 6) : null;
    if (minister) return entityOf(minister.actor, minister.reading, discourse, speakers);
    const same = lookBack(reading, discourse, (candidate) => isNamed(candidate) && (actor.kind === 'fa' ? candidate.kind === 'fa' && candidate.person === 0 : isSameSort(candidate.kind, actor.kind)), actor.from);
    if (same) return entityOf(same.actor, same.reading, discourse, speakers);
    if (known) return known;
    if (actor.classes === 0) return null;
  }
  // "he", "il": a person before a state
  const person = actor.kind === 'pro' && HE.has(reading.tokens.folded[actor.from] as string) ? lookBack(reading, discourse, (candidate) => PERSONS.has(candidate.kind), actor.from, 4) : null;
  if (person) return entityOf(person.actor, person.reading, discourse, speakers);
  const antecedent = lookBack(reading, discourse, (candidate) => isNamed(candidate) && candidate.marked !== 'in' && (candidate.kind !== 'adj'), actor.from);
  return antecedent ? entityOf(antecedent.actor, antecedent.reading, discourse, speakers) : null;
}

const MINISTER = /^minist(?:er|re|ro)$/;
const HE = new Set(['he', 'him', 'his', 'il', 'lui', 'er', 'el', 'egli', 'ele', 'он']);
const PERSONS = new Set<Actor['kind']>(['fa', 'minister', 'leader']);
const isSameSort = (a: Actor['kind'], b: Actor['kind']) => a === b || (isMinister(a) && isMinister(b)) || (b === 'gov' && isState(a));
const isState = (kind: Actor['kind']) => kind === 'state' || kind === 'gov';
const isMinister = (kind: Actor['kind']) => kind === 'fa' || kind === 'minister' || kind === 'gov';

/** First fitting actor: before `at` in the sentence, else the first of the nearest sentence before, in this block or the ones before it. */
function lookBack(reading: Reading, discourse: Discourse, accept: (actor: Actor) => boolean, at: number, reach = 3): { actor: Actor; reading: Reading } | null {
  const here = reading.actors.find((actor) => actor.to <= at && accept(actor));
  if (here) return { actor: here, reading };
  const earlier = [...discourse.before, ...discourse.readings.slice(0, reading.block === discourse.readings[0]?.block ? reading.index : 0)];
  for (let i = earlier.length - 1; i >= 0 && i >= earlier.length - reach; i--) {
    const actor = (earlier[i] as Reading).actors.find(accept);
    if (actor) return { actor, reading: earlier[i] as Reading };
  }
  return null;
}

/** Who is quoted: the reporting verb outside the quotation, in this sentence or the nearest of the block. */
function quoteSpeaker(reading: Reading, discourse: Discourse, speakers: Speakers): EntityId | null {
  for (const offset of [0, 1, -1, 2, -2]) {
    const near = discourse.readings[reading.index + offset];
    if (!near) continue;
    for (const number of [SAY, AFTER]) for (const hit of hitsOf(near, number)) {
      if (near.quoted[hit.from - near.from]) continue;
      const after = near.actors.find((actor) => actor.from >= hit.to && actor.from - hit.to <= 4 && isSpeaking(actor));
      const before = near.actors.findLast((actor) => actor.to <= hit.from && hit.from - actor.to <= 12 && isSpeaking(actor) && !near.quoted[actor.from - near.from]);
      const actor = number === AFTER ? after : before ?? after;
      if (actor) return entityOf(actor, near, discourse, speakers);
    }
  }
  return null;
}
const isSpeaking = (actor: Actor) => actor.kind !== 'council' && actor.kind !== 'isl' && actor.marked !== 'in';

/** "Paris stands accused by Bamako of …": whoever the hedge names, if anybody. */
function hedgeSpeaker(hedge: Hit, reading: Reading, discourse: Discourse, speakers: Speakers): EntityId | null {
  const by = reading.actors.find((actor) => actor.from >= hedge.from && actor.from - hedge.to <= 4 && actor.marked === 'by' && isNamed(actor));
  return by ? entityOf(by, reading, discourse, speakers) : null;
}
