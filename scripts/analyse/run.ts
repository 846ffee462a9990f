import '../../engine/lexicon/all.ts';
import { analyse } from '../../engine/analyse.ts';
import type { Block, Dossier, DossierResult, Language, PageSpan, PageText } from '../../engine/model.ts';
import { TOPIC_THRESHOLD } from '../../engine/topic.ts';

/** One line of a case file; other keys are labels and are not looked at. */
export interface Case {
  readonly id: string;
  readonly lang: string;
  readonly title?: string;
  readonly text: string;
}

/** What `--jsonl` and `--json` print. Offsets go into the text as given, those of evidence into the reference. */
export interface CaseResult {
  readonly topic: { readonly dossier: string; readonly score: number } | null;
  readonly entities: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  readonly findings: readonly object[];
  readonly omissions: readonly string[];
}

export interface Details {
  readonly dossier: Dossier;
  readonly result: DossierResult;
}

const LANGUAGES = new Set(['fr', 'en', 'es', 'de', 'it', 'pt', 'ru', 'ar']);
export const languageOf = (tag: string | undefined): Language | null => {
  const primary = tag?.toLowerCase().split('-')[0];
  return primary !== undefined && LANGUAGES.has(primary) ? (primary as Language) : null;
};

/** The blocks of plain text, paragraphs being separated by a blank line, and where each begins. */
export function toBlocks(text: string): { blocks: Block[]; starts: number[] } {
  const blocks: Block[] = [], starts: number[] = [];
  for (const match of text.matchAll(/\S(?:(?!\n[^\S\n]*\n)[\s\S])*/g)) {
    blocks.push({ text: match[0].trimEnd(), kind: 'paragraph' });
    starts.push(match.index);
  }
  return { blocks, starts };
}

export function analyseCase(one: Case, dossiers: readonly Dossier[], given: Dossier | null): CaseResult & { id: string } {
  if (typeof one.id !== 'string' || typeof one.text !== 'string') throw new Error('a case has an id and a text');
  const { blocks, starts } = toBlocks(one.text);
  const page: PageText = { url: '', title: one.title ?? '', language: languageOf(one.lang), blocks };
  const { result } = analysePage(page, dossiers, given, starts);
  return { id: one.id, ...result };
}

/** The dossier that the page is on, or the one that is given, and what the engine says. `starts` are added to a block's offsets. */
export function analysePage(page: PageText, dossiers: readonly Dossier[], given: Dossier | null, starts: readonly number[] = offsets(page)): { result: CaseResult; details: Details | null } {
  const all = (given ? [given] : dossiers).map((dossier) => ({ dossier, result: analyse(page, dossier, given ? { onTopic: true } : {}) }));
  const best = all.sort((a, b) => b.result.topicScore - a.result.topicScore)[0];
  if (!best || (!given && best.result.topicScore < TOPIC_THRESHOLD)) {
    return { result: { topic: null, entities: [], findings: [], omissions: [] }, details: null };
  }
  const place = ({ block, start, end }: PageSpan) => ({ start: (starts[block] as number) + start, end: (starts[block] as number) + end });
  const { result } = best;
  return {
    details: best,
    result: {
      topic: { dossier: result.dossier, score: Math.round(result.topicScore * 1000) / 1000 },
      entities: result.mentions.map(({ entity, span }) => ({ id: entity, ...place(span) })),
      findings: result.findings.map(({ span, claim, verdict, stance, speaker, conflict, evidence }) => ({ ...place(span), claim, verdict, stance, speaker, conflict, evidence })),
      omissions: result.omissions.map(({ claim }) => claim),
    },
  };
}

/** Where each block begins in the page's text, the blocks being joined by blank lines. */
export function offsets(page: PageText): number[] {
  let at = 0;
  return page.blocks.map(({ text }) => {
    const start = at;
    at += text.length + 2;
    return start;
  });
}
