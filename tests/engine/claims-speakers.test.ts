import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../engine/model.ts';
import { findingOf, read } from './claims.ts';

const cases = readFileSync(fileURLToPath(new URL('speaker-cases.txt', import.meta.url)), 'utf8')
  .split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split(' | ') as [Language, string, string, string]);

describe('who says it', () => {
  it('has cases in each language', () => expect(new Set(cases.map(([language]) => language)).size).toBe(8));
  it.each(cases)('%s, %s, %s: %s', (language, claim, speaker, text) => {
    const finding = findingOf(read(language, text), claim);
    expect(finding.speaker ?? '-').toBe(speaker);
    expect(finding.stance === 'asserts').toBe(speaker === '-');
  });

  it('goes on from sentence to sentence and from block to block', () => {
    const result = read('fr', 'L’ambassade de France réagit sur Twitter : « La France n’a jamais aidé ces groupes terroristes. »\n\n9 h 50 – Elle fait aussi valoir que 53 militaires français sont morts au Mali.');
    expect(findingOf(result, 'french-dead')).toMatchObject({ stance: 'attributes', speaker: 'french-embassy' });
  });
  it('looks for nobody inside a quotation', () => {
    const result = read('en', 'The embassy in Bamako has reacted. "France supports no terrorist group and never has," it writes.');
    expect(findingOf(result, 'denial').speaker).toBe('french-embassy');
  });
});
