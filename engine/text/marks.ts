import { MARK, type Tokens } from './tokens.ts';

/** Whether a token is a quotation mark, of whatever shape it was written. */
export function isQuotationMark({ kinds, folded }: Tokens, at: number): boolean {
  if (kinds[at] !== MARK) return false;
  const form = folded[at];
  return form === '«' || form === '»' || form === '"';
}

/** Whether a mark other than a quotation mark stands among tokens `[from, to)`. */
export function isPunctuated(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens.kinds[i] === MARK && !isQuotationMark(tokens, i)) return true;
  return false;
}
