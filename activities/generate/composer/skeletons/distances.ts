/** "8 × 400 m", "series de 400 metros": repeats that are run, of which nobody has told how long one takes. */
import { fold } from '../language/text.ts';
import type { Phase } from './timer-phases.ts';

const distance =
  /(?<![\d.,])(\d{1,5}(?:[.,]\d+)?)\s*-?\s*(m(?=\b)|met(?:er|re)s?\b|metern\b|metros?\b|km\b|kilomet(?:er|re)s?\b|kilometern\b|quilometros?\b|kilometros?\b)/g;
const leastMetres = 50;
/** A usual pace of such repeats: five minutes a kilometre. Whoever runs sets their own. */
const minutesPerKm = 5;

export interface Distance extends Phase {
  /** The words of the sentence, folded. */
  readonly said: string;
}

/** The distance that is run again and again; "40 m" are minutes, "400 m" are metres. */
export function distanceIn(sentence: string): Distance | undefined {
  return [...fold(sentence).matchAll(distance)]
    .map(([said, figure = '', unit = '']): Distance => {
      const isKm = /^(?:k|q)/.test(unit);
      const metres = Number(figure.replace(',', '.')) * (isKm ? 1_000 : 1);
      const seconds = Math.round((metres / 1_000) * minutesPerKm * 4) * 15;
      return { said, label: `${figure} ${isKm ? 'km' : 'm'}`, minutes: Math.max(1, seconds / 15) / 4 };
    })
    .find(({ said, minutes }) => minutes > 0 && metresOf(said) >= leastMetres);
}

const metresOf = (said: string): number => Number(/\d+/.exec(said)?.[0] ?? 0) * (/\d\s*-?\s*[kq]/.test(said) ? 1_000 : 1);
