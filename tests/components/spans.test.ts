import { describe, expect, it } from 'vitest';
import { wordsOfSpan } from '../../components/claims/roles.ts';
import { referenceSentences } from '../../components/reading.ts';
import { findingsOf, segmentSentence } from '../../components/reference/segments.ts';
import type { Finding } from '../../engine/model.ts';

const sentence = 'He says Malian airspace was violated more than 50 times.';
const words = 'airspace was violated';
const finding = { span: { block: 2, start: 115, end: 115 + words.length }, words, sentence } as Finding;
const at = (text: string, block = 2) => ({ block, start: 115 - sentence.indexOf(words) + sentence.indexOf(text), end: 115 - sentence.indexOf(words) + sentence.indexOf(text) + text.length });

describe('wordsOfSpan', () => {
  it.each(['airspace', 'violated', 'more than 50 times', 'He says'])('reads "%s" off the finding’s sentence', (text) => {
    expect(wordsOfSpan(finding, at(text))).toBe(text);
  });
  it('does not claim words of another block, another sentence or a shifted text', () => {
    expect(wordsOfSpan(finding, at('airspace', 3))).toBeNull();
    expect(wordsOfSpan(finding, { block: 2, start: 2, end: 9 })).toBeNull();
    expect(wordsOfSpan(finding, { ...at('airspace'), start: at('airspace').start + 1 })).toBeNull();
    expect(wordsOfSpan({ ...finding, span: { ...finding.span, end: finding.span.end + 1 } }, at('airspace'))).toBeNull();
  });
});

describe('the reference in sentences', () => {
  const text = 'One is here. Two is here, with more.\nThree stands alone.';
  const [, two, three] = referenceSentences(text);
  const tied = (start: number, end: number, verdict: Finding['verdict']) => ({ verdict, evidence: [{ start, end, quote: text.slice(start, end) }] }) as unknown as Finding;

  it('numbers them from 1 through all paragraphs', () => {
    expect(referenceSentences(text).map(({ number, paragraph, start, end }) => [number, paragraph, text.slice(start, end)])).toEqual([
      [1, 0, 'One is here.'], [2, 0, 'Two is here, with more.'], [3, 1, 'Three stands alone.'],
    ]);
  });

  it('cuts a sentence where evidence begins and ends, and loses no letter', () => {
    const findings = [tied(13, 24, 'supported'), tied(26, 35, 'disputed')];
    const segments = segmentSentence(text, two!, findings);
    expect(segments).toEqual([{ text: 'Two is here', verdict: 'supported' }, { text: ', ', verdict: null }, { text: 'with more', verdict: 'disputed' }, { text: '.', verdict: null }]);
  });

  it('ties a finding to each sentence that its evidence reaches into', () => {
    const long = tied(20, 42, 'attributed');
    expect([findingsOf(two!, [long]), findingsOf(three!, [long])]).toEqual([[long], [long]]);
    expect(segmentSentence(text, three!, [long]).map(({ verdict }) => verdict)).toEqual(['attributed', null]);
  });
});
