import { gates } from '#gate';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { notify } from '../browser/page-link.ts';
import { passGates } from '../engine/gate.ts';

/** Less text than this, in code units, and the page is still on its way. */
const LITTLE_TEXT = 1_500;
/** No more of a page is looked at: by then an article has named its topic. */
const MUCH_TEXT = 100_000;
/** When to look again at a page that is still on its way, ms. */
const LATER = [1_000, 3_000];

/**
 * The gate: on every curated news page, and nearly always for nothing. Looks at title and description, then at the
 * article's text, once; reads no layout, leaves no listener, and says something only where a dossier may be concerned.
 */
export default defineContentScript({
  matches: [], // the curated sites: modules/sites.ts
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    ctx.abort(); // nothing here outlives this call but the timers below
    const scope = globalThis as { recoupeLooked?: string };
    if (scope.recoupeLooked === location.href) return;
    // Run again after a client-side navigation, the page may still show the former article.
    const isMoved = scope.recoupeLooked !== undefined;
    scope.recoupeLooked = location.href;
    const look = (later: readonly number[]): void => {
      const text = articleText();
      if (passGates(`${about()}\n${text}`, gates).length > 0) return notify({ type: 'spotted' });
      const [wait, ...rest] = later;
      if (wait !== undefined && (isMoved || text.length < LITTLE_TEXT)) setTimeout(look, wait, rest);
    };
    look(LATER);
  },
});

function about(): string {
  const description = document.querySelector('meta[name="description" i], meta[property="og:description"]');
  return `${document.title}\n${description?.getAttribute('content') ?? ''}`;
}

function articleText(): string {
  const root = document.querySelector('article, main, [role="main"]') ?? document.body;
  return root?.textContent?.slice(0, MUCH_TEXT) ?? '';
}
