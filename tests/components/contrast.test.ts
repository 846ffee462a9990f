// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Relative luminance and contrast, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const css = readFileSync(new URL('../../components/style/tokens.css', import.meta.url), 'utf8');
const colours = new Map([...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name as string, { light: light as string, dark: dark as string }]));
const colour = (name: string, theme: 'light' | 'dark') => (colours.get(name) as { light: string; dark: string })[theme];
const TEXT = ['ink', 'ink-soft', 'contradicted', 'unsupported', 'disputed', 'attributed', 'supported', 'uncovered'];
const GROUNDS = ['paper', 'raised', 'sunk'];

describe.each(['light', 'dark'] as const)('colours in the %s theme', (theme) => {
  it.each(TEXT.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))('%s on %s holds 7:1', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(7);
  });
  it.each(['edge', 'focus'].flatMap((line) => GROUNDS.map((ground) => [line, ground] as const)))('%s on %s holds 3:1', (line, ground) => {
    expect(contrast(colour(line, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});
