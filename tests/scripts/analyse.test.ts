import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'recoupe-'));
afterAll(() => rmSync(folder, { recursive: true }));

function analyse(...args: string[]) {
  return spawnSync(process.execPath, [join(ROOT, 'scripts', 'analyse.mjs'), ...args], { encoding: 'utf8' });
}
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const ACCUSATION = 'Abdoulaye Diop, le ministre malien, accuse la France.\n\n  Bamako affirme que la France a livré des armes aux djihadistes.';
const cases = [
  { id: 'b', lang: 'fr', text: ACCUSATION, expect: [] },
  { id: 'a', lang: 'fr', title: 'Recette', text: 'Une tarte aux pommes.' },
];

describe('analyse --jsonl', () => {
  const { stdout, stderr } = analyse('--jsonl', file('cases.jsonl', `${cases.map((one) => JSON.stringify(one)).join('\n')}\n\n`));
  const [first, second, ...rest] = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));

  it('prints one result a case, in order, and nothing else', () => {
    expect(stderr).toBe('');
    expect([first.id, second.id, rest]).toEqual(['b', 'a', []]);
  });
  it('gives offsets into the text of the case, and of evidence into the reference', () => {
    const marked = first.entities.map(({ start, end }: { start: number; end: number }) => ACCUSATION.slice(start, end));
    expect(marked).toEqual(expect.arrayContaining(['Abdoulaye Diop', 'Bamako', 'djihadistes']));
    const reference = readFileSync(join(ROOT, 'seeds/mali-france-2022/reference.fr.txt'), 'utf8');
    const finding = first.findings.find(({ claim }: { claim: string }) => claim === 'arms-drops');
    expect(ACCUSATION.slice(finding.start, finding.end)).toContain('armes');
    for (const { start, end, quote } of finding.evidence) expect(reference.slice(start, end)).toBe(quote);
  });
  it('leaves everything empty where the text is coverage of nothing', () => {
    expect(second).toEqual({ id: 'a', topic: null, entities: [], findings: [], omissions: [] });
  });
  it('takes the topic as given with --dossier', () => {
    const given = analyse('--dossier', 'mali-france-2022', '--jsonl', file('given.jsonl', JSON.stringify(cases[1])));
    expect(JSON.parse(given.stdout).topic.dossier).toBe('mali-france-2022');
  });
});

describe('analyse FILE', () => {
  const page = join(ROOT, 'tests/evaluation/dev/pages/fr-agence.html');
  it('prints a report of a page', () => {
    const { stdout, stderr } = analyse(page);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/Topic: .*\n/);
    expect(stdout).toMatch(/UNSUPPORTED · arms-drops/);
    expect(stdout).toContain('larguer des armes et des munitions');
  });
  it('prints one object with --json', () => {
    const result = JSON.parse(analyse('--json', page).stdout);
    expect(result.topic.dossier).toBe('mali-france-2022');
    expect(result.entities.length).toBeGreaterThan(10);
  });
  it.each([['fr-niger', false], ['en-poland', false], ['ru-agency', true]])('says whether %s is on the topic', (name, isOn) => {
    const result = JSON.parse(analyse('--json', join(ROOT, `tests/evaluation/dev/pages/${name}.html`)).stdout);
    expect(result.topic !== null).toBe(isOn);
  });
});

describe('what analyse cannot do, it says in a line', () => {
  it.each([
    [['--jsonl', 'nowhere.jsonl'], /nowhere\.jsonl cannot be read/],
    [['--jsonl', file('broken.jsonl', '{"id": "x", "lang": "fr", "text": ""}\n{')], /broken\.jsonl:2: /],
    [['--jsonl', file('bare.jsonl', '{"id": "x"}')], /bare\.jsonl:1: a case has an id and a text/],
    [['--dossier', 'nothing', 'page.html'], /There is no dossier nothing\. There are: mali-france-2022/],
    [['--wrong'], /usage: /],
    [[], /usage: /],
  ])('%j', (args, message) => {
    const { status, stdout, stderr } = analyse(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});
