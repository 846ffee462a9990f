import { type Case, isUpper, parseAlias, type Pattern, type Slot } from '../alias.ts';
import type { Alias, Dossier, Entity, Language } from '../model.ts';
import type { Steps } from '../steps.ts';
import { fold } from '../text/fold.ts';
import { isQuotationMark } from '../text/marks.ts';
import { MARK, type Tokens } from '../text/tokens.ts';
import { WordMemo } from '../text/vocabulary.ts';

/** A pattern of a name, and whose it is; a decoy is nobody's. */
export interface Name {
  readonly pattern: Pattern;
  readonly entity: Entity | null;
  readonly alias: Alias | null;
}

/** A name found: the tokens `[from, to)` that are marked. */
export interface Match {
  readonly from: number;
  readonly to: number;
  /** Code units of the first token that are no part of the name (an Arabic prefix). */
  readonly prefix: number;
  readonly name: Name;
}

/** A name as it is written in the dossier; most are never met on a page, and so are read when they first may be. */
interface Written {
  readonly text: string;
  readonly entity: Entity | null;
  readonly alias: Alias | null;
  names: readonly Name[] | null;
}

/** The names of a dossier in one language, by their first word (that of the name itself, not of its context). */
export interface NameIndex {
  readonly words: ReadonlyMap<string, readonly Written[]>;
  /** By the first three letters of a stem. */
  readonly stems: ReadonlyMap<string, readonly Written[]>;
  /** What may begin with a word of a page, looked up once each. */
  readonly memo: WordMemo<readonly Beginning[]>;
}

const STEM_KEY = 3;
const indexes = new WeakMap<Dossier, Map<Language | null, NameIndex>>();

/** The index of a dossier's names and decoys for pages in a language (null: all languages). Built once. */
export function nameIndex(dossier: Dossier, language: Language | null): NameIndex {
  let byLanguage = indexes.get(dossier);
  if (!byLanguage) indexes.set(dossier, (byLanguage = new Map()));
  let index = byLanguage.get(language);
  if (!index) byLanguage.set(language, (index = build(dossier, language)));
  return index;
}

