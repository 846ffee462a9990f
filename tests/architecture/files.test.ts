import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectFiles, readSources, ROOT } from './sources.ts';

const sources = readSources();
const product = sources.filter(({ path }) => /^(engine|page|browser|components|entrypoints|modules)\//.test(path));

describe('files', () => {
  it('are small: nine in ten under 200 lines', () => {
    const lengths = product.map(({ text }) => text.split('\n').length).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThan(200);
  });

  it('are named kebab-case, components PascalCase', () => {
    const wrong = product.map(({ path }) => path).filter((path) => {
      const name = path.split('/').at(-1)!;
      return !(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|tsx|mjs)$/.test(name) || (/^(components|entrypoints)\//.test(path) && /^[A-Z][A-Za-z0-9]*\.tsx$/.test(name)));
    });
    expect(wrong).toEqual([]);
  });

  it('hold no enum, no barrel, no default of a kind nobody asked for', () => {
    expect(product.filter(({ text }) => /^\s*(export\s+)?(const\s+)?enum\s/m.test(text)).map(({ path }) => path)).toEqual([]);
    expect(product.filter(({ text }) => /^export \* from/m.test(text)).map(({ path }) => path)).toEqual([]);
    expect(product.filter(({ path }) => /(^|\/)(utils?|helpers?|misc)(\/|\.)/.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('name no path of one machine', () => {
    const wrong = projectFiles(/\.(ts|tsx|mjs|json|ya?ml|md|css|html)$|^\.ci\//).filter((path) => !path.startsWith('tests/evaluation/'))
      .filter((path) => /(?<![\w./-])\/(?:work|root|home\/\w+|Users\/\w+)\//.test(readFileSync(ROOT + path, 'utf8')));
    expect(wrong.filter((path) => path !== 'tests/architecture/files.test.ts')).toEqual([]);
  });
});

describe('tests', () => {
  it('all run', () => {
    const tests = sources.filter(({ path }) => path.startsWith('tests/') && path !== 'tests/architecture/files.test.ts');
    expect(tests.filter(({ text }) => /\b(?:it|test|describe)\.(?:skip|only|todo|skipIf|runIf|fails)\b|\bx(?:it|describe)\(/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
