import type { BlockKind } from '../engine/model.ts';
import type { ReadBlock } from './article.ts';
import { isRendered, parentOf, type Chosen } from './choose.ts';
import type { Run } from './walk.ts';
import { CAPTION, QUOTE, STANDFIRST } from './words.ts';

/** The blocks of an article: headline and standfirst before the body, then the body. */
export function toBlocks(document: Document, chosen: Chosen): ReadBlock[] {
  const head = findHead(document, chosen);
  const posts = new Map<Element, Post | null>();
  return [...head, ...chosen.runs.filter((run) => !head.some((block) => block.element === run.element))].map((run) =>
    'kind' in run ? run : toBlock(run, chosen.root, posts),
  );
}

const SPACE = /[\t\n\r\f]/g;

function toBlock(run: Run, root: Element, posts: Map<Element, Post | null>, kind?: BlockKind): ReadBlock {
  const post = kind ? null : postOf(run.element, root, posts);
  const found = kind ?? kindOf(run, root);
  const speaker = speakerOf(run);
  return {
    element: run.element,
    segments: run.segments,
    text: plain(run),
    kind: post && found === 'paragraph' ? 'post' : found,
    ...(speaker ? { speaker } : {}),
    ...(post?.time ? { time: post.time } : {}),
  };
}

/** Line ends of the source are spaces to a reader; a `<br>` stays a line end. Keeps the length. */
function plain(run: Run): string {
  if (!SPACE.test(run.text)) return run.text;
  SPACE.lastIndex = 0;
  if (run.element.localName === 'pre') return run.text;
  let text = '';
  let at = 0;
  for (const { start, length } of run.segments) {
    text += run.text.slice(at, start) + run.text.slice(start, start + length).replace(SPACE, ' ');
    at = start + length;
  }
  return text + run.text.slice(at);
}

function kindOf(run: Run, root: Element): BlockKind {
  for (let at: Element | null = run.element; at !== null && at !== root; at = parentOf(at)) {
    const tag = at.localName;
    if (tag === 'figcaption' || tag === 'caption' || tag === 'figure') return 'caption';
    if (tag === 'blockquote') return 'quote';
    if (tag === 'li') return 'item';
    if (/^h[1-6]$/.test(tag)) return 'heading';
    const name = at.getAttribute('class');
    if (name !== null && CAPTION.test(name)) return 'caption';
    if (name !== null && QUOTE.test(name)) return 'quote';
  }
  return 'paragraph';
}

/** The headline nearest before the body (else in it), and the standfirst between the two. */
function findHead(document: Document, chosen: Chosen): ReadBlock[] {
  const title = letters(document.title);
  let headline = -1;
  for (let at = Math.min(chosen.first + 8, chosen.all.length - 1); at >= 0; at--) {
    const { element, text } = chosen.all[at] as Run;
    if (!element.closest('h1') && !(headline < 0 && at <= chosen.first && element.localName === 'h2' && isTitle(text, title))) continue;
    if (headline < 0 || isTitle(text, title)) headline = at;
    if (isTitle(text, title)) break;
  }
  if (headline < 0) return [];
  const none = new Map<Element, Post | null>();
  const head = [toBlock(chosen.all[headline] as Run, chosen.root, none, 'headline')];
  for (let at = headline + 1; at <= Math.min(headline + 12, chosen.first); at++) {
    const run = chosen.all[at] as Run;
    const text = run.text.trim();
    if (text.length < 30 || run.linked > text.length / 2 || !isRendered(run.element)) continue;
    const name = `${run.element.getAttribute('class') ?? ''} ${run.element.getAttribute('itemprop') ?? ''} ${run.element.parentElement?.getAttribute('class') ?? ''}`;
    if (STANDFIRST.test(name) || (at < chosen.first && /^h[2-4]$/.test(run.element.localName))) {
      head.push(toBlock(run, chosen.root, none, 'standfirst'));
      break;
    }
  }
  return head;
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const isTitle = (text: string, title: string) => {
  const bare = letters(text);
  return bare.length > 8 && (title.includes(bare) || bare.includes(title.slice(0, 30)));
};

interface Post {
  readonly time?: string;
}

/** Whether two more siblings like this one give a time too. Looks at no more than it needs: there may be thousands. */
function hasTwins(element: Element, tag: string, first: string | undefined): boolean {
  let twins = 0;
  const isTwin = (other: Element) => other.localName === tag && other.getAttribute('class')?.split(/\s+/)[0] === first && other.querySelector('time') !== null;
  for (let at = element.nextElementSibling; at && twins < 2; at = at.nextElementSibling) if (isTwin(at)) twins++;
  for (let at = element.previousElementSibling; at && twins < 2; at = at.previousElementSibling) if (isTwin(at)) twins++;
  return twins >= 2;
}

/** The live-blog entry around an element: one of several like siblings, each of which gives a time. */
function postOf(element: Element, root: Element, known: Map<Element, Post | null>): Post | null {
  for (let at: Element | null = element; at !== null && at !== root; at = parentOf(at)) {
    let post = known.get(at);
    if (post === undefined) {
      post = null;
      const time = at.parentElement && at.localName !== 'p' ? at.querySelector('time') : null;
      if (time) {
        const tag = at.localName;
        const first = at.getAttribute('class')?.split(/\s+/)[0];
        if (hasTwins(at, tag, first)) post = { time: (time.textContent ?? '').trim().replace(/\s+/g, ' ') };
      }
      known.set(at, post);
    }
    if (post) return post;
  }
  return null;
}

/** The label of a transcript line: bold (or capital) words closed by a colon, at the head of the block. */
function speakerOf(run: Run): string | null {
  const first = run.segments.find(({ node }) => /\S/.test(node.data));
  if (!first) return null;
  const label = first.node.data.trim();
  const isBold = first.node.parentElement?.closest('b, strong, dt') != null;
  const rest = run.text.slice(first.start + first.length).trimStart();
  if (isBold && label.length <= 60 && (label.endsWith(':') || rest.startsWith(':'))) return label.replace(/\s*:$/, '');
  const capitals = /^([\p{Lu}][\p{Lu} .'’-]{2,40}):\s/u.exec(run.text.trimStart());
  return capitals ? (capitals[1] as string).trim() : null;
}
