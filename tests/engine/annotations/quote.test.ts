import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapse, mapCollapsed, pageText, quotePage, quoteReference, unitOf } from '../../../engine/annotations/quote.ts';

const blocks = ['Bamako  accuse 🇲🇱', ' Selon la\u00a0lettre,\n l’ar\u00admée aurait violé l’espace aérien. ', 'Paris dément.'].map((text) => ({ text }));

describe('quotePage', () => {
  it('keeps words as a reader sees them, with what stands around them', () => {
    const text = (blocks[1] as { text: string }).text;
    const start = text.indexOf('lettre');
    expect(quotePage(blocks, { block: 1, start, end: text.indexOf(' aurait') })).toEqual({
      quote: { exact: 'lettre, l’armée', prefix: 'Bamako accuse 🇲🇱\nSelon la ', suffix: ' aurait violé l’espace aérien.\nP' },
      // Two code points make the flag, where UTF-16 counts four units
      position: { start: 26, end: 41 },
    });
  });

  it('finds nothing to quote in white space', () => expect(quotePage(blocks, { block: 0, start: 6, end: 8 })).toBeNull());
  it('finds nothing in a block that is not there', () => expect(quotePage(blocks, { block: 9, start: 0, end: 4 })).toBeNull());

  it('gives positions that lead back to the words, wherever they stand', () => {
    const piece = fc.stringMatching(/^[ab \n\u00a0\u00ad🇲é]{0,12}$/u);
    fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), fc.nat(), (texts, pick, a, b) => {
      const block = pick % texts.length;
      const length = (texts[block] as string).length + 1;
      const [start, end] = [a % length, b % length].sort((x, y) => x - y) as [number, number];
      const words = quotePage(texts.map((text) => ({ text })), { block, start, end });
      if (words === null) return;
      const page = pageText(texts);
      const [from, to] = [unitOf(page, words.position?.start ?? -1), unitOf(page, words.position?.end ?? -1)];
      expect(words.quote.exact.isWellFormed()).toBe(true);
      expect(page.slice(from, to)).toBe(words.quote.exact);
      expect(page.slice(0, from).endsWith(words.quote.prefix)).toBe(true);
    }));
  });
});

it('maps collapsed text as collapse writes it', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\u00a0', '\u00ad', '\u200b', '🇲', '\ufeff') }), (original) => {
    const { text, at } = mapCollapsed(original);
    expect(text).toBe(collapse(original));
    expect(at).toHaveLength(text.length);
    expect(at.map((unit) => (/\s/.test(original[unit] as string) ? ' ' : original[unit])).join('')).toBe(text);
  }));
});

it('numbers the sentences of a reference from 1', () => {
  const text = 'M. Diop a écrit lundi. « Ces violations ont servi », indique la lettre.\nLe Mali n’a fourni aucune preuve.';
  const at = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, quote });
  expect(quoteReference({ text }, at('a écrit'))).toMatchObject({ sentence: 1, quote: { exact: 'a écrit', prefix: 'M. Diop ' } });
  expect(quoteReference({ text }, at('« Ces')).sentence).toBe(2);
  expect(quoteReference({ text }, at('violations')).sentence).toBe(2);
  expect(quoteReference({ text }, at('aucune preuve')).sentence).toBe(3);
});
