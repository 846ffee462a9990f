import { highlightName, LOOKS, sheetText, SWITCH_ON_HERE, type Look } from './sheet.ts';

/** A document or shadow root on which marks lie. */
export interface Surface {
  /** Of the document, shared by its shadow roots. */
  readonly registry: HighlightRegistry;
  /** Sees to it that these looks have their style here. */
  style(looks: Iterable<Look>): void;
  remove(): void;
}

/**
 * Gives a document or shadow root a style sheet for marks, behind the page's own. `isSwitchedElsewhere`: see
 * `PaintOptions`.
 */
export function adoptSheet(root: Document | ShadowRoot, isSwitchedElsewhere = false): Surface {
  const document = root.nodeType === 9 ? (root as Document) : (root.ownerDocument as Document);
  const view = document.defaultView as Window & typeof globalThis;
  const sheet = new view.CSSStyleSheet();
  const styled = new Set<Look>();
  // an earlier script of the same kind may have been ended without a chance to clean up
  root.adoptedStyleSheets = [...[...root.adoptedStyleSheets].filter((other) => !isMarkSheet(other)), sheet];
  for (const look of LOOKS) view.CSS.highlights.delete(highlightName(look));
  return {
    registry: view.CSS.highlights,
    style(looks) {
      const before = styled.size;
      for (const look of looks) styled.add(look);
      if (styled.size > before) sheet.replaceSync(`${isSwitchedElsewhere ? '' : SWITCH_ON_HERE}\n${sheetText(styled)}`);
    },
    remove() {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((other) => other !== sheet);
    },
  };
}

const MARK = `::highlight(${highlightName('name').replace('name', '')}`;

function isMarkSheet(sheet: CSSStyleSheet): boolean {
  try {
    return [...sheet.cssRules].slice(0, 2).some(({ cssText }) => cssText.includes(MARK));
  } catch {
    return false; // a sheet of another world
  }
}
