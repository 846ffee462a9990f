import type { TargetedEvent } from 'preact';

/**
 * Arrow keys, Home and End move focus among the children of a list that match `selector`; the one that has focus is
 * the list's only tab stop. Left and right follow the reading direction.
 */
export function roving(selector: string): { onKeyDown: (event: TargetedEvent<HTMLElement, KeyboardEvent>) => void; onFocusIn: (event: TargetedEvent<HTMLElement, FocusEvent>) => void } {
  return {
    onKeyDown(event) {
      const target = event.target as HTMLElement;
      if (!target.matches(selector) || event.altKey || event.ctrlKey || event.metaKey) return;
      const items = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
      const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
      const at = items.indexOf(target);
      const to: { [key: string]: number } = {
        ArrowDown: at + 1, ArrowUp: at - 1, ArrowRight: rtl ? at - 1 : at + 1, ArrowLeft: rtl ? at + 1 : at - 1, Home: 0, End: items.length - 1,
      };
      const next = items[Math.min(Math.max(to[event.key] ?? -2, -1), items.length - 1)];
      if (!(event.key in to)) return;
      event.preventDefault();
      next?.focus();
    },
    onFocusIn(event) {
      const target = event.target as HTMLElement;
      if (!target.matches(selector)) return;
      for (const item of event.currentTarget.querySelectorAll<HTMLElement>(selector)) item.tabIndex = item === target ? 0 : -1;
    },
  };
}
