import type { Actor } from './actors.ts';
import { concept } from './lexicon/lexicon.ts';
import type { EntityId } from './model.ts';
import { hitsOf, type Reading } from './reading.ts';

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

/** Named, and somebody who can be meant by a pronoun or a title. */
export const isNamed = (actor: Actor) => actor.classes !== 0 && actor.kind !== 'pro' && actor.kind !== 'isl' && actor.kind !== 'merc';

/** The speaker of the sentence before, for a reporting verb whose subject is only implied. */
export function lastSpoken(reading: Reading, discourse: Discourse, speakers: Speakers): EntityId | null {
  for (let back = 1; back <= 2; back++) {
    const earlier = sentenceBefore(reading, discourse, back), known = earlier && discourse.spoken.get(earlier);
    if (known) return known;
    const actor = earlier?.actors.find((candidate) => (isNamed(candidate) || (candidate.kind === 'embassy' && speakers['.embassy'] !== undefined)) && candidate.marked !== 'in' && candidate.kind !== 'council' && !isDateline(earlier, candidate));
    if (earlier && actor) return entityOf(actor, earlier, discourse, speakers);
  }
  return null;
}

/** "Bamako/New York – Diop said": where it is written. */
const isDateline = (reading: Reading, actor: Actor): boolean => actor.from === reading.from && actor.kind === 'state' && /^[/—–(-]$/.test(reading.tokens.folded[actor.to] as string);

/** From one noun that stands for another to the next, at the most. */
const MAX_STEPS = 4;

/** The entity behind an actor; a pronoun or an unowned noun ("the minister") is looked up in the sentences before. */
export function entityOf(actor: Actor, reading: Reading, discourse: Discourse, speakers: Speakers, steps = 0): EntityId | null {
  // two nouns may each look to the other ("the minister … his government")
  if (steps > MAX_STEPS) return null;
  if (actor.kind !== 'pro' && actor.classes !== 0 && (actor.classes & (actor.classes - 1)) === 0) {
    const cls = reading.parties.classes[31 - Math.clz32(actor.classes)] as string;
    // "ein Sprecher der Bundeswehr"
    const isForce = hitsOf(reading, concept(`${cls}.force`)).some((hit) => hit.from >= actor.from && hit.from - actor.to <= 2);
    return speakers[`${cls}.${actor.kind}`] ?? speakers[cls] ?? (isForce ? speakers[`${cls}.soldier`] : undefined) ?? null;
  }
  if (actor.kind !== 'pro') {
    // "o ministro das Forças Armadas, Sébastien Lecornu": the name stands behind the title
    const apposed = reading.actors.find((candidate) => candidate.from >= actor.to && candidate.from - actor.to <= APPOSED && PERSONAL.has(candidate.kind) && isNamed(candidate) && !candidate.marked && candidate.person === 0);
    if (apposed && PERSONAL.has(actor.kind)) return entityOf(apposed, reading, discourse, speakers, steps + 1);
    // "ein Sprecher der Bundeswehr": a German genitive has no preposition
    const owner = reading.language === 'de' && actor.classes === 0 && actor.kind === 'gov' && reading.tokens.folded[actor.to] === 'der' ? reading.actors.find((candidate) => candidate.from === actor.to + 1 && isNamed(candidate) && !candidate.marked) : undefined;
    if (owner) return entityOf(owner, reading, discourse, speakers, steps + 1);
    const known = speakers[`.${actor.kind}`];
    // "the minister": whoever was named as one
    const minister = isWord(reading, actor, MINISTER) ? lookBack(reading, discourse, (candidate) => (candidate.kind === 'fa' || candidate.kind === 'minister') && candidate.person === 0 && isNamed(candidate), actor.from, 6) : null;
    if (minister) return entityOf(minister.actor, minister.reading, discourse, speakers, steps + 1);
    const same = lookBack(reading, discourse, (candidate) => isNamed(candidate) && candidate.marked !== 'in' && (actor.kind === 'fa' ? candidate.kind === 'fa' && candidate.person === 0 : isSameSort(candidate.kind, actor.kind)), actor.from);
    if (same) return entityOf(same.actor, same.reading, discourse, speakers, steps + 1);
    if (known) return known;
    if (actor.classes === 0) return null;
  }
  // "he", "il": a person before a state
  const person = actor.kind === 'pro' && isWord(reading, actor, HE) ? lookBack(reading, discourse, (candidate) => PERSONS.has(candidate.kind), actor.from, 4) : null;
  if (person) return entityOf(person.actor, person.reading, discourse, speakers, steps + 1);
  const isOutside = (at: Reading, token: number) => at.quoted[token - at.from] === 0;
  const isHeard = actor.kind === 'pro' && isOutside(reading, actor.from);
  // what a quotation names is not who is outside it
  const stands = (candidate: Actor) => (isNamed(candidate) || speakers[`.${candidate.kind}`] !== undefined) && candidate.marked !== 'in' && candidate.kind !== 'adj' && !(isHeard && reading.actors.includes(candidate) && !isOutside(reading, candidate.from));
  // "Paris, assure-t-elle, n'a …", "France, it said, has …": it is not herself that she speaks of
  const isInverted = reading.tokens.text[(reading.tokens.starts[actor.from] as number) - 1] === '-' || (reading.tokens.folded[actor.from - 1] === ',' && actor.from > reading.from && reading.tokens.folded[actor.to] !== ',' && hasCommaWithin(reading, actor.to, 3));
  const at = (isInverted ? reading.actors.findLast((candidate) => candidate.to < actor.from && actor.from - candidate.to <= INVERTED && stands(candidate)) : undefined)?.from ?? actor.from;
  if (!reading.actors.some((candidate) => candidate.to <= at && stands(candidate))) {
    const known = speakerBefore(reading, discourse);
    if (known) return known;
  }
  const antecedent = lookBack(reading, discourse, stands, at);
  return antecedent ? entityOf(antecedent.actor, antecedent.reading, discourse, speakers, steps + 1) : null;
}

const hasCommaWithin = (reading: Reading, from: number, reach: number): boolean => reading.tokens.folded.slice(from, Math.min(from + reach, reading.to)).includes(',');
/** From the clause's subject to a pronoun set in behind it ("Paris, assure-t-elle"), in tokens. */
const INVERTED = 4;
/** From a title to the name behind it, in tokens: a comma and a first name. */
const APPOSED = 3;
/** Kinds of titles. */
const PERSONAL = new Set<Actor['kind']>(['gov', 'minister', 'fa', 'leader']);
const HE = concept('pro.he'), MINISTER = concept('minister');
/** The actor's last word is of the concept. */
const isWord = (reading: Reading, actor: Actor, number: number): boolean => hitsOf(reading, number).some((hit) => hit.to === actor.to);
const PERSONS = new Set<Actor['kind']>(['fa', 'minister', 'leader']);
/** "The diplomats" are the embassy's where one was named, "the diplomat" may be the minister. */
const isSameSort = (a: Actor['kind'], b: Actor['kind']) => a === b || (b === 'diplomat' && (a === 'embassy' || a === 'fa')) || (isMinister(a) && isMinister(b)) || (b === 'gov' && isState(a));
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
export function sentenceBefore(reading: Reading, discourse: Discourse, back: number): Reading | undefined {
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
