import { findMentionsInSteps } from './entities.ts';
import type { Dossier, Mention, PageText } from './model.ts';
import type { Steps } from './steps.ts';
import { tokeniseInSteps, type Tokens } from './text/tokens.ts';
import { TOPIC_THRESHOLD, scoreTopicInSteps } from './topic.ts';

/** What is read of a page without the lexicon of its language: words, topic and names. */
export interface FirstReading {
  readonly tokens: readonly Tokens[];
  readonly topicScore: number;
  /** None where the page is off the topic. */
  readonly mentions: Mention[];
}

/** Pages whose lexicon is on its way. Once it has come, the page goes on from here. */
const waiting = new WeakMap<PageText, Map<Dossier, FirstReading>>();

/** The first reading of a page, or that from which it waits. `onTopic`: the topic is given. */
export function* readFirst(page: PageText, dossier: Dossier, onTopic: boolean): Steps<FirstReading> {
  const known = waiting.get(page)?.get(dossier);
  if (known) {
    // words are many: they are kept no longer than they are waited for
    waiting.get(page)?.delete(dossier);
    return known;
  }
  const tokens: Tokens[] = [];
  for (const block of page.blocks) {
    tokens.push(yield* tokeniseInSteps(block.text));
    yield;
  }
  const topicScore = yield* scoreTopicInSteps(page, dossier, tokens);
  const mentions = onTopic || topicScore >= TOPIC_THRESHOLD ? yield* findMentionsInSteps(page, dossier, tokens) : [];
  return { tokens, topicScore, mentions };
}

/** Keeps a first reading for when the lexicon is there. */
export function waitWith(page: PageText, dossier: Dossier, reading: FirstReading): void {
  const readings = waiting.get(page);
  if (readings) readings.set(dossier, reading); else waiting.set(page, new Map([[dossier, reading]]));
}
