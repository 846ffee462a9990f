import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { browserMessages } from '../../modules/locales.ts';
import { ROOT } from './sources.ts';

const locales = readdirSync(`${ROOT}locales`).filter((name) => name.endsWith('.json'));
const read = (name: string) => JSON.parse(readFileSync(`${ROOT}locales/${name}`, 'utf8')) as Record<string, unknown>;

/** What Recoupe never says of a page, per language; a language without a list here fails. */
const CONDEMNING: Record<string, RegExp> = {
  'en.json': /\b(?:false|fake|lies?|lying|liar)\b/i,
  'fr.json': /\b(?:faux|fausses?|mensonges?|mensong\w+|menteur)\b/i,
  'es.json': /\b(?:fals[oa]s?|mentiras?|mentiros\w+)\b/i,
  'de.json': /\b(?:falsch\w*|lügen?|lügt|gelogen|unwahr\w*|gefälscht\w*)\b/i,
  'it.json': /\b(?:fals[oaie]|bugi[ae]|menzogn\w+|bufal[ae])\b/i,
  'pt.json': /\b(?:fals[oa]s?|mentiras?|mentiros\w+)\b/i,
  'ru.json': /(?<!\p{L})(?:ложь|ложн\p{L}+|лжи|лжёт|фейк\p{L}*|неправд\p{L}+|обман\p{L}*)/iu,
  'ar.json': /كاذب|كذب|زائف|مزيف|مفبرك/,
};

describe('what the browser is told in words', () => {
  it('is there in French and English', () => {
    expect(locales).toEqual(expect.arrayContaining(['en.json', 'fr.json']));
  });

  it.each(locales)('has names that every browser takes, in %s', (name) => {
    for (const key of Object.keys(browserMessages(read(name)))) expect(key).toMatch(/^[A-Za-z0-9_]+$/);
  });

  it.each(locales)('names the extension, the verdicts and the small card, in %s', (name) => {
    expect(Object.keys(browserMessages(read(name)))).toEqual(Object.keys(browserMessages(read('en.json'))));
    expect(browserMessages(read(name))).toMatchObject({ extName: { message: 'Recoupe' }, nearby_howTo: {}, verdicts_unsupported: {} });
  });

  it.each(locales)('never calls anything false, a lie or fake, in %s', (name) => {
    expect(readFileSync(`${ROOT}locales/${name}`, 'utf8')).not.toMatch(CONDEMNING[name] ?? /./);
  });
});

describe('the switch of the marks', () => {
  it('is the same where it is set and where it is read', async () => {
    const [browser, page] = await Promise.all([import('../../browser/reader.ts'), import('../../page/sheet.ts')]);
    expect(browser.SWITCH_ON).toBe(page.SWITCH_ON);
  });
});
