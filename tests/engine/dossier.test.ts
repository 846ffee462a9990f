import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { parseAlias } from '../../engine/alias.ts';
import { packDossier, unpackDossier } from '../../engine/dossier/packed.ts';
import { placeQuote } from '../../engine/dossier/quote.ts';
import { loadDossier, loadDossiers } from '../../modules/seeds/load.ts';

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));
const NAME = 'mali-france-2022';
const [dossier] = loadDossiers(SEEDS);
if (!dossier) throw new Error('no dossier');

describe('the built-in dossier', () => {
  it('has its quotes where it says, word for word', () => {
    const { text } = dossier.reference;
    const passages = [...dossier.claims, ...dossier.entities].flatMap((one) => one.passages)
      .concat(dossier.events.map(({ passage }) => passage), dossier.relations.map(({ passage }) => passage));
    expect(passages.length).toBeGreaterThan(60);
    for (const { start, end, quote } of passages) expect(text.slice(start, end)).toBe(quote);
  });

  it('is the same after it was packed for a build', () => {
    expect(unpackDossier(JSON.parse(JSON.stringify(packDossier(dossier))))).toEqual(dossier);
    expect(() => packDossier({ ...dossier, decoys: [{ text: 'one; two', language: 'en' }] })).toThrow('one; two');
  });

  it('has all claims with their links and standing', () => {
    expect(dossier.claims.map(({ id }) => id)).toEqual(['letter', 'airspace-violations', 'intelligence', 'arms-drops', 'no-evidence', 'french-campaign',
      'denial', 'french-dead', 'militants-killed', 'attacks-in-france', 'new-low', 'french-withdrawal', 'russian-mercenaries', 'western-concern',
      'putin-call', 'russian-troops-gao', 'welcomed-2013', 'north-captured', 'soured-relations', 'coup-2020', 'second-coup']);
    const claim = (id: string) => dossier.claims.find((one) => one.id === id);
    expect(claim('arms-drops')).toMatchObject({ standing: 'attributed', attributedTo: 'letter', deniedBy: 'denial', withoutEvidenceBy: 'no-evidence' });
    expect(claim('intelligence')).toMatchObject({ standing: 'attributed', deniedBy: 'denial' });
    expect(claim('intelligence')).not.toHaveProperty('withoutEvidenceBy');
    expect(claim('airspace-violations')).toMatchObject({ standing: 'attributed', attributedTo: 'abdoulaye-diop' });
    expect(claim('coup-2020')).toMatchObject({ standing: 'reported' });
  });

  it('has all thirty entities, with names and glosses in French and English and aliases in eight languages', () => {
    expect(dossier.entities).toHaveLength(30);
    for (const { name, gloss, aliases, id } of dossier.entities) {
      expect([name.en, name.fr, gloss.en, gloss.fr].every(Boolean), id).toBe(true);
      const languages = new Set(aliases.map(({ language }) => language));
      const isCovered = (language: 'fr') => languages.has(language) || languages.has('any');
      for (const language of ['fr', 'en', 'es', 'de', 'it', 'pt', 'ru', 'ar'] as const) expect(isCovered(language as 'fr'), `${id} ${language}`).toBe(true);
    }
  });

  it('marks names that the reference does not use as the annotator’s', () => {
    const byAnnotator = (id: string, text: RegExp) => dossier.entities.find((one) => one.id === id)?.aliases.find((alias) => text.test(alias.text))?.byAnnotator;
    expect(byAnnotator('interim-president', /^Goïta$/)).toBe(true);
    expect(byAnnotator('russian-mercenaries', /^Wagner$/)).toBe(true);
    expect(byAnnotator('french-forces', /^barkhane$/)).toBe(true);
    expect(byAnnotator('united-nations', /^minusma$/)).toBe(true);
    expect(byAnnotator('russian-mercenaries', /mercenaires/)).toBe(false);
  });

  it('says what is not known of the reference', () => {
    expect(dossier.reference).toMatchObject({ title: null, publisher: null, author: null, address: null, datedBy: 'annotator', date: '2022-08-15' });
    expect(dossier.reference.unknown.fr).toMatch(/On ne sait pas/);
  });
});

