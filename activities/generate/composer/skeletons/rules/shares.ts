/** Something divided by what each has of something: "split the rent 1500 by room size: Ana 12 m², Ben 15 m²". */
import { fold } from '../../language/text.ts';
import type { Bench } from '../bench.ts';
import { figuresIn } from './figures.ts';
import { Sheet } from './sheet.ts';

const divides =
  /\b(split\w*|divid\w+|share\w*|apportion\w*|(?:auf)?teil\w*|aufgeteilt|umleg\w*|partag\w+|repart\w+|reparti\w*|rach\w+|rateio|ratear)\b/;
const most = 12;

/** @returns undefined where nothing is divided by figures */
export function sharesIn(pieces: readonly string[], listed: readonly string[], bench: Bench): Sheet | undefined {
  const { u, language, say } = bench;
  if (!divides.test(fold(u.sentence))) return undefined;
  const weights = listed.flatMap((piece) => {
    // "By room size: Ana 12 m²" begins a list of its own.
    const item = piece.slice(piece.lastIndexOf(':') + 1);
    const [figure] = figuresIn(item, language);
    const name = figure
      ? item
          .slice(0, figure.from)
          .replace(/[\s=(]+$/, '')
          .trim()
      : '';
    return figure && name !== '' && name.split(' ').length <= 3 ? [{ piece, name, figure }] : [];
  });
  const own = new Set(weights.map(({ piece }) => piece));
  if (weights.length < 2 || new Set(weights.map(({ figure }) => figure.unit)).size > 1) return undefined;
  const beside = pieces.map((piece) => piece.slice(0, piece.lastIndexOf(':') + 1 || (own.has(piece) ? 0 : undefined)));
  const whole = beside.flatMap((piece) => figuresIn(piece, language))[0];
  const sheet = new Sheet(language);
  sheet.used.push(...own);
  const total = sheet.input(say('ruleAmount'), { kind: 'money', initial: whole?.value ?? 1000, min: 0 });
  const parts = weights.slice(0, most).map(({ name, figure }) => ({
    name,
    weight: sheet.input(name, { kind: 'number', initial: figure.value, min: 0, ...(figure.unit === '' ? {} : { unit: figure.unit }) }),
  }));
  const sum = parts.map(({ weight }) => weight).join(' + ');
  for (const { name, weight } of parts) sheet.output(name, `(${total} * ${weight}) / (${sum})`, 'money');
  return sheet;
}
