import { EXPORT_LABELS, type ExportWords } from '../engine/annotations/words.ts';
import { PIN_KINDS } from '../engine/annotations/schema.ts';
import { STANCES, VERDICTS, type ConflictKind } from '../engine/model.ts';
import type { I18n, MessageKey } from './i18n.tsx';
import { quoteMarks } from './quotes.ts';

const CONFLICTS: readonly ConflictKind[] = ['quantity', 'polarity', 'actor', 'time'];

/** The words of locales/ as the exports want them. `timeZone`: IANA. */
export function exportWords({ t, language, direction }: I18n, timeZone: string): ExportWords {
  const group = <Key extends string>(keys: readonly Key[], prefix: string) =>
    Object.fromEntries(keys.map((key) => [key, t(`${prefix}.${key}` as MessageKey)])) as Record<Key, string>;
  return {
    language,
    direction,
    timeZone,
    quotation: quoteMarks(language),
    labels: group(EXPORT_LABELS, 'export'),
    kinds: group(PIN_KINDS, 'pins.kinds'),
    verdicts: group(VERDICTS, 'verdicts'),
    stances: group(STANCES, 'stances'),
    conflicts: group(CONFLICTS, 'card.differs'),
  };
}
