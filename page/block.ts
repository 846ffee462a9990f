import type { BlockKind } from '../engine/model.ts';
import type { ReadBlock } from './article.ts';
import type { Chosen } from './choose.ts';
import { isProse, sizeOf } from './prose.ts';
import { isRendered, parentOf } from './tree.ts';
import type { Run } from './walk.ts';
import { CAPTION, PICTURE, QUOTE, STANDFIRST } from './words.ts';

/** The blocks of an article: headline and standfirst before the body, then the body. */
export function toBlocks(chosen: Chosen): ReadBlock[] {
  const head = findHead(chosen);
  const posts = new Map<Element, Post | null>();
  const speakers = findSpeakers(chosen.runs);
  const body = chosen.runs.filter((run) => !head.some((block) => block.segments === run.segments));
  return [...head, ...body.map((run) => {
    const speaker = speakers.get(run);
    const block = toBlock(run, chosen.root, posts);
    return speaker ? { ...block, speaker } : block;
  })];
}

const SPACE = /[\t\n\r\f]/g;

function toBlock(run: Run, root: Element, posts: Map<Element, Post | null>, kind?: BlockKind): ReadBlock {
  const post = kind ? null : postOf(run.element, root, posts);
  const found = kind ?? kindOf(run, root);
  return {
    element: run.element,
    segments: run.segments,
    text: plain(run),
    kind: post && found === 'paragraph' ? 'post' : found,
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
  for (let at: Element | null = run.element, up = 0; at !== null && at !== root; at = parentOf(at), up++) {
    const tag = at.localName;
    const name = at.getAttribute('class');
    if (tag === 'figcaption' || tag === 'caption' || tag === 'figure') return 'caption';
    if (up < 2 && tag !== 'p' && sizeOf(run) < 300 && name !== null && PICTURE.test(name)) return 'caption';
    if (tag === 'blockquote') return 'quote';
    if (tag === 'li') return 'item';
    if (/^h[1-6]$/.test(tag)) return 'heading';
    if (name !== null && CAPTION.test(name)) return 'caption';
    if (name !== null && QUOTE.test(name)) return 'quote';
  }
  return 'paragraph';
}

/** How many lines a standfirst has at the most. */
const STANDFIRST_LINES = 4;

/** The headline, and the standfirst: the prose between it and the body, in one place. */
function findHead({ all, headline, first, root }: Chosen): ReadBlock[] {
  if (headline < 0) return [];
  const none = new Map<Element, Post | null>();
  const head = [toBlock(all[headline] as Run, root, none, 'headline')];
  let place: Element | null = null;
  for (let at = headline + 1; at < all.length && at <= Math.max(first, headline + 3) && head.length <= STANDFIRST_LINES; at++) {
    const run = all[at] as Run;
    const size = sizeOf(run);
    const name = `${run.element.getAttribute('class') ?? ''} ${run.element.getAttribute('itemprop') ?? ''} ${run.element.parentElement?.getAttribute('class') ?? ''}`;
    const isNamed = STANDFIRST.test(name);
    if (at >= first && !isNamed) break;
    if (size < 30 || size > 700 || run.linked > size / 2 || run.around !== null || !isRendered(run.element)) continue;
    if (kindOf(run, root) === 'caption' || !(isNamed || isProse(run) || /^h[2-4]$/.test(run.element.localName))) continue;
    if (place && parentOf(run.element) !== place) break;
    place = parentOf(run.element);
    head.push(toBlock(run, root, none, 'standfirst'));
  }
  return head;
}

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

/** Who speaks in which block. One label alone is a dateline or a "Read more:", not a transcript. */
function findSpeakers(runs: readonly Run[]): Map<Run, string> {
  const speakers = new Map<Run, string>();
  for (const run of runs) {
    const speaker = /^h[1-6]$/.test(run.element.localName) ? null : speakerOf(run);
    if (speaker) speakers.set(run, speaker);
  }
  return speakers.size > 1 ? speakers : new Map();
}

/** The label of a transcript line: bold (or capital) words closed by a colon, at the head of the block. */
function speakerOf(run: Run): string | null {
  const colon = run.text.indexOf(':');
  if (colon < 0 || colon > 120) return null;
  const first = run.segments.find(({ node }) => /\S/.test(node.data));
  if (!first) return null;
  const label = first.node.data.trim();
  const isBold = Boolean(first.node.parentElement?.closest('b, strong, dt'));
  const rest = run.text.slice(first.start + first.length).trimStart();
  if (isBold && label.length <= 60 && (label.endsWith(':') || rest.startsWith(':'))) return label.replace(/\s*:$/, '');
  const capitals = /^([\p{Lu}][\p{Lu} .'’-]{2,40}):\s/u.exec(run.text.trimStart());
  return capitals ? (capitals[1] as string).trim() : null;
}
