import { gates } from '#gate';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tellSpotted } from '../browser/spotted.ts';
import { passGates } from '../engine/gate.ts';

/** Less text than this, in code units, and the page is still on its way. */
const LITTLE_TEXT = 1_500;
/** No more of a page is looked at: by then an article has named its topic. */
const MUCH_TEXT = 100_000;
/** When to look again at a page that is still on its way, ms. */
const LATER = [1_000, 3_000];

/**
 * The gate: on every curated news page, and nearly always for nothing. Looks at title and description, then at the
 * article's text, once; reads no layout, leaves no listener, and touches the browser only where a dossier may be
 * concerned. A plain script, put into the manifest by modules/sites.ts: what a content script is usually wrapped in
 * costs more than the look.
 */
export default defineUnlistedScript(() => {
  const scope = globalThis as { recoupeLooked?: string; recoupeReader?: boolean };

  const begin = (): void => {
    if (scope.recoupeLooked === location.href) return;
    // Run again after a client-side navigation, the page may still show the former article.
    const isMoved = scope.recoupeLooked !== undefined;
    scope.recoupeLooked = location.href;
    look(isMoved, LATER);
  };
  const look = (isMoved: boolean, later: readonly number[]): void => {
    if (scope.recoupeReader) return;
    const text = articleText();
    if (passGates(`${about()}\n${text}`, gates).length > 0) return tellSpotted();
    const [wait, ...rest] = later;
    if (wait !== undefined && (isMoved || text.length < LITTLE_TEXT)) setTimeout(look, wait, isMoved, rest);
  };

  // What is said from a page that is only being prepared would be taken for the page in front of it.
  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener('prerenderingchange', begin, { once: true });
  else begin();
});

function about(): string {
  const description = document.querySelector('meta[name="description" i], meta[property="og:description"]');
  return `${document.title}\n${description?.getAttribute('content') ?? ''}`;
}

function articleText(): string {
  const root = document.querySelector('article, main, [role="main"]') ?? document.body;
  return root?.textContent?.slice(0, MUCH_TEXT) ?? '';
}
