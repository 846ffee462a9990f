import type { Finding, PageSpan } from '../../engine/model.ts';

const ROLES = ['actor', 'act', 'object', 'beneficiary', 'quantity', 'place', 'time', 'topic'] as const;
export type RoleName = (typeof ROLES)[number];

export interface RoleRow {
  readonly role: RoleName;
  /** Null where they stand outside the finding's sentence. */
  readonly page: string | null;
  readonly isCarried: boolean;
  /** Null where the reference says it in no words of its own. */
  readonly reference: string | null;
}

/** The roles of a finding in the order of a sentence: who, does what, to what … Words are told once. */
export function roleRows(finding: Finding): RoleRow[] {
  const { roles } = finding.reason;
  const rows = roles.map(({ role, page, reference, carried = false }): RoleRow => (
    { role: roleName(role), page: wordsOfSpan(finding, page), isCarried: carried, reference: reference?.quote ?? null }
  ));
  const isNew = ({ page, role }: RoleRow, i: number) => rows.findIndex((other) => (page === null ? other.page === null && other.role === role : other.page === page)) === i;
  return rows.filter(isNew).sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}

/** The engine's role in the reader's words; what is none of them is what the claim is about. */
const roleName = (role: string): RoleName => (role === 'agent' ? 'actor' : (ROLES.find((one) => one === role) ?? 'topic'));

/**
 * The page's words of a span, read off the finding's own sentence; null where they stand in another sentence. Where
 * white space was collapsed before the span the offsets shift, so the words are then not claimed to be known.
 */
export function wordsOfSpan(finding: Finding, span: PageSpan): string | null {
  const { span: own, words, sentence } = finding;
  if (span.block !== own.block || own.end - own.start !== words.length) return null;
  const at = sentence.indexOf(words);
  if (at < 0) return null;
  const start = at + span.start - own.start;
  const end = start + span.end - span.start;
  if (start < 0 || end > sentence.length || isInWord(sentence, start) || isInWord(sentence, end)) return null;
  return sentence.slice(start, end);
}

const LETTER = /[\p{L}\p{N}]/u;
/** A cut inside a word means that the offsets do not fit this sentence. */
const isInWord = (text: string, at: number): boolean => at > 0 && at < text.length && LETTER.test(text[at - 1] as string) && LETTER.test(text[at] as string);
