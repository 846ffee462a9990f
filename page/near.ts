/** Elements that a reader has not come near yet. Asks the page for no layout: the browser tells when it has one. */
export interface Waiting {
  /** Whether the element was ever near the window. */
  wasNear(element: Element): boolean;
  /** Begins to wait for these, and for no others. */
  wait(elements: Iterable<Element>): void;
}

/**
 * Calls back with elements, once each, that come within a window's height of the window, or when the page is about to
 * be printed; until `signal` aborts.
 */
export function createWaiting(view: Window & typeof globalThis, arrived: (elements: readonly Element[]) => void, signal: AbortSignal): Waiting {
  const near = new WeakSet<Element>();
  const far = new Set<Element>();
  const arrive = (elements: readonly Element[]) => {
    for (const element of elements) {
      near.add(element);
      far.delete(element);
      observer.unobserve(element);
    }
    if (elements.length > 0) arrived(elements);
  };
  const observer = new view.IntersectionObserver((entries) => {
    arrive(entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target));
  }, { rootMargin: '100%' });
  view.addEventListener('beforeprint', () => arrive([...far]), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    far.clear();
  });
  return {
    wasNear: (element) => near.has(element),
    wait(elements) {
      observer.disconnect();
      far.clear();
      for (const element of elements) {
        far.add(element);
        observer.observe(element);
      }
    },
  };
}
