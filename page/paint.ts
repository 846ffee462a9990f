import type { Stance, Verdict } from '../engine/model.ts';
import { createWaiting } from './near.ts';
import { highlightName, LOOKS, type Look } from './sheet.ts';
import { adoptSheet, type Surface } from './surface.ts';

/** One mark to paint: a name, or a claim with its verdict and stance. */
export interface Mark {
  /** Unique on the page, over all dossiers: `Finding.id` or `mentionId`. */
  readonly id: string;
  readonly range: StaticRange;
  readonly claim?: { readonly verdict: Verdict; readonly stance: Stance };
}

/** Which marks show. `warnings`: contradicted, unsupported and disputed, unless the page denies or only asks. */
export type Quiet = 'all' | 'names' | 'warnings' | 'none';

export interface Painter {
  /** Has the browser work out how names look here: on a long page that takes as long as painting them, and can be done before they are found. */
  prepare(root: Document | ShadowRoot): void;
  /** Replaces all marks. Every range must lie within one document or shadow tree. */
  paint(marks: readonly Mark[]): void;
  /** `uncovered`: sentences that the reference does not cover show too. They are listed in the panel in any case. */
  quiet(mode: Quiet, uncovered: boolean): void;
  /** Takes the marks off whose words stand in these nodes or are gone from the page, and returns their ids. */
  dropTouched(nodes: ReadonlySet<Node>): string[];
  /** Draws the eye to one mark for about a second; nothing where the reader prefers reduced motion. */
  flash(id: string): void;
  /** The marks last painted, less the dropped ones, in the order given. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** Whether the mode now set shows this mark. */
  shows(mark: Mark): boolean;
}

const FLASH_MS = 1_200;
/**
 * So many marks the browser is given at once: on most pages all. On a longer one each costs a part of every frame, so
 * the others follow as the reader comes near them.
 */
const AT_ONCE = 100;

export interface PaintOptions {
  /**
   * Somebody else puts `SWITCH_ON` on the page and takes it away, where this script may be ended without a chance to
   * take its marks off.
   */
  readonly isSwitchedElsewhere?: boolean;
}

/**
 * A painter of marks by CSS Custom Highlights. Changes no node of the page: only highlights named `recoupe-…` and one
 * adopted style sheet per document or shadow root, both taken away when `signal` aborts.
 */
