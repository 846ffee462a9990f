/**
 * Folding: the form of a word under which it is looked up. Lower case, no accents, compatibility forms resolved
 * (mathematical bold letters, ligatures), soft hyphens and zero-width characters gone, Arabic letter variants unified.
 * A folded word is only ever compared; offsets always stay those of the original.
 */

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\u061c\u0640]/g;
const MARKS = /\p{M}+/gu;

const LETTERS: Record<string, string> = {
  œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l', ı: 'i',
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي',
  '٠': '0', '١': '1', '٢': '2', '٣': '3', '٤': '4', '٥': '5', '٦': '6', '٧': '7', '٨': '8', '٩': '9',
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * No word that is looked up is longer, in code units: what is longer is known by its beginning. It also bounds what one
 * word can cost, an accent on an accent on an accent costing its square.
 */
const LONGEST_WORD = 64;

/**
 * Letters below this code (Latin, Cyrillic, Hebrew, Arabic) fold each for itself, so that a word is folded letter by
 * letter from a table; not Greek ones, whose sigma depends on what follows.
 */
const TABLE_SIZE = 0x700, GREEK = 0x370, GREEK_END = 0x400;
const table = new Map<number, string>();

/** The folded form of one word, at most 64 code units long. */
export function fold(written: string): string {
  const length = Math.min(written.length, LONGEST_WORD);
  let at = 0;
  for (; at < length; at++) {
    const code = written.charCodeAt(at);
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) break;
  }
  // most words are lower case already
  if (at === length) return length === written.length ? written : written.slice(0, length);
  let folded = written.slice(0, at);
  for (; at < length; at++) {
    const code = written.charCodeAt(at);
    if (code >= TABLE_SIZE || (code >= GREEK && code < GREEK_END)) return foldWhole(written.slice(0, length));
    folded += foldLetter(code);
  }
  return folded.length > LONGEST_WORD ? folded.slice(0, LONGEST_WORD) : folded;
}

function foldLetter(code: number): string {
  let letter = table.get(code);
  if (letter === undefined) table.set(code, (letter = foldWhole(String.fromCharCode(code))));
  return letter;
}

/** Any text: decomposed first, so that what is under an accent or a presentation form is seen by the steps after it. */
function foldWhole(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .replace(SPECIAL, (letter) => LETTERS[letter] as string)
    .slice(0, LONGEST_WORD);
}
