import { fits } from './agents.ts';
import { compileFrames, type CompiledFrame, type Part } from './frame.ts';
import type { Frame } from './model.ts';
import { hitsOf, type Reading } from './reading.ts';

/**
 * The frames that may match a sentence, in their order: an act is there, and of each list that must stand beside it
 * something. What this leaves out could not match; most sentences it leaves with nothing to try.
 */
export function candidateFrames(source: readonly Frame[], reading: Reading): readonly CompiledFrame[] {
  const found: CompiledFrame[] = [];
  for (const frame of compileFrames(source, reading.parties)) if (hasAct(frame, reading) && hasParts(frame, reading)) found.push(frame);
  return found;
}

function hasAct(frame: CompiledFrame, reading: Reading): boolean {
  for (const act of frame.act) if (reading.byConcept[act] !== undefined) return true;
  return false;
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
