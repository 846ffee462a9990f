import type { Headline } from './article.ts';
import type { Chosen } from './choose.ts';
import { parentOf } from './tree.ts';
import type { Run } from './walk.ts';

/**
 * Whether the page is a list of teasers: several headings that are links stand in the chosen body itself, and its
 * prose is in small pieces.
 */
export function isFrontPage(document: Document, all: readonly Run[], chosen: Chosen): boolean {
  if (document.querySelector('meta[property="og:type"][content="article" i], [itemprop="articleBody"]')) return false;
  if (document.location?.pathname === '/' && chosen.prose < 2_000) return true;
  if (chosen.headline >= 0 && chosen.prose > 1_000) return false;
  const teasers = all.filter((run) => isLinkedHeading(run) && chosen.root.contains(run.element));
  return teasers.length >= 6 && chosen.prose / teasers.length < 400;
}

/** Headings of a page that are links to its articles, in page order. */
export function findHeadlines(document: Document, all: readonly Run[]): Headline[] {
  const found: Headline[] = [];
  for (const run of all) {
    if (!isLinkedHeading(run)) continue;
    const node = run.segments[0]?.node;
    const link = node?.parentElement?.closest('a') ?? null;
    const address = link?.getAttribute('href');
    found.push({ text: run.text.trim().replace(/\s+/g, ' '), url: address ? URL.parse(address, document.baseURI)?.href ?? null : null });
  }
  return found;
}

function isLinkedHeading(run: Run): boolean {
  if (run.text.trim().length < 15 || run.linked < run.text.trim().length / 2) return false;
  for (let at: Element | null = run.element, up = 0; at !== null && up < 4; at = parentOf(at), up++) {
    if (/^h[1-6]$/.test(at.localName)) return true;
    if (at.localName === 'article') return true;
  }
  return false;
}
