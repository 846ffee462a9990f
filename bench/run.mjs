/**
 * `npm run bench -- [--write] [NAME [ARGUMENT…]]`: measures, prints Markdown tables and, with --write, puts them into
 * docs/performance.md. Without a name everything is measured that needs no argument.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/**
 * Each gives `{title, text}`: a heading and Markdown under it.
 * `needs` says what has to be named on the command line.
 */
const BENCHES = {
  reading: { load: () => import('./reading.mjs'), needs: 'FOLDER…' },
  marks: { load: () => import('./marks.mjs') },
  gate: { load: () => import('./gate.mjs') },
  panel: { load: () => import('./panel.mjs') },
  page: { load: () => import('./page.mjs') },
  engine: { load: () => import('./engine.mjs') },
  memory: { load: () => import('./memory.mjs') },
};
const DOCUMENT = new URL('../docs/performance.md', import.meta.url);

const words = process.argv.slice(2).filter((word) => word !== '--write');
const isWriting = process.argv.includes('--write');
const [name, ...rest] = words;
if (name !== undefined && !BENCHES[name]) {
  console.error(`There is no bench "${name}". There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
for (const [each, { load, needs }] of Object.entries(BENCHES)) {
  if (name === undefined ? needs : name !== each) continue;
  const { default: measure } = await load();
  const { title, text } = await measure(rest);
  const section = `## ${title}\n\n${text.trim()}\n\nMeasured on ${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}: \`npm run bench -- ${each}${needs ? ` ${needs}` : ''}\`.\n`;
  console.log(section);
  if (isWriting) write(each, section);
}

/** Puts a section between its marks in the document; a new one goes to the end. */
function write(id, section) {
  const [open, close] = [`<!-- bench ${id} -->`, `<!-- end ${id} -->`];
  const text = readFileSync(DOCUMENT, 'utf8');
  const from = text.indexOf(open);
  const to = text.indexOf(close);
  const block = `${open}\n${section}${close}`;
  writeFileSync(DOCUMENT, from < 0 || to < 0 ? `${text.trimEnd()}\n\n${block}\n` : text.slice(0, from) + block + text.slice(to + close.length));
}
