import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyseCase, type Case } from '../../scripts/analyse/run.ts';
import { dossier } from './claims.ts';

const EVALUATION = fileURLToPath(new URL('../evaluation/', import.meta.url));

type Scores = Readonly<Record<string, number | null>>;

/** The scorer's figures by language, over one kind of the development set. */
function score(kind: 'claims' | 'topics' | 'entities'): Record<string, Scores> {
  const cases = `${EVALUATION}dev/${kind}.jsonl`;
  const results = readFileSync(cases, 'utf8').split('\n').filter(Boolean).map((line) => JSON.stringify(analyseCase(JSON.parse(line) as Case, [dossier], kind === 'claims' ? dossier : null)));
  const scratch = mkdtempSync(join(tmpdir(), 'recoupe-score-'));
  try {
    const file = join(scratch, 'results.jsonl');
    writeFileSync(file, results.join('\n'));
    return JSON.parse(execFileSync(process.execPath, [`${EVALUATION}score.mjs`, cases, file, '--json'], { encoding: 'utf8' })) as Record<string, Scores>;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** A little under what was reached; each figure is a share, but for the alarms. */
const FLOORS = {
  claims: {
    own: { claimP: 0.95, claimR: 0.95, claimF1: 0.95, verdict: 0.96, stance: 0.93, speaker: 0.88, uncoveredR: 0.8, omission: 0.96 },
    // a dozen pairs each: one is eight points
    others: { claimP: 0.85, claimR: 0.75, claimF1: 0.85, verdict: 0.85, stance: 0.85, speaker: 0.7 },
  },
  topics: { own: { topicP: 0.97, topicR: 0.97 }, others: { topicP: 0.95, topicR: 0.95 } },
  entities: { own: { entityP: 0.97, entityR: 0.97 }, others: { entityP: 0.93, entityR: 0.93 } },
} as const;
const OWN = new Set(['fr', 'en']);

describe.each(Object.entries(FLOORS))('on the development set, %s', (kind, floors) => {
  const scores = score(kind as keyof typeof FLOORS);

  it('every language is there', () => expect(Object.keys(scores)).toEqual(expect.arrayContaining(['fr', 'en', 'ar', 'de', 'es', 'it', 'pt', 'ru'])));

  it.each(Object.entries(scores).filter(([language]) => language !== 'all'))('%s is as accurate as it was', (language, reached) => {
    const wanted = OWN.has(language) ? floors.own : floors.others;
    const under = Object.entries(wanted).filter(([figure, floor]) => { const value = reached[figure]; return typeof value === 'number' && value < floor; });
    expect(under.map(([figure, floor]) => `${figure} ${reached[figure]} < ${floor}`)).toEqual([]);
    expect(reached.alarmsPer100 ?? 0).toBeLessThanOrEqual(OWN.has(language) ? 1.5 : 3);
    // a set without figures would pass
    expect(Object.keys(wanted).some((figure) => typeof reached[figure] === 'number')).toBe(true);
  });
});
