export const [fewest, most] = [2, 5];
export interface Gradient {
  colours: readonly string[];
  /** Degrees of a straight one. */
  angle: number;
  round: boolean;
}

export const cssOf = ({ colours, angle, round }: Gradient): string =>
  `${round ? 'radial-gradient(circle, ' : `linear-gradient(${angle}deg, `}${colours.map((colour, at) => `${colour} ${Math.round((at / (colours.length - 1)) * 100)}%`).join(', ')})`;

const part = (value: number): string =>
  Math.round(255 * value)
    .toString(16)
    .padStart(2, '0');

/** A colour of the wheel, bright enough to shine. */
export function hueColour(hue: number, lightness = 0.58): string {
  const chroma = 0.8 * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): string => {
    const k = (offset + hue / 30) % 12;
    return part(lightness - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

/** Neighbours on the wheel, from a place by chance. */
export function anotherOf(count: number): Gradient {
  const hue = Math.random() * 360;
  return {
    colours: Array.from({ length: count }, (_, at) =>
      hueColour((hue + at * (40 + Math.random() * 30)) % 360, 0.5 + Math.random() * 0.16),
    ),
    angle: Math.round((Math.random() * 360) / 15) * 15,
    round: false,
  };
}
