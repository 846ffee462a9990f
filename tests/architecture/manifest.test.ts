import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { browserMessages } from '../../modules/locales.ts';
import { ROOT } from './sources.ts';

const locales = readdirSync(`${ROOT}locales`).filter((name) => name.endsWith('.json'));
const read = (name: string) => JSON.parse(readFileSync(`${ROOT}locales/${name}`, 'utf8')) as Record<string, unknown>;

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
    expect(readFileSync(`${ROOT}locales/${name}`, 'utf8')).not.toMatch(/\b(?:false|fake|lie|lies|faux|fausse|mensonge)\b/i);
  });
});

describe('the switch of the marks', () => {
  it('is the same where it is set and where it is read', async () => {
    const [browser, page] = await Promise.all([import('../../browser/reader.ts'), import('../../page/sheet.ts')]);
    expect(browser.SWITCH_ON).toBe(page.SWITCH_ON);
  });
});
