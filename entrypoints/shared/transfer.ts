/** Files out and in: the store on one side, the browser's downloads on the other. */
import { checkSettings, type Settings } from '../../browser/settings.ts';
import type { Store } from '../../browser/pins/types.ts';
import { exportWords } from '../../components/export-words.ts';
import type { I18n } from '../../components/i18n.tsx';
import type { ExportKind } from '../../components/pins/PinTools.tsx';
import { fromBackup } from '../../engine/annotations/backup.ts';
import { toCsv } from '../../engine/annotations/csv.ts';
import { toMarkdown } from '../../engine/annotations/markdown.ts';
import type { ImportProblem } from '../../engine/annotations/problem.ts';
import { toSheet } from '../../engine/annotations/sheet.ts';
import { fromWebAnnotations, type ImportResult } from '../../engine/annotations/web-annotation-import.ts';
import { toWebAnnotations } from '../../engine/annotations/web-annotation.ts';

const FILES = {
  markdown: { extension: 'md', type: 'text/markdown' },
  csv: { extension: 'csv', type: 'text/csv' },
  jsonld: { extension: 'jsonld', type: 'application/ld+json' },
  print: { extension: 'html', type: 'text/html' },
} as const;

/** Writes all pins and disagreements into a file of the kind asked for. */
export async function exportPins(store: Store, kind: ExportKind, i18n: I18n): Promise<void> {
  const [pins, disagreements] = await Promise.all([store.pins.all(), store.disagreements.all()]);
  const words = exportWords(i18n, Intl.DateTimeFormat().resolvedOptions().timeZone);
  const now = new Date().toISOString();
  const write = {
    markdown: () => toMarkdown(pins, disagreements, words),
    csv: () => toCsv(pins, words),
    jsonld: () => toWebAnnotations(pins, disagreements, { id: crypto.randomUUID(), label: words.labels.title, now }),
    print: () => toSheet(pins, disagreements, words),
  };
  saveFile(`recoupe-${now.slice(0, 10)}.${FILES[kind].extension}`, FILES[kind].type, write[kind]());
}

/** Takes in a file of Web Annotations; resolves to what came of it, in words. */
export const importPins = (store: Store, text: string, i18n: I18n): Promise<string> => takeIn(store, fromWebAnnotations(text), i18n);

async function takeIn(store: Store, { pins, disagreements, problems }: ImportResult, i18n: I18n): Promise<string> {
  const first = problems[0];
  if (first && pins.length + disagreements.length === 0) return i18n.t('pins.importFailed', { reason: sayProblem(first, i18n) });
  const [merged] = await Promise.all([store.pins.merge(pins), store.disagreements.merge(disagreements)]);
  const done = i18n.t('pins.imported', { n: merged.added.length + merged.replaced.length });
  return problems.length > 0 ? `${done} ${i18n.t('pins.importSome', { n: problems.length })}` : done;
}

/** Takes in a backup, or else a file of Web Annotations. Settings of a backup go to `onSettings` once they are checked. */
export async function restore(store: Store, text: string, i18n: I18n, onSettings: (settings: Settings) => void): Promise<string> {
  const { settings, pins, disagreements, problems } = fromBackup(text);
  if (problems[0]?.code === 'not-ours') return importPins(store, text, i18n);
  const checked = settings === null ? null : checkSettings(settings);
  if (checked) onSettings(checked);
  const bad: readonly ImportProblem[] = settings !== null && !checked ? [{ code: 'bad-settings', params: {} }] : [];
  return takeIn(store, { pins, disagreements, problems: [...problems, ...bad] }, i18n);
}

export const sayProblem = ({ code, params }: ImportProblem, { t }: I18n): string => t(`problems.${code}`, params);

export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
