import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Focus goes to this element as it comes up, and never again: what is drawn anew must not take it back. */
export function useFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
