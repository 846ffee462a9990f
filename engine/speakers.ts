import type { Actor } from './actors.ts';
import { isArabicPlural, softOf } from './agents.ts';
import { hasComma, isCut, sameHard, type Cue } from './cues.ts';
import { concept, type Hit } from './lexicon/lexicon.ts';
import type { EntityId } from './model.ts';
import { hitsOf, type Reading } from './reading.ts';
import { MARK } from './text/tokens.ts';

const SAY = concept('say'), AFTER = concept('say.after'), ALONGSIDE = concept('alongside'), AND = concept('and'), SUB = concept('sub');

/** Which entity speaks, by class and kind of actor: "fr.embassy", or "fr" for any other kind; ".embassy" for one whose owner is not named. */
export type Speakers = { readonly [actor: string]: EntityId };

/** The sentences of the block, for what they establish about one another. */
export interface Discourse {
  readonly readings: readonly Reading[];
  /** The last sentences of the blocks before, nearest last: "the minister" may have been named there. */
  readonly before: readonly Reading[];
  /** Who was found to speak in which sentence so far. */
  readonly spoken: Map<Reading, EntityId>;
}

const isNamed = (actor: Actor) => actor.classes !== 0 && actor.kind !== 'pro' && actor.kind !== 'isl' && actor.kind !== 'merc';

