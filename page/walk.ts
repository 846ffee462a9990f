import type { Segment } from './article.ts';
import { AROUND, INLINE, PERHAPS_AROUND, SKIPPED, UNSEEN, WITHIN } from './words.ts';

/** A run of text between two block boundaries, with what is needed to judge it. */
export interface Run {
  element: Element;
  segments: Segment[];
  /** The text so far; joined once the run is closed. */
  text: string;
  /** Code units of it inside links. */
  linked: number;
  /** Code units as a reader sees them, white space collapsed; -1 until asked for (see `sizeOf`). */
  size: number;
  /** The nearest element around it that is named like what surrounds an article. */
  around: Around | null;
}

export interface Around {
  readonly element: Element;
  /** Its name is one that article text bears too. */
  readonly isPerhaps: boolean;
}

export interface Walk {
  runs: Run[];
  /** Cross-origin frames. */
  frames: Element[];
  /** Shadow roots and frame documents that were gone through. */
  scopes: (ShadowRoot | Document)[];
  /** Code units of text in all runs. */
  length: number;
}

/** What a subtree gave when it was last read, for reading only what changed. Forget a node's chain when it changes. */
export type WalkCache = WeakMap<Element, Walk>;

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/;
type Naming = 'around' | 'perhaps' | 'unseen' | 'plain';
const namings = new Map<string, Naming>();
const NAMINGS_KEPT = 20_000;

/** What a class or id attribute says of an element. */
function namingOf(name: string): Naming {
  let naming = namings.get(name);
  if (naming === undefined) {
    const split = name.replace(/([a-z])(?=[A-Z])/g, '$1-');
    naming = UNSEEN.test(split) ? 'unseen' : WITHIN.test(split) ? 'plain' : AROUND.test(split) ? 'around' : PERHAPS_AROUND.test(split) ? 'perhaps' : 'plain';
    if (namings.size >= NAMINGS_KEPT) namings.clear();
    namings.set(name, naming);
  }
  return naming;
}

const ROLES = /^(?:navigation|banner|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|button|tablist)$/;

/** Elements that are given such a role. */
const BOXES = new Set(['div', 'section', 'header', 'ul', 'aside']);

function isSkipped(element: Element, tag: string): boolean {
  if (SKIPPED.has(tag)) return true;
  if (!BOXES.has(tag)) return false;
  const role = element.getAttribute('role');
  return role !== null && ROLES.test(role);
}

function surroundings(element: Element, tag: string): Around | null {
  const { id } = element;
  const given = element.getAttribute('class');
  const name = given === null ? id : id === '' ? given : `${given} ${id}`;
  const naming = name === '' ? 'plain' : namingOf(name);
  if (naming === 'around' || naming === 'unseen') return { element, isPerhaps: false };
  return naming === 'perhaps' || tag === 'aside' || tag === 'form' ? { element, isPerhaps: true } : null;
}

/** A footnote mark: a short superscript that is a link or a number in brackets, not "XIXe" or "m²". */
function isNoteMark(element: Element): boolean {
  const text = element.textContent ?? '';
  return text.length < 8 && (/^\s*[[(*†‡]/.test(text) || element.querySelector('a') !== null || element.parentElement?.localName === 'a');
}

/**
 * Every run of text under `root`, in page order, as it stands: through open shadow roots (slots in their places) and
 * same-origin frames. Nothing is changed and nothing is measured. Stops once `limit` code units are read.
 */
export function walk(root: Element, limit: number, cache?: WalkCache): Walk {
  let found: Walk = { runs: [], frames: [], scopes: [], length: 0 };
  let run: Run | null = null;
  let breaks = 0;

  const close = () => {
    if (run && run.segments.length > 0) {
      found.length += run.text.length;
      found.runs.push(run);
    }
    run = null;
    breaks = 0;
  };

  const add = (node: Text, block: Element, linked: boolean, around: Around | null) => {
    const data = node.data;
    if (run === null) {
      if (!/\S/.test(data)) return;
      run = { element: block, segments: [], text: '', linked: 0, size: -1, around };
    }
    if (breaks > 0 && /\S/.test(data)) {
      run.text += '\n';
      breaks = 0;
    }
    if (linked) run.linked += data.length;
    if (!INVISIBLE.test(data)) {
      run.segments.push({ node, from: 0, start: run.text.length, length: data.length });
      run.text += data;
      return;
    }
    for (const piece of data.matchAll(/[^\u00ad\u200b\u2060\ufeff]+/g)) {
      run.segments.push({ node, from: piece.index, start: run.text.length, length: piece[0].length });
      run.text += piece[0];
    }
  };

  const frame = (element: HTMLIFrameElement, around: Around | null) => {
    let inner: Element | null = null;
    try {
      inner = element.contentDocument?.body ?? null;
    } catch {
      // a frame of another origin: it says so by throwing in some browsers
    }
    if (inner) {
      found.scopes.push(inner.ownerDocument);
      visit(inner, inner, false, around);
    } else if (element.contentDocument === null) found.frames.push(element);
  };

  const visit = (parent: Node, block: Element, linked: boolean, around: Around | null) => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) add(node as Text, block, linked, around);
      else if (node.nodeType === 1) enter(node as Element, block, linked, around);
      if (found.length > limit) return;
    }
  };

  const enter = (element: Element, block: Element, linked: boolean, around: Around | null) => {
    const tag = element.localName;
    if (tag === 'br') {
      if (++breaks > 1) close();
      return;
    }
    if (isSkipped(element, tag)) return;
    if (INLINE.has(tag)) {
      if (tag === 'sup' && isNoteMark(element)) return;
      if (tag === 'span' && element.hasAttribute('class') && namingOf(element.getAttribute('class') as string) === 'unseen') return;
      // an inline element that holds blocks is closed by them as they come
      visit(element, block, linked || tag === 'a', around);
      return;
    }
    close();
    const kept = cache?.get(element);
    if (kept) return append(found, kept);
    const outer = found;
    if (cache) found = { runs: [], frames: [], scopes: [], length: 0 };
    if (tag === 'iframe' || tag === 'frame') {
      frame(element as HTMLIFrameElement, around);
    } else if (tag === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedNodes?.({ flatten: true }) ?? [];
      for (const node of assigned) {
        if (node.nodeType === 3) add(node as Text, block, linked, around);
        else if (node.nodeType === 1) enter(node as Element, block, linked, around);
      }
    } else {
      const shadow = element.shadowRoot;
      if (shadow) found.scopes.push(shadow);
      visit(shadow ?? element, element, linked, tag === 'p' ? around : (surroundings(element, tag) ?? around));
    }
    close();
    if (cache) {
      cache.set(element, found);
      append(outer, found);
      found = outer;
    }
  };

  visit(root, root, false, null);
  close();
  return found;
}

function append(to: Walk, from: Walk): void {
  for (const run of from.runs) to.runs.push(run);
  for (const frame of from.frames) to.frames.push(frame);
  for (const scope of from.scopes) to.scopes.push(scope);
  to.length += from.length;
}
