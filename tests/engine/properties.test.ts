import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../engine/analyse.ts';
import type { Block, BlockKind, DossierResult, Language, PageSpan, PageText } from '../../engine/model.ts';
import { TOPIC_THRESHOLD } from '../../engine/topic.ts';
import { dossier, pageOf, read } from './claims.ts';

const WORDS = ('France Paris français la les le L’ l’armée soldats Mali Bamako malien Diop Abdoulaye lettre ambassade jihadistes terroristes armes arme livré remis accuse dément dit selon selon aurait si que et ou pas ne n’a aucune preuve ' +
  'airspace violated more than times this year French forces handed rifles to terrorists said “ ” « » " , . ; : — ( ) ? ! … 53 50 1 500 2020 lundi Monday cinquante centaines de morts tué Russia not but Frankreich Waffen Terroristen Laut hat geliefert ' +
  'Франция оружие террористам поставляла По словам فرنسا زودت الإرهابيين بالأسلحة وفقا لباماكو DIOP: 18h10 \u00ad \u200f \u0301 \ud83d \ude00 😀 𝐅𝐫𝐚𝐧𝐜𝐞 ﬁ \n \n\n').split(' ');
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  // halves of pairs too
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes)),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS, '', ' ', '\u0301', '\u202e', '\ufdfa'), { maxLength: 80 }).map((words) => words.join('')),
);
const anyLanguage = fc.constantFrom<Language | null>('fr', 'en', 'es', 'de', 'it', 'pt', 'ru', 'ar', null);
const anyBlock: fc.Arbitrary<Block> = fc.record({ text: anyText, kind: fc.constantFrom<BlockKind>('headline', 'standfirst', 'heading', 'paragraph', 'item', 'quote', 'caption', 'post') });
const anyPage: fc.Arbitrary<PageText> = fc.record({ url: fc.constant(''), title: anyText, language: anyLanguage, blocks: fc.array(anyBlock, { maxLength: 6 }) });
const RUNS = { numRuns: 400 };

const isHigh = (code: number) => code >= 0xd800 && code < 0xdc00, isLow = (code: number) => code >= 0xdc00 && code < 0xe000;
const isBoundary = (text: string, at: number) => !(isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at)));

function expectSpan(page: PageText, { block, start, end }: PageSpan): string {
  const text = page.blocks[block]?.text;
  if (text === undefined) throw new Error(`there is no block ${block}`);
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThan(start);
  expect(end).toBeLessThanOrEqual(text.length);
  expect([isBoundary(text, start), isBoundary(text, end)]).toEqual([true, true]);
  return text.slice(start, end);
}

const inOrder = (a: PageSpan, b: PageSpan) => a.block < b.block || (a.block === b.block && a.start <= b.start);

function expectSound(page: PageText, result: DossierResult): void {
  for (const [i, { span }] of result.mentions.entries()) {
    expectSpan(page, span);
    const next = result.mentions[i + 1]?.span;
    if (next) expect(next.block > span.block || (next.block === span.block && next.start >= span.end)).toBe(true);
  }
  for (const [i, finding] of result.findings.entries()) {
    const { span, words, prefix, suffix, sentence, reason, conflict } = finding;
    const said = expectSpan(page, span), { text } = page.blocks[span.block] as Block;
    expect(words).toBe(said.replace(/\s+/g, ' '));
    expect(text.slice(0, span.start).endsWith(prefix)).toBe(true);
    expect(text.slice(span.end).startsWith(suffix)).toBe(true);
    expect([prefix.length, suffix.length]).toEqual([Math.min(32, span.start), Math.min(32, text.length - span.end)]);
    expect(sentence).toContain(words.replace(/[\u00ad\u200b]/g, '').replace(/\s+/g, ' '));
    for (const { page: role } of reason.roles) expectSpan(page, role);
    if (reason.cue) expectSpan(page, reason.cue);
    expect(conflict !== null).toBe(finding.verdict === 'contradicted');
    if (conflict) expect(conflict.page).not.toBe('');
    expect(finding.claim === null).toBe(finding.verdict === 'uncovered');
    const next = result.findings[i + 1];
    if (next) expect(inOrder(span, next.span), `${finding.words} | ${next.words}`).toBe(true);
  }
  const { sentences, checkable, covered } = result.coverage;
  expect(sentences >= checkable && checkable >= covered && covered >= 0).toBe(true);
  const claims = new Set(result.findings.map(({ claim }) => claim));
  for (const { claim, because } of result.omissions) expect([claims.has(claim), claims.has(because)]).toEqual([false, true]);
}

