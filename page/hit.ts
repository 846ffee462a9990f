import { parentOf } from './tree.ts';
import type { Mark, Painter } from './paint.ts';

/** Where a pointer or a keyboard command found marks: strongest first (claims before names, shorter before longer). */
export interface Hit {
  readonly ids: readonly string[];
  /** The place of the words under the pointer, in CSS px of the window. */
  readonly rect: DOMRect;
}

export interface HitHandlers {
  /** A plain click on marked words that are no link or control. */
  select(hit: Hit): void;
  /** The pointer has rested on marked words for `REST_MS`; null once it has been away from them for `GRACE_MS`. */
  hover(hit: Hit | null): void;
}

/** No card before the pointer has rested this long on the words. */
export const REST_MS = 500;
/** How long the pointer may leave the words, e.g. on its way to the card. */
export const GRACE_MS = 300;

/** What a click belongs to before any mark. */
const CONTROLS = 'a[href], area, button, input, select, textarea, label, summary, audio, video, [contenteditable], [role=button], [role=link], [role=tab], [onclick]';

/**
 * The marks at a point of the window, or null. Asks the browser which character is there, then which marks hold it;
 * the point must lie on the words, not beside the end of their line.
 */
export function hitAt(document: Document, painter: Painter, x: number, y: number): Hit | null {
  if (painter.marks.size === 0) return null;
  const roots = new Set<ShadowRoot>();
  for (let element = document.elementFromPoint(x, y); element?.shadowRoot && !roots.has(element.shadowRoot); element = element.shadowRoot.elementFromPoint(x, y)) {
    roots.add(element.shadowRoot);
  }
  const caret = document.caretPositionFromPoint?.(x, y, { shadowRoots: [...roots] });
  if (!caret || caret.offsetNode.nodeType !== 3) return null;
  const found: { mark: Mark; rect: DOMRect; length: number }[] = [];
  for (const mark of painter.marks.values()) {
    if (!painter.shows(mark) || !mayHold(mark.range, caret.offsetNode, caret.offset)) continue;
    const live = toRange(mark.range);
    if (!live?.isPointInRange(caret.offsetNode, caret.offset)) continue;
    const rect = [...live.getClientRects()].find(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
    if (rect) found.push({ mark, rect, length: live.toString().length });
  }
  if (found.length === 0) return null;
  found.sort((a, b) => Number(b.mark.claim !== undefined) - Number(a.mark.claim !== undefined) || a.length - b.length);
  return { ids: found.map(({ mark }) => mark.id), rect: (found[0] as { rect: DOMRect }).rect };
}

/** A cheap no for nearly every mark, before a live range is made. */
function mayHold({ startContainer, endContainer, startOffset, endOffset }: StaticRange, node: Node, offset: number): boolean {
  if (startContainer === endContainer) return startContainer === node && offset >= startOffset && offset <= endOffset;
  if (startContainer === node) return offset >= startOffset;
  if (endContainer === node) return offset <= endOffset;
  return (startContainer.compareDocumentPosition(node) & 4) !== 0 && (node.compareDocumentPosition(endContainer) & 4) !== 0;
}

/** A live range over a static one; null where its nodes are gone or have changed under it. */
export function toRange(fixed: StaticRange): Range | null {
  const { startContainer, startOffset, endContainer, endOffset } = fixed;
  if (!startContainer.isConnected || !endContainer.isConnected) return null;
  try {
    const range = (startContainer.ownerDocument as Document).createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  } catch {
    return null;
  }
}

/**
 * Follows the pointer over one document until `signal` aborts. Never stops or prevents an event: links, controls and
 * text selection work as if no mark were there.
 */
export function followPointer(document: Document, painter: Painter, handlers: HitHandlers, signal: AbortSignal): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let leave: ReturnType<typeof setTimeout> | undefined;
  let shown: Hit | null = null;

  const hide = () => {
    if (!shown) return;
    shown = null;
    handlers.hover(null);
  };
  const onMove = (event: PointerEvent) => {
    clearTimeout(rest);
    if (event.pointerType === 'touch' || event.buttons !== 0 || painter.marks.size === 0) return;
    const { clientX: x, clientY: y } = event;
    if (shown && isInside(shown.rect, x, y)) {
      clearTimeout(leave);
      leave = undefined;
      return;
    }
    if (shown && leave === undefined) leave = setTimeout(hide, GRACE_MS);
    rest = setTimeout(() => {
      const hit = hitAt(document, painter, x, y);
      if (!hit) return;
      clearTimeout(leave);
      leave = undefined;
      shown = hit;
      handlers.hover(hit);
    }, REST_MS);
  };
  const onClick = (event: MouseEvent) => {
    clearTimeout(rest);
    if (event.defaultPrevented || event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (document.getSelection()?.isCollapsed === false) return;
    const target = event.composedPath()[0];
    if (target instanceof Element && target.closest(CONTROLS)) return;
    const hit = hitAt(document, painter, event.clientX, event.clientY);
    if (hit) handlers.select(hit);
  };
  document.addEventListener('pointermove', onMove, { signal, passive: true });
  document.addEventListener('click', onClick, { signal, passive: true });
  document.addEventListener('scroll', () => clearTimeout(rest), { signal, passive: true, capture: true });
  signal.addEventListener('abort', () => {
    clearTimeout(rest);
    clearTimeout(leave);
  }, { once: true });
}

const isInside = ({ left, right, top, bottom }: DOMRect, x: number, y: number) => x >= left && x <= right && y >= top && y <= bottom;

/**
 * The mark after (`step` 1) or before (-1) the given one, in the order in which the marks were painted, among those
 * that show; from the first one in or below the window where there is no current one. Goes round at the ends.
 */
export function stepMark(painter: Painter, current: string | null, step: 1 | -1): string | null {
  const shown = [...painter.marks.values()].filter((mark) => painter.shows(mark));
  if (shown.length === 0) return null;
  const at = shown.findIndex(({ id }) => id === current);
  if (at >= 0) return (shown[(at + step + shown.length) % shown.length] as Mark).id;
  const below = shown.findIndex(({ range }) => (toRange(range)?.getBoundingClientRect().top ?? -1) >= 0);
  const from = below < 0 ? 0 : below;
  return (shown[step === 1 ? from : (from - 1 + shown.length) % shown.length] as Mark).id;
}

/** Brings a mark into the middle of the window: smoothly, or at once where the reader prefers reduced motion or `atOnce`. */
export function scrollToMark(painter: Painter, id: string, atOnce = false): boolean {
  const mark = painter.marks.get(id);
  const range = mark && toRange(mark.range);
  const view = range?.startContainer.ownerDocument?.defaultView;
  if (!range || !view) return false;
  const rect = range.getBoundingClientRect();
  if (rect.width === 0 && rect.height === 0) return false;
  const behavior = atOnce || view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  // a scrolling box inside the page first, then the window
  for (let at: Element | null = range.startContainer.parentElement; at !== null; at = parentOf(at)) {
    const scrolls = at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(view.getComputedStyle(at).overflowY);
    if (!scrolls || at === view.document.documentElement || at === view.document.body) continue;
    at.scrollBy({ top: rect.top - at.getBoundingClientRect().top - at.clientHeight / 2, behavior });
  }
  if (rect.top < 0 || rect.bottom > view.innerHeight) view.scrollBy({ top: rect.top - view.innerHeight / 2, behavior });
  return true;
}

/** The place of a mark's first line in the window; null where its words are gone or take no room. */
export function placeOf(painter: Painter, id: string): DOMRect | null {
  const mark = painter.marks.get(id);
  const rect = mark && toRange(mark.range)?.getClientRects()[0];
  return rect ?? null;
}

/** Where each mark stands on the page, as shares of the page's height. Forces a layout: call it when idle. */
export function placesOf(document: Document, painter: Painter): { id: string; top: number; bottom: number }[] {
  const view = document.defaultView;
  const height = document.documentElement.scrollHeight;
  if (!view || height === 0) return [];
  const share = (y: number) => Math.min(1, Math.max(0, (y + view.scrollY) / height));
  return [...painter.marks.values()].flatMap(({ id, range }) => {
    const rect = toRange(range)?.getBoundingClientRect();
    return rect && rect.height > 0 ? [{ id, top: share(rect.top), bottom: share(rect.bottom) }] : [];
  });
}

/** Ids of marks whose words are partly or wholly in the window. Forces a layout. */
export function marksInView(document: Document, painter: Painter): string[] {
  const height = document.defaultView?.innerHeight ?? 0;
  return [...painter.marks.values()]
    .filter(({ range }) => {
      const rect = toRange(range)?.getBoundingClientRect();
      return rect !== undefined && rect.height > 0 && rect.bottom > 0 && rect.top < height;
    })
    .map(({ id }) => id);
}

