import { describe, expect, it } from 'vitest';
import type { EntityId, Language, Stance } from '../../engine/model.ts';
import { findingOf, read } from './claims.ts';

const ARMS = 'arms-drops';

describe('how the page carries a claim', () => {
  it.each<[Language, string, string, Stance, EntityId | null]>([
    ['en', 'France handed rifles to the terrorists.', ARMS, 'asserts', null],
    // the source before, behind and around
    ['fr', 'Selon Bamako, la France a remis des fusils aux terroristes.', ARMS, 'attributes', 'malian-government'],
    ['es', 'Según Bamako, Francia entregó armas a los terroristas.', ARMS, 'attributes', 'malian-government'],
    ['de', 'Laut Bamako hat Frankreich den Terroristen Waffen geliefert.', ARMS, 'attributes', 'malian-government'],
    ['it', 'Secondo Bamako, la Francia ha fornito armi ai terroristi.', ARMS, 'attributes', 'malian-government'],
    ['pt', 'Segundo Bamako, a França forneceu armas aos terroristas.', ARMS, 'attributes', 'malian-government'],
    ['ru', 'По словам Бамако, Франция поставляла оружие террористам.', ARMS, 'attributes', 'malian-government'],
    ['ar', 'وفقا لباماكو، زودت فرنسا الإرهابيين بالأسلحة.', ARMS, 'attributes', 'malian-government'],
    ['en', 'Paris dropped weapons to jihadists, Bamako says.', ARMS, 'attributes', 'malian-government'],
    ['fr', 'Bamako accuse Paris d’armer les jihadistes.', ARMS, 'attributes', 'malian-government'],
    // quotations, over sentences too
    ['en', '“France handed rifles to the terrorists,” said Abdoulaye Diop.', ARMS, 'attributes', 'abdoulaye-diop'],
    ['en', '“It is plain for all to see. France handed rifles to the terrorists,” said Abdoulaye Diop.', ARMS, 'attributes', 'abdoulaye-diop'],
    ['fr', '« La France a remis des fusils aux terroristes », a déclaré Abdoulaye Diop.', ARMS, 'attributes', 'abdoulaye-diop'],
    ['fr', '« Nous le savons tous. La France a remis des fusils aux terroristes », a déclaré Abdoulaye Diop.', ARMS, 'attributes', 'abdoulaye-diop'],
    // hearsay without a source
    ['fr', 'La France aurait remis des fusils aux terroristes.', ARMS, 'attributes', null],
    // questions and conditions
    ['en', 'Did France hand rifles to the terrorists?', ARMS, 'asks', null],
    ['fr', 'La France a-t-elle remis des fusils aux terroristes ?', ARMS, 'asks', null],
    ['en', 'If France armed the terrorists, the Council must act.', ARMS, 'asks', null],
    // denials are laid against the reference's denial
    ['en', 'France denies having handed rifles to the terrorists.', 'denial', 'attributes', 'french-government'],
    ['fr', 'Paris dément avoir remis des fusils aux terroristes.', 'denial', 'attributes', 'french-government'],
    ['en', 'France never supported these terrorist groups, the French embassy said.', 'denial', 'attributes', 'french-embassy'],
    // witnesses
    ['en', 'German UN soldiers saw Russian troops unload equipment in Gao.', 'russian-troops-gao', 'attributes', 'german-un-soldiers'],
  ])('%s: %s', (language, text, claim, stance, speaker) => {
    const finding = findingOf(read(language, text), claim);
    expect({ stance: finding.stance, speaker: finding.speaker }).toEqual({ stance, speaker });
  });

  it('says itself that no evidence was given', () => {
    const { verdict, stance, reason } = findingOf(read('en', 'Mali gave no evidence that France had armed the jihadists.'), 'no-evidence');
    expect({ verdict, stance, rule: reason.rule }).toEqual({ verdict: 'supported', stance: 'asserts', rule: 'agrees-with-no-evidence' });
  });

  it('is the label’s where the block has one', () => {
    expect(findingOf(read('fr', 'DIOP : la France a remis des fusils aux terroristes.'), ARMS)).toMatchObject({ stance: 'attributes', speaker: 'abdoulaye-diop' });
  });
});
