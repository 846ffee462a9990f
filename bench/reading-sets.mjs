import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * Pages with the article text that people marked in them.
 * @typedef {{id: string, url: string, html: string, text: string, half: 'tuned' | 'kept apart'}} Page
 */

/** Which half a page belongs to: rules were looked for on the tuned half only. */
const halfOf = (id) => (createHash('sha256').update(id).digest()[0] % 2 === 0 ? 'tuned' : 'kept apart');

/**
 * The set in a folder: a checkout of scrapinghub/article-extraction-benchmark or of flairNLP/fundus.
 * @param {string} folder
 * @returns {{name: string, pages: Page[], hasStandfirst: boolean}} whether the marked text has the standfirst in it
 */
export function loadSet(folder) {
  if (existsSync(join(folder, 'ground-truth.json'))) return { name: 'article-extraction-benchmark', pages: loadBenchmark(folder), hasStandfirst: false };
  const data = join(folder, 'tests/resources/parser/test_data');
  if (existsSync(data)) return { name: 'fundus', pages: loadFundus(data), hasStandfirst: true };
  throw new Error(`${folder} holds neither of the two sets. Fetch github.com/scrapinghub/article-extraction-benchmark or github.com/flairNLP/fundus and name its folder.`);
}

function loadBenchmark(folder) {
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8'));
  return Object.entries(truth).map(([id, { articleBody, url }]) => ({
    id,
    url,
    html: gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString(),
    text: articleBody,
    half: halfOf(id),
  }));
}

/** Fundus keeps one file of extractions a publisher and one page a version of its parser; they are matched by title. */
function loadFundus(data) {
  const pages = [];
  for (const country of readdirSync(data, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const folder = join(data, country.name);
    const files = readdirSync(folder);
    const meta = existsSync(join(folder, 'meta.info')) ? JSON.parse(readFileSync(join(folder, 'meta.info'), 'utf8')) : {};
    for (const json of files.filter((file) => file.endsWith('.json'))) {
      const publisher = json.slice(0, -5);
      const sources = files
        .filter((file) => file.endsWith('.html.gz') && file.replace(/_\d{4}_\d\d_\d\d\.html\.gz$/, '') === publisher)
        .map((file) => ({ file, html: gunzipSync(readFileSync(join(folder, file))).toString() }));
      for (const version of Object.values(JSON.parse(readFileSync(join(folder, json), 'utf8')))) {
        const text = bodyOf(version.body);
        if (!text) continue;
        const source = sources.length === 1 ? sources[0] : sources.find(({ html }) => version.title && html.includes(version.title));
        if (!source) continue;
        const id = `${country.name}/${source.file}`;
        pages.push({ id, url: meta[source.file]?.url ?? 'https://example.org/', html: source.html, text, half: halfOf(id) });
      }
    }
  }
  return pages;
}

function bodyOf(body) {
  if (!body) return '';
  return [...body.summary, ...body.sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs])].join('\n');
}