describe('a mistake in a seed', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'recoupe-')), NAME);
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function spoil(file: string, from: string | RegExp, to: string): string {
    cpSync(join(SEEDS, NAME), folder, { recursive: true });
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    const spoiled = text.replace(from, to);
    expect(spoiled).not.toBe(text);
    writeFileSync(path, spoiled);
    try {
      loadDossier(folder);
    } catch (error) {
      return (error as Error).message;
    }
    return 'no error';
  }
  /** The line that holds the words, counted from 1. */
  const lineOf = (file: string, words: string) => readFileSync(join(SEEDS, NAME, file), 'utf8').split('\n').findIndex((line) => line.includes(words)) + 1;

  it('names the file, the line and what the reference has, where only an apostrophe differs', () => {
    const message = spoil('claims.yaml', 'L’échange inquiète les puissances occidentales, qui', "L'échange inquiète les puissances occidentales, qui");
    expect(message).toContain(`claims.yaml:${lineOf('claims.yaml', 'L’échange inquiète les puissances occidentales, qui')}:`);
    expect(message).toContain('the reference has «L’échange inquiète');
  });
  it('names a quote that is not there', () => {
    expect(spoil('events.yaml', 'Les troupes françaises ont été saluées', 'Les soldats ont été salués')).toMatch(/events\.yaml:\d+: the quote .* does not occur .* copy it/);
  });
  it('names an id that does not exist, and those that do', () => {
    const message = spoil('claims.yaml', 'deniedBy: denial', 'deniedBy: denail');
    expect(message).toContain(`claims.yaml:${lineOf('claims.yaml', 'deniedBy: denial')}:`);
    expect(message).toContain('use one of denial');
  });
  it('names an id used twice', () => {
    expect(spoil('claims.yaml', '- id: intelligence', '- id: letter')).toMatch(/claims\.yaml:\d+: the id «letter» is taken/);
  });
  it('names a field that is not known, and a value of the wrong kind', () => {
    expect(spoil('entities.yaml', 'kind: person', 'kind: persona')).toMatch(/entities\.yaml:\d+: entities\.0\.kind: .*person/);
    expect(spoil('claims.yaml', 'standing: reported', 'standng: reported')).toMatch(/claims\.yaml:\d+: claims\.0/);
  });
  it('names an alias that cannot be read', () => {
    expect(spoil('entities.yaml', 'named:\n      any: [Diop]', 'named:\n      any: [Di*]')).toMatch(/entities\.yaml:\d+: «Di\*»: .* too short for a star/);
  });
  it('names YAML that cannot be read', () => {
    expect(spoil('claims.yaml', 'claims:', 'claims: [')).toMatch(/claims\.yaml:\d+: /);
  });
  it('names a standing that its speaker contradicts', () => {
    expect(spoil('claims.yaml', '    attributedTo: abdoulaye-diop\n', '')).toMatch(/claims\.yaml:\d+: a claim has attributedTo if and only if/);
  });
  it('names a frame of no claim', () => {
    expect(spoil('frames.yaml', '- claim: letter', '- claim: leter')).toMatch(/frames\.yaml:\d+: there is no claim «leter»/);
  });
  it('names a class of actors that the story does not tell apart', () => {
    expect(spoil('frames.yaml', "'@un.council'", "'@on.council'")).toMatch(/frames\.yaml:\d+: there is no class «on»/);
    expect(spoil('frames.yaml', 'home: ml', 'home: mali')).toMatch(/frames\.yaml:\d+: there is no class «mali»/);
  });
  it('names a missing file', () => {
    cpSync(join(SEEDS, NAME), folder, { recursive: true });
    rmSync(join(folder, 'claims.yaml'));
    expect(() => loadDossier(folder)).toThrow(/claims\.yaml: the file is missing/);
  });
});

describe('placing a quote', () => {
  const text = 'Un lundi, puis un autre lundi.';
  it('gives offsets into the reference', () => expect(placeQuote(text, 'puis')).toEqual({ start: 10, end: 14, quote: 'puis' }));
  it('asks which, where the words recur', () => expect(placeQuote(text, 'lundi')).toMatch(/occurs 2 times/));
  it('takes the nth', () => expect(placeQuote(text, { quote: 'lundi', nth: 1 })).toMatchObject({ start: 24 }));
  it('counts no further than there are', () => expect(placeQuote(text, { quote: 'lundi', nth: 2 })).toMatch(/below/));
});

describe('the notation of names', () => {
  const count = (text: string) => { const parsed = parseAlias(text); return typeof parsed === 'string' ? parsed : parsed.map(({ slots, lead, tail }) => [slots.length, lead, tail]); };
  it.each([
    ['Mali', [[1, 0, 0]]],
    ['French (armed) forces|troops', [[2, 0, 0], [3, 0, 0]]],
    ['embassy (in Mali|Bamako)', [[1, 0, 0], [3, 0, 0]]],
    ['<the> West', [[2, 1, 0]]],
    ['Abzug <der französischen>', [[3, 0, 2]]],
    ['Quai d’Orsay', [[3, 0, 0]]],
  ])('reads %s', (text, shapes) => expect(count(text)).toEqual(shapes));
  it.each([['a <b> c'], ['(only)'], ['<only>'], ['x*'], ['']])('refuses %s and says why', (text) => expect(count(text)).toMatch(/«/));
  it('asks for the case that is written', () => {
    const need = (text: string, word: string) => (parseAlias(text) as Exclude<ReturnType<typeof parseAlias>, string>)[0]?.slots[0]?.words.get(word);
    expect([need('serval', 'serval'), need('Serval', 'serval'), need('IS', 'is'), need('West|west', 'west')]).toEqual([0, 1, 2, 0]);
  });
});
