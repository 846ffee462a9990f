import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSites, sites } from '../../modules/sites.ts';

const LANGUAGES = ['fr', 'en', 'es', 'de', 'it', 'pt', 'ru', 'ar'];

describe('the curated sites', () => {
  it('are at least eighty, at least eight in each language', () => {
    expect(sites.length).toBeGreaterThanOrEqual(80);
    for (const language of LANGUAGES) {
      expect(sites.filter((site) => (site.languages as string[]).includes(language)).length, language).toBeGreaterThanOrEqual(8);
    }
  });

  it('cover the address of every development page', () => {
    const pages = new URL('../evaluation/dev/pages/', import.meta.url);
    const labels = readdirSync(pages).filter((name) => name.endsWith('.labels.json'));
    expect(labels.length).toBeGreaterThanOrEqual(12);
    const hosts = sites.flatMap((site) => site.hosts);
    for (const name of labels) {
      const { hostname } = new URL((JSON.parse(readFileSync(new URL(name, pages), 'utf8')) as { url: string }).url);
      expect(hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)), hostname).toBe(true);
    }
  });

  it.each([
    ['not a list', 'name: x', 'sites.yaml:1: must be a list'],
    ['a scheme in a host', '- { name: A, hosts: [a.fr], languages: [fr], country: FR }\n- { name: B, hosts: ["https://b.fr"], languages: [fr], country: FR }', 'sites.yaml:2: site 2, hosts.0: a host is lower case'],
    ['a host twice', '- { name: A, hosts: [a.fr], languages: [fr], country: FR }\n- { name: B, hosts: [b.fr, a.fr], languages: [fr], country: FR }', 'sites.yaml:2: a.fr is listed already, under A'],
    ['an unknown language', '- { name: A, hosts: [a.fr], languages: [xx], country: FR }', 'sites.yaml:1: site 1, languages.0'],
    ['an unknown key', '- { name: A, hosts: [a.fr], languages: [fr], country: FR, tier: 1 }', 'sites.yaml:1: site 1, tier'],
    ['broken YAML', '- { name: A', 'sites.yaml:1: is not YAML'],
  ])('stop the build at %s, with the line', (_, source, message) => {
    expect(() => readSites(source)).toThrow(message);
  });
});
