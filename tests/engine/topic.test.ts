import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Block, Language, PageText } from '../../engine/model.ts';
import { TOPIC_THRESHOLD, scoreTopic } from '../../engine/topic.ts';
import { loadDossiers } from '../../modules/seeds/load.ts';

const [dossier] = loadDossiers(fileURLToPath(new URL('../../seeds', import.meta.url)));
if (!dossier) throw new Error('no dossier');

interface Case { readonly id: string; readonly lang: Language; readonly title?: string; readonly text: string; readonly topic: boolean }
const read = (file: string): Case[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Case);

const pageOf = ({ title = '', text, lang }: Pick<Case, 'title' | 'text' | 'lang'>, kind: Block['kind'] = 'paragraph'): PageText =>
  ({ url: '', title, language: lang, blocks: text.split('\n\n').map((block) => ({ text: block, kind })) });

describe('the topic', () => {
  it.each(read('topic-cases.jsonl').map((one) => [one.id, one.title, one] as const))('%s %s', (_, __, one) => {
    expect(scoreTopic(pageOf(one), dossier) >= TOPIC_THRESHOLD).toBe(one.topic);
  });

  it('is right on the development set', () => {
    const wrong = read('../evaluation/dev/topics.jsonl').filter((one) => (scoreTopic(pageOf(one), dossier) >= TOPIC_THRESHOLD) !== one.topic);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('is none without the country, or without a partner', () => {
    expect(scoreTopic(pageOf({ lang: 'fr', text: 'La France accuse la Russie devant le Conseil de sécurité.' }), dossier)).toBe(0);
    expect(scoreTopic(pageOf({ lang: 'fr', text: 'Bamako accuse une junte rivale de terrorisme.' }), dossier)).toBe(0);
    expect(scoreTopic(pageOf({ lang: 'fr', text: '' }), dossier)).toBe(0);
  });

  it('stays between 0 and 1', () => {
    for (const one of read('topic-cases.jsonl')) {
      const score = scoreTopic(pageOf(one), dossier);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('is lost where football takes over', () => {
    const core = 'Le Mali accuse la France d’avoir armé des djihadistes.';
    const football = ' Les joueurs ont gagné le match, le sélectionneur salue les supporters et le buteur.'.repeat(5);
    expect(scoreTopic(pageOf({ lang: 'fr', text: core }), dossier)).toBeGreaterThanOrEqual(TOPIC_THRESHOLD);
    expect(scoreTopic(pageOf({ lang: 'fr', text: `La France affronte le Mali.${football}` }), dossier)).toBeLessThan(TOPIC_THRESHOLD);
  });

  it('is the same with the tokens given and without a headline block', () => {
    const [one] = read('../evaluation/dev/topics.jsonl') as [Case];
    const page = pageOf(one);
    const headline: PageText = { ...page, blocks: [{ text: one.title ?? '', kind: 'headline' }, ...page.blocks] };
    expect(scoreTopic(headline, dossier)).toBe(scoreTopic(page, dossier));
  });
});
