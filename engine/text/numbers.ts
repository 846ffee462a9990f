import type { Language } from '../model.ts';
import { NUMERALS } from '../lexicon/numerals.ts';
import { fold } from './fold.ts';
import { MARK, NUMBER, WORD, type Tokens } from './tokens.ts';
import { WordMemo } from './vocabulary.ts';

/** A quantity as written: exact when `min` equals `max`. */
export interface Quantity {
  readonly min: number;
  readonly max: number;
  readonly bound: 'exact' | 'more' | 'less' | 'about';
  /** Tokens of the number and of the word that bounds it. */
  readonly from: number;
  readonly to: number;
}

interface Table {
  readonly units: Map<string, number>;
  readonly scale: Map<string, number>;
  readonly vague: Map<string, readonly [number, number]>;
  readonly bounds: Map<string, 'more' | 'less' | 'about'>;
  readonly join: Set<string>;
  /** Whether numbers are written in one word, and those looked up so far. */
  readonly isCompounding: boolean;
  readonly compounds: Map<string, number | undefined>;
  /** Whether a word may begin a number. Hardly any does. */
  readonly begins: WordMemo<boolean>;
}

const tables = new Map<Language, Table>();

const pairs = (text: string): [string, string][] => {
  const words = text.split(' ');
  return words.flatMap((word, i) => (i % 2 === 0 ? [[fold(word), words[i + 1] as string]] : [])) as [string, string][];
};

function tableOf(language: Language): Table {
  let table = tables.get(language);
  if (!table) {
    const source = NUMERALS[language];
    const bounds = new Map<string, 'more' | 'less' | 'about'>();
    for (const kind of ['about', 'less', 'more'] as const) for (const word of source[kind].split(' ')) bounds.set(fold(word), kind);
    const made: Table = {
      units: new Map(pairs(source.units).map(([word, value]) => [word, Number(value)])),
      scale: new Map(pairs(source.scale).map(([word, value]) => [word, Number(value)])),
      vague: new Map(pairs(source.vague).map(([word, range]) => [word, range.split('-').map(Number) as [number, number]])),
      bounds,
      join: new Set(source.join.split(' ').map(fold)),
      isCompounding: language === 'de', compounds: new Map(),
      begins: new WordMemo((word) => unitOf(word, made) !== undefined || made.scale.has(word) || made.vague.has(word)),
    };
    table = made;
    tables.set(language, table);
  }
  return table;
}

/** German writes a number in one word, and what it counts on it: "dreiundfünfzig", "achtundfünfzigmal", "neunjährig", "hundertfünfzig". */
function compound(word: string, table: Table): number | undefined {
  const stem = word.replace(/(?:mal|fach\w{0,2}|jahrig\w{0,2})$/, '');
  const known = table.units.get(stem);
  if (known !== undefined) return known;
  const hundred = stem.indexOf('hundert');
  if (hundred >= 0 && stem.length > hundred + 7) {
    const high = hundred === 0 ? 1 : table.units.get(stem.slice(0, hundred)), low = compound(stem.slice(hundred + 7), table);
    return high !== undefined && low !== undefined && low < 100 ? high * 100 + low : undefined;
  }
  const at = stem.indexOf('und');
  if (at < 3) return undefined;
  const low = table.units.get(stem.slice(0, at)), high = table.units.get(stem.slice(at + 3));
  return low !== undefined && high !== undefined && low < 10 ? low + high : undefined;
}

/** Enough for the distinct words of a very long page; past it the memo starts afresh. */
const MEMO_LIMIT = 60_000;

function unitOf(word: string, table: Table): number | undefined {
  const unit = table.units.get(word);
  if (unit !== undefined || !table.isCompounding) return unit;
  if (table.compounds.has(word)) return table.compounds.get(word);
  if (table.compounds.size >= MEMO_LIMIT) table.compounds.clear();
  const value = compound(word, table);
  table.compounds.set(word, value);
  return value;
}

const BOUND_REACH = 3;
/** Words before a bound that turn it round: "no fewer than", "au moins", "не более". */
const INVERTING = new Set(['no', 'not', 'au', 'pas', 'nicht', 'non', 'nao', 'не']);
const INVERSE = { more: 'less', less: 'more', about: 'about' } as const;

