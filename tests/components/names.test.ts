import { describe, expect, it } from 'vitest';
import { annotatorNames, monogram, plainName } from '../../components/names/entities.ts';
import { layoutNetwork, ROW } from '../../components/names/network.ts';
import type { Alias, Entity, Relation } from '../../engine/model.ts';

describe('monogram', () => {
  it.each([['Abdoulaye Diop', 'AD'], ['Le président par intérim du Mali', 'M'], ['L’ambassade de France', 'F'], ['Gao', 'G'], ['UN Security Council', 'UC'], ['عبد الله ديوب', 'عد']])('%s: %s', (name, letters) => {
    expect(monogram(name)).toBe(letters);
  });
});

describe('plainName', () => {
  it.each([
    ['(Russian) (private) (military) company|contractor Wagner', 'company Wagner'],
    ['<the> West', 'West'],
    ['Вагнер*', 'Вагнер'],
    ['chef de l’ État malien', 'chef de l’État malien'],
  ])('%s: %s', (pattern, name) => expect(plainName(pattern)).toBe(name));
});

describe('annotatorNames', () => {
  const alias = (text: string, over: Partial<Alias> = {}): Alias => ({ text, language: 'fr', byAnnotator: true, when: 'always', ...over });
  it('gives the annotator’s own names in the page’s language, each once, the core of a name before its longer forms', () => {
    const entity = { aliases: [alias('groupe Wagner'), alias('Wagner'), alias('mercenaires russes', { byAnnotator: false }), alias('Wagner Group', { language: 'en' }), alias('le groupe', { when: 'named' })] } as unknown as Entity;
    expect(annotatorNames(entity, 'fr')).toEqual(['Wagner']);
  });
});

describe('layoutNetwork', () => {
  const relation = (from: string, to: string): Relation => ({ from, to, label: { en: 'accuses' }, passage: { start: 0, end: 1, quote: 'q' } });
  it('gives every name one row and every relation one arc between its two names', () => {
    const relations = [relation('a', 'b'), relation('b', 'c'), relation('d', 'a'), relation('a', 'c')];
    const { rows, arcs, height, width } = layoutNetwork(relations);
    expect(rows.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(new Set(rows.map(({ y }) => y)).size).toBe(4);
    expect(height).toBe(4 * ROW);
    expect(arcs.map(({ relation: one }) => one)).toEqual(relations);
    for (const { path, tip } of arcs) {
      const numbers = path.match(/-?[\d.]+/g)!.map(Number);
      for (const [i, n] of numbers.entries()) expect(n).toBeLessThanOrEqual(i % 2 === 0 ? width * 2 : height);
      expect(tip.y).toBeLessThanOrEqual(height);
    }
  });
});
