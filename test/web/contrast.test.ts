import { expect, test } from 'vitest';
import { contrastPairs, dark, light } from '../../web/theme/tokens.ts';

/** Relative luminance of #rrggbb, WCAG 2.2 "relative luminance". */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

test('black on white is 21 and a colour on itself is 1, so that the measure can be trusted', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('#263C80', '#263C80')).toBe(1);
});

test.each([
  ['light', light],
  ['dark', dark],
] as const)('every pair of the %s theme that a page may put together is readable', (_theme, colours) => {
  expect(contrastPairs.length).toBeGreaterThanOrEqual(65);
  const failing = contrastPairs
    .map(({ front, ground, least }) => ({ pair: `${front} on ${ground}`, least, is: contrast(colours[front], colours[ground]) }))
    .filter(({ least, is }) => is < least);
  expect(failing).toEqual([]);
});
