/** Colours as `#rrggbb`: contrast, and the nearest tone that can be read. */

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
export function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = channels(hex).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Mixes towards `target`; `share` from 0 to 1. */
export function mixed(hex: string, target: string, share: number): string {
  const goal = channels(target);
  const parts = channels(hex).map((part, index) => Math.round(255 * (part + ((goal[index] ?? 0) - part) * share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The colour itself, or the nearest darker or lighter tone of it with that contrast on every one of `grounds`.
 * @returns black or white where no tone of the colour has it
 */
export function readable(hex: string, grounds: readonly string[], least: number): string {
  const fits = (tone: string): boolean => grounds.every((ground) => contrast(tone, ground) >= least);
  const steps = Array.from({ length: 51 }, (_, step) => step / 50);
  const tones = steps.flatMap((share) => [mixed(hex, '#000000', share), mixed(hex, '#ffffff', share)]);
  return tones.find(fits) ?? (luminance(grounds[0] ?? '#ffffff') > 0.18 ? '#000000' : '#ffffff');
}
