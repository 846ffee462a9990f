import { fits } from '../agents.ts';
import { compileFrames, type CompiledFrame, type Part } from '../frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Claim, Dossier, Passage, RoleWords } from '../model.ts';
import { compileParties, type Parties } from '../parties.ts';
import { hitsOf, readBlock, type Reading } from '../reading.ts';

/**
 * The reference's own words for the parts of each claim's frames, found in its passages as they are found on a page:
 * so that a reader can be shown which words were laid beside which. `lexicon` is the reference's.
 */
export function findRoleWords(dossier: Dossier, lexicon: Lexicon): RoleWords {
  const parties = compileParties(dossier.parties);
  const sentences = readReference(dossier.reference.text, lexicon, parties);
  const words: Record<string, Record<string, Passage>> = {};
  for (const claim of dossier.claims) {
    const found: Record<string, Passage> = {};
    for (const frame of compileFrames(dossier.frames, parties)) {
      if (frame.source.claim !== claim.id || frame.source.opposite) continue;
      for (const part of partsOf(frame)) {
        const passage = found[part.name] ?? wordsFor(part, claim, sentences, dossier.reference.text);
        if (passage) found[part.name] = passage;
      }
    }
    if (Object.keys(found).length) words[claim.id] = found;
  }
  return words;
}

interface Placed { readonly reading: Reading; readonly at: number }

/** The sentences of the reference with the offset of their paragraph. */
function readReference(text: string, lexicon: Lexicon, parties: Parties): Placed[] {
  let at = 0;
  return text.split('\n').flatMap((paragraph, block) => {
    const placed = readBlock(paragraph, block, lexicon, parties).map((reading) => ({ reading, at }));
    at += paragraph.length + 1;
    return placed;
  });
}

const partsOf = (frame: CompiledFrame): Part[] =>
  [...frame.act.map((concept, i) => ({ concept, name: frame.source.act[i] as string })), ...frame.with.flat(), ...frame.near.flat(), ...frame.context.flat(), ...(frame.agent ?? [])];

/** The first words in the claim's passages that fill the part. */
function wordsFor(part: Part, claim: Claim, sentences: readonly Placed[], text: string): Passage | null {
  for (const passage of claim.passages) {
    for (const { reading, at } of sentences) {
      const { starts, ends } = reading.tokens;
      const spans = 'concept' in part ? hitsOf(reading, part.concept) : reading.actors.filter((actor) => actor.person === 0 && fits(actor, part));
      for (const span of spans) {
        const start = at + (starts[span.from] as number), end = at + (ends[span.to - 1] as number);
        if (start >= passage.start && end <= passage.end) return { start, end, quote: text.slice(start, end) };
      }
    }
  }
  return null;
}
