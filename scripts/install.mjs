// Puts in place what is missing: packages by npm, a browser by apt-get where this is Debian and we are root.
// Node's own modules only: it runs before node_modules is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const ROOT = new URL('..', import.meta.url).pathname;
/** The Node that the packages bring along: newer than the one on the machine may be. */
export const NODE = join(ROOT, 'node_modules', '.bin', 'node');

const DEBIAN_PACKAGES = { chromium: ['chromium'], firefox: ['firefox-esr', 'firefox-esr-l10n-fr'] };
const PROGRAMS = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'],
  firefox: ['firefox-esr', 'firefox'],
};

/** Runs `npm ci` where node_modules is missing or older than the lock file. @returns {string | null} what went wrong */
export function installPackages() {
  const lock = join(ROOT, 'package-lock.json');
  const marker = join(ROOT, 'node_modules', '.package-lock.json');
  if (existsSync(marker) && existsSync(NODE) && isUpToDate(lock, marker)) return null;
  console.log('Installing packages (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  return status === 0 ? null : 'npm ci failed: the packages could not be installed. Is the network there?';
}

/** Every package of the lock file is the one that was installed, or one for another platform. */
function isUpToDate(lock, marker) {
  if (statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return true;
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages;
  const there = JSON.parse(readFileSync(marker, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || there[path]?.version === version);
}

/** Whether the browser's program is on the PATH, or named by RECOUPE_CHROMIUM or RECOUPE_FIREFOX. */
export function hasBrowser(name) {
  const named = process.env[`RECOUPE_${name.toUpperCase()}`];
  if (named && existsSync(named)) return true;
  if (process.platform !== 'linux') return true; // scripts/browsers/find.ts knows the usual places, and says so where they are empty
  return PROGRAMS[name].some((program) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program))));
}

/** @returns {string | null} what the person at the machine has to do */
export function installBrowser(name) {
  if (hasBrowser(name)) return null;
  const packages = DEBIAN_PACKAGES[name];
  const advice = `${name} is not on this machine. Install it (Debian and Ubuntu: apt-get install ${packages[0]}) or set RECOUPE_${name.toUpperCase()} to its program.`;
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return advice;
  console.log(`Installing ${packages.join(' and ')} (apt-get) …`);
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  apt('update');
  if (!apt('install', '-y', '--no-install-recommends', ...packages) && !apt('install', '-y', '--no-install-recommends', packages[0])) return advice;
  return hasBrowser(name) ? null : advice;
}
