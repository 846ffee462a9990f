// npm start [-- firefox] [-- FILE|URL]: installs what is missing, builds Recoupe and opens a news page with it.
// Node's own modules only: it runs before node_modules is there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { installBrowser, installPackages, NODE, ROOT } from './install.mjs';

const USAGE = 'npm start [-- firefox] [-- FILE|URL]';
const words = process.argv.slice(2);
const browser = words.includes('firefox') ? 'firefox' : 'chromium';
const targets = words.filter((word) => word !== 'firefox' && word !== 'chromium');
const [target] = targets;
if (targets.length > 1 || target?.startsWith('-')) stop(`Usage: ${USAGE}`);
const isAddress = /^https?:\/\//.test(target ?? '');
if (target && !isAddress && !existsSync(target)) stop(`There is no file ${target}. Usage: ${USAGE}`);

const trouble = installPackages() ?? installBrowser(browser);
if (trouble) stop(trouble);

const env = { ...process.env, PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}` };
const build = spawnSync(join(ROOT, 'node_modules', '.bin', 'wxt'), browser === 'firefox' ? ['build', '-b', 'firefox', '--mv3'] : ['build'], { cwd: ROOT, env, encoding: 'utf8' });
if (build.status !== 0) stop(`Recoupe could not be built:\n${build.stdout}${build.stderr}`);
console.log(`Recoupe is built for ${browser}.`);

const open = spawnSync(NODE, [join(ROOT, 'scripts', 'open', 'main.ts'), browser, ...(target ? [isAddress ? target : resolve(target)] : [])], { cwd: ROOT, env, stdio: 'inherit' });
process.exit(open.status ?? 1);

function stop(message) {
  console.error(message);
  process.exit(1);
}
