import type { Block, PageText } from '../engine/model.ts';

/**
 * Where a run of a block's text stands in the page: `block.text[start, start + length)` is
 * `node.data[from, from + length)`, white space aside (a line end of the source reads as a space).
 * Characters of the block that no segment covers stand for a `<br>`.
 */
export interface Segment {
  readonly node: Text;
  readonly from: number;
  readonly start: number;
  readonly length: number;
}

/** A block with its place on the page. */
export interface ReadBlock extends Block {
  /** The nearest block-level element around the text. */
  readonly element: Element;
  /** In order of `start`, not overlapping. */
  readonly segments: readonly Segment[];
}

/** An article as it was found on the page. A snapshot: nodes may have gone since. */
export interface Article {
  /** What the engine reads. `page.blocks[i]` is `blocks[i]` without its nodes. */
  readonly page: PageText;
  readonly blocks: readonly ReadBlock[];
  /** The smallest element that holds the body text. */
  readonly root: Element;
  /** Frames of other origins within the article, large enough to hold text. They are not read. */
  readonly framesNotRead: number;
  /** Shadow roots and same-origin frames' documents on the page: changes in them are not seen from the page itself. */
  readonly scopes: readonly (ShadowRoot | Document)[];
}

export interface Headline {
  readonly text: string;
  /** Absolute address, where the headline is a link. */
  readonly url: string | null;
}

/** What was found on a page. */
export type Reading =
  | { readonly kind: 'article'; readonly article: Article }
  /** A page of teasers; its headlines in page order. */
  | { readonly kind: 'front-page'; readonly headlines: readonly Headline[] }
  | { readonly kind: 'none' }
  /** The page has more than `TEXT_LIMIT` code units of text. Nothing was kept. */
  | { readonly kind: 'too-long' };

/** Code units of text past which a page is not read. */
export const TEXT_LIMIT = 5_000_000;
