/** The tree as a reader meets it: shadow roots in their hosts, frames in their frame elements. */

/** The parent element, out of shadow roots and same-origin frames. */
export function parentOf(element: Element): Element | null {
  const parent = element.parentNode;
  if (parent === null || parent.nodeType === 1) return parent as Element | null;
  if (parent.nodeType === 11) return (parent as ShadowRoot).host ?? null;
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

export function isWithin(element: Element, root: Element): boolean {
  if (root.contains(element)) return true;
  // no scope between the two: the answer stands
  if (element.getRootNode() === root.getRootNode()) return false;
  for (let at: Element | null = element; at !== null; at = parentOf(at)) if (at === root) return true;
  return false;
}

/** Whether the element is shown at all; asks for styles, never for a layout. */
export function isRendered(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}
