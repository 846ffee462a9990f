import { describe, expect, it } from 'vitest';
import { existsSync } from 'node:fs';
import { folderOf, readSources, ROOT } from './sources.ts';

const sources = readSources();
const isProduct = (path: string): boolean => /^(engine|page|browser|components|entrypoints|modules)\//.test(path);
const product = sources.filter(({ path }) => isProduct(path));

/** What each part may import from the project. Packages are judged below. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  engine: ['engine'],
  page: ['page', 'engine'],
  browser: ['browser', 'engine'],
  components: ['components', 'engine', 'locales'],
  entrypoints: ['entrypoints', 'engine', 'page', 'browser', 'components', 'locales'],
  modules: ['modules', 'engine', 'seeds'],
};

describe('the parts', () => {
  it('are there to be judged', () => {
    for (const part of Object.keys(MAY_IMPORT)) expect(product.some(({ path }) => folderOf(path) === part), part).toBe(true);
  });

  it('import only what lies before them', () => {
    const wrong = product.flatMap(({ path, imports }) => imports
      .filter((name) => existsSync(ROOT + name) && !MAY_IMPORT[folderOf(path)]!.includes(folderOf(name)))
      .map((name) => `${path} imports ${name}`));
    expect(wrong).toEqual([]);
  });

  it('name files with their extension', () => {
    const wrong = sources.flatMap(({ path, imports }) => imports
      .filter((name) => isProduct(name) && !/\.\w+$/.test(name))
      .map((name) => `${path} imports ${name}`));
    expect(wrong).toEqual([]);
  });
});

describe('the engine', () => {
  const engine = product.filter(({ path }) => folderOf(path) === 'engine');

  it('imports no package; what is kept of a page may use three that are pure', () => {
    const pure = new Set(['valibot', 'fractional-indexing', 'diff']);
    const packages = engine.flatMap(({ path, imports }) => imports
      .filter((name) => !isProduct(name) && !(path.startsWith('engine/annotations/') && pure.has(name)))
      .map((name) => `${path} imports ${name}`));
    expect(packages).toEqual([]);
  });

  it.each(['document', 'window', 'navigator', 'localStorage', 'fetch', 'setTimeout', 'performance', 'browser', 'chrome'])('knows no %s', (name) => {
    const use = new RegExp(`(?<![\\w.'"\`$-])${name}(?=\\.|\\()`);
    expect(engine.filter(({ text }) => use.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
  });

  it('knows no clock and no chance', () => {
    expect(engine.filter(({ text }) => /Date\.now\(|new Date\(\)|Math\.random\(/.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
  });
});

describe('extension APIs', () => {
  it('are imported by browser/ alone, and by the background, which hands its events on', () => {
    const users = product.filter(({ imports }) => imports.some((name) => name === 'wxt/browser' || name === 'webextension-polyfill')).map(({ path }) => path);
    expect(users.filter((path) => folderOf(path) !== 'browser' && path !== 'entrypoints/background.ts')).toEqual([]);
  });
});

describe('HTML', () => {
  it('is never assigned or parsed from a string', () => {
    const use = /\.(?:innerHTML|outerHTML)\s*\+?=(?!=)|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\(|createContextualFragment|setHTMLUnsafe|DOMParser/;
    expect(product.filter(({ text }) => use.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
  });
});

describe('the network', () => {
  it('is asked for nothing', () => {
    const use = /(?<![\w.])fetch\(|XMLHttpRequest|WebSocket\(|EventSource\(|sendBeacon|importScripts\(|RTCPeerConnection/;
    expect(product.filter(({ text }) => use.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
  });
});

/** A file without its comments, near enough: strings that look like comments go too. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
