// What the built scripts weigh, gzipped, against what they may. Prints a line each and fails where one is over.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUILDS = ['chrome-mv3', 'firefox-mv3'];
/** KB (1,000 bytes) gzipped. What is parsed on every news page comes first. */
const BUDGETS = [
  { what: 'gate', may: 8, files: (all) => all.filter((file) => file === 'spot.js') },
  { what: 'reader', may: 120, files: (all) => all.filter((file) => file === 'content-scripts/article.js') },
  // A page is brought the one of its language.
  ...['fr', 'en', 'es', 'de', 'it', 'pt', 'ru', 'ar'].map((language) => ({
    what: `lexicon ${language}`, may: 35, files: (all) => all.filter((file) => file === `lexicon-${language}.js`),
  })),
  { what: 'background', may: 20, files: (all) => all.filter((file) => file === 'background.js') },
  { what: 'panel', may: 90, files: (all, folder) => loadedBy(all, folder, 'sidepanel.html') },
];

const out = process.env.RECOUPE_OUT ?? '.output';
let isOver = false;
for (const build of BUILDS) {
  const folder = join(out, build);
  if (!existsSync(folder)) {
    console.log(`✗ ${build} is not built`);
    isOver = true;
    continue;
  }
  const all = readdirSync(folder, { recursive: true }).map(String);
  for (const { what, may, files } of BUDGETS) {
    const found = files(all, folder);
    const size = found.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1000;
    const fits = found.length > 0 && size <= may;
    isOver ||= !fits;
    console.log(`${fits ? '✓' : '✗'} ${build} ${what}: ${size.toFixed(1)} KB of ${may}${found.length ? '' : ' (no such script)'}`);
  }
}
process.exit(isOver ? 1 : 0);

/** The scripts that a page of the extension loads, and what they import at once. */
function loadedBy(listed, folder, page) {
  if (!listed.includes(page)) return [];
  const reached = new Set();
  const follow = (text, from) => {
    for (const [, name] of text.matchAll(from)) {
      const file = listed.find((one) => one.endsWith(name.split('/').at(-1)));
      if (!file || reached.has(file)) continue;
      reached.add(file);
      follow(readFileSync(join(folder, file), 'utf8'), /(?:from|import)\s*["']([^"']+\.js)["']/g);
    }
  };
  follow(readFileSync(join(folder, page), 'utf8'), /(?:src|href)="([^"]+\.js)"/g);
  return [...reached];
}
