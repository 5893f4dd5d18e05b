/** The app's stylesheet: the look, with the colours and shapes that the person asked for. Named colours keep AA (WCAG 2.2, 1.4.3). */
import type { AppSpec } from '../../../../core/composition.ts';

type Rgb = readonly [number, number, number];

const parse = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const write = (rgb: Rgb): string =>
  `#${rgb
    .map((part) =>
      Math.round(Math.max(0, Math.min(255, part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  ) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(parse(a)), luminance(parse(b))].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const mixed = (a: string, b: string, part: number): string => {
  const [from, to] = [parse(a), parse(b)];
  return write(from.map((value, at) => value + ((to[at] ?? 0) - value) * part) as unknown as Rgb);
};

/** The colour, darker or lighter in steps, until it stands out by `least` from each ground. */
export function readable(colour: string, grounds: readonly string[], least = 4.5): string {
  const dark = grounds.every((ground) => luminance(parse(ground)) < 0.2);
  for (let step = 0; step <= 20; step += 1) {
    const moved = mixed(colour, dark ? '#ffffff' : '#000000', step / 20);
    if (grounds.every((ground) => contrast(moved, ground) >= least)) return moved;
  }
  return dark ? '#ffffff' : '#000000';
}

const token = (css: string, name: string): string | undefined =>
  new RegExp(`--${name}:\\s*(#[0-9a-f]{6})\\b`, 'i').exec(css)?.[1]?.toLowerCase();
/** The first block of a selector, without the braces. */
const block = (css: string, selector: string): string =>
  css
    .split(selector)
    .slice(1)
    .map((rest) => rest.slice(rest.indexOf('{') + 1, rest.indexOf('}')))
    .find((body) => body.includes('--bg')) ?? '';

const darkSelector = "[data-theme='dark']";

function colourLines(primary: string, tokens: string): string {
  const grounds = [token(tokens, 'bg') ?? '#ffffff', token(tokens, 'surface') ?? '#ffffff'];
  const own = readable(primary, grounds);
  const on = contrast(own, '#ffffff') >= contrast(own, '#0c0c0c') ? '#ffffff' : '#0c0c0c';
  return `  --primary: ${own};\n  --on-primary: ${on};\n`;
}

/** The ground colours and the corner radius of a look, in its light or dark variant. */
export function tokensOfLook(look: string, dark: boolean): { bg: string; surface: string; radiusPx: number } {
  const light = block(look, ':root');
  const own = dark ? block(look, darkSelector) : light;
  const radius = Number(/--radius:\s*(\d+)/.exec(light)?.[1] ?? 8);
  return {
    bg: token(own, 'bg') ?? token(light, 'bg') ?? '#ffffff',
    surface: token(own, 'surface') ?? token(light, 'surface') ?? '#ffffff',
    radiusPx: radius,
  };
}

/** @param look stylesheet of the look (catalog/load.ts): `:root` is light, `[data-theme='dark']` its dark variant */
export function themeSource(look: string, { dark, primary, radiusPx }: AppSpec['tokens']): string {
  const [lightTokens, darkTokens] = [block(look, ':root'), block(look, darkSelector)];
  const shape =
    radiusPx === undefined
      ? ''
      : `  --radius: ${radiusPx}px;\n  --radius-button: ${radiusPx === 0 ? '0' : `${Math.max(radiusPx, 4)}px`};\n`;
  const root = `${primary === undefined ? '' : colourLines(primary, dark ? darkTokens : lightTokens)}${shape}`;
  const night = primary === undefined || dark ? '' : `${darkSelector} {\n${colourLines(primary, darkTokens)}}\n`;
  const wishes = root === '' ? '' : `\n/* As asked for. */\n:root {\n${root}}\n${night}`;
  return `${(dark ? look.replaceAll(darkSelector, ':root') : look).trimEnd()}\n${wishes}`;
}
