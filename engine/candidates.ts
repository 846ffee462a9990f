import { fits } from './agents.ts';
import { compileFrames, type CompiledFrame, type Part } from './frame.ts';
import type { Frame } from './model.ts';
import type { Parties } from './parties.ts';
import { hitsOf, type Reading } from './reading.ts';

/** Frames by the concept that anchors them: places in the list of frames. */
interface FrameIndex {
  readonly frames: readonly CompiledFrame[];
  readonly byAct: ReadonlyMap<number, readonly number[]>;
}

const indexes = new WeakMap<readonly Frame[], FrameIndex>();

function indexOf(source: readonly Frame[], parties: Parties): FrameIndex {
  let index = indexes.get(source);
  if (!index) {
    const frames = compileFrames(source, parties), byAct = new Map<number, number[]>();
    for (const [place, frame] of frames.entries()) for (const act of new Set(frame.act)) {
      const places = byAct.get(act);
      if (places) places.push(place); else byAct.set(act, [place]);
    }
    indexes.set(source, (index = { frames, byAct }));
  }
  return index;
}

/**
 * The frames that may match a sentence, in their order: an act is there, and of each list that must stand beside it
 * something. What this leaves out could not match; most sentences it leaves with nothing to try.
 */
export function candidateFrames(source: readonly Frame[], reading: Reading): readonly CompiledFrame[] {
  const { frames, byAct } = indexOf(source, reading.parties);
  const places: number[] = [];
  for (const number of reading.byConcept.keys()) {
    const acted = byAct.get(number);
    if (acted) for (const place of acted) if (!places.includes(place) && hasParts(frames[place] as CompiledFrame, reading)) places.push(place);
  }
  return places.sort((a, b) => a - b).map((place) => frames[place] as CompiledFrame);
}

function hasParts(frame: CompiledFrame, reading: Reading): boolean {
  for (const parts of frame.near) if (!hasOne(parts, reading)) return false;
  for (const parts of frame.with) if (!hasOne(parts, reading)) return false;
  return true;
}

function hasOne(parts: readonly Part[], reading: Reading): boolean {
  for (const part of parts) {
    if ('concept' in part) { if (hitsOf(reading, part.concept).length) return true; continue; }
    for (const actor of reading.actors) if (fits(actor, part)) return true;
  }
  return false;
}
