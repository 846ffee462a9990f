// Prints the whole news pages of the development set as cases: the article as page/ reads it, a blank line between
// blocks, with the labels of those words that a reader without scripts gets to see. Pages that build their text by
// script are left to the browser tests.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pageFromFile } from '../analyse/page.ts';

interface Label { readonly quote: string; readonly nth?: number }
type Labels = { readonly lang: string; readonly topic: boolean } & { readonly [list: string]: readonly (Label | string)[] };

const FOLDER = fileURLToPath(new URL('../../tests/evaluation/dev/pages/', import.meta.url));
const QUOTED = ['expect', 'may'], STRINGS = ['clean', 'uncovered', 'unlisted'];
const collapse = (text: string) => text.replace(/[\u00ad\u200b]/g, '').replace(/\s+/g, ' ').trim();

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.html'))) {
  const page = await pageFromFile(FOLDER + file, readFileSync(FOLDER + file, 'utf8'));
  const labels = JSON.parse(readFileSync(`${FOLDER}${file.replace('.html', '')}.labels.json`, 'utf8')) as Labels;
  const text = page.blocks.map((block) => collapse(block.text)).join('\n\n');
  if (!text) continue;
  const isThere = (label: Label | string) => text.includes(collapse(typeof label === 'string' ? label : label.quote));
  const expected = labels.expect ?? [];
  // a page whose article comes by script
  if (expected.length > 0 && !expected.some(isThere)) continue;
  console.log(JSON.stringify({
    id: file.replace('.html', ''), lang: labels.lang, title: page.title, text, topic: labels.topic,
    ...Object.fromEntries(QUOTED.map((list) => [list, (labels[list] ?? []).filter(isThere).map((label) => ({ ...(label as Label), quote: collapse((label as Label).quote), nth: 0 }))])),
    ...Object.fromEntries(STRINGS.map((list) => [list, (labels[list] ?? []).filter(isThere).map((label) => collapse(label as string))])),
    omit: labels.omit ?? [], noOmit: labels.noOmit ?? [],
  }));
}
