import { type Case, isUpper, parseAlias, type Pattern, type Slot } from '../alias.ts';
import type { Alias, Dossier, Entity, Language } from '../model.ts';
import { MARK, type Tokens } from '../text/tokens.ts';

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

/** The names of a dossier in one language, by their first word (that of the name itself, not of its context). */
export interface NameIndex {
  readonly words: ReadonlyMap<string, readonly Name[]>;
  /** By the first three letters of a stem. */
  readonly stems: ReadonlyMap<string, readonly Name[]>;
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

function build(dossier: Dossier, language: Language | null): NameIndex {
  const words = new Map<string, Name[]>(), stems = new Map<string, Name[]>();
  const file = (map: Map<string, Name[]>, key: string, name: Name) => {
    const list = map.get(key);
    if (!list) map.set(key, [name]);
    else if (list.at(-1) !== name) list.push(name);
  };
  const add = (text: string, entity: Entity | null, alias: Alias | null) => {
    const patterns = parseAlias(text);
    // the dossier was checked when it was compiled
    if (typeof patterns === 'string') throw new Error(patterns);
    for (const pattern of patterns) {
      const name = { pattern, entity, alias };
      const first = pattern.slots[pattern.lead] as Slot;
      for (const word of first.words.keys()) file(words, word, name);
      for (const [stem] of first.stems) file(stems, stem.slice(0, STEM_KEY), name);
    }
  };
  const speaks = (of: Language | 'any') => language === null || of === 'any' || of === language;
  for (const entity of dossier.entities) {
    for (const alias of entity.aliases) if (speaks(alias.language)) add(alias.text, entity, alias);
  }
  for (const decoy of dossier.decoys) if (speaks(decoy.language)) add(decoy.text, null, null);
  return { words, stems };
}

/** All names that stand in a block, in no order and overlapping. One pass; each token is looked up once. */
export function matchNames(tokens: Tokens, index: NameIndex): Match[] {
  const found: Match[] = [];
  const { count, folded, kinds } = tokens;
  for (let i = 0; i < count; i++) {
    if (kinds[i] === MARK) continue;
    const word = folded[i] as string;
    lookUp(word, i, 0, tokens, index, found);
    const code = word.charCodeAt(0);
    if (code >= 0x600 && code < 0x700) for (const [form, cut] of withoutPrefix(word)) lookUp(form, i, cut, tokens, index, found);
  }
  return found;
}

function lookUp(form: string, at: number, prefix: number, tokens: Tokens, index: NameIndex, found: Match[]): void {
  const byWord = index.words.get(form);
  if (byWord) for (const name of byWord) tryName(name, form, at, prefix, tokens, found);
  if (form.length < STEM_KEY) return;
  const byStem = index.stems.get(form.slice(0, STEM_KEY));
  if (byStem) for (const name of byStem) tryName(name, form, at, prefix, tokens, found);
}

/** Tries a name whose own first word would be token `at`, read as `form`. */
function tryName(name: Name, form: string, at: number, prefix: number, tokens: Tokens, found: Match[]): void {
  const { slots, lead, tail } = name.pattern;
  if (!fits(slots[lead] as Slot, form, at, tokens)) return;
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

function isQuotationMark(tokens: Tokens, at: number): boolean {
  if (tokens.kinds[at] !== MARK) return false;
  const mark = tokens.folded[at];
  return mark === '«' || mark === '»' || mark === '"';
}

function fits(slot: Slot, form: string, at: number, tokens: Tokens): boolean {
  const need = slot.words.get(form);
  if (need !== undefined && hasCase(need, at, tokens)) return true;
  for (const [stem, stemNeed] of slot.stems) if (form.startsWith(stem) && hasCase(stemNeed, at, tokens)) return true;
  return false;
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
