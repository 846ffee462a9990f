/** The words that exports need, handed in by the caller from locales/: nothing visible is written in the engine. */
import type { ConflictKind, Stance, Verdict } from '../model.ts';
import type { PinKind } from './schema.ts';

export interface ExportWords {
  /** BCP 47, for dates and the sheet's `lang`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** IANA zone in which days are counted ("Europe/Paris"). */
  readonly timeZone: string;
  /** Opening and closing quotation marks, with the space that belongs to them. */
  readonly quotation: readonly [string, string];
  readonly labels: Readonly<Record<ExportLabel, string>>;
  readonly kinds: Readonly<Record<PinKind, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly conflicts: Readonly<Record<ConflictKind, string>>;
}

/** Noun labels, but for the last three. */
export const EXPORT_LABELS = [
  'title', // heading of the sheet and the Markdown file: "Pinned findings"
  'kind', 'page', 'address', 'seen', 'pageWords', 'referenceWords', 'reference', 'publisher', 'sentence',
  'verdict', 'stance', 'speaker', 'conflict', 'claim', 'entity', 'note', 'tags', 'topic', 'created', 'updated',
  'disagreements', // heading
  'because', // "I disagree, because"
  'noPageWords', // "The page says nothing of it"
  'scope', // the sheet's foot: a verdict speaks of the reference, not of the truth
] as const;
export type ExportLabel = (typeof EXPORT_LABELS)[number];

/** A day in the reader's language and zone; the text itself where it is no instant. */
export function formatDay(instant: string, { language, timeZone }: Pick<ExportWords, 'language' | 'timeZone'>): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(time);
}
