import { vocabulary, type Lexicon } from '../lexicon/lexicon.ts';
import { NUMERALS } from '../lexicon/numerals.ts';
import { finish, type Steps } from '../steps.ts';
import { fold } from './fold.ts';
import { NUMBER, WORD, type Tokens } from './tokens.ts';

/**
 * Arabic writes conjunctions, prepositions, the article and pronouns onto the word: "وللجماعات" is "and to the groups",
 * "رسالتها" her letter. They are cut off as words of their own where what is left is a word of the lexicon; the
 * article and the letter of the imperfect are dropped. Every part keeps the offsets of the whole written word, so a
 * span never begins or ends inside one.
 */
interface Vocabulary {
  readonly words: Set<string>;
  readonly stems: Set<string>;
  readonly numerals: Set<string>;
  readonly memo: Map<string, readonly string[]>;
}

/** Enough for the distinct words of a very long page; past it the memo starts afresh. */
const MEMO_LIMIT = 60_000;
const vocabularies = new WeakMap<Lexicon, Vocabulary>();

function vocabularyOf(lexicon: Lexicon): Vocabulary {
  let known = vocabularies.get(lexicon);
  if (known) return known;
  const { words, stems } = vocabulary(lexicon), numerals = new Set<string>();
  const { units, scale, vague, more, less, about } = NUMERALS[lexicon.language];
  for (const list of [units, scale, vague]) list.split(' ').forEach((word, i) => { if (i % 2 === 0) numerals.add(fold(word)); });
  for (const list of [more, less, about]) for (const word of list.split(' ')) words.add(fold(word));
  for (const word of numerals) words.add(word);
  vocabularies.set(lexicon, (known = { words, stems, numerals, memo: new Map() }));
  return known;
}

const CONJUNCTIONS = ['', 'و', 'ف'];
const PREPOSITIONS = ['', 'ل', 'ب', 'ك'];
/** Longest first: "هما" before "ما". */
const PRONOUNS = ['هما', 'هم', 'ها', 'هن', 'نا', 'كم', 'ه'];
const FUTURE = /^ست.{2}/;
const IMPERFECT = /^[يتنا]/;
const DIGITS = /^([وف]?)([بلك]?)(?:ال)?(\d+)$/;
const MIN_STEM = 3, MIN_BARE = 2;

/** The words written in one, or the word alone. `isFeminine`: it ends in ة, which folding makes ه. */
function cut(word: string, isFeminine: boolean, vocabulary: Vocabulary): readonly string[] {
  const { words, stems } = vocabulary;
  if (words.has(word)) return [word];
  const heads: { before: string[]; rest: string }[] = [];
  for (const conjunction of CONJUNCTIONS) for (const preposition of PREPOSITIONS) {
    const prefix = conjunction + preposition;
    if (!word.startsWith(prefix) || word.length - prefix.length < 1) continue;
    const before = [conjunction, preposition].filter(Boolean), rest = word.slice(prefix.length);
    heads.push({ before, rest });
    // "للجماعات": the article loses its alif
    if (preposition === 'ل' && rest.startsWith('ل')) heads.push({ before, rest: `ا${rest}` });
    if (!preposition && rest.startsWith('س') && rest.length > 4) heads.push({ before: [...before, 'س'], rest: rest.slice(1) });
  }
  heads.sort((a, b) => a.before.length - b.before.length);
  const tails: { before: readonly string[]; forms: string[]; after: string[] }[] = [];
  for (const { before, rest } of heads) {
    if (before.length && PRONOUNS.includes(rest)) return [...before, rest];
    const bare = rest.startsWith('ال') && rest.length > 3 ? [rest, rest.slice(2)] : [rest];
    tails.push({ before, forms: bare, after: [] });
    if (isFeminine) continue;
    for (const pronoun of PRONOUNS) {
      if (!rest.endsWith(pronoun) || rest.length - pronoun.length < MIN_BARE) continue;
      const left = rest.slice(0, -pronoun.length);
      tails.push({ before, forms: left.endsWith('ت') ? [`${left.slice(0, -1)}ه`, left] : [left], after: [pronoun] });
    }
  }
  for (const { before, forms, after } of tails) for (const form of forms) if (form.length >= MIN_BARE && words.has(form)) return [...before, form, ...after];
  // of two cuts of a stem, the one that leaves the pronoun apart
  const hasStem = (form: string) => { for (let length = form.length; length >= MIN_STEM; length--) if (stems.has(form.slice(0, length))) return true; return false; };
  for (const drop of [false, true]) for (const size of [0, 1, 2]) for (const withPronoun of [true, false]) for (const { before, forms, after } of tails) {
    if (before.length !== size || (after.length > 0) !== withPronoun) continue;
    for (const form of forms) {
      // "ستكشف" is the future of a verb, no stem in ست (those stand behind the letter dropped: "يستعيد")
      if (!drop && FUTURE.test(form)) continue;
      const left = drop ? (IMPERFECT.test(form) ? form.slice(1) : '') : form;
      if (left.length >= MIN_STEM && (hasStem(left) || (drop && words.has(left)))) return [...before, left, ...after];
    }
  }
  return [word];
}

export const splitClitics = (tokens: Tokens, lexicon: Lexicon): Tokens => finish(splitCliticsInSteps(tokens, lexicon));

/** Tokens that are cut in a step. */
const STEP = 4_000;

export function* splitCliticsInSteps(tokens: Tokens, lexicon: Lexicon): Steps<Tokens> {
  const vocabulary = vocabularyOf(lexicon);
  const starts: number[] = [], ends: number[] = [], kinds: number[] = [], capitals: number[] = [], folded: string[] = [], words: number[] = [];
  const push = (start: number, end: number, kind: number, form: string) => { starts.push(start); ends.push(end); kinds.push(kind); capitals.push(0); folded.push(form); words.push(tokens.vocabulary.ofForm(form)); };
  let afterNumeral = false;
  for (let i = 0; i < tokens.count; i++) {
    if (i % STEP === STEP - 1) yield;
    const word = tokens.folded[i] as string, start = tokens.starts[i] as number, end = tokens.ends[i] as number;
    let parts: readonly string[] = [word];
    if (tokens.kinds[i] === WORD) {
      const isFeminine = tokens.text[end - 1] === 'ة';
      const digits = DIGITS.exec(word);
      if (digits) {
        // "و53", "الـ53"
        for (const prefix of [digits[1], digits[2]]) if (prefix) push(start, end, WORD, prefix);
        push(start, end, NUMBER, digits[3] as string);
        afterNumeral = true;
        continue;
      }
      // "ثلاثة وخمسون" is one number: three-and-fifty
      if (!(afterNumeral && word.startsWith('و') && vocabulary.numerals.has(word.slice(1)))) {
        const key = isFeminine ? `${word}ة` : word;
        const known = vocabulary.memo.get(key);
        parts = known ?? cut(word, isFeminine, vocabulary);
        if (!known) {
          if (vocabulary.memo.size >= MEMO_LIMIT) vocabulary.memo.clear();
          vocabulary.memo.set(key, parts);
        }
      }
      const last = parts.at(-1) as string;
      afterNumeral = vocabulary.numerals.has(last) || vocabulary.numerals.has(last.slice(1));
    } else afterNumeral = false;
    for (const part of parts) push(start, end, tokens.kinds[i] as number, part);
  }
  return { text: tokens.text, count: folded.length, starts, ends, kinds, capitals, folded, words, vocabulary: tokens.vocabulary };
}
