import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { compile } from '../../engine/dossier/compile.ts';
import { findRoleWords } from '../../engine/dossier/role-words.ts';
import '../../engine/lexicon/all.ts';
import { lexiconOf } from '../../engine/lexicon/languages.ts';
import type { DossierSource, Mistake } from '../../engine/dossier/source.ts';
import type { Dossier } from '../../engine/model.ts';
import { FILES, type FileName } from './schema.ts';

/** All dossiers of a folder, one sub-folder each, by name. Throws one Error that lists every mistake as `file:line: what to do`. */
export function loadDossiers(folder: string): Dossier[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => loadDossier(path.join(folder, name)));
}

/** The files a dossier is made of, for watching. */
export function seedFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

export function loadDossier(folder: string): Dossier {
  const sheets = (Object.keys(FILES) as FileName[]).map((name) => readSheet(folder, name));
  refuse(folder, sheets.flatMap((sheet) => sheet.mistakes));
  const [main, ...others] = sheets.map((sheet) => sheet.value);
  const { file, ...reference } = (main as { reference: { file: string } }).reference;
  const text = readReference(path.join(folder, file));
  const source = Object.assign({}, main, ...others, { reference }) as DossierSource;
  const { dossier, mistakes } = compile(source, text);
  refuse(folder, mistakes.map(({ path: at, message }) => `${locate(sheets, at)}: ${message}`));
  if (dossier.id !== path.basename(folder)) {
    refuse(folder, [`${locate(sheets, ['id'])}: the id «${dossier.id}» must be the folder's name, ${path.basename(folder)}`]);
  }
  const lexicon = lexiconOf(dossier.reference.language);
  return lexicon ? { ...dossier, roleWords: findRoleWords(dossier, lexicon) } : dossier;
}

interface Sheet {
  readonly name: FileName;
  readonly value: Record<string, unknown>;
  readonly document: Document | null;
  readonly lines: LineCounter;
  readonly mistakes: readonly string[];
}

function readSheet(folder: string, name: FileName): Sheet {
  const lines = new LineCounter();
  const file = path.join(folder, name);
  const sheet = { name, value: {}, document: null, lines, mistakes: [] };
  if (!existsSync(file)) {
    const empty = v.safeParse(FILES[name], undefined);
    return empty.success ? { ...sheet, value: empty.output as Record<string, unknown> } : { ...sheet, mistakes: [`${name}: the file is missing`] };
  }
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const unreadable = document.errors.map((error) => `${name}:${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0]}`);
  if (unreadable.length) return { ...sheet, mistakes: unreadable };
  const parsed = v.safeParse(FILES[name], document.toJS());
  if (parsed.success) return { ...sheet, document, value: parsed.output as Record<string, unknown> };
  const found = { ...sheet, document };
  return {
    ...found,
    mistakes: parsed.issues.map((issue) => {
      const at = issue.path?.map((step) => step.key as string | number) ?? [];
      return `${name}:${lineOf(found, at)}: ${at.join('.')}: ${issue.message}`;
    }),
  };
}

/** `file:line` of a value, by the sheet that holds its first key. */
function locate(sheets: readonly Sheet[], at: Mistake['path']): string {
  const sheet = sheets.find(({ value }) => String(at[0]) in value) ?? (sheets[0] as Sheet);
  return `${sheet.name}:${lineOf(sheet, at)}`;
}

/** Line of the value at a path, or of the nearest thing around it that is there. */
function lineOf(sheet: Pick<Sheet, 'document' | 'lines'>, at: readonly (string | number)[]): number {
  for (let depth = at.length; depth > 0; depth--) {
    const node = sheet.document?.getIn(at.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return sheet.lines.linePos(node.range[0]).line;
  }
  return 1;
}

function readReference(file: string): string {
  if (!existsSync(file)) throw new Error(`${file}: the reference's text is missing`);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
}

function refuse(folder: string, mistakes: readonly string[]): void {
  if (mistakes.length) throw new Error(`${mistakes.map((mistake) => path.join(path.relative('', folder), mistake)).join('\n')}`);
}
