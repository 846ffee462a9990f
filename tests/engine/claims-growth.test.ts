import { describe, expect, it } from 'vitest';
import type { Language } from '../../engine/model.ts';
import { read } from './claims.ts';
import { HOSTILE } from './hostile.ts';

const SIZE = 12_000, TIMES = 8;
/** Growth in proportion is 8, of the square 64; between them there is room for the memory's own ways. */
const MOST = 30;
/** What is cheaper is not told from nothing, ms of this thread's own time, which is told in steps of four. */
const LEAST = 4;

/** The thread's own time, which the machine's other work does not count in; least of some runs. */
function cost(language: Language, text: string, runs: number): number {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const before = process.threadCpuUsage();
    read(language, text);
    const { user, system } = process.threadCpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return Math.max(least, LEAST);
}

describe('eight times the text costs no more than thirty times as much', () => {
  read('fr', 'warm');
  it.each(Object.entries(HOSTILE))('%s', (_, make) => {
    expect(cost('fr', make(TIMES * SIZE), 2) / cost('fr', make(SIZE), 4)).toBeLessThan(MOST);
  }, 120_000);

  it.each<[Language, string]>([['ar', 'و'], ['ar', 'زودت فرنسا الإرهابيين بالأسلحة '], ['de', 'hundertund'], ['en', 'France armed the jihadists '], ['ru', 'французские военные вооружали террористов ']])('%s %s', (language, unit) => {
    const make = (size: number) => unit.repeat(size / unit.length);
    expect(cost(language, make(TIMES * SIZE), 2) / cost(language, make(SIZE), 4)).toBeLessThan(MOST);
  }, 120_000);
});
