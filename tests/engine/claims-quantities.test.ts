import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../engine/conflicts.ts';
import { lexiconOf } from '../../engine/lexicon/languages.ts';
import type { Language } from '../../engine/model.ts';
import { splitClitics } from '../../engine/text/clitics.ts';
import { quantities, type Quantity } from '../../engine/text/numbers.ts';
import { tokenise } from '../../engine/text/tokens.ts';
import './claims.ts';

function quantityOf(language: Language, text: string): Quantity[] {
  const lexicon = lexiconOf(language);
  if (!lexicon) throw new Error(`no lexicon of ${language}`);
  const written = tokenise(text), tokens = language === 'ar' ? splitClitics(written, lexicon) : written;
  return quantities(tokens, 0, tokens.count, language);
}

describe('a quantity', () => {
  it.each<[Language, string, number, number, Quantity['bound']]>([
    ['en', 'fifty-three soldiers', 53, 53, 'exact'], ['en', 'more than fifty flights', 50, 50, 'more'], ['en', 'nearly fifty flights', 50, 50, 'less'],
    ['en', 'about 50 flights', 50, 50, 'about'], ['en', 'between 40 and 60 flights', 40, 60, 'exact'], ['en', 'hundreds of fighters', 200, 999, 'exact'],
    ['en', 'two hundred and twelve men', 212, 212, 'exact'], ['en', '1,500 troops', 1500, 1500, 'exact'], ['en', '2.5 million dollars', 2_500_000, 2_500_000, 'exact'],
    ['en', 'half a dozen raids', 6, 6, 'exact'], ['en', 'at least 12 raids', 12, 12, 'more'], ['en', 'no fewer than 12 raids', 12, 12, 'more'], ['en', 'no more than 12 raids', 12, 12, 'less'],
    ['fr', 'cinquante-trois soldats', 53, 53, 'exact'], ['fr', 'une cinquantaine de vols', 50, 50, 'about'], ['fr', 'près de 50 vols', 50, 50, 'less'],
    ['fr', 'quatre-vingt-dix-sept soldats', 97, 97, 'exact'], ['fr', 'soixante-et-onze blessés', 71, 71, 'exact'], ['fr', 'deux mille cinq cents hommes', 2500, 2500, 'exact'],
    ['fr', '1\u202f500 hommes', 1500, 1500, 'exact'], ['fr', '3,5 millions d’euros', 3_500_000, 3_500_000, 'exact'], ['fr', 'de 40 à 60 vols', 40, 60, 'exact'],
    ['fr', 'plusieurs centaines de combattants', 200, 999, 'exact'], ['fr', 'au moins 12 raids', 12, 12, 'more'], ['fr', 'pas plus de 12 raids', 12, 12, 'less'],
    ['es', 'cincuenta y tres soldados', 53, 53, 'exact'], ['es', 'más de cincuenta vuelos', 50, 50, 'more'], ['es', 'dos mil quinientos hombres', 2500, 2500, 'exact'], ['es', 'al menos 12', 12, 12, 'more'],
    ['de', 'dreiundfünfzig Soldaten', 53, 53, 'exact'], ['de', 'mehr als fünfzig Flüge', 50, 50, 'more'], ['de', 'hundertfünfzig Mann', 150, 150, 'exact'], ['de', '3,5 Millionen Euro', 3_500_000, 3_500_000, 'exact'], ['de', 'knapp 50', 50, 50, 'less'],
    ['it', 'cinquantatré soldati', 53, 53, 'exact'], ['it', 'più di cinquanta voli', 50, 50, 'more'], ['it', 'trecentododici uomini', 312, 312, 'exact'],
    ['pt', 'cinquenta e três soldados', 53, 53, 'exact'], ['pt', 'pelo menos 12', 12, 12, 'more'], ['pt', 'duzentos e doze', 212, 212, 'exact'],
    ['ru', 'пятьдесят три солдата', 53, 53, 'exact'], ['ru', 'более пятидесяти полётов', 50, 50, 'more'], ['ru', 'не менее 50', 50, 50, 'more'], ['ru', 'от 40 до 60 полётов', 40, 60, 'exact'], ['ru', '3,5 миллиона евро', 3_500_000, 3_500_000, 'exact'],
    ['ar', 'ثلاثة وخمسون جنديا', 53, 53, 'exact'], ['ar', 'أكثر من خمسين مرة', 50, 50, 'more'], ['ar', '٥٣ جنديا', 53, 53, 'exact'], ['ar', 'ألفي جندي', 2000, 2000, 'exact'], ['ar', 'مئة وخمسون جنديا', 150, 150, 'exact'],
  ])('%s: %s', (language, text, min, max, bound) => {
    const found = quantityOf(language, text);
    expect(found.map((one) => ({ min: one.min, max: one.max, bound: one.bound }))).toEqual([{ min, max, bound }]);
  });

  it.each<[Language, string]>([['en', 'a soldier'], ['fr', 'un soldat et une lettre'], ['de', 'ein Brief'], ['it', 'un soldato'], ['en', 'soldiers without number'], ['en', '']])('is none: %s %s', (language, text) => {
    expect(quantityOf(language, text)).toEqual([]);
  });

  it('reads a word of ten thousand numerals to its end', () => {
    expect(() => quantityOf('de', 'hundert'.repeat(10_000))).not.toThrow();
  });
});

describe('what a written quantity may stand for', () => {
  const holds = (bound: Quantity['bound'], min: number, value: number) => { const [low, high] = rangeOf({ min, max: min, bound }); return low <= value && value <= high; };
  it.each<[Quantity['bound'], number, boolean]>([
    ['exact', 50, true], ['exact', 53, false],
    ['more', 53, true], ['more', 50, true], ['more', 49, false], ['more', 100, false],
    ['less', 49, true], ['less', 53, false], ['less', 20, false],
    ['about', 53, true], ['about', 47, true], ['about', 70, false],
  ])('%s 50 for %d: %s', (bound, value, is) => expect(holds(bound, 50, value)).toBe(is));
  it('is a range as it is written', () => expect(rangeOf({ min: 40, max: 60, bound: 'about' })).toEqual([40, 60]));
});
