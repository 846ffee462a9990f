import { STANCES, VERDICTS, type Stance, type Verdict } from '../engine/model.ts';

/** Names of the highlights: `recoupe-name`, `recoupe-flash`, `recoupe-<verdict>-<stance>`. */
export type Look = 'name' | 'flash' | `${Verdict}-${Stance}`;
export const LOOKS: readonly Look[] = ['name', ...[...VERDICTS].reverse().flatMap((verdict) => STANCES.map((stance): Look => `${verdict}-${stance}`)), 'flash'];
export const highlightName = (look: Look) => `recoupe-${look}`;

/** Without it set to 1 on the root element, no mark shows: an unset variable leaves a rule without its line and colour. */
const SWITCH = '--recoupe-on';
export const SWITCH_ON = `:root{${SWITCH}:1}`;
/** The same within the marks' own sheet, which may be a shadow root's. */
export const SWITCH_ON_HERE = `:root,:host{${SWITCH}:1}`;

interface Line {
  /** Alone tells verdicts apart: style and, for the two solid ones, thickness. */
  readonly style: 'solid' | 'dashed' | 'dotted' | 'double' | 'wavy';
  /** px; Firefox rounds it down to whole ones of the screen */
  readonly width: number;
  readonly offset: number;
  /** OKLCH hue and chroma; lightness follows the text's own. */
  readonly hue: number;
  readonly chroma: number;
  /** Share of colour behind the words. */
  readonly tint: number;
}

const LINES: { readonly [verdict in Verdict]: Line } = {
  contradicted: { style: 'solid', width: 3, offset: 3, hue: 20, chroma: 0.19, tint: 0.1 },
  unsupported: { style: 'wavy', width: 2, offset: 3, hue: 55, chroma: 0.15, tint: 0.09 },
  disputed: { style: 'double', width: 1.5, offset: 3, hue: 300, chroma: 0.16, tint: 0 },
  attributed: { style: 'dashed', width: 2, offset: 4, hue: 250, chroma: 0.12, tint: 0 },
  supported: { style: 'solid', width: 2, offset: 4, hue: 160, chroma: 0.12, tint: 0 },
  uncovered: { style: 'dotted', width: 2, offset: 4, hue: 0, chroma: 0, tint: 0 },
};

/**
 * A colour of the given hue that reads on whatever the text reads on: dark where the text is dark, light where it is
 * light. So it follows white, black and sepia pages and words on a photograph without asking what is behind them.
 */
const colour = (hue: number, chroma: number, alpha = 1) =>
  `oklch(from currentColor clamp(0.48, (l - 0.6) * 1000, 0.82) ${chroma} ${hue} / calc(${alpha} * var(${SWITCH})))`;

function rule(verdict: Verdict, stance: Stance): string {
  const { style, width, offset, hue, chroma, tint } = LINES[verdict];
  // a claim stated as fact speaks up; one that the page denies or asks is only noted
  const isQuiet = stance === 'denies' || stance === 'asks';
  const thickness = stance === 'asserts' && tint === 0 ? width + 0.5 : isQuiet && width > 1.5 ? width - 0.5 : width;
  const behind = tint === 0 || isQuiet ? '' : `background-color:${colour(hue, chroma, stance === 'asserts' ? tint + 0.06 : tint)};`;
  return `${behind}text-decoration:underline ${style} ${thickness}px ${colour(hue, chroma, isQuiet ? 0.7 : 1)};text-underline-offset:${offset}px;text-decoration-skip-ink:none`;
}

function ruleOf(look: Look): string {
  if (look === 'name') return `text-decoration:underline dotted 1px ${colour(0, 0, 0.75)};text-underline-offset:4px`;
  if (look === 'flash') return `background-color:${colour(95, 0.16, 0.45)}`;
  const [verdict, stance] = look.split('-') as [Verdict, Stance];
  return rule(verdict, stance);
}

/**
 * The style sheet of some marks. Of those in use only: a browser works out every highlight's style for every element.
 * In forced colours Chromium paints every highlight like a selection, whatever it is told; the lines then have to lie
 * on that box and close to the words, or they would be lost against the page.
 */
export function sheetText(looks: Iterable<Look>): string {
  const used = [...looks];
  const forced = (look: Look) => (look === 'flash'
    ? 'background-color:Highlight;color:HighlightText'
    : 'text-decoration-color:CanvasText;color:CanvasText;background-color:Canvas;text-underline-offset:0');
  return [
    ...used.map((look) => `::highlight(${highlightName(look)}){${ruleOf(look)}}`),
    '@media (forced-colors:active){',
    ...used.map((look) => `::highlight(${highlightName(look)}){${forced(look)}}`),
    '}',
  ].join('\n');
}
