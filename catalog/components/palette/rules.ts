export const harmonies = ['random', 'analogous', 'complementary', 'triadic', 'monochrome'] as const;
export type Harmony = (typeof harmonies)[number];

export interface Swatch {
  hex: string;
  kept: boolean;
}

const hexOf = (part: number): string =>
  Math.round(255 * Math.min(1, Math.max(0, part)))
    .toString(16)
    .padStart(2, '0');

/** @param hue degrees @param saturation 0 to 1 @param lightness 0 to 1 */
export function hexFrom(hue: number, saturation: number, lightness: number): string {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const k = (offset + hue / 30) % 12;
    return lightness - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return `#${hexOf(channel(0))}${hexOf(channel(8))}${hexOf(channel(4))}`;
}

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

export function hueOf(hex: string): number {
  const [r = 0, g = 0, b = 0] = channels(hex);
  const most = Math.max(r, g, b);
  const range = most - Math.min(r, g, b);
  if (range === 0) return 0;
  const turn = most === r ? ((g - b) / range + 6) % 6 : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return turn * 60;
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = channels(hex).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Black or white, whichever can be read on a colour. */
export const inkOn = (hex: string): string => (luminance(hex) > 0.179 ? '#000000' : '#ffffff');

const turns: Record<Harmony, readonly number[]> = {
  random: [],
  analogous: [0, 25, -25, 50, -50],
  complementary: [0, 180, 15, 195, -15],
  triadic: [0, 120, 240, 20, 140],
  monochrome: [0],
};

const between = (least: number, most: number): number => least + Math.random() * (most - least);

/** New colours in the places that are not kept. The first kept one gives the hue. */
export function renewed(swatches: readonly Swatch[], harmony: Harmony): Swatch[] {
  const lead = swatches.find(({ kept }) => kept);
  const hue = lead ? hueOf(lead.hex) : Math.random() * 360;
  const steps = turns[harmony];
  return swatches.map((swatch, at) => {
    if (swatch.kept) return swatch;
    const turn = steps.length === 0 ? Math.random() * 360 : (steps[at % steps.length] ?? 0);
    // From light to dark, so that a palette has a ground, an ink and something between.
    const lightness = swatches.length < 2 ? 0.5 : 0.88 - (at / (swatches.length - 1)) * 0.68 + between(-0.06, 0.06);
    return { kept: false, hex: hexFrom((hue + turn + 360) % 360, between(0.35, 0.8), lightness) };
  });
}

export const emptyPalette = (count: number, base?: string): Swatch[] =>
  Array.from({ length: Math.min(8, Math.max(3, count)) }, (_, at) => ({
    hex: at === 0 && base ? base : '#888888',
    kept: at === 0 && base !== undefined,
  }));

export const cssOf = (swatches: readonly Swatch[]): string =>
  `:root {\n${swatches.map(({ hex }, at) => `  --colour-${at + 1}: ${hex};`).join('\n')}\n}`;
