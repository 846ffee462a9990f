import { expect, test } from 'vitest';
import '../../engine/lexicon/all.ts';
import { lexiconOf } from '../../engine/lexicon/languages.ts';
import type { Lexicon } from '../../engine/lexicon/lexicon.ts';
import { splitClitics } from '../../engine/text/clitics.ts';
import { quantities } from '../../engine/text/numbers.ts';
import { sentences } from '../../engine/text/sentences.ts';
import { tokenise } from '../../engine/text/tokens.ts';

const lexicon = lexiconOf('ar') as Lexicon;
const cut = (text: string) => [...splitClitics(tokenise(text), lexicon).folded];

test.each([
  ['وللجماعات الإرهابية', ['و', 'ل', 'جماعات', 'ارهابيه']],
  ['رسالتها', ['رساله', 'ها']],
  ['رسالة', ['رساله']],
  ['بلاده', ['بلاد', 'ه']],
  ['لهم بها', ['ل', 'هم', 'ب', 'ها']],
  ['وقود ووقود', ['وقود', 'و', 'وقود']],
  ['باريس وباماكو', ['باريس', 'و', 'باماكو']],
  ['ستنسحب', ['س', 'نسحب']],
  ['القاعدة', ['القاعده']],
  ['و53 جنديا', ['و', '53', 'جنديا']],
  ['كان', ['كان']],
])('%s is cut as %j', (text, parts) => {
  expect(cut(text)).toEqual(parts);
});

test('every part keeps the offsets of the written word', () => {
  const text = 'ولم تقدم باماكو دليلا للمجلس';
  const tokens = splitClitics(tokenise(text), lexicon);
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i] as number, end = tokens.ends[i] as number;
    expect(text[start - 1] ?? ' ').toBe(' ');
    expect(text[end] ?? ' ').toBe(' ');
  }
});

test.each([
  ['ثلاثة وخمسون جنديا', 53],
  ['ثلاثة عشر جنديا', 13],
  ['ثلاثمئة مرة', 300],
  ['خمسة آلاف جندي', 5000],
  ['٥٣ جنديا', 53],
])('%s is read as %d', (text, value) => {
  const tokens = splitClitics(tokenise(text), lexicon);
  const [quantity] = quantities(tokens, 0, tokens.count, 'ar');
  expect([quantity?.min, quantity?.max]).toEqual([value, value]);
});

test('Arabic marks end sentences, titles do not', () => {
  expect(sentences(tokenise('هل سلحت فرنسا أحدا؟ لا. قال د. ديوب ذلك، ثم مضى؛ وانتهى.'))).toHaveLength(3);
});
