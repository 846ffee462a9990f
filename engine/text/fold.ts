/**
 * Folding: the form of a word under which it is looked up. Lower case, no accents, compatibility forms resolved
 * (mathematical bold letters, ligatures), soft hyphens and zero-width characters gone, Arabic letter variants unified.
 * A folded word is only ever compared; offsets always stay those of the original.
 */

const ASCII_LOWER = /^[a-z0-9]+$/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\u061c\u0640]/g;
const MARKS = /\p{M}+/gu;

const LETTERS: Record<string, string> = {
  œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l', ı: 'i',
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي',
  '٠': '0', '١': '1', '٢': '2', '٣': '3', '٤': '4', '٥': '5', '٦': '6', '٧': '7', '٨': '8', '٩': '9',
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

const memo = new Map<string, string>();
/** Enough for the distinct words of a very long page; past it the memo starts afresh. */
const MEMO_LIMIT = 60_000;
/**
 * No word that is looked up is longer, in code units: what is longer is known by its beginning. It also bounds what one
 * word can cost, an accent on an accent on an accent costing its square.
 */
const LONGEST_WORD = 64;

/** The folded form of one word, at most 64 code units long. */
export function fold(written: string): string {
  const word = written.length > LONGEST_WORD ? written.slice(0, LONGEST_WORD) : written;
  if (ASCII_LOWER.test(word)) return word;
  let folded = memo.get(word);
  if (folded === undefined) {
    // decomposed first: what is under an accent or a presentation form is seen by the steps after it
    folded = word
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFKD')
      .replace(MARKS, '')
      .replace(INVISIBLE, '')
      .replace(SPECIAL, (letter) => LETTERS[letter] as string)
      .slice(0, LONGEST_WORD);
    if (memo.size >= MEMO_LIMIT) memo.clear();
    memo.set(word, folded);
  }
  return folded;
}
