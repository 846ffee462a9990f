import { CLASSES } from './actors.ts';
import { concept } from './lexicon/lexicon.ts';
import type { Block, PageText } from './model.ts';
import { hitsOf, type Reading } from './reading.ts';

const DEED = concept('deed'), OPINION = concept('opinion'), BOILERPLATE = concept('boilerplate');
const OURS = CLASSES.ml | CLASSES.fr | CLASSES.ru;
const MIN_TOKENS = 6;

/**
 * Whether a sentence that no claim matches still states something about the topic that could be checked: an event, a
 * number, an act or decision in Mali or by one of the dossier's actors. Opinion, questions and boilerplate do not.
 */
export function isCheckable(reading: Reading, block: Block, page: PageText): boolean {
  void page;
  if (reading.isQuestion || reading.to - reading.from < MIN_TOKENS || block.kind === 'caption') return false;
  if (hitsOf(reading, OPINION).length || hitsOf(reading, BOILERPLATE).length) return false;
  if (!hitsOf(reading, DEED).length && !reading.quantities.length) return false;
  return reading.actors.some((actor) => (actor.kind !== 'pro' && (actor.classes & OURS) !== 0) || actor.kind === 'council');
}
