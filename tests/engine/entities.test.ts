import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../engine/entities.ts';
import type { Language, PageText } from '../../engine/model.ts';
import { tokenise } from '../../engine/text/tokens.ts';
import { loadDossiers } from '../../modules/seeds/load.ts';

const [dossier] = loadDossiers(fileURLToPath(new URL('../../seeds', import.meta.url)));
if (!dossier) throw new Error('no dossier');

interface Span { readonly start: number; readonly end: number; readonly id: string | null }

/** Takes the notation of entity-cases.txt apart. */
function parse(source: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  for (const [, marked, id, unmarked, plain] of source.matchAll(/\[([^|\]]+)\|([^\]]+)\]|\{([^}]+)\}|([^[{]+)/g)) {
    const start = text.length;
    text += marked ?? unmarked ?? plain ?? '';
    if (plain === undefined) spans.push({ start, end: text.length, id: id ?? null });
  }
  return { text, spans };
}

function mentionsOf(text: string, language: Language | null, kind: PageText['blocks'][number]['kind'] = 'paragraph') {
  const page: PageText = { url: '', title: '', language, blocks: text.split('\n\n').map((block) => ({ text: block, kind })) };
  return findMentions(page, dossier!, page.blocks.map((block) => tokenise(block.text)));
}

let group = '';
const cases = readFileSync(new URL('entity-cases.txt', import.meta.url), 'utf8').split('\n').flatMap((line) => {
  if (line.startsWith('## ')) group = line.slice(3);
  return /^[a-z]{2} /.test(line) ? [{ group, language: line.slice(0, 2) as Language, source: line.slice(3) }] : [];
});

describe('names', () => {
  it.each(cases)('$group: $language $source', ({ language, source }) => {
    const { text, spans } = parse(source);
    const mentions = mentionsOf(text, language);
    const wrong = spans.flatMap(({ start, end, id }) => {
      const here = mentions.filter(({ span }) => span.start < end && start < span.end).map(({ entity }) => entity);
      if (id === null) return here.map((entity) => `${text.slice(start, end)}: marked as ${entity}`);
      return here.includes(id) ? [] : [`${text.slice(start, end)}: ${here.join(', ') || 'not marked'}, not ${id}`];
    });
    expect(wrong).toEqual([]);
  });

  it('stand in page order, inside their block, and never overlap', () => {
    const text = cases.map(({ source }) => parse(source).text).join('\n\n');
    const blocks = text.split('\n\n');
    let block = 0, end = 0;
    for (const { span } of mentionsOf(text, null)) {
      if (span.block > block) end = 0;
      expect(span.block).toBeGreaterThanOrEqual(block);
      expect(span.start).toBeGreaterThanOrEqual(end);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(blocks[span.block]?.length ?? 0);
      ({ block, end } = span);
    }
  });

  it('say which are the annotator’s', () => {
    const [goita, mali] = mentionsOf('Assimi Goïta gouverne le Mali', 'fr');
    expect(goita).toMatchObject({ entity: 'interim-president', byAnnotator: true });
    expect(mali).toMatchObject({ entity: 'mali', byAnnotator: false });
  });

  it('leave an Arabic prefix out of the mark', () => {
    const text = 'وبوتين في مالي';
    const [putin] = mentionsOf(text, 'ar');
    expect(text.slice(putin?.span.start, putin?.span.end)).toBe('بوتين');
  });

  it('keep to offsets of the original through soft hyphens, no-break spaces and bold letters', () => {
    const text = 'Les for\u00adces\u00a0françaises et 𝐁𝐚𝐫𝐤𝐡𝐚𝐧𝐞';
    expect(mentionsOf(text, 'fr').map(({ span }) => text.slice(span.start, span.end))).toEqual(['for\u00adces\u00a0françaises', '𝐁𝐚𝐫𝐤𝐡𝐚𝐧𝐞']);
  });

  it('let a headline use a surname that the text gives in full', () => {
    const page: PageText = {
      url: '', title: '', language: 'fr',
      blocks: [{ text: 'Diop accuse la France', kind: 'headline' }, { text: 'Abdoulaye Diop a écrit.', kind: 'paragraph' }],
    };
    const found = findMentions(page, dossier!, page.blocks.map(({ text }) => tokenise(text)));
    expect(found.filter(({ entity }) => entity === 'abdoulaye-diop').map(({ span }) => span.block)).toEqual([0, 1]);
    expect(mentionsOf('Diop accuse la France', 'fr').some(({ entity }) => entity === 'abdoulaye-diop')).toBe(false);
  });

  it('do not throw on any text', () => {
    for (const text of ['', ' ', '\n\n', '👩‍👩‍👧 Mali', 'Mali'.repeat(10_000), 'M. '.repeat(5_000), '« '.repeat(5_000), 'France, '.repeat(5_000)]) {
      for (const language of ['fr', 'ar', null] as const) expect(() => mentionsOf(text, language)).not.toThrow();
    }
  });
});
