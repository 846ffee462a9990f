import type { Language } from '../engine/model.ts';
import { finish, type Steps } from '../engine/steps.ts';
import { TEXT_LIMIT, type Article, type ReadBlock, type Reading } from './article.ts';
import { chooseBody } from './choose.ts';
import { findHeadlines, isFrontPage } from './front.ts';
import { toBlocks } from './block.ts';
import { walk, type WalkCache } from './walk.ts';

const LANGUAGES: readonly Language[] = ['fr', 'en', 'es', 'de', 'it', 'pt', 'ru', 'ar'];

export interface ReadOptions {
  /** Subtrees read before and not changed since (see reread.ts). */
  readonly cache?: WalkCache;
  /** The root of the article as read before: the article found holds it, if it still has text. */
  readonly within?: Element;
}

/**
 * Finds the article on a page, in place: nothing on the page is changed. Reads what a person reads there; see
 * words.ts for what is left out.
 * Throws only what the page's own objects throw.
 */
export const readPage = (document: Document, options: ReadOptions = {}): Reading => finish(readPageInSteps(document, options));

/** The same in three steps, each of which a page of a hundred thousand words leaves short enough. */
export function* readPageInSteps(document: Document, { cache, within }: ReadOptions = {}): Steps<Reading> {
  const body = document.body;
  if (!body) return { kind: 'none' };
  const found = walk(body, TEXT_LIMIT, cache);
  if (found.length > TEXT_LIMIT) return { kind: 'too-long' };
  yield;
  const chosen = chooseBody(found.runs, body, within, document.title);
  if (chosen === null || isFrontPage(document, found.runs, chosen)) {
    const headlines = findHeadlines(document, found.runs);
    return headlines.length >= 5 ? { kind: 'front-page', headlines } : { kind: 'none' };
  }
  yield;
  const blocks = toBlocks(chosen);
  const framesNotRead = found.frames.filter((frame) => chosen.root.contains(frame) && isLarge(frame)).length;
  return { kind: 'article', article: toArticle(document, blocks, chosen.root, framesNotRead, found.scopes) };
}

function toArticle(document: Document, blocks: readonly ReadBlock[], root: Element, framesNotRead: number, scopes: Article['scopes']): Article {
  return {
    page: {
      url: document.location?.href ?? '',
      title: document.title,
      language: pageLanguage(document, root),
      blocks: blocks.map(({ text, kind, speaker, time }) => ({
        text,
        kind,
        ...(speaker === undefined ? {} : { speaker }),
        ...(time === undefined ? {} : { time }),
      })),
    },
    blocks,
    root,
    framesNotRead,
    scopes,
  };
}

/** The language that the page declares nearest to the article, where the engine knows it. */
export function pageLanguage(document: Document, root: Element): Language | null {
  // a browser that translates the page changes the root's language and leaves the others as they were
  const translated = /\btranslated-(?:ltr|rtl)\b/.test(document.documentElement.className);
  const declared =
    (translated ? '' : root.closest('[lang]')?.getAttribute('lang')) ||
    document.documentElement.getAttribute('lang') ||
    document.querySelector('meta[property="og:locale"]')?.getAttribute('content') ||
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content') ||
    '';
  const primary = declared.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return LANGUAGES.find((language) => language === primary) ?? null;
}

/** Frames smaller than a paragraph are counters and buttons. */
const isLarge = (frame: Element) => Number(frame.getAttribute('height') ?? 200) >= 100 && Number(frame.getAttribute('width') ?? 300) >= 200;
