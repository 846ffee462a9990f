import { finish, type Steps } from '../engine/steps.ts';
import type { Article, ReadBlock, Reading } from './article.ts';
import { parentOf } from './tree.ts';
import { readPageInSteps } from './read.ts';
import type { WalkCache } from './walk.ts';

/** What a later reading of the same page changed. */
export interface Change {
  readonly reading: Reading;
  /** Where blocks of the former article stand now: former index → index. Blocks that are not in it are gone. */
  readonly kept: ReadonlyMap<number, number>;
  /** Indexes of blocks that were not there before. */
  readonly fresh: readonly number[];
  /** Some of the fresh blocks replace the text of an element that had text before. */
  readonly isRewrite: boolean;
}

export interface Reader {
  /** Reads the page: all of it the first time, afterwards only the subtrees that were forgotten. */
  read(): Change;
  /** The same in steps. Left half-way, it is as if it had not begun. */
  readInSteps(): Steps<Change>;
  /** Says that something changed at or under these nodes. */
  forget(nodes: Iterable<Node>): void;
  /** Starts afresh, e.g. for another address. */
  reset(): void;
}

/** An article shorter than this (code units) may be a placeholder: it does not bind later readings. */
const BINDING = 800;

/** A reader of one page that remembers what it read. */
export function createReader(document: Document): Reader {
  let cache: WalkCache | undefined;
  let former: Article | null = null;

  function* readInSteps(): Steps<Change> {
    const root = former && lengthOf(former) >= BINDING && former.root.isConnected ? former.root : undefined;
    const reading = yield* readPageInSteps(document, { ...(cache ? { cache } : {}), ...(root ? { within: root } : {}) });
    // the first reading is the one a reader waits for; what later ones save by is gathered by the second
    cache ??= former ? new WeakMap() : undefined;
    const next = reading.kind === 'article' ? reading.article : null;
    const change = { reading, ...compare(former?.blocks ?? [], next?.blocks ?? []) };
    // a weak map keeps the room of all that was ever in it: of two thousand posts that are gone again
    if (former && lengthOf(former) > 2 * (next ? lengthOf(next) : 0)) cache = cache && new WeakMap();
    former = next;
    return change;
  }

  return {
    read: () => finish(readInSteps()),
    readInSteps,
    forget(nodes) {
      if (!cache) return;
      for (const node of nodes) {
        for (let at: Element | null = node.nodeType === 1 ? (node as Element) : elementAround(node); at !== null; at = parentOf(at)) cache.delete(at);
      }
    },
    reset() {
      cache = undefined;
      former = null;
    },
  };
}

const lengthOf = ({ blocks }: Article) => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** The element around a text node, shadow root or frame document. */
function elementAround(node: Node): Element | null {
  if (node.nodeType === 11) return (node as ShadowRoot).host ?? null;
  if (node.nodeType === 9) return (node as Document).defaultView?.frameElement ?? null;
  const parent = node.parentNode;
  return parent === null || parent.nodeType === 1 ? (parent as Element | null) : elementAround(parent);
}

/** Blocks are the same where the same nodes hold the same text. */
function compare(before: readonly ReadBlock[], after: readonly ReadBlock[]): Omit<Change, 'reading'> {
  const known = new Map<Node, number[]>();
  const elements = new Set<Element>();
  before.forEach((block, index) => {
    elements.add(block.element);
    const node = block.segments[0]?.node;
    if (!node) return;
    const list = known.get(node);
    if (list) list.push(index);
    else known.set(node, [index]);
  });
  const kept = new Map<number, number>();
  const fresh: number[] = [];
  let isRewrite = false;
  after.forEach((block, index) => {
    const candidates = known.get(block.segments[0]?.node as Node) ?? [];
    const same = candidates.find((candidate) => isSame(before[candidate] as ReadBlock, block));
    if (same !== undefined) kept.set(same, index);
    else {
      fresh.push(index);
      isRewrite ||= elements.has(block.element);
    }
  });
  return { kept, fresh, isRewrite };
}

function isSame(a: ReadBlock, b: ReadBlock): boolean {
  if (a.text !== b.text || a.kind !== b.kind || a.segments.length !== b.segments.length) return false;
  return a.segments.every(({ node }, index) => node === b.segments[index]?.node);
}
