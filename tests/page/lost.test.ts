import { expect, it } from 'vitest';
import { keepLost } from '../../entrypoints/article.content/lost.ts';
import type { Judgement } from '../../entrypoints/article.content/judge.ts';
import { mentionId, type DossierResult, type Finding, type Mention } from '../../engine/model.ts';
import type { Article } from '../../page/article.ts';

const named = (entity: string, block: number, start: number): Mention => ({ entity, span: { block, start, end: start + 4 }, byAnnotator: false });
const found = (words: string, block: number): Finding =>
  ({ id: `mali:claim:${block}:0`, dossier: 'mali', span: { block, start: 0, end: words.length }, words, prefix: '', suffix: '', verdict: 'attributed', stance: 'asserts' }) as Finding;

/** A page of these texts with what was found in them. */
function judged(texts: readonly string[], mentions: readonly Mention[], findings: readonly Finding[] = [], lost: readonly string[] = []): Judgement {
  const result = { dossier: 'mali', topicScore: 1, mentions, findings } as unknown as DossierResult;
  return {
    state: { status: 'read', url: '', title: '', language: 'en', results: [result], lost, places: [], framesNotRead: 0 },
    article: { blocks: texts.map((text) => ({ text, kind: 'paragraph' })) } as unknown as Article,
  };
}
const read = ({ state }: Judgement) => {
  if (state.status !== 'read') throw new Error(state.status);
  return { lost: state.lost, entities: state.results[0]!.mentions.map(({ entity }) => entity), findings: state.results[0]!.findings.map(({ words }) => words) };
};
const before = judged(['Mali wrote to Diop.', 'Diop said so. Mali too.'], [named('mali', 0, 0), named('diop', 0, 14), named('diop', 1, 0), named('mali', 1, 14)]);

it('a name that is still there elsewhere has lost nothing', () => {
  const after = keepLost(before, judged(['Mali wrote to Diop.'], [named('mali', 0, 0), named('diop', 0, 14)]));
  expect(read(after)).toEqual({ lost: [], entities: ['mali', 'diop'], findings: [] });
});

it('a name of which nothing is left is kept once, as lost, until it comes back', () => {
  const after = keepLost(before, judged(['Mali wrote.'], [named('mali', 0, 0)]));
  expect(read(after)).toEqual({ lost: [mentionId('mali', named('diop', 1, 0))], entities: ['mali', 'diop'], findings: [] });
  const later = keepLost(after, judged(['Mali wrote once more.'], [named('mali', 0, 0)]));
  expect(read(later)).toEqual(read(after));
  const back = keepLost(later, judged(['Mali wrote to Diop.'], [named('mali', 0, 0), named('diop', 0, 14)]));
  expect(read(back)).toEqual({ lost: [], entities: ['mali', 'diop'], findings: [] });
});

it('a claim whose words are gone is kept as lost, beside the one that stands there now', () => {
  const claim = found('Mali accused France', 0);
  const after = keepLost(judged(['Mali accused France'], [], [claim]), judged(['Mali thanked France'], [], [found('Mali thanked France', 0)]));
  expect(read(after)).toEqual({ lost: ['mali:claim:0:0:lost'], entities: [], findings: ['Mali thanked France', 'Mali accused France'] });
});
