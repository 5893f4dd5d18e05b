import { describe, expect, test } from 'vitest';
import { contrast, luminance } from '../../catalog/colour.ts';
import { loadCatalog } from '../../catalog/load.ts';
import { shownColour, themeCss, tokensOf } from '../../catalog/theme.ts';

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

describe.each(themes.map((theme) => [theme.name, theme] as const))('the look %s', (_name, theme) => {
  test.each([
    ['as it is', tokensOf(theme)],
    ['dark', tokensOf(theme, true)],
  ] as const)('every pair of colours can be read, %s', (_variant, tokens) => {
    const faint = pairs.flatMap(([front, back, least]) => {
      const ratio = contrast(tokens[front] ?? '', tokens[back] ?? '');
      return ratio >= least ? [] : [`${front} on ${back}: ${ratio.toFixed(2)}, least ${least}`];
    });
    expect(faint).toEqual([]);
  });

  test('its dark variant is really dark', () => {
    const dark = tokensOf(theme, true);
    expect(luminance(dark['bg'] ?? '#ffffff')).toBeLessThan(0.02);
    expect(luminance(dark['surface'] ?? '#ffffff')).toBeLessThan(0.04);
  });

  test.each([false, true])('a colour that people name can be read, on the page and with words on it (dark: %s)', (dark) => {
    const { bg = '', surface = '' } = tokensOf(theme, dark);
    for (const primary of ['#ffe600', '#d6006c', '#0000ff', '#f4f4f4', '#0a0a0a', '#1d7a3e']) {
      const [, wishes = ''] = themeCss(theme, { dark, primary }).split('As asked for.');
      const [own = '', on = ''] = [/--primary: (#\w{6})/, /--on-primary: (#\w{6})/].map((pattern) => pattern.exec(wishes)?.[1]);
      expect(own).toBe(shownColour(theme, { dark }, primary));
      for (const ground of [on, bg, surface]) expect(contrast(own, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('a colour that can be read already is kept as it is', () => {
    expect(shownColour(theme, {}, luminance(tokensOf(theme)['bg'] ?? '') > 0.5 ? '#1D3A8E' : '#FFE600')).toMatch(/#1d3a8e|#ffe600/);
  });
});
