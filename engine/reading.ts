import { findActors, type Actor } from './actors.ts';
import { concept, conceptCount, tag, type Hit, type Lexicon } from './lexicon/lexicon.ts';
import type { Language } from './model.ts';
import type { Parties } from './parties.ts';
import { finish, type Steps } from './steps.ts';
import { splitCliticsInSteps } from './text/clitics.ts';
import { isQuotationMark } from './text/marks.ts';
import { quantities, type Quantity } from './text/numbers.ts';
import { sentences } from './text/sentences.ts';
import { MARK, NUMBER, WORD, tokenise, type Tokens } from './text/tokens.ts';

/** Words at which a clause begins. */
const CUTS = ['sub', 'and'].map(concept);

/** Sentences whose actors a pronoun may still stand for. */
const MEMORY = 2;

/** Reads one block. Nothing is remembered from other blocks, so a block can be read again on its own. */
export const readBlock = (text: string, block: number, lexicon: Lexicon, parties: Parties): Reading[] => finish(readBlockInSteps(tokenise(text), block, lexicon, parties));

/** The same of a block that has been cut into words, a sentence at a time. */
export function* readBlockInSteps(written: Tokens, block: number, lexicon: Lexicon, parties: Parties): Steps<Reading[]> {
  const tokens = lexicon.language === 'ar' ? yield* splitCliticsInSteps(written, lexicon) : written;
  const readings: Reading[] = [];
  let open = false, isLabelled = false;
  let label: Actor | null = null;
  let asked = -1;
  for (const { from: start, to } of sentences(tokens)) {
    const from = asked < 0 ? start : asked;
    const hits = withAccents(tag(lexicon, tokens, from, to), tokens);
    // "¿Pruebas? Ninguna.": the answer is read with what is asked for
    asked = asked < 0 && to < tokens.count && isBareQuestion(tokens, from, to) && hits.some((hit) => hit.concept === EVIDENCE) ? from : -1;
    if (asked >= 0) continue;
    const byConcept: (Hit[] | undefined)[] = [];
    byConcept.length = conceptCount();
    for (const hit of hits) {
      const list = byConcept[hit.concept];
      if (list) list.push(hit); else byConcept[hit.concept] = [hit];
    }
    const earlier: Actor[] = [];
    if (hits.length) for (let i = Math.max(0, readings.length - MEMORY); i < readings.length; i++) earlier.push(...(readings[i] as Reading).actors);
    let actors = hits.length ? findActors(tokens, hits, from, lexicon.language, parties, earlier, label?.classes ?? 0) : NO_ACTORS;
    const found = labelOf(tokens, actors, from, to, readings.length === 0 || isLabelled);
    if (found !== undefined) {
      label = found;
      isLabelled = true;
      if (label && hits.length) actors = findActors(tokens, hits, from, lexicon.language, parties, earlier, label.classes);
    }
    dropRepelled(byConcept, actors, parties.armed);
    const wasOpen = open;
    for (let i = from; i < to; i++) if (isQuotationMark(tokens, i)) open = opens(tokens, i, open);
    readings.push(new Sentence(block, readings.length, lexicon.language, parties, tokens, from, to, hits, byConcept, actors, label, wasOpen));
    yield;
  }
  return readings;
}
const NO_ACTORS: readonly Actor[] = [];

const DRIVEOUT = concept('driveout'), DENIALS = ['deny', 'deny.flat'].map(concept);
/** "respinsero gli islamisti", "repeliram os jihadistas": who is driven out is nothing that is denied. */
function dropRepelled(byConcept: (Hit[] | undefined)[], actors: readonly Actor[], armed: number): void {
  const driven = byConcept[DRIVEOUT];
  if (driven) for (const number of DENIALS) {
    byConcept[number] = byConcept[number]?.filter((hit) => !driven.some((other) => other.from === hit.from) || !actors.some((actor) => actor.classes === armed && actor.kind === 'isl' && actor.from >= hit.to && actor.from - hit.to <= 2));
  }
}

