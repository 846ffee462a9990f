// npm test: installs what is missing, runs every stage, and closes with one line: N passed, N failed.
// `npm test -- STAGE …` runs some stages only. Node's own modules only: it runs before node_modules is there.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installBrowser, installPackages, NODE, ROOT } from './install.mjs';

const OUTPUT = join(ROOT, 'output', 'test');
const bin = (name) => join(ROOT, 'node_modules', '.bin', name);
const vitest = (project) => ({
  command: [bin('vitest'), 'run', '--project', project, '--reporter', 'default', '--reporter', 'json', '--outputFile.json', join(OUTPUT, `${project}.json`)],
  count: () => countVitest(join(OUTPUT, `${project}.json`)),
});
/** A stage without tests of its own counts as one. */
const check = (...command) => ({ command, count: (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }) });

const STAGES = {
  types: check(bin('tsc'), '--noEmit'),
  lint: check(bin('oxlint'), '--deny-warnings'),
  architecture: vitest('architecture'),
  unit: vitest('unit'),
  components: { ...vitest('components') },
  page: { ...vitest('page'), browsers: ['chromium', 'firefox'] },
  chrome: check(bin('wxt'), 'build'),
  firefox: check(bin('wxt'), 'build', '-b', 'firefox', '--mv3'),
  sizes: { command: [NODE, join(ROOT, 'scripts', 'sizes.mjs')], count: countLines },
  'firefox-lint': check(bin('addons-linter'), join(process.env.RECOUPE_OUT ?? join(ROOT, '.output'), 'firefox-mv3')),
  e2e: { ...vitest('e2e'), browsers: ['chromium', 'firefox'] },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in STAGES));
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}. Stages: ${Object.keys(STAGES).join(', ')}.`);
  process.exit(2);
}

const outcomes = [];
const trouble = installPackages();
if (trouble) report('packages', { passed: 0, failed: 1 }, trouble);
else {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const prepared = await run([bin('wxt'), 'prepare']);
  if (prepared.code !== 0) report('prepare', { passed: 0, failed: 1 }, prepared.output);
  else for (const [name, stage] of Object.entries(STAGES)) if (wanted.length === 0 || wanted.includes(name)) await runStage(name, stage);
}

const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
console.log(`\n${outcomes.map(({ name, passed, failed }) => `${failed ? '✗' : '✓'} ${name} ${passed}/${passed + failed}`).join('  ')}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0);

async function runStage(name, stage) {
  console.log(`\n── ${name}`);
  for (const browser of stage.browsers ?? []) {
    const missing = installBrowser(browser);
    if (missing) return report(name, { passed: 0, failed: 1 }, missing);
  }
  const start = Date.now();
  const { code, output } = await run(stage.command);
  const counted = stage.count(code, output);
  // A stage that ended badly has failed, whatever it counted; one that ran nothing has not passed.
  const failed = counted.failed || (code !== 0 || counted.passed === 0 ? 1 : 0);
  report(name, { passed: counted.passed, failed }, `${Math.round((Date.now() - start) / 1000)} s`);
}

function report(name, { passed, failed }, note) {
  outcomes.push({ name, passed, failed });
  console.log(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed${note ? ` (${note})` : ''}`);
}

function run([command, ...args]) {
  return new Promise((resolve) => {
    // What the packages bring comes first on the PATH: their programs must run on their Node.
    const env = { ...process.env, PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`, NO_COLOR: '1' };
    const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        process.stdout.write(chunk);
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function countVitest(file) {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(readFileSync(file, 'utf8'));
    // A file that could not be loaded has no test that failed.
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests || (numFailedTestSuites > 0 ? 1 : 0) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** One outcome a line: ✓ or ✗ first. */
function countLines(_, output) {
  const lines = output.split('\n');
  return { passed: lines.filter((line) => line.startsWith('✓')).length, failed: lines.filter((line) => line.startsWith('✗')).length };
}
