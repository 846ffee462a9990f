import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import * as textQuote from 'dom-anchor-text-quote';
import Mark from 'mark.js';
import { findQuote, rangeIn, rangeOf } from '../page/anchor.ts';
import type { Article } from '../page/article.ts';
import { createPainter } from '../page/paint.ts';
import { readPage } from '../page/read.ts';

const NAMES = 'Mali Bamako Gao Timbuktu Sahel Paris Moscow Niger Diop Putin Goita Barkhane Serval Wagner Kidal Mopti Segou Sikasso Menaka Ansongo Niamey Dakar Abidjan Lome'.split(' ');
const PLAIN = 'the minister wrote a long letter to his colleague about rain and bread while trains were late and nobody in the office had an answer for him or anyone else'.split(' ');

/** A page of so many words: paragraphs of sixty, with links and emphasis, one name in thirty words. */
export function build(words: number): void {
  let seed = 1;
  const next = (below: number) => (seed = (seed * 48_271) % 0x7fffffff) % below;
  const article = document.createElement('article');
  for (let done = 0; done < words; done += 60) {
    const paragraph = document.createElement('p');
    for (let at = 0; at < 60; at++) {
      const word = next(30) === 0 ? NAMES[next(NAMES.length)] : PLAIN[next(PLAIN.length)];
      const holder = at % 20 === 7 ? document.createElement(at % 40 === 7 ? 'a' : 'em') : null;
      if (holder) holder.textContent = word as string;
      paragraph.append(holder ?? (word as string), at === 59 ? '.' : ' ');
    }
    article.append(paragraph);
  }
  // as a parser leaves it: no two text nodes side by side
  article.normalize();
  document.body.replaceChildren(article);
}

const pattern = () => new RegExp(`\\b(?:${NAMES.join('|')})\\b`, 'g');

/** Milliseconds of some work alone (`script`) and with the frame that shows it (`ms`); begins where a frame begins, so no wait for one counts. */
const timeFrame = <Result>(work: () => Result) => new Promise<{ ms: number; script: number; result: Result }>((done) => {
  requestAnimationFrame(() => {
    const began = performance.now();
    const result = work();
    const script = performance.now() - began;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done({ ms: performance.now() - began, script, result });
    port2.postMessage(0);
  });
});

/** Gives what paints the names. `isKnown`: the browser has worked out the style of names before; `isAll`: those far from the window too. */
function namePainter(article: Article | null, { isKnown = false, isAll = false } = {}): () => () => void {
  const end = new AbortController();
  const painter = createPainter(document, end.signal);
  if (isKnown) painter.prepare(document);
  return () => {
    const finder = pattern();
    painter.paint((article ?? read()).blocks.flatMap((block, index) => [...block.text.matchAll(finder)].map((match) => ({
      id: `${index}:${match.index}`,
      range: rangeIn(block, match.index, match.index + match[0].length) as StaticRange,
    }))));
    if (isAll) dispatchEvent(new Event('beforeprint'));
    return () => end.abort();
  };
}

function read(): Article {
  const reading = readPage(document);
  if (reading.kind !== 'article') throw new Error('no article');
  return reading.article;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync('::highlight(bare){text-decoration:underline dotted 1px gray}');

/**
 * Each gives, before a frame that is not timed, what finds the names by one RegExp and marks them in the next frame;
 * that gives what takes the marks off.
 */
const marking: Record<string, (article: Article) => () => () => void> = {
  /** What the browser itself takes: a walk over the text, one highlight. */
  'bare CSS highlight': () => () => {
    document.adoptedStyleSheets = [sheet];
    const highlight = new Highlight();
    const finder = pattern();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      for (const match of node.data.matchAll(finder)) {
        highlight.add(new StaticRange({ startContainer: node, startOffset: match.index, endContainer: node, endOffset: match.index + match[0].length }));
      }
    }
    CSS.highlights.set('bare', highlight);
    return () => {
      CSS.highlights.delete('bare');
      document.adoptedStyleSheets = [];
    };
  },
  'Recoupe, page read and style known before': (article) => namePainter(article, { isKnown: true }),
  'Recoupe, page read before': (article) => namePainter(article),
  'Recoupe, nothing done before': () => namePainter(null),
  'Recoupe, marks far from the window too': (article) => namePainter(article, { isAll: true }),
  'mark.js, one RegExp': () => () => {
    const mark = new Mark(document.body);
    mark.markRegExp(pattern());
    return () => mark.unmark();
  },
};
const markings = Object.keys(marking);

/** Milliseconds of each way of marking over interleaved rounds: with the painted frame, and of the script alone. */
export async function measureMarks(rounds: number): Promise<Record<string, { frame: number[]; script: number[] }>> {
  const times: Record<string, { frame: number[]; script: number[] }> = Object.fromEntries(markings.map((name) => [name, { frame: [], script: [] }]));
  for (let round = -2; round < rounds; round++) {
    for (const [name, before] of Object.entries(marking)) {
      const mark = before(read());
      await timeFrame(() => {});
      await timeFrame(() => {});
      const { ms, script, result: unmark } = await timeFrame(mark);
      if (round >= 0) {
        times[name]?.frame.push(ms);
        times[name]?.script.push(script);
      }
      unmark();
      // mark.js leaves the text in pieces
      document.body.normalize();
      await timeFrame(() => {});
    }
  }
  return times;
}

/** A hundred code units from the middle of a paragraph, whole words. */
function cutQuote(text: string): { exact: string; prefix: string; suffix: string } {
  const start = text.indexOf(' ', 60) + 1;
  const end = text.indexOf(' ', start + 100);
  return { exact: text.slice(start, end), prefix: text.slice(start - 32, start), suffix: text.slice(end, end + 32) };
}

/** Milliseconds a quote for placing stored quotes, and the share of quotes placed on the very words. */
export async function measureQuotes(count: number, rounds: number): Promise<Record<string, { times: number[]; right: number }>> {
  const article = read();
  const step = Math.max(1, Math.floor(article.blocks.length / count));
  const quotes = article.blocks.filter((_, index) => index % step === 0).slice(0, count).map(({ text }) => cutQuote(text));
  const isSame = (words: string, exact: string) => words.replace(/\s+/g, ' ') === exact.replace(/\s+/g, ' ');
  const ways: Record<string, (quote: (typeof quotes)[number]) => Promise<string> | string> = {
    Recoupe: (quote) => {
      const span = findQuote(article, quote);
      const range = span && rangeOf(article, span);
      return range && span ? (article.blocks[span.block]?.text.slice(span.start, span.end) as string) : '';
    },
    'dom-anchor-text-quote': (quote) => textQuote.toRange(document.body, quote)?.toString() ?? '',
    '@apache-annotator/dom': async (quote) => {
      const matches = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', ...quote })(document.body);
      for await (const range of matches) return range.toString();
      return '';
    },
  };
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, { times: [] as number[], right: 0 }]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, place] of Object.entries(ways)) {
      const began = performance.now();
      const placed: string[] = [];
      for (const quote of quotes) placed.push(await place(quote));
      const result = times[name] as { times: number[]; right: number };
      result.times.push((performance.now() - began) / quotes.length);
      result.right = placed.filter((words, index) => isSame(words, (quotes[index] as (typeof quotes)[number]).exact)).length / quotes.length;
    }
  }
  return times;
}
