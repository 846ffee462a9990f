// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createI18n, type Messages } from '../../components/i18n.tsx';
import type { Language } from '../../engine/model.ts';

const LANGUAGES: readonly Language[] = ['en', 'fr', 'es', 'de', 'it', 'pt', 'ru', 'ar'];
const read = (language: Language) => JSON.parse(readFileSync(new URL(`../../locales/${language}.json`, import.meta.url), 'utf8')) as Messages;
const CATEGORIES = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

type Leaf = { readonly path: string; readonly forms: { readonly [category: string]: string } | null; readonly text: string };
function leaves(value: object, path = ''): Leaf[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): Leaf[] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof inner === 'string') return [{ path: at, forms: null, text: inner }];
    const forms = inner as { [category: string]: string };
    if (Object.keys(forms).every((category) => CATEGORIES.has(category))) return [{ path: at, forms, text: Object.values(forms).join(' ') }];
    return leaves(forms, at);
  });
}
const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
const english = new Map(leaves(read('en')).map((leaf) => [leaf.path, leaf]));

describe.each(LANGUAGES)('locales/%s.json', (language) => {
  const messages = read(language);
  const all = leaves(messages);

  it('says everything that English says, and nothing else', () => {
    expect(all.map(({ path }) => path).sort()).toEqual([...english.keys()].sort());
  });

  it('names its language and leaves no message empty', () => {
    expect(messages.interfaceLanguage).toBe(language);
    expect(all.filter(({ text }) => text.trim() === '').map(({ path }) => path)).toEqual([]);
  });

  it('has a plural form for each category that a count up to 20,000 falls into', () => {
    const rules = new Intl.PluralRules(language);
    const wanted = [...new Set(Array.from({ length: 20_000 }, (_, n) => rules.select(n))).add('other')];
    for (const { path, forms } of all) if (forms) expect({ path, categories: Object.keys(forms).sort() }).toEqual({ path, categories: [...wanted].sort() });
  });

  it('fills the same placeholders as English; a form for one or two may leave the number out', () => {
    for (const { path, forms, text } of all) {
      const wanted = holes(english.get(path)?.text ?? '');
      expect({ path, holes: holes(forms ? (forms['other'] ?? '') : text) }).toEqual({ path, holes: wanted });
    }
  });

  it('never speaks of truth, lies or fakes as a verdict', () => {
    const forbidden = /(?<!\p{L})(false|fake|lie|lies|lying|liar|faux|fausse|mensonge|mentir|infox|falso|falsa|mentira|falsch|lüge|gelogen|bugia|ложь|ложн\p{L}*|фейк\p{L}*|фальш\p{L}*)(?!\p{L})|كذب|كاذب|مزيف|زائف/iu;
    expect(all.filter(({ text }) => forbidden.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('fits the stores', () => {
    expect(messages.extDescription.length).toBeLessThanOrEqual(132);
  });

});

describe.each(LANGUAGES.filter((language) => language !== 'en'))('locales/%s.json', (language) => {
  it('is translated: few messages read as in English', () => {
    const same = leaves(read(language)).filter(({ path, text }) => text === english.get(path)?.text && /\p{L}{4}/u.test(text.replace(/\{\w+\}/g, '')));
    expect(same.length, same.map(({ path }) => path).join('\n')).toBeLessThan(24);
  });
});

describe('createI18n', () => {
  it('chooses the plural form by the language’s own rules', () => {
    const { t } = createI18n('ru', read('ru'));
    const forms = new Set([1, 2, 5].map((n) => t('pins.found', { n }).replace(/\d/, '')));
    expect(forms.size).toBeGreaterThan(1);
  });

  it('writes numbers and dates as the language does, and dates only as exactly as they are known', () => {
    const { number, date } = createI18n('fr', read('fr'));
    expect(number(10_000).replace(/\s/gu, ' ')).toBe('10 000');
    expect([date('2013'), date('2021-05'), date('2022-08-15')]).toEqual(['2013', 'mai 2021', '15 août 2022']);
  });

  it('throws on a message that is not there', () => {
    const { t } = createI18n('en', read('en'));
    expect(() => t('no.such' as never)).toThrow(/no\.such/);
  });
});

describe('every message', () => {
  it('is used somewhere', () => {
    const source = ['components', 'entrypoints', 'browser', 'wxt.config.ts', 'modules'].map(readAll).join('\n');
    const unused = [...english.keys()].filter((path) => {
      const parts = path.split('.');
      if (source.includes(`'${path}'`) || source.includes(`__MSG_${path}__`)) return false;
      // A key made of a prefix and a value: `verdicts.${verdict}`
      return !parts.some((_, i) => i > 0 && (source.includes(`\`${parts.slice(0, i).join('.')}.\${`) || source.includes(`'${parts.slice(0, i).join('.')}'`)));
    });
    expect(unused).toEqual([]);
  });
});

function readAll(path: string): string {
  const url = new URL(`../../${path}`, import.meta.url);
  if (/\.tsx?$/.test(path)) return readFileSync(url, 'utf8');
  return readdirSync(url, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name)).map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')).join('\n');
}
