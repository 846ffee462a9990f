import { describe, expect, it } from 'vitest';
import { compileGate, passGates } from '../../engine/gate.ts';

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
