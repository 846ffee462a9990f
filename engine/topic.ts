import { findMentionsInSteps } from './entities.ts';
import type { Block, Dossier, EntityKind, PageText } from './model.ts';
import { finish, type Steps } from './steps.ts';
import { fold } from './text/fold.ts';
import { tokenise, type Tokens } from './text/tokens.ts';
import { Tally } from './topic/tally.ts';

/** A page is coverage of a dossier from this score on. */
export const TOPIC_THRESHOLD = 0.5;

/**
 * How far a page is coverage of the dossier's topic, from 0 to 1: the weakest of a few shares, each half or more
 * where the topic has it:
 *   the dossier's country beside any other country,
 *   its partners (France, Russia) beside the country, and beside any other,
 *   affairs of state and war beside other stories (sport, culture, harvests).
 * One pass over the words. `tokens[i]` are those of `page.blocks[i].text`.
 */
export const scoreTopic = (page: PageText, dossier: Dossier, tokens?: readonly Tokens[]): number => finish(scoreTopicInSteps(page, dossier, tokens));

/** Tokens that are weighed in a step. */
const STEP = 4_000;

export function* scoreTopicInSteps(page: PageText, dossier: Dossier, tokens?: readonly Tokens[]): Steps<number> {
  const tally = new Tally(dossier.topic);
  const hasHeadline = page.blocks.some((block) => block.kind === 'headline');
  const read = page.blocks.map((block, i) => tokens?.[i] ?? tokenise(block.text));
  if (!hasHeadline && page.title) read.push(tokenise(page.title));
  // the title first: what comes early weighs more
  if (read.length > page.blocks.length) tally.add(read.at(-1) as Tokens, true);
  for (const [i, block] of page.blocks.entries()) {
    const words = read[i] as Tokens;
    for (let from = 0; from < words.count; from += STEP) {
      tally.add(words, block.kind === 'headline', from, Math.min(from + STEP, words.count));
      yield;
    }
  }
  const score = tally.score();
  if (score >= TOPIC_THRESHOLD || !tally.isPossible) return score;
  // in doubt, a second look: who and what is named
  const looked: PageText = read.length > page.blocks.length ? { ...page, blocks: [...page.blocks, { text: page.title, kind: 'headline' }] } : page;
  const kinds = new Map(dossier.entities.map(({ id, kind }) => [id, kind]));
  const places = placeNames(dossier);
  for (const { entity, span } of yield* findMentionsInSteps(looked, dossier, read)) {
    const kind = kinds.get(entity) as EntityKind;
    // "France" acts on the pitch as well as in the Council: a name that is a place's too says little
    const isPlace = kind === 'place' || places.has(fold((looked.blocks[span.block] as Block).text.slice(span.start, span.end)));
    if (!isPlace) tally.addName(entity, kind === 'event');
  }
  return tally.score();
}

const placesOf = new WeakMap<Dossier, ReadonlySet<string>>();

function placeNames(dossier: Dossier): ReadonlySet<string> {
  let names = placesOf.get(dossier);
  if (!names) {
    names = new Set(dossier.entities.filter(({ kind }) => kind === 'place').flatMap(({ aliases }) => aliases.flatMap(({ text }) => text.split('|').map(fold))));
    placesOf.set(dossier, names);
  }
  return names;
}
