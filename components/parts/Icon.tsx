import type { Verdict } from '../../engine/model.ts';

/** Drawn on a 16-unit square, 1.6 wide; verdicts differ in outline, so that colour is never needed. */
const PATHS = {
  contradicted: 'M3 6h10M3 10h10M11 3 5 13',
  unsupported: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM3.8 12.2l8.4-8.4',
  disputed: 'M2 3.5h8v5H6L3.5 11V8.5H2ZM12 6.5h2v5h-1V14l-2.5-2.5H7.5',
  attributed: 'M3 10.5V8c0-2.2 1-3.6 3-4.2M3 8.3h3.2v3.2H3ZM9.8 10.5V8c0-2.2 1-3.6 3-4.2M9.8 8.3H13v3.2H9.8Z',
  supported: 'm3 8.6 3.2 3.2L13 4.6',
  uncovered: 'M8 2.2h.01M12.1 3.9h.01M13.8 8h.01M12.1 12.1h.01M8 13.8h.01M3.9 12.1h.01M2.2 8h.01M3.9 3.9h.01',
  pin: 'M6 2h4l-.4 4.2L12 8.6v1.2H4V8.6l2.4-2.4ZM8 9.8V14',
  pinned: 'M6 2h4l-.4 4.2L12 8.6v1.2H4V8.6l2.4-2.4ZM8 9.8V14',
  pair: 'M2.5 4h4.5v8H2.5ZM9 4h4.5v8H9Z',
  copy: 'M5.5 5.5V3h7.5v7.5h-2.5M3 5.5h7.5V13H3Z',
  done: 'm3 8.6 3.2 3.2L13 4.6',
  contest: 'M3.5 14V2.5h8.8L10.4 6l1.9 3.5H3.5',
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  remove: 'm4 4 8 8M12 4l-8 8',
  grip: 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01',
  lost: 'M3 8h.01M6.3 8h.01M9.6 8h.01M13 8h.01M5 12.5l6-9',
  note: 'M3 3h10v6.5L9.5 13H3ZM9.5 13V9.5H13',
  eye: 'M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8ZM8 6.3a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4Z',
} as const satisfies { readonly [name: string]: string } & { readonly [verdict in Verdict]: string };
export type IconName = keyof typeof PATHS;

/** Chevrons point along the reading direction. */
const TURNS: ReadonlySet<string> = new Set(['previous', 'next']);
const DOTTED: ReadonlySet<string> = new Set(['uncovered', 'grip']);

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={TURNS.has(name) ? 'icon turns' : 'icon'} viewBox="0 0 16 16" width="16" height="16" fill={name === 'pinned' ? 'currentColor' : 'none'} stroke="currentColor"
      stroke-width={DOTTED.has(name) ? 2.2 : 1.6} stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
