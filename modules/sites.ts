import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { addAlias, defineWxtModule } from 'wxt/modules';
import { LineCounter, parseDocument } from 'yaml';

/**
 * The curated news sites: seeds/sites.yaml, checked here at build time. The gate runs on them without being asked;
 * `#sites` hands the list to the extension's own pages. A mistake in the file stops the build with its line.
 */
const FILE = fileURLToPath(new URL('../seeds/sites.yaml', import.meta.url));

const Host = v.pipe(v.string(), v.regex(/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a host is lower case, without www., scheme or path'));
const Site = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  hosts: v.pipe(v.array(Host), v.minLength(1)),
  languages: v.pipe(v.array(v.picklist(['fr', 'en', 'es', 'de', 'it', 'pt', 'ru', 'ar'])), v.minLength(1)),
  /** ISO 3166-1 alpha-2, upper case; EU and UN for bodies of several states. */
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'a country is two capital letters')),
});
export type Site = v.InferOutput<typeof Site>;

/**
 * Reads and checks the list. Every host stands once.
 * @throws Error naming file, line and what to do.
 */
export function readSites(source: string, file = 'seeds/sites.yaml'): Site[] {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const stop = (offset: number, message: string): never => {
    throw new Error(`${file}:${lines.linePos(offset).line}: ${message}`);
  };
  const broken = document.errors[0];
  if (broken) stop(broken.pos[0], `is not YAML: ${broken.message}`);
  const list = document.toJS() as unknown;
  if (!Array.isArray(list)) return stop(0, 'must be a list of sites; begin each with "- name:"');
  const offset = (...path: (string | number)[]): number => {
    const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    return node?.range?.[0] ?? 0;
  };
  const seen = new Map<string, string>();
  return list.map((entry, index) => {
    const checked = v.safeParse(Site, entry);
    if (!checked.success) {
      const issue = checked.issues[0];
      const path = (issue.path ?? []).map((step) => step.key as string | number);
      return stop(offset(index, ...path) || offset(index), `site ${index + 1}, ${path.join('.') || 'entry'}: ${issue.message}`);
    }
    checked.output.hosts.forEach((host, place) => {
      const other = seen.get(host);
      if (other) stop(offset(index, 'hosts', place), `${host} is listed already, under ${other}; keep one of the two`);
      seen.set(host, checked.output.name);
    });
    return checked.output;
  });
}

export const sites: readonly Site[] = readSites(readFileSync(FILE, 'utf8'));
/** Match patterns of all the listed sites and their subdomains. */
export const SITE_PATTERNS: string[] = sites.flatMap((site) => site.hosts.map((host) => `*://*.${host}/*`));

export default defineWxtModule({
  name: 'sites',
  setup(wxt) {
    const path = resolve(wxt.config.wxtDir, 'sites.ts');
    wxt.hooks.hook('prepare:types', (_, entries) => {
      entries.push({
        path,
        text: `export interface Site { readonly name: string; readonly hosts: readonly string[]; readonly languages: readonly string[]; readonly country: string }\nexport const sites: readonly Site[] = ${JSON.stringify(sites)};\n`,
      });
    });
    addAlias(wxt, '#sites', path);
    // The gate is a plain script: as a content script of WXT's it would weigh and cost several times as much.
    wxt.hooks.hook('build:manifestGenerated', (_, manifest) => {
      manifest.content_scripts = [...(manifest.content_scripts ?? []), { matches: SITE_PATTERNS, js: ['spot.js'], run_at: 'document_idle' }];
    });
  },
});