/** A name whose first word is plain: no context, no word that may be missing. */
const PLAIN = /^\s*([\p{L}|]+\*?)(?=[\s'’-]|$)[^<]*$/u;

function build(dossier: Dossier, language: Language | null): NameIndex {
  const words = new Map<string, Written[]>(), stems = new Map<string, Written[]>();
  const file = (map: Map<string, Written[]>, key: string, name: Written) => {
    const list = map.get(key);
    if (!list) map.set(key, [name]);
    else if (list.at(-1) !== name) list.push(name);
  };
  const add = (text: string, entity: Entity | null, alias: Alias | null) => {
    const written: Written = { text, entity, alias, names: null };
    const first = PLAIN.exec(text)?.[1];
    if (first !== undefined && !first.slice(0, -1).includes('*')) {
      for (const choice of first.split('|')) {
        const form = fold(choice.endsWith('*') ? choice.slice(0, -1) : choice);
        if (choice.endsWith('*')) file(stems, form.slice(0, STEM_KEY), written); else file(words, form, written);
      }
      return;
    }
    for (const { pattern } of namesOf(written)) {
      const slot = pattern.slots[pattern.lead] as Slot;
      for (const word of slot.words.keys()) file(words, word, written);
      for (const [stem] of slot.stems) file(stems, stem.slice(0, STEM_KEY), written);
    }
  };
  const speaks = (of: Language | 'any') => language === null || of === 'any' || of === language;
  for (const entity of dossier.entities) {
    for (const alias of entity.aliases) if (speaks(alias.language)) add(alias.text, entity, alias);
  }
  for (const decoy of dossier.decoys) if (speaks(decoy.language)) add(decoy.text, null, null);
  const written = { words, stems };
  return { ...written, memo: new WordMemo((word) => beginnings(word, written)) };
}

function namesOf(written: Written): readonly Name[] {
  if (written.names === null) {
    const patterns = parseAlias(written.text);
    // the dossier was checked when it was compiled
    if (typeof patterns === 'string') throw new Error(patterns);
    written.names = patterns.map((pattern) => ({ pattern, entity: written.entity, alias: written.alias }));
  }
  return written.names;
}

/** A name whose first word a word may be, with the capitals that it needs for that, and without `prefix` letters of an Arabic word. */
interface Beginning {
  readonly name: Name;
  readonly need: Case;
  readonly prefix: number;
}

const NO_NAMES: readonly Beginning[] = [];

function beginnings(word: string, index: Pick<NameIndex, 'words' | 'stems'>): readonly Beginning[] {
  const found = beginningsOf(word, 0, index);
  const code = word.charCodeAt(0);
  if (code >= 0x600 && code < 0x700) for (const [form, prefix] of withoutPrefix(word)) found.push(...beginningsOf(form, prefix, index));
  return found.length ? found : NO_NAMES;
}

/** The names whose first word a form may be. */
function beginningsOf(form: string, prefix: number, { words, stems }: Pick<NameIndex, 'words' | 'stems'>): Beginning[] {
  const written = [...(words.get(form) ?? []), ...(form.length < STEM_KEY ? [] : stems.get(form.slice(0, STEM_KEY)) ?? [])];
  const found: Beginning[] = [];
  for (const name of new Set(written.flatMap(namesOf))) {
    const need = needOf(form, name.pattern.slots[name.pattern.lead] as Slot);
    if (need !== null) found.push({ name, need, prefix });
  }
  return found;
}

/** The least that a slot asks of the capitals of a form, or null where it does not take it. */
function needOf(form: string, slot: Slot): Case | null {
  let least: Case | null = slot.words.get(form) ?? null;
  for (const [stem, need] of slot.stems) if (form.startsWith(stem) && (least === null || need < least)) least = need;
  return least;
}

/** Tokens that are looked at in a step. */
const STEP = 4_000;

/** All names that stand in a block, in no order and overlapping. One pass; each token is looked up once. */
export function* matchNames(tokens: Tokens, index: NameIndex): Steps<Match[]> {
  const found: Match[] = [];
  for (let from = 0; from < tokens.count; from += STEP) {
    matchFrom(from, Math.min(from + STEP, tokens.count), tokens, index, found);
    yield;
  }
  return found;
}

/** The names whose own first word is one of tokens `[from, to)`. */
function matchFrom(from: number, to: number, tokens: Tokens, index: NameIndex, found: Match[]): void {
  const { kinds, words, vocabulary } = tokens;
  for (let i = from; i < to; i++) {
    if (kinds[i] === MARK) continue;
    for (const beginning of index.memo.of(words[i] as number, vocabulary)) tryName(beginning, i, tokens, found);
  }
}

/** Tries a name whose own first word would be token `at`. */
function tryName({ name, need, prefix }: Beginning, at: number, tokens: Tokens, found: Match[]): void {
  const { slots, lead, tail } = name.pattern;
  if (!hasCase(need, at, tokens)) return;
  let next = at + 1, to = next;
  for (let s = lead + 1; s < slots.length; s++) {
    while (next < tokens.count && isQuotationMark(tokens, next)) next++;
    if (next >= tokens.count || !fits(slots[s] as Slot, tokens.folded[next] as string, next, tokens)) return;
    next++;
    if (s < slots.length - tail) to = next;
  }
  let before = at - 1;
  for (let s = lead - 1; s >= 0; s--) {
    while (before >= 0 && isQuotationMark(tokens, before)) before--;
    if (before < 0 || !fits(slots[s] as Slot, tokens.folded[before] as string, before, tokens)) return;
    before--;
  }
  found.push({ from: at, to, prefix, name });
}

function fits(slot: Slot, form: string, at: number, tokens: Tokens): boolean {
  const need = needOf(form, slot);
  return need !== null && hasCase(need, at, tokens);
}

function hasCase(need: Case, at: number, tokens: Tokens): boolean {
  if (need === 0) return true;
  if (tokens.capitals[at] === 0) return isCaseless(tokens, at);
  return need === 1 || isUpper(tokens.text.slice(tokens.starts[at], tokens.ends[at]).replace(/[^\p{L}]/gu, ''));
}

function isCaseless(tokens: Tokens, at: number): boolean {
  const char = tokens.text[tokens.starts[at] as number] as string;
  return char.toLowerCase() === char.toUpperCase();
}

/** Shortest word that may be left when a prefix is taken off. */
const SHORTEST = 3;

/** An Arabic word without its conjunction (و ف) and preposition (ب ل ك), with the number of letters taken off. */
function withoutPrefix(word: string): [form: string, cut: number][] {
  const forms: [string, number][] = [];
  const add = (form: string, cut: number) => { if (form.length >= SHORTEST) forms.push([form, cut]); };
  const strip = (form: string, cut: number) => {
    if (form.startsWith('لل')) add(`ال${form.slice(2)}`, cut);
    else if ('بلك'.includes(form[0] as string)) add(form.slice(1), cut + 1);
  };
  strip(word, 0);
  if (word[0] === 'و' || word[0] === 'ف') {
    add(word.slice(1), 1);
    if (word.length > 1) strip(word.slice(1), 1);
  }
  return forms;
}
