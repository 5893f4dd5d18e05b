const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

/** `#abc` and `abcdef` as six figures behind a #. */
export function hexOf(text: string): string | undefined {
  const figures = text.trim().replace(/^#/, '').toLowerCase();
  const long = figures.length === 3 ? [...figures].map((one) => one + one).join('') : figures;
  return /^[0-9a-f]{6}$/.test(long) ? `#${long}` : undefined;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = channels(hex).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const mixed = (hex: string, target: string, share: number): string => {
  const goal = channels(target);
  return `#${channels(hex)
    .map((part, at) =>
      Math.round(255 * (part + ((goal[at] ?? 0) - part) * share))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
};

/** The nearest darker or lighter tone that has the contrast, black or white where none has. */
export function mended(text: string, ground: string, least: number): string {
  const steps = Array.from({ length: 51 }, (_, step) => step / 50);
  const tones = steps.flatMap((share) => [mixed(text, '#000000', share), mixed(text, '#ffffff', share)]);
  return tones.find((tone) => contrast(tone, ground) >= least) ?? (luminance(ground) > 0.18 ? '#000000' : '#ffffff');
}

/** WCAG 2.2: 1.4.3 and 1.4.6 for text, 1.4.11 for signs. */
export const rules = [
  { name: 'normal', level: 'AA', least: 4.5 },
  { name: 'large', level: 'AA', least: 3 },
  { name: 'normal', level: 'AAA', least: 7 },
  { name: 'large', level: 'AAA', least: 4.5 },
  { name: 'signs', level: 'AA', least: 3 },
] as const;
