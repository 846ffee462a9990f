import type { Actor } from './actors.ts';
import { distance, softOf } from './agents.ts';
import { concept, type Hit } from './lexicon/lexicon.ts';
import type { Filled } from './match.ts';
import { hitsOf, type Reading } from './reading.ts';
import { MARK } from './text/tokens.ts';

const NORTH = concept('north'), BORDER = concept('border'), TOWARDS = concept('towards'), BETWEEN = concept('between'), WRITE = concept('write');

/** Another country is named in the sentence, or in the one before when this one names none of the topic's. */
export function hasForeigner(reading: Reading, earlier: readonly Reading[]): boolean {
  const names = (at: Reading, classes: number) => at.actors.some((actor) => actor.person === 0 && (actor.classes & classes) !== 0);
  if (names(reading, reading.parties.foreign)) return true;
  const before = earlier.at(-1);
  return before !== undefined && before.block === reading.block && names(before, reading.parties.foreign) && !names(reading, reading.parties.sides) && !names(before, reading.parties.home) && hitsOf(before, NORTH).length === 0;
}

/** "China, which presides over the Council": the one foreigner who is there by office. */
export const hasPresidency = (reading: Reading): boolean =>
  reading.actors.some((actor) => (actor.classes & reading.parties.foreign) !== 0) && reading.actors.every((actor) => (actor.classes & reading.parties.foreign) === 0 || reading.actors.some((council) => council.kind === 'council' && (council.to <= actor.from ? actor.from - council.to <= 4 : council.from >= actor.to && council.from - actor.to <= 9) && !hitsOf(reading, WRITE).some((write) => write.from >= actor.to && write.to <= council.from)));

/** "In Libya, …": the place of the whole sentence. */
const isOpening = (reading: Reading, actor: Actor): boolean =>
  actor.marked === 'in' && actor.from - reading.from <= 2 && actor.to < reading.to && reading.tokens.kinds[actor.to] === MARK && reading.tokens.folded[actor.to] === ',';

/** Another country stands by the act, and is no part of the match. */
export function isElsewhere(isFrom: boolean, reading: Reading, act: Hit, roles: readonly Filled[]): boolean {
  // "dead in Mali, 58 if you count Niger and Chad"
  if (reading.actors.some((actor) => actor.classes === reading.parties.home && actor.marked === 'in' && actor.from >= act.to && actor.from - act.to <= 3 && softOf(reading, actor.from) === softOf(reading, act.from))) return false;
  return reading.actors.some((actor) => (actor.classes & reading.parties.foreign) !== 0 && actor.kind !== 'pro' && (actor.classes & ~(reading.parties.foreign | reading.parties.rebels)) === 0
    && !roles.some((role) => role.reading === reading && role.from <= actor.from && actor.to <= role.to)
    && (distance(reading, act, actor) <= 14 || isOpening(reading, actor))
    && !hitsOf(reading, BORDER).some((hit) => (hit.to <= actor.from && actor.from - hit.to <= (hitsOf(reading, BETWEEN).some((between) => between.from === hit.to) ? 6 : 2)) || actor.to === hit.from)
    && !(isFrom && actor.from >= act.to && hitsOf(reading, TOWARDS).some((hit) => hit.from >= act.to && hit.to <= actor.from && actor.from - hit.to <= 3))
    && reading.hard[actor.from - reading.from] === reading.hard[act.from - reading.from]);
}
