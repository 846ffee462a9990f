import { readFileSync } from 'node:fs';
import { stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadDossiers } from '../../modules/seeds/load.ts';
import { analyseCase, analysePage, type Case } from './run.ts';
import { pageFromFile } from './page.ts';
import { report } from './report.ts';

const USAGE = 'usage: npm run --silent analyse -- [--dossier ID] (--jsonl CASES.jsonl | [--json] FILE)';

/** Ends the run with a word to the person who typed the command. */
function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({
      options: { jsonl: { type: 'string' }, json: { type: 'boolean' }, dossier: { type: 'string' }, lang: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (error) {
    return stop(`${(error as Error).message}\n${USAGE}`);
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return stop(`${file} cannot be read: ${(error as Error).message}`);
  }
}

const { values, positionals } = options();
const dossiers = loadDossiers(fileURLToPath(new URL('../../seeds', import.meta.url)));
const dossier = values.dossier === undefined ? null : dossiers.find(({ id }) => id === values.dossier)
  ?? stop(`There is no dossier ${values.dossier}. There are: ${dossiers.map(({ id }) => id).join(', ')}.`);

if (values.jsonl !== undefined) {
  const lines = read(values.jsonl).split('\n');
  const results = lines.flatMap((line, i) => {
    if (!line.trim()) return [];
    try {
      return [JSON.stringify(analyseCase(JSON.parse(line) as Case, dossiers, dossier))];
    } catch (error) {
      return stop(`${values.jsonl}:${i + 1}: ${(error as Error).message}`);
    }
  });
  stdout.write(results.map((result) => `${result}\n`).join(''));
} else {
  const [file] = positionals;
  if (file === undefined) stop(USAGE);
  const page = await pageFromFile(file as string, read(file as string), values.lang);
  const { result, details } = analysePage(page, dossiers, dossier);
  stdout.write(values.json ? `${JSON.stringify({ id: file, ...result })}\n` : report(page, details));
}
