import { DATES } from './lexicon/calendar.ts';
import { concept } from './lexicon/lexicon.ts';
import type { Block } from './model.ts';
import { hitsOf, type Reading } from './reading.ts';

const DEED = concept('deed'), OPINION = concept('opinion'), BOILERPLATE = concept('boilerplate'), PLACES = ['north', 'malisoil', 'gao', 'otherbase'].map(concept);
const TIMES = [...['time.other', 'time.lastweek', 'time.thisyear'].map(concept), ...DATES];
const MIN_TOKENS = 6;

/**
 * Whether a sentence (or its tokens up to `end`) that no claim matches still states something about the topic that
 * could be checked: an event, a number, an act or decision in Mali or by one of the dossier's actors. Opinion,
 * questions and boilerplate do not.
 */
export function isCheckable(reading: Reading, block: Block, end = reading.to): boolean {
  if (reading.isQuestion || end - reading.from < MIN_TOKENS || block.kind === 'caption') return false;
  const has = (number: number) => hitsOf(reading, number).some((hit) => hit.from < end);
  if (has(OPINION) || has(BOILERPLATE)) return false;
  // a date tells of an event, whatever its verb
  if (!has(DEED) && !TIMES.some(has) && !reading.quantities.some((quantity) => quantity.from < end)) return false;
  const actors = reading.actors.filter((actor) => actor.kind !== 'pro' && actor.from < end);
  if (actors.some((actor) => (actor.classes & reading.parties.principals) !== 0 || actor.kind === 'council')) return true;
  // others count where they act in Mali
  return PLACES.some(has) && actors.some((actor) => (actor.classes & reading.parties.guests) !== 0 || actor.classes === 0);
}