/** All quantities in tokens `[from, to)`, in order. Years stand among them: 1900 to 2100 with nothing behind them. */
export function quantities(tokens: Tokens, from: number, to: number, language: Language): Quantity[] {
  const table = tableOf(language);
  const found: Quantity[] = [];
  for (let at = from; at < to; at++) {
    const read = readNumber(tokens, at, to, table);
    if (!read) continue;
    let { min, max } = read;
    let end = read.to, bound: Quantity['bound'] = 'exact', start = at;
    for (let back = at - 1; back >= from && back >= at - BOUND_REACH; back--) {
      if (tokens.kinds[back] === MARK) break;
      const bounding = table.bounds.get(tokens.folded[back] as string);
      const kind = bounding && back > from && INVERTING.has(tokens.folded[back - 1] as string) ? INVERSE[bounding] : bounding;
      if (kind) { bound = bound === 'exact' || kind === 'more' ? kind : bound; start = back; }
    }
    // "between 20 and 30", "20 to 30": a range
    const next = end < to && end + 1 < to && isRangeJoin(tokens.folded[end] as string) ? readNumber(tokens, end + 1, to, table) : null;
    if (next && next.min >= min && min > 2 && next.min < min * 10) { max = next.max; end = next.to; }
    // "cinquante et quelques", "cincuenta y pico"
    if (end === read.to && end + 1 < to && isRangeJoin(tokens.folded[end] as string) && ODD.has(tokens.folded[end + 1] as string)) { bound = 'more'; end += 2; }
    // "une cinquantaine", "una cinquantina": about as many
    if (bound === 'exact' && min === max && ROUND.test(tokens.folded[end - 1] as string)) bound = 'about';
    if (min === max && min === 0.5) { continue; }
    found.push({ min, max, bound, from: start, to: end });
    at = end - 1;
  }
  return found;
}

/** A number's collective, in French, Spanish, Italian, Portuguese. */
const ROUND = /.(?:ntaine|ntena|ntina)$/;
const ODD = new Set(['quelques', 'plus', 'poussieres', 'pico', 'mas', 'passa', 'rotti', 'oltre', 'tal', 'tantos', 'mais', 'more', 'mehr']);
const isRangeJoin = (word: string) => word === 'to' || word === 'a' || word === 'et' || word === 'and' || word === 'bis' || word === 'oder' || word === 'до' || word === '—' || word === 'ou' || word === 'or' || word === 'y' || word === 'e';

function readNumber(tokens: Tokens, at: number, to: number, table: Table): { min: number; max: number; to: number } | null {
  const { kinds, folded } = tokens;
  if (kinds[at] === NUMBER) {
    let value = parseDigits(folded[at] as string);
    let end = at + 1;
    while (end < to) {
      const scale = table.scale.get(folded[end] as string);
      if (scale === undefined) break;
      value *= scale;
      end++;
    }
    return Number.isFinite(value) ? { min: value, max: value, to: end } : null;
  }
  if (kinds[at] !== WORD || !table.begins.of(tokens.words[at] as number, tokens.vocabulary)) return null;
  let total = 0, current = 0, end = at, any = false;
  let range: readonly [number, number] | undefined;
  for (let i = at; i < to; i++) {
    if (kinds[i] !== WORD) break;
    const word = folded[i] as string;
    // "half a dozen"
    if (current === 0.5 && word === 'a') continue;
    const unit = unitOf(word, table) ?? (any && word.startsWith('و') ? table.units.get(word.slice(1)) : undefined);
    if (range && unit === 100) { range = [range[0] * 100, range[1] * 100]; end = i + 1; continue; }
    if (unit !== undefined && !range) {
      // "quatre-vingt": four times twenty; "half a dozen"
      if (unit === 20 && current === 4) current = 80;
      // "un demi-millier", "une demi-douzaine": the one is an article
      else if (unit === 0.5) current = any && !(current === 1 && end === i) ? current + 0.5 : 0.5;
      else if (unit === 12 && current === 0.5) current = 6;
      else if (unit === 100 && current > 0 && current < 10) current *= 100;
      else if (current === 0.5) current = unit / 2;
      else if (any && word.startsWith('و')) current += unit;
      // "ثلاثة عشر": thirteen
      else if (unit === 10 && current > 0 && current < 10 && word.startsWith('عشر')) current += 10;
      else if (any && current !== 0 && unit >= current && current !== 100) break;
      else current += unit;
      any = true; end = i + 1;
      continue;
    }
    const scale = table.scale.get(word);
    if (scale !== undefined) {
      if (range) range = [range[0] * scale, range[1] * scale];
      // "mil millones": a thousand times a million
      else if (scale >= 1000) { total = current === 0 && total > 0 ? total * scale : total + (current || 1) * scale; current = 0; }
      else current = (current || 1) * scale;
      any = true; end = i + 1;
      continue;
    }
    const vague = table.vague.get(word);
    // "several hundred", "plusieurs centaines", "hundreds of thousands"
    if (vague && !any) {
      range = !range ? vague : range[1] < 10 ? vague : [range[0] * vague[0] / 2, range[1] * vague[1]];
      end = i + 1;
      continue;
    }
    if (any && !range && table.join.has(word) && i + 1 < to && (table.units.has(folded[i + 1] as string)) && current >= 20) continue;
    if (range && (word === 'de' || word === 'di' || word === 'of' || word === 'd')) continue;
    break;
  }
  if (range) return { min: range[0], max: range[1], to: end };
  if (!any) return null;
  const value = total + current;
  // an article is no quantity: "un", "une", "a"
  if (value === 1 || value === 0) return null;
  return { min: value, max: value, to: end };
}

function parseDigits(form: string): number {
  const digits = /^\d+(?:[.,]\d+)?/.exec(form)?.[0] ?? '';
  return Number(digits.replace(',', '.'));
}
