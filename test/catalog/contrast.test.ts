import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../catalog/load.ts';

type Tokens = Record<string, string>;

/** Relative luminance of `#rrggbb` (WCAG 2.2, "relative luminance"). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Colour variables of the block that starts with `selector {`. */
function tokensOf(css: string, selector: string): Tokens {
  const block = css.slice(css.indexOf(`\n${selector} {`)).split('}')[0] ?? '';
  return Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

/** Least contrast of a pair: AA of WCAG 2.2, text at AAA (ui.md §8). */
const pairs = [
  ['text', 'bg', 7],
  ['text', 'surface', 7],
  ['muted', 'bg', 4.5],
  ['muted', 'surface', 4.5],
  ['on-primary', 'primary', 4.5],
  ['primary', 'bg', 3],
  ['accent', 'bg', 3],
  ['accent', 'surface', 3],
  ['control', 'surface', 3],
  ['danger', 'surface', 4.5],
  ['danger', 'bg', 4.5],
] as const;

const themes = [...loadCatalog().themes.values()];

describe.each(themes.map(({ name, css }) => [name, css] as const))('the look %s', (_name, css) => {
  const theme = css.slice(css.indexOf('\n:root {'));
  const light = tokensOf(theme, ':root');
  const dark = { ...light, ...tokensOf(theme, "[data-theme='dark']") };

  test.each([
    ['as it is', light],
    ['dark', dark],
  ] as const)('every pair of colours can be read, %s', (_variant, tokens) => {
    const faint = pairs.flatMap(([front, back, least]) => {
      const ratio = contrast(tokens[front] ?? '#000000', tokens[back] ?? '#000000');
      return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)}, least ${least}`] : [];
    });
    expect(faint).toEqual([]);
  });

  test('its dark variant is really dark', () => {
    expect(luminance(dark['bg'] ?? '#ffffff')).toBeLessThan(0.02);
    expect(luminance(dark['surface'] ?? '#ffffff')).toBeLessThan(0.04);
  });
});
