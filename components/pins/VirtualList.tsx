import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll, type VirtualizerOptions } from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

interface Props {
  readonly count: number;
  /** Pixels, before a row is measured. */
  readonly estimate: number;
  /** Of the row's content, so that a moved row keeps its measure. */
  readonly keyOf: (index: number) => string | number;
  readonly label: string;
  readonly onRange: (from: number, to: number) => void;
  readonly children: (index: number) => ComponentChildren;
}

/** A list of which only the rows in view are in the document; the window scrolls it. */
export function VirtualList({ count, estimate, keyOf, label, onRange, children }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const [margin, setMargin] = useState(0);
  const options: VirtualizerOptions<Window, HTMLElement> = {
    count,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    scrollMargin: margin,
    overscan: 6,
    initialOffset: () => window.scrollY,
    onChange: redraw,
  };
  const [virtualizer] = useState(() => new Virtualizer(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => {
    const top = (list.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    if (Math.abs(top - margin) > 1) setMargin(top);
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0, last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (count > 0) onRange(first, last);
  }, [first, last, count, onRange]);
  return (
    <ol class="virtual" ref={list} aria-label={label} style={{ blockSize: `${virtualizer.getTotalSize()}px` }}>
      {items.map((item) => (
        <li key={item.key} data-index={item.index} ref={virtualizer.measureElement} aria-setsize={count} aria-posinset={item.index + 1}
          style={{ transform: `translateY(${item.start - margin}px)` }}>
          {children(item.index)}
        </li>
      ))}
    </ol>
  );
}
