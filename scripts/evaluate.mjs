// npm run evaluate [-- --misses] [-- --write]: runs the engine over the development and validation sets and prints the
// scorer's tables. --misses lists every miss of the sets that may be read (never of validation/check); --write puts
// the tables into docs/accuracy.md, between its markers.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EVALUATION = join(ROOT, 'tests', 'evaluation');
const DOCUMENT = join(ROOT, 'docs', 'accuracy.md');
const SETS = [
  { name: 'Development set', folder: 'dev' },
  { name: 'Validation set, half that was tuned on', folder: 'validation/tune' },
  { name: 'Validation set, half that was only scored', folder: 'validation/check', hidden: true },
];
/** Claim passages are short: their topic is taken as given. */
const KINDS = [
  { name: 'claims', args: ['--dossier', 'mali-france-2022'] },
  { name: 'topics', args: [] },
  { name: 'entities', args: [] },
  // whole pages, where there are any: see evaluate/pages.ts
  { name: 'pages', args: [] },
];
const VERDICTS = ['contradicted', 'unsupported', 'disputed', 'attributed', 'supported'];
const isWriting = process.argv.includes('--write'), hasMisses = process.argv.includes('--misses');

const scratch = mkdtempSync(join(tmpdir(), 'recoupe-'));
const parse = (text) => text.split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line));
const node = (...args) => execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });

/** Cases of all files of one kind in a set, and the engine's results. */
function run({ folder }, kind) {
  const base = join(scratch, `${folder.replace('/', '-')}-${kind.name}`);
  if (kind.name === 'pages') {
    if (!existsSync(join(EVALUATION, folder, 'pages'))) return null;
    writeFileSync(`${base}.cases`, node(join(ROOT, 'scripts', 'evaluate', 'pages.ts')));
  } else {
    const files = ['', '.intl'].map((part) => join(EVALUATION, folder, `${kind.name}${part}.jsonl`)).filter(existsSync);
    if (files.length === 0) return null;
    writeFileSync(`${base}.cases`, files.map((file) => readFileSync(file, 'utf8').trimEnd()).join('\n'));
  }
  writeFileSync(`${base}.results`, node(join(ROOT, 'scripts', 'analyse.mjs'), ...kind.args, '--jsonl', `${base}.cases`));
  return { cases: `${base}.cases`, results: `${base}.results` };
}

const score = ({ cases, results }, ...flags) => node(join(EVALUATION, 'score.mjs'), cases, results, ...flags);

/** The scorer's table as Markdown. */
function table(text) {
  const rows = text.trimEnd().split('\n').map((line) => line.trim().split(/\s+/));
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(rows[0]), line(rows[0].map((_, i) => (i ? '---:' : '---'))), ...rows.slice(1).map(line)].join('\n');
}

/** Expected against given verdicts of the matched pairs; where several are allowed and one is given, it counts as that. */
function confusion({ cases, results }) {
  const given = new Map(parse(readFileSync(results, 'utf8')).map((result) => [result.id, result.findings]));
  const counts = new Map(VERDICTS.map((verdict) => [verdict, new Map()]));
  for (const { id, text, expect = [] } of parse(readFileSync(cases, 'utf8'))) {
    for (const { quote, nth = 0, claim, verdict } of expect) {
      let at = -1;
      for (let i = 0; i <= nth; i++) at = text.indexOf(quote, at + 1);
      const hit = given.get(id)?.find((finding) => finding.claim === claim && finding.start < at + quote.length && at < finding.end);
      const wanted = hit && verdict.includes(hit.verdict) ? hit.verdict : verdict[0];
      const row = counts.get(wanted), said = hit?.verdict ?? 'missed';
      row.set(said, (row.get(said) ?? 0) + 1);
    }
  }
  const columns = [...VERDICTS, 'missed'];
  return ['', ...VERDICTS].map((verdict) => (verdict
    ? [verdict, ...columns.map((column) => counts.get(verdict).get(column) ?? 0)]
    : ['expected \\ given', ...columns]).join(' ')).join('\n').replace('expected \\ given', 'expected\\given');
}

const parts = [];
try {
  for (const set of SETS) {
    for (const kind of KINDS) {
      const files = run(set, kind);
      if (!files) continue;
      const text = score(files);
      console.log(`\n${set.name}: ${kind.name}\n${text}`);
      if (hasMisses && !set.hidden) console.log(score(files, '--misses').split('\nlang')[0]);
      parts.push(`### ${set.name}: ${kind.name}\n\n${table(text)}`);
      if (kind.name !== 'claims' && kind.name !== 'pages') continue;
      const matrix = confusion(files);
      console.log(matrix.split('\n').map((row) => row.split(' ').map((cell) => cell.padEnd(17)).join('')).join('\n'));
      parts.push(`Verdicts, expected (rows) against given (columns):\n\n${table(matrix)}`);
    }
  }
} finally {
  rmSync(scratch, { recursive: true });
}
if (isWriting) write(parts.join('\n\n'));

/** Puts the tables between the document's markers; the prose around them stays. */
function write(tables) {
  const [begin, end] = ['<!-- tables: npm run evaluate -- --write -->', '<!-- end of tables -->'];
  const text = existsSync(DOCUMENT) ? readFileSync(DOCUMENT, 'utf8') : `# Accuracy\n\n${begin}\n${end}\n`;
  const from = text.indexOf(begin), to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${DOCUMENT} has lost the markers between which the tables stand: ${begin} … ${end}`);
  writeFileSync(DOCUMENT, `${text.slice(0, from + begin.length)}\n\n${tables}\n\n${text.slice(to)}`);
  console.log(`Written: docs/accuracy.md`);
}
