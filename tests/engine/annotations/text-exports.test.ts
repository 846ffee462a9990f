import { Window } from 'happy-dom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCitation } from '../../../engine/annotations/citation.ts';
import { toMarkdown } from '../../../engine/annotations/markdown.ts';
import { toSheet } from '../../../engine/annotations/sheet.ts';
import { anyPin, claimPin, disagreement, namePin, passagePin, words } from './samples.ts';

const open = (html: string) => new (new Window().DOMParser)().parseFromString(html, 'text/html');

describe('toCitation', () => {
  it('names the page and the reference, and says what each says', () => {
    expect(toCitation(claimPin, words)).toBe([
      '“largué des armes aux jihadistes” Le Mali accuse la France, https://www.example.org/afrique/mali.html ([seen]: August 18, 2022).',
      '[reference]: “pour leur larguer des armes et des munitions” [reference], August 15, 2022, [sentence] 2.',
      '[reference]: “Le Mali n’a fourni aucune preuve” [reference], August 15, 2022, [sentence] 3.',
      '[verdict]: v:unsupported.', '[stance]: s:attributes.', '[speaker]: Abdoulaye Diop.', '[conflict]: figure: “more than 100” / plus de 50.',
      '[claim]: France dropped arms.', '[note]: Ask the class.', '[tags]: class 9b.',
    ].join('\n'));
  });

  it('says that a page is silent on a claim, not on a name, and does without a page', () => {
    expect(toCitation({ ...claimPin, words: null, judgement: null }, words)).toMatch(/^\[noPageWords\] Le Mali accuse/);
    expect(toCitation(namePin, words)).toMatch(/^Le Mali accuse/);
    expect(toCitation(passagePin, words)).toMatch(/^\[reference\]: “pour leur/);
    expect(toCitation(disagreement, words)).toContain('[because]: The page quotes the embassy two lines below.');
  });
});

describe('a claim left out', () => {
  it.each([['Markdown', toMarkdown], ['the sheet', toSheet]])('is told from a name without page words in %s', (_, write) => {
    expect(write([{ ...claimPin, words: null, judgement: null }], [], words)).toContain('noPageWords');
    expect(write([namePin, passagePin], [], words)).not.toContain('noPageWords');
  });
});

describe('toMarkdown', () => {
  it('groups pins under their page', () => {
    const text = toMarkdown([claimPin, namePin, passagePin], [disagreement], words);
    expect(text.match(/^#+ .*$/gm)).toEqual([
      '# \\[title\\]', '## Le Mali accuse la France', '### v:unsupported', '### Abdoulaye Diop', '## \\[reference\\]', '### Passage',
      '# \\[disagreements\\]', '## Le Mali accuse la France', '### v:unsupported',
    ]);
    expect(text).toContain('<https://www.example.org/afrique/mali.html>');
    expect(text).toContain('\\[pageWords\\]:\n\n> largué des armes aux jihadistes\n');
    expect(text.trimEnd().endsWith('\\[scope\\]')).toBe(true);
  });

  it.each([
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['[a](javascript:b) ![c](d)', '\\[a\\](javascript:b) !\\[c\\](d)'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['- no list', '\\- no list'],
    ['*_`~|&amp;\\', '\\*\\_\\`\\~\\|\\&amp;\\\\'],
  ])('writes %s as words', (exact, written) => {
    const text = toMarkdown([{ ...claimPin, words: { position: null, quote: { exact, prefix: '', suffix: '' } } }], [], words);
    expect(text).toContain(`\n> ${written}\n`);
  });

  it('keeps the lines of a note inside its list item', () => {
    expect(toMarkdown([{ ...claimPin, note: 'one\n# two\n- three' }], [], words)).toContain('- \\[note\\]: one  \n  \\# two  \n  \\- three\n');
  });
});

describe('toSheet', () => {
  it('lays page words beside reference words', () => {
    const sheet = open(toSheet([claimPin, passagePin], [disagreement], words));
    expect(sheet.documentElement.lang).toBe('en');
    const [claim, passage] = [...sheet.querySelectorAll('article')];
    const columns = [...(claim?.querySelectorAll('.beside > div') ?? [])];
    expect(columns.map((column) => column.querySelector('h4')?.textContent)).toEqual(['[pageWords]', '[referenceWords]']);
    expect(columns.map((column) => column.querySelectorAll('blockquote').length)).toEqual([1, 2]);
    expect(columns[0]?.querySelector('blockquote')?.getAttribute('lang')).toBe('fr');
    expect(claim?.querySelector('h3')?.textContent).toBe('v:unsupported');
    expect([...(claim?.querySelectorAll('dt') ?? [])].map(({ textContent }) => textContent)).toEqual(['[stance]', '[speaker]', '[conflict]', '[claim]', '[note]', '[tags]']);
    expect(passage?.querySelectorAll('.beside > div')).toHaveLength(1);
    expect([...sheet.querySelectorAll('dt')].at(-1)?.textContent).toBe('[because]');
  });

  it('writes every word from outside as text', () => {
    const evil = '</style></title><script>alert(1)</script><img src=x onerror="a">&quot;\'';
    const sheet = open(toSheet([{ ...claimPin, note: evil, page: { ...claimPin.page!, title: evil } }], [], words));
    expect(sheet.querySelectorAll('script, img')).toHaveLength(0);
    expect(sheet.querySelector('h2')?.textContent).toBe(evil);
    expect([...sheet.querySelectorAll('dd')].some(({ textContent }) => textContent === evil)).toBe(true);
  });

  it('holds no element and no address to load but its own, whatever the pins', () => {
    fc.assert(fc.property(fc.array(anyPin, { maxLength: 3 }), (pins) => {
      const html = toSheet(pins, [], words);
      const names = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map((match) => match[1]));
      for (const name of names) expect(['html', 'head', 'meta', 'title', 'style', 'body', 'header', 'main', 'section', 'article', 'h1', 'h2', 'h3', 'h4', 'p', 'bdi', 'div', 'blockquote', 'dl', 'dt', 'dd']).toContain(name);
      expect(html).not.toMatch(/\s(?:href|src|on\w+)=/i);
    }), { numRuns: 50 });
  });
});
