/**
 * What happens to a page after it was read. Every listener and timer ends with the signal; nothing runs in a hidden
 * tab.
 */

/** Resolves once the page is in front of a reader: not prerendered any more and not hidden. Never, once aborted. */
export function whenShown(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const isShown = () => !(document as Document & { prerendering?: boolean }).prerendering && document.visibilityState !== 'hidden';
    if (isShown()) return resolve();
    const once = new AbortController();
    const check = () => {
      if (!isShown()) return;
      once.abort();
      resolve();
    };
    const options = { signal: AbortSignal.any([signal, once.signal]) };
    document.addEventListener('prerenderingchange', check, options);
    document.addEventListener('visibilitychange', check, options);
  });
}

/** An address as far as it names a page: the fragment counts only where it is a route (`#/…`, `#!…`). */
export const pageAddress = (address: string) => address.replace(/#(?![/!]).*$/s, '');

interface NavigationLike extends EventTarget {
  readonly currentEntry: unknown;
}

/**
 * Calls back with each address that the page moves to without being loaded anew: once the move is committed, never for
 * one that was only announced. `restored`: the page came back as it was from the back/forward cache.
 * Where the browser has no `navigation`, moves are seen on `popstate` and by calling the returned function.
 */
export function watchAddress(
  window: Window,
  moved: (address: string, how: 'moved' | 'restored') => void,
  signal: AbortSignal,
): () => void {
  let last = pageAddress(window.location.href);
  const check = () => {
    const now = pageAddress(window.location.href);
    if (now === last) return;
    last = now;
    moved(window.location.href, 'moved');
  };
  const { navigation } = window as Window & { navigation?: NavigationLike };
  navigation?.addEventListener('navigatesuccess', check, { signal });
  window.addEventListener('popstate', check, { signal });
  window.addEventListener('hashchange', check, { signal });
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    last = pageAddress(window.location.href);
    moved(window.location.href, 'restored');
  }, { signal });
  return check;
}

export interface TextWatcher {
  /** Also watches these scopes, which the page's own observer does not reach. */
  include(scopes: Iterable<ShadowRoot | Document>): void;
  /** Has the page read once more as if it had changed: at rest, and not before it is shown. */
  again(): void;
}

export interface TextHandlers {
  /** At once, before the next frame: text changed in or under these nodes. */
  touched(nodes: ReadonlySet<Node>): void;
  /** When the page has come to rest, or has kept on for `PATIENCE_MS`. Returns whether the page rewrote its own text. */
  settled(nodes: ReadonlySet<Node>): boolean;
}

/** Quiet time after a change before it is read, ms. */
export const REST_MS = 250;
/** The longest that a change waits on a page that never rests, ms. */
export const PATIENCE_MS = 1_500;
/** A page that rewrites its own text over and over is read ever less often, down to once in this time, ms. */
export const SLOWEST_MS = 30_000;
/** Of the page's time, reading it again takes at most one part in this. */
const SHARE = 20;

/** Elements that come and go without any text for a reader. */
const TEXTLESS = new Set(['script', 'style', 'link', 'meta', 'noscript', 'img', 'svg', 'picture', 'source', 'video', 'audio', 'canvas', 'template']);

/** Watches a page's text until `signal` aborts. */
export function watchText(document: Document, handlers: TextHandlers, signal: AbortSignal): TextWatcher {
  const touched = new Set<Node>();
  const watched = new WeakSet<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let pause = REST_MS;
  let readyAt = 0;
  const now = () => performance.now();

  const settle = () => {
    timer = undefined;
    if (document.visibilityState === 'hidden' || touched.size === 0) return;
    const nodes = new Set(touched);
    touched.clear();
    waitingSince = 0;
    const began = now();
    const isRewrite = handlers.settled(nodes);
    pause = isRewrite ? Math.min(pause * 2, SLOWEST_MS) : REST_MS;
    readyAt = now() + Math.max(isRewrite ? pause : 0, (now() - began) * SHARE);
  };
  const schedule = () => {
    if (touched.size === 0 || document.visibilityState === 'hidden') return;
    waitingSince ||= now();
    clearTimeout(timer);
    const rest = Math.min(REST_MS, Math.max(0, waitingSince + PATIENCE_MS - now()));
    timer = setTimeout(settle, Math.max(rest, readyAt - now()));
  };
  const observer = new MutationObserver((records) => {
    const fresh = new Set<Node>();
    for (const record of records) if (changesText(record)) fresh.add(record.target);
    if (fresh.size === 0) return;
    for (const node of fresh) touched.add(node);
    handlers.touched(fresh);
    schedule();
  });
  const watch = (scope: Node) => {
    if (signal.aborted || watched.has(scope)) return;
    watched.add(scope);
    observer.observe(scope, { childList: true, characterData: true, subtree: true });
  };
  // the body may be replaced as a whole
  watch(document.documentElement);
  document.addEventListener('visibilitychange', schedule, { signal });
  const again = () => {
    touched.add(document.body);
    schedule();
  };
  document.defaultView?.addEventListener('load', again, { signal, once: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    touched.clear();
  }, { once: true });
  return { include: (scopes) => { for (const scope of scopes) watch(scope); }, again };
}

function changesText({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'characterData') return !TEXTLESS.has(target.parentElement?.localName ?? '');
  if (target.nodeType === 1 && (TEXTLESS.has((target as Element).localName) || (target as Element).localName === 'head')) return false;
  return hasText(addedNodes) || hasText(removedNodes);
}

function hasText(nodes: NodeList): boolean {
  for (const node of nodes) {
    if (node.nodeType === 3) {
      if (/\S/.test((node as Text).data)) return true;
    } else if (node.nodeType === 1 && !TEXTLESS.has((node as Element).localName) && (node as Element).localName !== 'recoupe-card') return true;
  }
  return false;
}
