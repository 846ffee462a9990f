import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NATIONS } from '../../engine/lexicon/nations.ts';
import { fold } from '../../engine/text/fold.ts';
import { sentences } from '../../engine/text/sentences.ts';
import { MARK, NUMBER, WORD, tokenise } from '../../engine/text/tokens.ts';

const words = (text: string) => { const { count, kinds, folded } = tokenise(text); return Array.from({ length: count }, (_, i) => i).filter((i) => kinds[i] === WORD).map((i) => folded[i]); };
const numbers = (text: string) => { const { count, kinds, folded } = tokenise(text); return Array.from({ length: count }, (_, i) => i).filter((i) => kinds[i] === NUMBER).map((i) => folded[i]); };
const cut = (text: string) => { const tokens = tokenise(text); return sentences(tokens).map(({ from, to }) => text.slice(tokens.starts[from], tokens.ends[to - 1])); };

describe('folding', () => {
  it.each([
    ['Élysée', 'elysee'], ['Goïta', 'goita'], ['cœur', 'coeur'], ['Straße', 'strasse'], ['ЕЛКА', 'елка'], ['Ёлка', 'елка'],
    ['𝐁𝐚𝐫𝐤𝐡𝐚𝐧𝐞', 'barkhane'], ['ﬁn', 'fin'], ['for\u00adces', 'forces'], ['Ma\u200bli', 'mali'],
    ['إلى', 'الي'], ['قُوَّة', 'قوه'], ['مـــالي', 'مالي'], ['٥٠', '50'], ['Ｍａｌｉ', 'mali'],
  ])('%s is looked up as %s', (word, folded) => expect(fold(word)).toBe(folded));
  it('is done already where nations are listed', () => {
    const stems = Object.values(NATIONS).flatMap((list) => list.split(' '));
    expect(stems.map(fold)).toEqual(stems);
  });
  it('is done once and for all', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (word) => { expect(fold(fold(word))).toBe(fold(word)); }));
  });
});

describe('tokens', () => {
  it.each([
    ['l’armée française', ['l', 'armee', 'francaise']],
    ["Mali's porte-parole", ['mali', 's', 'porte', 'parole']],
    ['the U.N. and the U.S.', ['the', 'un', 'and', 'the', 'us']],
    ['L’ONU. Puis rien', ['l', 'onu', 'puis', 'rien']],
    ['for\u00adces\u00a0françaises', ['forces', 'francaises']],
    ['الجيش الماليّ', ['الجيش', 'المالي']],
    ['«Вагнер»', ['вагнер']],
  ])('of %s', (text, expected) => expect(words(text)).toEqual(expected));

  it.each([
    ['1 500 soldats', ['1500']], ['1\u202f500', ['1500']], ['1,500', ['1500']], ['10.000', ['10000']], ['3,5 %', ['3,5']], ['en 2013', ['2013']],
    ['53 et 58', ['53', '58']], ['50 000 €', ['50000']], ['le 15 août 2022', ['15', '2022']], ['2020, 2021', ['2020', '2021']], ['٥٣ جنديا', ['53']],
  ])('numbers of %s', (text, expected) => expect(numbers(text)).toEqual(expected));

  it('have offsets into the text as it stands, in order and without overlap', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const { count, starts, ends, kinds } = tokenise(text);
      let last = 0;
      for (let i = 0; i < count; i++) {
        expect(starts[i]).toBeGreaterThanOrEqual(last);
        expect(ends[i]).toBeGreaterThan(starts[i] as number);
        last = ends[i] as number;
        // never inside a surrogate pair
        expect(/[\udc00-\udfff]/.test(text[starts[i] as number] as string)).toBe(false);
        expect([WORD, NUMBER, MARK]).toContain(kinds[i]);
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }));
  });

  it('know a capital', () => {
    const { capitals } = tokenise('Mali mali Élysée 𝐁old مالي Мали');
    expect([...capitals]).toEqual([1, 0, 1, 1, 0, 1]);
  });
});

describe('sentences', () => {
  it.each([
    ['M. Diop a écrit. Paris dément.', ['M. Diop a écrit.', 'Paris dément.']],
    ['Mr. Diop wrote. The U.S. did not.', ['Mr. Diop wrote.', 'The U.S. did not.']],
    ['Vraiment ? Oui !', ['Vraiment ?', 'Oui !']],
    ['« Vraiment ? » demande-t-il. Oui.', ['« Vraiment ? » demande-t-il.', 'Oui.']],
    ['Il y en a 3.5 fois plus. Puis 2.', ['Il y en a 3.5 fois plus.', 'Puis 2.']],
    ['Bamako accuse\n\nParis dément', ['Bamako accuse', 'Paris dément']],
    ['هل وصل؟ نعم. انتهى', ['هل وصل؟', 'نعم.', 'انتهى']],
    ['Ушли в 2022 г. из Мали. Всё.', ['Ушли в 2022 г. из Мали.', 'Всё.']],
    ['A. Goita rules. Done.', ['A. Goita rules.', 'Done.']],
    ['', []],
  ])('of %j', (text, expected) => expect(cut(text)).toEqual(expected));

  it('hold every token but paragraph breaks once', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('Mali', 'M.', '.', '?', '«', '»', '"', '3.5', '\n\n', 'U.N.', 'а', 'مالي', '…', '('), { maxLength: 60 }), (parts) => {
      const tokens = tokenise(parts.join(' '));
      const held = sentences(tokens);
      let next = 0;
      for (const { from, to } of held) {
        expect(to).toBeGreaterThan(from);
        for (let i = next; i < from; i++) expect(tokens.folded[i]).toBe('\n');
        next = to;
      }
      for (let i = next; i < tokens.count; i++) expect(tokens.folded[i]).toBe('\n');
    }));
  });
});
