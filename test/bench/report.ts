/** What a bench found, as a table for people and one line of JSON for programs. */
import os from 'node:os';

export interface Limit {
  /** A `must` that is missed fails the bench; a missed `aim` is said. */
  readonly kind: 'must' | 'aim';
  readonly most?: number;
  readonly least?: number;
  /** What is held against the limit: the median, or the worst value. */
  readonly of: 'median' | 'worst';
}

export interface Figure {
  readonly name: string;
  /** `ms`, `µs`, `/s`, `×` for ours against the peer's; empty for a count. */
  readonly unit: string;
  /** One a case for durations, one a round for ratios. */
  readonly values: readonly number[];
  readonly limit?: Limit;
}

export interface Bench {
  readonly name: string;
  /** @throws Error for a wrong answer: what is not right is not measured */
  run(rounds: number): Promise<readonly Figure[]>;
}

export const atMost = (kind: Limit['kind'], most: number, of: Limit['of'] = 'median'): Limit => ({ kind, most, of });
export const atLeast = (kind: Limit['kind'], least: number, of: Limit['of'] = 'median'): Limit => ({ kind, least, of });

/** The value below or at which this share of all values lies. @param share from 0 to 1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** Of an even number of values the mean of the two in the middle. */
export const median = (values: readonly number[]): number =>
  (percentile(values, 0.5) -
    percentile(
      values.map((value) => -value),
      0.5,
    )) /
  2;

/** Ours against the peer's, pair by pair of the same round. */
export const ratios = (ours: readonly number[], peers: readonly number[]): number[] => ours.map((own, i) => own / (peers[i] ?? NaN));

/** A figure that could not be measured (NaN) never holds. */
export function holds({ values, limit }: Figure): boolean {
  if (!limit) return true;
  const { most = Infinity, least = -Infinity, of } = limit;
  const held = of === 'median' ? [median(values)] : values;
  return held.length > 0 && held.every((value) => value <= most && value >= least);
}

/** Prints both. @returns whether every `must` holds */
export function report(name: string, rounds: number, figures: readonly Figure[]): boolean {
  const load = os.loadavg().map((value) => Number(value.toFixed(1)));
  const rows = figures.map((figure) => [figure.name, shown(median(figure.values), figure.unit), rangeOf(figure), verdict(figure)]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  console.info(`\n${name}: ${rounds} rounds, load ${load.join(' ')} on ${os.cpus().length} processors; median (range)`);
  for (const [label = '', value = '', range = '', said = ''] of rows)
    console.info(
      `  ${label.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${range.padEnd(widths[2] ?? 0)}  ${said}`.trimEnd(),
    );
  const summary = figures.map((figure) => ({
    name: figure.name,
    unit: figure.unit,
    median: rounded(median(figure.values)),
    min: rounded(Math.min(...figure.values)),
    max: rounded(Math.max(...figure.values)),
    n: figure.values.length,
    ...(figure.limit ? { limit: figure.limit, holds: holds(figure) } : {}),
  }));
  console.info(JSON.stringify({ bench: name, rounds, load, figures: summary }));
  return figures.every((figure) => figure.limit?.kind !== 'must' || holds(figure));
}

const rounded = (value: number): number => Number(value.toPrecision(4));
const shown = (value: number, unit: string): string => `${value >= 100 ? Math.round(value) : rounded(value).toPrecision(3)} ${unit}`.trim();

function rangeOf({ values, unit }: Figure): string {
  return values.length < 2 ? '' : `(${shown(Math.min(...values), unit)} to ${shown(Math.max(...values), unit)})`;
}

function verdict(figure: Figure): string {
  if (!figure.limit) return '';
  const { kind, most, least, of } = figure.limit;
  const bound = [most === undefined ? '' : `at most ${most}`, least === undefined ? '' : `at least ${least}`].filter(Boolean).join(', ');
  return `${kind} ${bound}${of === 'worst' ? ' each time' : ''}: ${holds(figure) ? 'holds' : 'MISSED'}`;
}