describe('whatever the text', () => {
  it('the result is sound, and the same the second time', () => {
    fc.assert(fc.property(anyPage, (page) => {
      const result = analyse(page, dossier, { onTopic: true });
      expectSound(page, result);
      expect(JSON.stringify(analyse(page, dossier, { onTopic: true }))).toBe(JSON.stringify(result));
    }), RUNS);
  });

  it('is read only on the topic, unless the topic is given', () => {
    fc.assert(fc.property(anyPage, (page) => {
      const result = analyse(page, dossier);
      if (result.topicScore < TOPIC_THRESHOLD) expect(result).toMatchObject({ mentions: [], findings: [], omissions: [], claimsRead: false });
      else expect(result).toEqual(analyse(page, dossier, { onTopic: true }));
      expect(analyse(page, dossier, { onTopic: true }).claimsRead).toBe(page.language !== null);
    }), RUNS);
  });

  it.each(['a', ' ', '.', '"', '«', '»', ',', '1', '\n', '\u0301', '\u200f', '\u202e', '\ud800', '\udc00', '😀', 'م', 'и', '中', '-', '’', '…', '\0'])('a hundred thousand times %j', (char) => {
    for (const language of ['fr', 'ar', null] as const) {
      const page = pageOf(language, char.repeat(100_000));
      expectSound(page, analyse(page, dossier, { onTopic: true }));
    }
  });
});

/** Each names all that its claim needs, and nothing that another sentence may need. */
const WHOLE: readonly string[] = [
  'La France arme les terroristes.',
  'Selon Bamako, la France a remis des fusils aux terroristes.',
  'La France a-t-elle remis des fusils aux terroristes ?',
  'L’espace aérien du Mali a été violé plus de 200 fois cette année par les forces françaises.',
  'Cinquante-trois soldats français sont morts au Mali.',
  'Abdoulaye Diop a écrit mardi au président du Conseil de sécurité de l’ONU.',
  'La France a tué des centaines de combattants islamistes au Mali.',
  'L’armée malienne a ouvert mardi une base près de Kidal avec 300 soldats.',
  'Le soleil se lève sur le fleuve.',
];

describe('the order', () => {
  it('is the page’s where a statement stands ahead of a claim in one sentence', () => {
    const page = pageOf('en', 'The Malian army opened a new base near Kidal on Tuesday with 300 soldiers, while the last French soldiers left Mali on Monday.');
    const result = analyse(page, dossier, { onTopic: true });
    expect(result.findings.map(({ verdict }) => verdict)).toEqual(['uncovered', 'supported']);
    expectSound(page, result);
  });
});

describe('how the text is cut into blocks', () => {
  const told = (result: DossierResult) => ({
    findings: result.findings.map(({ claim, verdict, stance, speaker, words, conflict, reason }) => ({ claim, verdict, stance, speaker, words, conflict, rule: reason.rule })),
    omissions: result.omissions, coverage: result.coverage, names: result.mentions.length,
  });

  it('changes nothing where each sentence is whole and stands for itself', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...WHOLE), fc.boolean()), { minLength: 1, maxLength: 8 }), (parts) => {
      const cut = parts.map(([sentence, isEnd]) => sentence + (isEnd ? '\n\n' : ' ')).join('').trim();
      const whole = parts.map(([sentence]) => sentence).join(' ');
      expect(told(read('fr', cut))).toEqual(told(read('fr', whole)));
    }), { numRuns: 200 });
  });

  it('is seen by no finding: none lies in two blocks', () => {
    expect(read('fr', 'La France arme\n\nles terroristes.').findings.map(({ claim }) => claim)).not.toContain('arms-drops');
  });
});
