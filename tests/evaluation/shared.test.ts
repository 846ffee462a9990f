import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SHARED = join(ROOT, '..', 'shared');
/** What the project has taken in, and where it comes from. */
const COPIES = [
  ['tests/evaluation/dev', 'evaluation/dev'],
  ['tests/evaluation/score.mjs', 'evaluation/score.mjs'],
  ['seeds/mali-france-2022/reference.fr.txt', 'reference/mali-france-2022.fr.txt'],
] as const;

const files = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(path.length)).sort();

/** Where the project stands alone there is nothing to compare with. */
describe.runIf(existsSync(SHARED))('what is taken in', () => {
  it.each(COPIES)('%s is the same as the original', (copy, original) => {
    const [ours, theirs] = [join(ROOT, copy), join(SHARED, original)];
    const isFile = copy.includes('.');
    const names = isFile ? [''] : files(theirs);
    expect(isFile ? [''] : files(ours)).toEqual(names);
    for (const name of names) expect(readFileSync(ours + name).equals(readFileSync(theirs + name)), name).toBe(true);
  });
});