const EVIDENCE = concept('evidence.core');
/** A word or two before the question mark. */
function isBareQuestion({ kinds, folded }: Tokens, from: number, to: number): boolean {
  let words = 0;
  for (let i = from; i < to; i++) if (kinds[i] !== MARK) words++;
  return words <= 2 && folded[to - 1] === '?';
}

const PLAIN = concept('plain'), ACCENTED = concept('accented'), LITTLE = new Set(['and', 'by', 'from', 'of', 'to', 'whether', 'not', 'never', 'ever'].map(concept));

/** Little words that an accent tells from others: "è" is no "and", "sí" no "if", "ne" no "neither", "a" no "à". */
function withAccents(hits: Hit[], tokens: Tokens): Hit[] {
  // hardly any sentence has one
  let others: Set<number> | null = null;
  for (const { concept: number, from } of hits) {
    if (number === PLAIN ? isAccented(tokens, from) : number === ACCENTED && !isAccented(tokens, from)) (others ??= new Set()).add(from);
  }
  return others === null ? hits : hits.filter((hit) => hit.to - hit.from > 1 || !LITTLE.has(hit.concept) || !others.has(hit.from));
}

/** An accent, or the apostrophe that is typed for one ("E’ stato"). */
const isAccented = ({ text, starts, ends, folded }: Tokens, token: number): boolean =>
  text.slice(starts[token], ends[token]).toLowerCase() !== folded[token] || /^['’] /.test(text.slice(ends[token], (ends[token] as number) + 2));

/**
 * One sentence of the page, read: its concepts, actors, clauses and quotation marks. Token indexes throughout. Clauses,
 * quotation marks and quantities are read when they are first asked for: in most sentences nobody asks.
 */
class Sentence {
  readonly block: number;
  /** Position among the sentences of its block. */
  readonly index: number;
  readonly language: Language;
  /** Of the dossier beside which it is read. */
  readonly parties: Parties;
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
  readonly hits: readonly Hit[];
  /** The hits of each concept; by its number, so that a look for one that is not there costs next to nothing. */
  readonly byConcept: readonly (readonly Hit[] | undefined)[];
  readonly actors: readonly Actor[];
  /** Who is labelled as speaking ("DIOP: …"), from this sentence or one before it in the block; null where nobody is. */
  readonly label: Actor | null;
  private readonly wasOpen: boolean;
  private counted: readonly Quantity[] | null = null;
  private cut: Clauses | null = null;

  constructor(block: number, index: number, language: Language, parties: Parties, tokens: Tokens, from: number, to: number, hits: readonly Hit[], byConcept: readonly (readonly Hit[] | undefined)[], actors: readonly Actor[], label: Actor | null, wasOpen: boolean) {
    this.block = block; this.index = index; this.language = language; this.parties = parties;
    this.tokens = tokens; this.from = from; this.to = to;
    this.hits = hits; this.byConcept = byConcept; this.actors = actors; this.label = label;
    this.wasOpen = wasOpen;
  }

  get quantities(): readonly Quantity[] { return (this.counted ??= this.hits.length ? quantities(this.tokens, this.from, this.to, this.language) : []); }
  get isQuestion(): boolean { return endsWithQuestion(this.tokens, this.from, this.to); }
  /** Clause number of token `from + i`: cut at commas, conjunctions and relatives (soft), at ; : — and brackets (hard). */
  get soft(): readonly number[] { return this.clauses().soft; }
  get hard(): readonly number[] { return this.clauses().hard; }
  /** 1 where token `from + i` stands inside quotation marks. */
  get quoted(): readonly number[] { return this.clauses().quoted; }
  private clauses(): Clauses { return (this.cut ??= clausesOf(this, this.wasOpen)); }
}

export type Reading = Sentence;

type Clauses = { readonly [what in 'soft' | 'hard' | 'quoted']: readonly number[] };

/** `open`: whether the sentence begins inside quotation marks. */
function clausesOf(reading: Reading, open: boolean): Clauses {
  const { tokens, from, to } = reading, size = to - from;
  const soft: number[] = [], hard: number[] = [], quoted: number[] = [];
  // first the cuts, then the numbers of the clauses
  for (let i = 0; i < size; i++) soft.push(0);
  for (const number of CUTS) for (const hit of hitsOf(reading, number)) soft[hit.from - from] = 1;
  let s = 0, h = 0;
  for (let i = 0; i < size; i++) {
    if (tokens.kinds[from + i] === MARK) {
      const form = tokens.folded[from + i] as string;
      if (form === ',') s++;
      // nothing is shared across a semicolon
      else if (form === ';') { s++; h += 5; }
      else if (form === ':' || form === '—' || form === '(' || form === ')' || form === '|' || form === '/') { s++; h++; }
      else if (isQuotationMark(tokens, from + i)) open = opens(tokens, from + i, open);
    } else if (soft[i]) s++;
    soft[i] = s; hard.push(h); quoted.push(open ? 1 : 0);
  }
  return { soft, hard, quoted };
}

const LABEL_REACH = 16;
/** Marks that no label holds. */
const ENDING = /[;?!]/;
/** "سلسلة تغريدات للسفارة الفرنسية: …": what is said, before who says it. */
const ARABIC_LABEL = /^(?:سلسله|تغريد|حساب|بيان|منشور|تويتر)/;

/**
 * The label at the head of a sentence: "DIOP: …", "18:10 – Paris: …", "French Embassy (@…): …". Null for a label that
 * names no actor, undefined for none. After the block's first sentence only where it has labels, or in capitals.
 */
function labelOf(tokens: Tokens, actors: readonly Actor[], from: number, to: number, expected: boolean): Actor | null | undefined {
  const reach = Math.min(to, from + LABEL_REACH);
  let colon = from;
  while (colon < reach && (tokens.kinds[colon] !== MARK || tokens.folded[colon] !== ':')) colon++;
  if (colon === reach) return undefined;
  let words = 0, isUpper = true, inBrackets = false;
  for (let i = from; i < reach; i++) {
    const form = tokens.folded[i] as string;
    if (tokens.kinds[i] === MARK) {
      if (form === '(') inBrackets = true;
      if (form === ')') { inBrackets = false; continue; }
      // "+++ Paris: …", "18:10 – Paris (@…): …"
      if (form !== ':') { if (isQuotationMark(tokens, i) || ENDING.test(form)) return undefined; continue; }
      if (i > 0 && tokens.kinds[i - 1] === NUMBER) continue;
      if (words === 0 || words > 8 || (!expected && !isUpper)) return undefined;
      // "Mali-France: …" names a topic, not a speaker
      if (new Set(actors.filter((candidate) => candidate.to <= i && candidate.kind === 'state' && candidate.marked === '').map((candidate) => candidate.classes)).size > 1) return undefined;
      const actor = actors.find((candidate) => candidate.to <= i && candidate.person === 0 && candidate.marked !== 'in' && candidate.kind !== 'isl');
      // an unknown label is one only in capitals
      return actor ?? (isUpper ? null : undefined);
    }
    if (tokens.kinds[i] !== WORD || inBrackets) continue;
    words++;
    const text = tokens.text.slice(tokens.starts[i], tokens.ends[i]);
    if (text !== text.toUpperCase()) isUpper = false;
    // a label is a name, not a sentence
    if (!tokens.capitals[i] && !actors.some((actor) => actor.from <= i && i < actor.to) && form.length > 3 && !ARABIC_LABEL.test(form)) return undefined;
  }
  return undefined;
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

export function textBetween(reading: Reading, from: number, to: number): string {
  const text = reading.tokens.text.slice(reading.tokens.starts[from], reading.tokens.ends[to - 1]);
  return RAGGED.test(text) ? singleSpaced(text.replace(/[\u00ad\u200b]/g, '')) : text;
}
const RAGGED = /[\u00ad\u200b]|[^\S ]| {2}/;

/** A text with one space for any white space. Most need no change, which is told more quickly than made. */
export const singleSpaced = (text: string): string => (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text);
const UNEVEN = /[^\S ]| {2}/;

export const hitsOf = (reading: Reading, number: number): readonly Hit[] => reading.byConcept[number] ?? NO_HITS;
const NO_HITS: readonly Hit[] = [];
