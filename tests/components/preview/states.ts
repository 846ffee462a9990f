import type { Dossier, PageState, Problem } from '../../../engine/model.ts';
import { ENGLISH } from '../fixtures/english.ts';
import { FRENCH } from '../fixtures/french.ts';
import { readState } from '../fixtures/page.ts';

const AT = { url: 'https://www.example.org/', title: 'A page' };

/** Every state that a page can serve; `failed-` is followed by its problem. `empty`, `lost` and `long` are ways of having been read. */
export const STATES = ['read', 'empty', 'lost', 'idle', 'reading', 'off-topic', 'front-page', 'failed-no-article', 'failed-too-long', 'failed-page-error', 'failed-orphaned'] as const;

export function stateOf(name: string, dossier: Dossier, page: string): PageState {
  if (name === 'idle') return { status: 'idle' };
  if (name === 'reading' || name === 'off-topic') return { status: name, ...AT };
  if (name === 'front-page') {
    const headlines = [{ text: 'Mali accuses France of arming jihadists', url: 'https://www.example.org/1', dossier: dossier.id }, { text: 'What the letter says', url: null, dossier: dossier.id }];
    return { status: name, ...AT, headlines };
  }
  if (name.startsWith('failed-')) return { status: 'failed', ...AT, problem: name.slice(7) as Problem, detail: 'TypeError: x is undefined' };
  const read = readState(page === 'french' ? FRENCH : ENGLISH, dossier);
  if (name === 'empty') {
    return { ...read, framesNotRead: 2, places: [], results: read.results.map((result) => ({ ...result, claimsRead: false, findings: [], mentions: [], omissions: [], coverage: { sentences: 3, checkable: 0, covered: 0 } })) };
  }
  if (name === 'lost') return { ...read, lost: read.results.flatMap(({ findings }) => findings.map(({ id }) => id)) };
  if (name === 'long') {
    const findings = (all: (typeof read.results)[number]['findings']) => Array.from({ length: 500 }, (_, i) => {
      const one = all[i % all.length] as (typeof all)[number];
      return { ...one, id: `${one.id}:${i}`, words: one.words, conflict: { kind: 'quantity' as const, page: `${i}`, reference: '50' } };
    });
    return { ...read, results: read.results.map((result) => ({ ...result, findings: findings(result.findings) })) };
  }
  return read;
}
