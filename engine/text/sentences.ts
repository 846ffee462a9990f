import { MARK, NUMBER, WORD, type Tokens } from './tokens.ts';

/** A sentence as a half-open range of token indexes. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** Words before a full stop that does not end a sentence. Folded. */
const ABBREVIATIONS = new Set(
  ('m mm mme mmes mlle mr mrs ms dr pr prof st ste gen gal lt col cap capt cdt sgt maj adm sen rep gov hon rev jr sr vs no nr art al cf ' +
    'sr sra dra ud uds ing sig dott avv bzw ca evtl ggf sog usw zb tel av bd env hab ex p pp vol ed eds jan feb fev mar avr apr jun jul juil aug sep sept oct okt nov dec dez ' +
    'г гг ул им тыс млн млрд руб т е د ا').split(' '),
);

/** German dates: "am 15. August", "im 20. Jahrhundert". Folded. */
const AFTER_ORDINAL = new Set('januar janner februar marz april mai juni juli august september oktober november dezember jahrhundert'.split(' '));

const isEnd = (form: string) => form === '.' || form === '?' || form === '!' || form === '…';
const isCloser = (form: string) => form === '»' || form === '"' || form === ')';

/**
 * No sentence is longer, in tokens (the longest of a newspaper has some sixty): text without full stops, a transcript or
 * a trap, is cut behind a comma or wherever it must be. What is done within a sentence may then cost its square.
 */
const LONGEST = 160;

/** Sentences of a tokenised block, in order; together they hold every token. Found once for the same tokens. */
export function sentences(tokens: Tokens): readonly Sentence[] {
  return (tokens.sentences ??= findSentences(tokens));
}

function findSentences(tokens: Tokens): Sentence[] {
  const { count, kinds, folded } = tokens;
  const found: Sentence[] = [];
  let from = 0;
  // end of the marks among which `i` stands, so that a long run of them is passed over once
  let marksEnd = 0;
  for (let i = 0; i < count; i++) {
    if (i - from >= LONGEST) {
      const to = cutBetween(tokens, from, i);
      found.push({ from, to });
      from = to;
    }
    if (kinds[i] !== MARK) continue;
    const form = folded[i] as string;
    if (form === '\n') {
      if (i > from) found.push({ from, to: i });
      from = i + 1;
      continue;
    }
    if (!isEnd(form)) continue;
    let next = Math.max(i + 1, marksEnd);
    while (next < count && kinds[next] === MARK && (isEnd(folded[next] as string) || (isCloser(folded[next] as string) && closes(tokens, next)))) next++;
    marksEnd = next;
    if (next < count && !ends(tokens, i, next)) continue;
    found.push({ from, to: next });
    from = next;
    i = next - 1;
  }
  if (from < count) found.push({ from, to: count });
  return found;
}

/** Where too long a sentence is cut: behind the last mark of its second half, or at `to`. */
function cutBetween(tokens: Tokens, from: number, to: number): number {
  for (let i = to - 1; i > from + LONGEST / 2; i--) if (tokens.kinds[i] === MARK && !isOpener(tokens, i)) return i + 1;
  // never between the parts of one written word
  let at = to;
  while (tokens.starts[at] === tokens.starts[at - 1] && at > from + 1) at--;
  return at;
}

const isOpener = ({ folded }: Tokens, at: number) => folded[at] === '«' || folded[at] === '(' || folded[at] === '"';

/** A straight quote closes when it touches what is before it and not what is after it. */
function closes(tokens: Tokens, at: number): boolean {
  if (tokens.folded[at] !== '"') return true;
  return /\S/.test(tokens.text[(tokens.starts[at] as number) - 1] ?? ' ');
}

/** Whether the mark at `mark` ends a sentence, the next token being `next`. */
function ends(tokens: Tokens, mark: number, next: number): boolean {
  const { kinds, folded, capitals, starts, ends: tokenEnds, text } = tokens;
  const form = folded[mark] as string;
  // a full stop inside a word or address: no white space behind it
  if (form === '.' && next === mark + 1 && starts[next] === tokenEnds[mark]) return false;
  if (form === '.' && mark > 0 && kinds[mark - 1] === WORD && starts[mark] === tokenEnds[mark - 1]) {
    const before = folded[mark - 1] as string;
    if (ABBREVIATIONS.has(before) && next === mark + 1) return false;
    // an initial: "J. Meyer"
    if (before.length === 1 && capitals[mark - 1] === 1 && next === mark + 1 && capitals[next] === 1) return false;
  }
  if (form === '.' && next === mark + 1 && mark > 0 && kinds[mark - 1] === NUMBER && AFTER_ORDINAL.has(folded[next] as string)) return false;
  const kind = kinds[next];
  if (kind === MARK) {
    const after = folded[next] as string;
    return !(after === ',' || after === ';' || after === ':' || after === ')' || (after === '—' && form !== '.'));
  }
  if (kind === WORD && capitals[next] === 0) {
    // a script without capitals, or the sentence goes on ("« Vraiment ? » demande-t-il")
    return isCaseless(text, starts[next] as number);
  }
  return true;
}

function isCaseless(text: string, at: number): boolean {
  const char = text[at] as string;
  return char.toLowerCase() === char.toUpperCase();
}
