import { fits } from './agents.ts';
import { compileFrames, type CompiledFrame, type Part } from './frame.ts';
import { concept, conceptCount } from './lexicon/lexicon.ts';
import type { Frame } from './model.ts';
import { hitsOf, type Reading } from './reading.ts';

/** The places among the frames of those that a concept anchors, by its number. */
const indexes = new WeakMap<readonly CompiledFrame[], readonly (readonly number[] | undefined)[]>();

function placesByAct(frames: readonly CompiledFrame[]): readonly (readonly number[] | undefined)[] {
  let index = indexes.get(frames) as number[][] | undefined;
  if (!index) {
    index = Array.from({ length: conceptCount() });
    for (const [place, frame] of frames.entries()) for (const act of new Set(frame.act)) (index[act] ??= []).push(place);
    indexes.set(frames, index);
  }
  return index;
}

/**
 * The frames that may match a sentence, in their order: an act is there, and of each list that must stand beside it
 * something. What this leaves out could not match; most sentences it leaves with nothing to try.
 */
export function candidateFrames(source: readonly Frame[], reading: Reading): readonly CompiledFrame[] {
  const frames = compileFrames(source, reading.parties), byAct = placesByAct(frames), places: number[] = [];
  for (const hit of reading.hits) {
    const acted = byAct[hit.concept];
    // each concept once
    if (acted === undefined || hitsOf(reading, hit.concept)[0] !== hit) continue;
    for (const place of acted) if (!places.includes(place) && hasParts(frames[place] as CompiledFrame, reading)) places.push(place);
  }
  return places.sort((a, b) => a - b).map((place) => frames[place] as CompiledFrame);
}

const NOT = concept('not'), SINGLE = concept('single');

function hasParts(frame: CompiledFrame, reading: Reading): boolean {
  // "not one French soldier": nothing without a negation
  if (frame.none && hitsOf(reading, NOT).length === 0) return false;
  for (const parts of frame.near) if (!hasOne(parts, reading)) return false;
  for (const parts of frame.with) if (!hasOne(parts, reading)) return false;
  // a number, or not a single one
  const { quantity, needsQuantity } = frame.source;
  return !quantity || !needsQuantity || reading.quantities.length > 0 || hitsOf(reading, SINGLE).length > 0;
}

function hasOne(parts: readonly Part[], reading: Reading): boolean {
  for (const part of parts) {
    if ('concept' in part) { if (hitsOf(reading, part.concept).length) return true; continue; }
    for (const actor of reading.actors) if (fits(actor, part)) return true;
  }
  return false;
}
