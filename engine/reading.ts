import { findActors, type Actor } from './actors.ts';
import { concept, tag, type Hit, type Lexicon } from './lexicon/lexicon.ts';
import type { Language } from './model.ts';
import { splitClitics } from './text/clitics.ts';
import { quantities, type Quantity } from './text/numbers.ts';
import { sentences } from './text/sentences.ts';
import { MARK, tokenise, type Tokens } from './text/tokens.ts';

/** One sentence of the page, read: its concepts, actors, clauses and quotation marks. Token indexes throughout. */
export interface Reading {
  readonly block: number;
  /** Position among the sentences of its block. */
  readonly index: number;
  readonly language: Language;
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
  readonly hits: readonly Hit[];
  readonly byConcept: ReadonlyMap<number, readonly Hit[]>;
  readonly actors: readonly Actor[];
  readonly quantities: readonly Quantity[];
  /** Clause number of token `from + i`: cut at commas, conjunctions and relatives (soft), at ; : — and brackets (hard). */
  readonly soft: Uint16Array;
  readonly hard: Uint16Array;
  /** 1 where token `from + i` stands inside quotation marks. */
  readonly quoted: Uint8Array;
  readonly isQuestion: boolean;
}

const SUB = concept('sub'), AND = concept('and');

/** Sentences whose actors a pronoun may still stand for. */
const MEMORY = 2;

/** Reads one block. Nothing is remembered from other blocks, so a block can be read again on its own. */
export function readBlock(text: string, block: number, lexicon: Lexicon, written: Tokens = tokenise(text)): Reading[] {
  const tokens = lexicon.language === 'ar' ? splitClitics(written, lexicon) : written;
  const readings: Reading[] = [];
  let open = false, speaker = 0;
  for (const { from, to } of sentences(tokens)) {
    const hits = tag(lexicon, tokens, from, to);
    const byConcept = new Map<number, Hit[]>();
    for (const hit of hits) {
      const list = byConcept.get(hit.concept);
      if (list) list.push(hit); else byConcept.set(hit.concept, [hit]);
    }
    const earlier: Actor[] = [];
    for (const reading of readings.slice(-MEMORY)) earlier.push(...reading.actors);
    let actors = hits.length ? findActors(tokens, hits, from, to, lexicon.language, earlier, speaker) : [];
    if (readings.length === 0) {
      speaker = labelled(tokens, actors, from, to);
      if (speaker) actors = findActors(tokens, hits, from, to, lexicon.language, earlier, speaker);
    }
    const size = to - from;
    const soft = new Uint16Array(size), hard = new Uint16Array(size), quoted = new Uint8Array(size);
    const cuts = new Uint8Array(size);
    for (const number of [SUB, AND]) for (const hit of byConcept.get(number) ?? []) cuts[hit.from - from] = 1;
    let s = 0, h = 0;
    for (let i = 0; i < size; i++) {
      const form = tokens.folded[from + i] as string;
      if (tokens.kinds[from + i] === MARK) {
        if (form === ',') s++;
        // nothing is shared across a semicolon
        else if (form === ';') { s++; h += 5; }
        else if (form === ':' || form === '—' || form === '(' || form === ')' || form === '|' || form === '/') { s++; h++; }
        else if (form === '«' || form === '»' || form === '"') {
          const opening = opens(tokens, from + i, open);
          open = opening;
        }
      } else if (cuts[i]) s++;
      soft[i] = s; hard[i] = h; quoted[i] = open ? 1 : 0;
    }
    readings.push({
      block, index: readings.length, language: lexicon.language, tokens, from, to, hits, byConcept, actors,
      quantities: hits.length ? quantities(tokens, from, to, lexicon.language) : [],
      soft, hard, quoted, isQuestion: endsWithQuestion(tokens, from, to),
    });
  }
  return readings;
}

/** The classes of an actor that a colon follows at the head of the block ("DIOP: …"), for "we" and "our". */
function labelled(tokens: Tokens, actors: readonly Actor[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 16); i++) {
    if (tokens.kinds[i] !== MARK || tokens.folded[i] !== ':') continue;
    return actors.find((actor) => actor.to <= i && actor.person === 0 && actor.marked !== 'in')?.classes ?? 0;
  }
  return 0;
}

function opens(tokens: Tokens, at: number, open: boolean): boolean {
  const char = tokens.text[tokens.starts[at] as number] as string;
  if (char === '«' || char === '„' || char === '‹') return true;
  if (char === '»' || char === '”' || char === '›') return false;
  // “ and " open or close by what they touch
  if (open) return false;
  const next = tokens.text[(tokens.ends[at] as number)] ?? ' ';
  return /\S/.test(next);
}

function endsWithQuestion(tokens: Tokens, from: number, to: number): boolean {
  for (let i = to - 1; i >= from && tokens.kinds[i] === MARK; i--) if (tokens.folded[i] === '?') return true;
  return false;
}

export const textBetween = (reading: Reading, from: number, to: number): string =>
  reading.tokens.text.slice(reading.tokens.starts[from], reading.tokens.ends[to - 1]).replace(/[\u00ad\u200b]/g, '').replace(/\s+/g, ' ');

export const hitsOf = (reading: Reading, number: number): readonly Hit[] => reading.byConcept.get(number) ?? NO_HITS;
const NO_HITS: readonly Hit[] = [];
