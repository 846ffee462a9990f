import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileGate, passGates } from '../../engine/gate.ts';
import { loadDossiers } from '../../modules/seeds/load.ts';

const gates = [compileGate('mali', {
  facets: {
    mali: ['mali', 'malien*', 'bamako', 'мали', 'малийск*', 'مالي'],
    france: ['france', 'francais*', 'french', 'paris', 'франц*', 'فرنسا', 'cote d\'azur'],
    letter: ['conseil de securite'],
  },
  gate: [['mali', 'france'], ['mali', 'letter']],
  against: {},
})];

describe('the gate', () => {
  it.each([
    'Le Mali accuse la France',
    'BAMAKO – les Français s’en vont',
    'Une lettre malienne au Conseil de\u00a0sécurité',
    'Мали обвиняет Францию',
    'في مالي وفرنسا',
    'Mali et la Côte d’Azur',
  ])('lets %j pass', (text) => {
    expect(passGates(text, gates)).toEqual(['mali']);
  });

  it.each([
    'La France et le Niger',
    'Somaliland and France',
    'Maliciously French',
    'Parisian mali',
    'Il est normalien, en France',
    '',
    'إجمالي الناتج في فرنسا',
  ])('stops %j', (text) => {
    expect(passGates(text, gates)).toEqual([]);
  });

  it('stops everything where a dossier names no gate', () => {
    expect(passGates('Mali France', [compileGate('mali', { facets: { mali: ['mali'] }, gate: [], against: {} })])).toEqual([]);
  });

  it('takes time that grows with the text and no faster', () => {
    const text = 'malimalimali '.repeat(20_000);
    expect(passGates(text, gates)).toEqual([]);
    expect(passGates(`${text} Mali, France`, gates)).toEqual(['mali']);
  });
});

describe('the gate of the built-in dossiers', () => {
  const dossiers = loadDossiers(fileURLToPath(new URL('../../seeds', import.meta.url)));
  const built = dossiers.map(({ id, topic }) => compileGate(id, topic));
  const cases = readFileSync(new URL('../evaluation/dev/topics.jsonl', import.meta.url), 'utf8').split('\n').filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; title?: string; text: string; topic: boolean });

  it('stops no coverage', () => {
    const stopped = cases.filter(({ topic, title, text }) => topic && passGates(`${title ?? ''}\n${text}`, built).length === 0);
    expect(stopped.map(({ id }) => id)).toEqual([]);
  });

  it('stops most of what is none', () => {
    const others = cases.filter(({ topic }) => !topic);
    const passed = others.filter(({ title, text }) => passGates(`${title ?? ''}\n${text}`, built).length > 0);
    expect(passed.length / others.length, passed.map(({ id }) => id).join(' ')).toBeLessThan(0.5);
  });
});
