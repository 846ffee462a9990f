import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SHARED = join(ROOT, '..', 'shared');
/** What the project has taken in, its SHA-256 then, and where it lies beside the project on machines that have it. */
const COPIES = [
  ['tests/evaluation/dev', 'e048d13d59e20ae20a2ce55fd290c49a4ac9165a9e56376758d2c0d26ffcfdd8', 'evaluation/dev'],
  ['tests/evaluation/score.mjs', 'af59a8b1c2b5d1cebd6fae0238b93e3fc2b0cc6ee7613ac17c988e7d3850ca4b', 'evaluation/score.mjs'],
  ['seeds/mali-france-2022/reference.fr.txt', '0c63d625e2d127e62acddac7dd1fde77a38fef6ffacf6075b1063f4295003cc3', 'reference/mali-france-2022.fr.txt'],
] as const;

/** SHA-256 of a file, or of a folder's file names and contents in the order of their names. */
function fingerprint(path: string, isFile: boolean): string {
  const hash = createHash('sha256');
  if (isFile) return hash.update(readFileSync(path)).digest('hex');
  const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1)).sort();
  for (const name of names) hash.update(`${name}\0`).update(readFileSync(join(path, name)));
  return hash.digest('hex');
}

describe('what is taken in', () => {
  it.each(COPIES)('%s is the same as the original', (copy, known, original) => {
    const isFile = copy.includes('.');
    expect(fingerprint(join(ROOT, copy), isFile)).toBe(known);
    if (existsSync(SHARED)) expect(fingerprint(join(SHARED, original), isFile)).toBe(known);
  });
});