export function createPainter(document: Document, signal: AbortSignal, options: PaintOptions = {}): Painter {
  const marks = new Map<string, Mark>();
  const surfaces = new Map<Document | ShadowRoot, Surface>();
  /** Marks that the browser was not given yet, by the element that their words begin in. */
  const later = new Map<Element, Mark[]>();
  let mode: Quiet = 'all';
  let uncovered = false;
  let flashing: ReturnType<typeof setTimeout> | undefined;

  const shows = (mark: Mark) => isShown(mark, mode, uncovered);
  const surfaceOf = (mark: Mark): Surface => surfaceOn(mark.range.startContainer.getRootNode() as Document | ShadowRoot);
  const surfaceOn = (root: Document | ShadowRoot): Surface => {
    let surface = surfaces.get(root);
    if (!surface) surfaces.set(root, (surface = adoptSheet(root, options.isSwitchedElsewhere)));
    return surface;
  };
  const waiting = createWaiting(document.defaultView as Window & typeof globalThis, (elements) => {
    for (const mark of elements.flatMap((element) => later.get(element) ?? [])) {
      if (marks.get(mark.id) === mark && mark.range.startContainer.isConnected) addTo(surfaceOf(mark).registry, lookOf(mark), [mark.range]);
    }
    for (const element of elements) later.delete(element);
  }, signal);
  const draw = () => {
    clearRegistries();
    later.clear();
    for (const [root, surface] of surfaces) {
      if (root.isConnected) continue;
      surface.remove();
      surfaces.delete(root);
    }
    const layers = new Map<HighlightRegistry, Map<Look, AbstractRange[]>>();
    const looks = new Map<Surface, Set<Look>>();
    let given = 0;
    for (const mark of marks.values()) {
      if (!shows(mark) || !mark.range.startContainer.isConnected) continue;
      const surface = surfaceOf(mark);
      const look = lookOf(mark);
      setDefault(looks, surface, () => new Set<Look>()).add(look);
      const element = mark.range.startContainer.parentElement;
      if (element && given >= AT_ONCE && !waiting.wasNear(element)) {
        setDefault(later, element, () => []).push(mark);
        continue;
      }
      given++;
      const layer = setDefault(layers, surface.registry, () => new Map<Look, AbstractRange[]>());
      setDefault(layer, look, () => []).push(mark.range);
    }
    for (const [surface, used] of looks) surface.style(used);
    for (const [registry, layer] of layers) for (const [look, ranges] of layer) addTo(registry, look, ranges);
    waiting.wait(later.keys());
  };
  const clearRegistries = () => {
    for (const { registry } of surfaces.values()) for (const look of LOOKS) registry.delete(highlightName(look));
  };
  const unflash = () => {
    clearTimeout(flashing);
    for (const { registry } of surfaces.values()) registry.delete(highlightName('flash'));
  };

  signal.addEventListener('abort', () => {
    unflash();
    clearRegistries();
    for (const surface of surfaces.values()) surface.remove();
    surfaces.clear();
    marks.clear();
    later.clear();
  }, { once: true });

  return {
    marks,
    shows,
    prepare(root) {
      if (!signal.aborted) surfaceOn(root).style(['name']);
    },
    paint(next) {
      if (signal.aborted) return;
      marks.clear();
      for (const mark of next) marks.set(mark.id, mark);
      draw();
    },
    quiet(next, isUncovered) {
      if (signal.aborted || (next === mode && isUncovered === uncovered)) return;
      mode = next;
      uncovered = isUncovered;
      draw();
    },
    dropTouched(nodes) {
      const dropped: string[] = [];
      for (const mark of marks.values()) {
        const { startContainer: start, endContainer: end } = mark.range;
        if (start.isConnected && end.isConnected && !nodes.has(start) && !nodes.has(end)) continue;
        marks.delete(mark.id);
        dropped.push(mark.id);
        for (const { registry } of surfaces.values()) registry.get(highlightName(lookOf(mark)))?.delete(mark.range);
      }
      return dropped;
    },
    flash(id) {
      const mark = marks.get(id);
      const view = document.defaultView;
      if (signal.aborted || !mark || !view || view.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
      unflash();
      const surface = surfaceOf(mark);
      surface.style(['flash']);
      addTo(surface.registry, 'flash', [mark.range]);
      flashing = setTimeout(unflash, FLASH_MS);
    },
  };
}

function setDefault<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

const lookOf = (mark: Mark): Look => (mark.claim ? `${mark.claim.verdict}-${mark.claim.stance}` : 'name');

function isShown({ claim }: Mark, mode: Quiet, uncovered: boolean): boolean {
  if (mode === 'none') return false;
  if (!claim) return mode !== 'warnings';
  if (mode === 'names') return false;
  if (claim.verdict === 'uncovered') return uncovered && mode === 'all';
  if (mode === 'all') return true;
  const isWarning = claim.verdict === 'contradicted' || claim.verdict === 'unsupported' || claim.verdict === 'disputed';
  return isWarning && claim.stance !== 'denies' && claim.stance !== 'asks';
}

/** Highlights that stand later in `LOOKS` are drawn above the earlier ones. */
function addTo(registry: HighlightRegistry, look: Look, ranges: readonly AbstractRange[]): void {
  const known = registry.get(highlightName(look));
  const highlight = known ?? new Highlight();
  for (const range of ranges) highlight.add(range);
  if (known) return;
  highlight.priority = LOOKS.indexOf(look) + 1;
  registry.set(highlightName(look), highlight);
}
