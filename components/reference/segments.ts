import type { Finding, Passage, Verdict } from '../../engine/model.ts';
import type { ReferenceSentence } from '../reading.ts';

/** A run of reference text; `verdict` where a finding's evidence covers it. */
export interface Segment {
  readonly text: string;
  readonly verdict: Verdict | null;
}

/** Cuts a sentence where evidence begins or ends; where passages overlap the first finding's verdict shows. */
export function segmentSentence(text: string, sentence: ReferenceSentence, findings: readonly Finding[]): Segment[] {
  const covering = findings.flatMap(({ evidence, verdict }) => evidence.filter((passage) => overlaps(passage, sentence)).map(({ start, end }) => ({ start, end, verdict })));
  const cuts = [...new Set([sentence.start, sentence.end, ...covering.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= sentence.start && at <= sentence.end)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] as number;
    return { text: text.slice(start, end), verdict: covering.find((one) => one.start <= start && one.end >= end)?.verdict ?? null };
  });
}

/** Findings whose evidence lies in the sentence. */
export const findingsOf = (sentence: ReferenceSentence, findings: readonly Finding[]): Finding[] =>
  findings.filter(({ evidence }) => evidence.some((passage) => overlaps(passage, sentence)));

const overlaps = (passage: Passage, { start, end }: ReferenceSentence): boolean => passage.start < end && passage.end > start;
