import { describe, expect, it } from 'vitest';
import { quotePage } from '../../../engine/annotations/quote.ts';
import { checkWords, type Revisit } from '../../../engine/annotations/revisit.ts';

const PAGE = [
  'Le Mali accuse la France d’avoir armé des jihadistes',
  'Dans une lettre, Bamako affirme que son espace aérien a été violé plus de 50 fois cette année. Paris dément.',
  'Les relations entre les deux pays sont au plus bas depuis le coup d’État de 2020.',
];
const PINNED = 'son espace aérien a été violé plus de 50 fois cette année';

const pin = (words: string, blocks = PAGE) => {
  const block = blocks.findIndex((text) => text.includes(words));
  const start = (blocks[block] as string).indexOf(words);
  const found = quotePage(blocks.map((text) => ({ text })), { block, start, end: start + words.length });
  if (!found) throw new Error('no such words');
  return found;
};
const shown = (result: Revisit, blocks: readonly string[]) =>
  result.status === 'gone' ? null : (blocks[result.span.block] as string).slice(result.span.start, result.span.end);

describe('checkWords', () => {
  it('finds words that stand where they stood', () => {
    const result = checkWords(pin(PINNED), PAGE);
    expect(result).toMatchObject({ status: 'unchanged', around: 'same', span: { block: 1 } });
    expect(shown(result, PAGE)).toBe(PINNED);
  });

  it('finds them through other white space and soft hyphens, as rendered', () => {
    const now = ['Annonce', `\n  ${(PAGE[1] as string).replace('espace aérien', 'espace\u00a0aé\u00adrien').replaceAll(' ', '  ')}`];
    const result = checkWords(pin(PINNED), now);
    expect(result.status).toBe('unchanged');
    expect(shown(result, now)).toBe(PINNED.replace('espace aérien', 'espace\u00a0aé\u00adrien').replaceAll(' ', '  '));
  });

  it('says when what stands around them has changed', () => {
    expect(checkWords(pin(PINNED), ['Rectificatif', `Il est inexact que ${PINNED}. Paris dément.`])).toMatchObject({ status: 'unchanged', around: 'changed' });
  });

  it('picks, of several places, the one with the old surroundings', () => {
    const blocks = ['La France nie. La France part.', 'La France arme. La France nie encore.'];
    const words = pin('La France', blocks);
    const at = (block: number, start: number) => quotePage(blocks.map((text) => ({ text })), { block, start, end: start + 9 });
    expect(checkWords(words, blocks)).toMatchObject({ span: { block: 0, start: 0 } });
    expect(checkWords(at(1, 16) as never, blocks)).toMatchObject({ span: { block: 1, start: 16 } });
    expect(checkWords(at(0, 15) as never, ['Nouveau paragraphe.', ...blocks])).toMatchObject({ span: { block: 1, start: 15 } });
  });

  it('shows a figure that was changed', () => {
    const now = PAGE.map((text) => text.replace('plus de 50 fois', 'plus de 100 fois'));
    const result = checkWords(pin(PINNED), now);
    expect(result).toMatchObject({ status: 'changed', now: PINNED.replace('50', '100') });
    expect(result.status === 'changed' && result.diff).toEqual([
      { kind: 'same', text: 'son espace aérien a été violé plus de ' },
      { kind: 'removed', text: '50' },
      { kind: 'added', text: '100' },
      { kind: 'same', text: ' fois cette année' },
    ]);
    expect(shown(result, now)).toBe(PINNED.replace('50', '100'));
  });

  it.each([
    ['a word put in', 'son espace aérien n’a jamais été violé plus de 50 fois cette année'],
    ['the first word changed', 'leur espace aérien a été violé plus de 50 fois cette année'],
    ['the last word changed', 'son espace aérien a été violé plus de 50 fois en 2022'],
    ['a word taken out', 'son espace aérien a été violé 50 fois cette année'],
    ['accents and case', 'SON ESPACE AÉRIEN a été violé plus de 50 fois cette année'],
  ])('sees %s', (_, now) => {
    expect(checkWords(pin(PINNED), PAGE.map((text) => text.replace(PINNED, now)))).toMatchObject({ status: 'changed' });
  });

  it('keeps the full stop out of the difference', () => {
    const words = 'Dans une lettre, Bamako affirme que son espace aérien a été violé plus de 50 fois cette année.';
    const result = checkWords(pin(words), PAGE.map((text) => text.replace('Bamako', 'le Mali')));
    expect(result.status === 'changed' && result.diff.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual(['Bamako', 'le Mali']);
  });

  it.each([
    ['the sentence is gone', PAGE.filter((_, i) => i !== 1)],
    ['another sentence shares only small words', ['Dans son pays, la France a plus de temps que de gens à voir cette fois, dit une lettre de lecteur.']],
    ['the page is empty', []],
    ['the page is blank', ['', ' ']],
  ])('says gone where %s', (_, now) => expect(checkWords(pin(PINNED), now)).toEqual({ status: 'gone' }));

  it('does not take one common word for a short quote', () => {
    expect(checkWords(pin('La France nie', ['La France nie.']), ['La France gagne le match.'])).toEqual({ status: 'gone' });
  });

  it('takes a finding’s own quote, its surroundings as rendered', () => {
    const now = [(PAGE[1] as string).replace('que son', 'que\u00a0\n son').replace('fois', 'fo\u00adis')];
    const start = now[0]!.indexOf('son'), end = now[0]!.indexOf('. Paris');
    const quote = { exact: now[0]!.slice(start, end), prefix: now[0]!.slice(start - 32, start), suffix: now[0]!.slice(end, end + 32) };
    expect(checkWords({ quote, position: null }, now)).toMatchObject({ status: 'unchanged', around: 'same', span: { block: 0, start, end } });
    expect(checkWords({ quote: { ...quote, prefix: 'Il est faux que ' }, position: null }, now)).toMatchObject({ around: 'changed' });
  });

  it('knows surroundings that reach into the next block', () => {
    const words = pin('le coup d’État de 2020', ['Paris.', ...PAGE.slice(2), 'Bamako nie.']);
    expect(words.quote.suffix).toBe('.\nBamako nie.');
    expect(checkWords(words, ['Paris.', ...PAGE.slice(2), 'Bamako nie.'])).toMatchObject({ status: 'unchanged', around: 'same' });
    expect(checkWords(words, ['Paris.', ...PAGE.slice(2), 'Bamako avoue.'])).toMatchObject({ status: 'unchanged', around: 'changed' });
  });

  it('works without a position', () => expect(checkWords({ ...pin(PINNED), position: null }, PAGE).status).toBe('unchanged'));
});
