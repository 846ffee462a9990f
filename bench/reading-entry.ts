import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import type { BlockKind } from '../engine/model.ts';
import { readPage } from '../page/read.ts';

/** What the sets count as body text: no headline and no captions; fundus counts the standfirst. */
const BODY = new Set<BlockKind>(['heading', 'paragraph', 'item', 'quote', 'post']);

/** Each reader takes the live page, leaves it as it was, and gives something from which the text follows. */
const readers = {
  recoupe: () => readPage(document),
  readability: () => new Readability(document.cloneNode(true) as Document).parse()?.content ?? '',
  defuddle: () => new Defuddle(document, { url: location.href }).parse().content ?? '',
};
export type ReaderName = keyof typeof readers;

let withStandfirst = false;

const texts: { [name in ReaderName]: (result: never) => string } = {
  recoupe: (reading: ReturnType<typeof readPage>) =>
    reading.kind === 'article' ? reading.article.blocks.filter(({ kind }) => BODY.has(kind) || (withStandfirst && kind === 'standfirst')).map(({ text }) => text).join('\n') : '',
  readability: textOf,
  defuddle: textOf,
};

const LINES = new Set('address article blockquote br dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul'.split(' '));

/** The text of a peer's HTML with a line end at each block, less captions, so that all are judged alike. */
function textOf(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  let text = '';
  const visit = (node: Node): void => {
    if (node.nodeType === 3) text += (node as Text).data;
    else if (node.nodeType === 1) {
      const tag = (node as Element).localName;
      if (tag === 'figcaption' || tag === 'script' || tag === 'style') return;
      if (LINES.has(tag)) text += '\n';
      node.childNodes.forEach(visit);
      if (LINES.has(tag)) text += '\n';
    }
  };
  visit(parsed.body);
  return text;
}

/** Text by each reader and, over `rounds` interleaved rounds, the median time in ms; `cold` is the first call's. */
export function measure(names: ReaderName[], rounds: number, standfirst: boolean) {
  withStandfirst = standfirst;
  const times = new Map(names.map((name) => [name, [] as number[]]));
  const result = {} as Record<ReaderName, { text: string; ms: number; cold: number; error?: string; kind?: string }>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const began = performance.now();
      let read: unknown;
      let error: string | undefined;
      try {
        read = readers[name]();
      } catch (thrown) {
        error = String(thrown);
      }
      (times.get(name) as number[]).push(performance.now() - began);
      if (round > 0) continue;
      result[name] = { text: error ? '' : texts[name](read as never), ms: 0, cold: 0, ...(error ? { error } : {}), ...(name === 'recoupe' ? { kind: (read as { kind: string }).kind } : {}) };
    }
  }
  for (const name of names) {
    const all = times.get(name) as number[];
    result[name].cold = all[0] as number;
    result[name].ms = all.toSorted((a, b) => a - b)[all.length >> 1] as number;
  }
  return result;
}