/** Who speaks by a cue: its subject, wherever the language and the kind of cue put it. */
export function speakerOf(cue: Cue, reading: Reading, act: Hit, discourse: Discourse, speakers: Speakers): EntityId | null {
  const { hit } = cue;
  const usable = (actor: Actor) => !(actor.from < hit.to && hit.from < actor.to) && actor.kind !== 'council' && actor.kind !== 'people' && actor.kind !== 'isl' && actor.kind !== 'merc' && actor.marked !== 'in';
  const after = reading.actors.filter((actor) => usable(actor) && actor.from >= hit.to && actor.from - hit.to <= 7 && sameHard(reading, actor, hit));
  if (cue.kind === 'phrase') {
    // the phrase may hold its own speaker ("pour les autorités de la transition")
    // "der Botschaft zufolge", "die Bundeswehr sah nach eigenen Angaben": who says it stands before the phrase
    const behind = reading.language === 'de' && reading.tokens.folded.slice(hit.from, hit.to).some((word) => word === 'zufolge' || word === 'eigenen')
      ? reading.actors.findLast((actor) => usable(actor) && actor.to <= hit.from && hit.from - actor.to <= 4) : undefined;
    // "According to the letter, France …": who stands behind the comma is not the source
    const named = behind ?? reading.actors.find((actor) => actor.from >= hit.from && actor.from - hit.to <= 7 && sameHard(reading, actor, hit) && !hasComma(reading, hit.to, actor.from) && actor.kind !== 'isl' && actor.kind !== 'council');
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
  const before = reading.actors.filter((actor) => usable(actor) && !isCompany(reading, actor) && actor.to <= hit.from && hit.from - actor.to <= 24 && !isCut(reading, actor.to, hit.from) && !(cue.kind === 'after' && actor.to <= act.to && actor.from >= act.from));
  // the subject: the nearest that no preposition subordinates
  const subject = before.findLast((actor) => !actor.marked && actor.kind !== 'adj' && !(actor.kind === 'soldier' && actor.classes === 0)) ?? before.findLast((actor) => actor.kind !== 'adj') ?? before.at(-1);
  // "the peacekeepers say they saw": the pronoun is whoever speaks
  const outer = subject?.kind === 'pro' && cue.kind === 'before' ? hitsOf(reading, SAY).findLast((say) => say.to <= subject.from && subject.from - say.to <= (reading.language === 'ar' ? 9 : 2)) : undefined;
  if (outer) return speakerOf({ hit: outer, kind: 'before' }, reading, act, discourse, speakers);
  if (subject && cue.kind === 'before') return entityOf(subject, reading, discourse, speakers);
  if (after[0] && cue.kind === 'after') return entityOf(after[0], reading, discourse, speakers);
  if (subject && cue.kind === 'after' && hit.from - subject.to <= 8) return entityOf(subject, reading, discourse, speakers);
  // "настаивают в Бамако", "dit-on à Paris": nobody says it but there
  const there = subject ? undefined : reading.actors.find((actor) => actor.marked === 'in' && actor.from >= hit.to && actor.from - hit.to <= 2 && SEATS.has(actor.kind));
  if (there) return entityOf(there, reading, discourse, speakers);
  return cue.kind === 'before' && !subject ? lastSpoken(reading, discourse, speakers) : null;
}

/** "Diop, with his Russian guest, said": who only stands by. "…, with a spokesman pointing to" speaks. */
const isCompany = (reading: Reading, actor: Actor): boolean => hitsOf(reading, ALONGSIDE).some((other) => other.to <= actor.from && actor.from - other.to <= 1
  && !(hasComma(reading, other.from - 1, other.from) && !hasComma(reading, actor.to, actor.to + 2)));

const SEATS = new Set<Actor['kind']>(['state', 'gov', 'embassy']);

/** "Les forces françaises, dit l'ambassade, ont …": who speaks is named between the same commas as the verb. */
function insertedSpeaker(reading: Reading, hit: Hit, act: Hit): Actor | null {
  let left = hit.from - 1, right = hit.to;
  while (left >= reading.from && reading.tokens.kinds[left] !== MARK && hit.from - left <= 5) left--;
  while (right < act.from && reading.tokens.kinds[right] !== MARK && right - hit.to <= 8) right++;
  if (left < reading.from || reading.tokens.folded[left] !== ',' || reading.tokens.folded[right] !== ',' || hitsOf(reading, SUB).some((sub) => sub.from === left + 1) || hitsOf(reading, AND).some((and) => and.from === left + 1)) return null;
  // ", confirming that Paris never …,": what is said, not who says it
  if (hitsOf(reading, SUB).some((sub) => sub.from >= hit.to && sub.to <= right)) return null;
  // ", saying Paris had …,": whom the words are about
  return reading.actors.find((actor) => actor.from > left && actor.to <= right && right - actor.to <= 3 && actor.kind !== 'isl' && actor.kind !== 'council' && actor.kind !== 'adj' && actor.marked !== 'in' && actor.marked !== 'to') ?? null;
}

/** The speaker of the sentence before, for a reporting verb whose subject is only implied. */
export function lastSpoken(reading: Reading, discourse: Discourse, speakers: Speakers): EntityId | null {
  for (let back = 1; back <= 2; back++) {
    const earlier = sentenceBefore(reading, discourse, back), known = earlier && discourse.spoken.get(earlier);
    if (known) return known;
    const actor = earlier?.actors.find((candidate) => isNamed(candidate) && candidate.marked !== 'in' && candidate.kind !== 'council');
    if (earlier && actor) return entityOf(actor, earlier, discourse, speakers);
  }
  return null;
}

/** From one noun that stands for another to the next, at the most. */
const MAX_STEPS = 4;

/** The entity behind an actor; a pronoun or an unowned noun ("the minister") is looked up in the sentences before. */
export function entityOf(actor: Actor, reading: Reading, discourse: Discourse, speakers: Speakers, steps = 0): EntityId | null {
  // two nouns may each look to the other ("the minister … his government")
  if (steps > MAX_STEPS) return null;
  if (actor.kind !== 'pro' && actor.classes !== 0 && (actor.classes & (actor.classes - 1)) === 0) {
    const cls = reading.parties.classes[31 - Math.clz32(actor.classes)] as string;
    return speakers[`${cls}.${actor.kind}`] ?? speakers[cls] ?? null;
  }
  if (actor.kind !== 'pro') {
    const known = speakers[`.${actor.kind}`];
    // "the minister": whoever was named as one
    const minister = MINISTER.test(reading.tokens.folded[actor.to - 1] as string) ? lookBack(reading, discourse, (candidate) => (candidate.kind === 'fa' || candidate.kind === 'minister') && candidate.person === 0 && isNamed(candidate), actor.from, 6) : null;
    if (minister) return entityOf(minister.actor, minister.reading, discourse, speakers, steps + 1);
    const same = lookBack(reading, discourse, (candidate) => isNamed(candidate) && candidate.marked !== 'in' && (actor.kind === 'fa' ? candidate.kind === 'fa' && candidate.person === 0 : isSameSort(candidate.kind, actor.kind)), actor.from);
    if (same) return entityOf(same.actor, same.reading, discourse, speakers, steps + 1);
    if (known) return known;
    if (actor.classes === 0) return null;
  }
  // "he", "il": a person before a state
  const person = actor.kind === 'pro' && HE.has(reading.tokens.folded[actor.from] as string) ? lookBack(reading, discourse, (candidate) => PERSONS.has(candidate.kind), actor.from, 4) : null;
  if (person) return entityOf(person.actor, person.reading, discourse, speakers, steps + 1);
  const stands = (candidate: Actor) => isNamed(candidate) && candidate.marked !== 'in' && candidate.kind !== 'adj';
  // "Paris, assure-t-elle, n'a …": it is not herself that she speaks of
  const isInverted = reading.tokens.text[(reading.tokens.starts[actor.from] as number) - 1] === '-';
  const at = (isInverted ? reading.actors.findLast((candidate) => candidate.to < actor.from && stands(candidate)) : undefined)?.from ?? actor.from;
  if (!reading.actors.some((candidate) => candidate.to <= at && stands(candidate))) {
    const known = speakerBefore(reading, discourse);
    if (known) return known;
  }
  const antecedent = lookBack(reading, discourse, stands, at);
  return antecedent ? entityOf(antecedent.actor, antecedent.reading, discourse, speakers, steps + 1) : null;
}

const MINISTER = /^minist(?:er|re|ro)$/;
const HE = new Set(['he', 'him', 'his', 'il', 'lui', 'er', 'el', 'egli', 'ele', 'он']);
const PERSONS = new Set<Actor['kind']>(['fa', 'minister', 'leader']);
const isSameSort = (a: Actor['kind'], b: Actor['kind']) => a === b || (isMinister(a) && isMinister(b)) || (b === 'gov' && isState(a));
const isState = (kind: Actor['kind']) => kind === 'state' || kind === 'gov';
const isMinister = (kind: Actor['kind']) => kind === 'fa' || kind === 'minister' || kind === 'gov';

/** Who was found to speak in the sentences before. */
function speakerBefore(reading: Reading, discourse: Discourse): EntityId | undefined {
  for (let back = 1; back <= 2; back++) {
    const earlier = sentenceBefore(reading, discourse, back), known = earlier && discourse.spoken.get(earlier);
    if (known) return known;
  }
  return undefined;
}

/** The sentence so many before, in this block or the ones before it. */
function sentenceBefore(reading: Reading, discourse: Discourse, back: number): Reading | undefined {
  const index = reading.block === discourse.readings[0]?.block ? reading.index : 0;
  return back <= index ? discourse.readings[index - back] : discourse.before.at(index - back);
}

/** First fitting actor: before `at` in the sentence, else the first of the nearest sentence before, in this block or the ones before it. */
function lookBack(reading: Reading, discourse: Discourse, accept: (actor: Actor) => boolean, at: number, reach = 3): { actor: Actor; reading: Reading } | null {
  const here = reading.actors.find((actor) => actor.to <= at && accept(actor));
  if (here) return { actor: here, reading };
  for (let back = 1; back <= reach; back++) {
    const earlier = sentenceBefore(reading, discourse, back);
    const actor = earlier?.actors.find(accept);
    if (earlier && actor) return { actor, reading: earlier };
  }
  return null;
}

/** Whose accusation it is: the owner of the noun, or Mali where it stands in the sentence. */
export function accuser(hit: Hit, reading: Reading, discourse: Discourse, speakers: Speakers): EntityId | null {
  const near = (actor: Actor) => isNamed(actor) && actor.kind !== 'council' && actor.kind !== 'soldier' && actor.kind !== 'aircraft' && actor.kind !== 'people';
  const owner = reading.actors.find((actor) => near(actor) && actor.to <= hit.from && hit.from - actor.to <= 1) ?? reading.actors.find((actor) => near(actor) && (actor.marked === 'by' || actor.marked === 'of' || actor.marked === 'from') && actor.from >= hit.to && actor.from - hit.to <= 2);
  return owner ? entityOf(owner, reading, discourse, speakers) : null;
}

/** Who is quoted: the reporting verb outside the quotation, in this sentence or the nearest of the block. */
export function quoteSpeaker(reading: Reading, discourse: Discourse, speakers: Speakers): EntityId | null {
  // a quotation that runs on is told at its end, one that is whole by the sentence before it
  const runsOn = discourse.readings[reading.index + 1]?.quoted[0] === 1;
  for (const offset of runsOn ? [0, 1, -1, 2, -2] : [0, -1, 1, -2, 2]) {
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
export function hedgeSpeaker(hedge: Hit, reading: Reading, discourse: Discourse, speakers: Speakers): EntityId | null {
  const by = reading.actors.find((actor) => actor.from >= hedge.from && actor.from - hedge.to <= 4 && actor.marked === 'by' && isNamed(actor));
  return by ? entityOf(by, reading, discourse, speakers) : null;
}
