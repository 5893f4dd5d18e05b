/** What the charts are drawn from: spans without holes, scales that end at a round figure. Pure. */
import type { z } from 'zod';
import type { getGatewayFigures } from '../../../../core/contract/gateway.ts';

export type Figures = z.output<typeof getGatewayFigures.reply>;

export interface Span {
  /** Milliseconds of its beginning. */
  readonly at: number;
  readonly calls: number;
  readonly failed: number;
  readonly p50: number | undefined;
  readonly p95: number | undefined;
}

/** The spans of the last hours, the one that runs now at the end; those without a call are in it too. */
export function spansOf({ items, span_seconds }: Pick<Figures, 'items' | 'span_seconds'>, hours: number, now: number): readonly Span[] {
  const ms = span_seconds * 1_000;
  const last = Math.floor(now / ms) * ms;
  const count = Math.max(1, Math.ceil((hours * 3_600_000) / ms));
  const known = new Map(items.map((item) => [new Date(item.at).getTime(), item]));
  return Array.from({ length: count }, (_, index) => {
    const at = last - (count - 1 - index) * ms;
    const found = known.get(at);
    return { at, calls: found?.calls ?? 0, failed: found?.failed ?? 0, p50: found?.p50_ms ?? undefined, p95: found?.p95_ms ?? undefined };
  });
}

/** The next of 1, 2, 5, 10, 20, 50, … */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value) ?? 10 * power;
}

/** Lines through what is there; where a span has no value a new one begins. Each point is the middle of its span. */
export function runsOf(spans: readonly Span[], value: 'p50' | 'p95'): readonly (readonly (readonly [at: number, value: number])[])[] {
  const runs: [number, number][][] = [];
  spans.forEach((span, index) => {
    const found = span[value];
    if (found === undefined) return;
    const run = runs.at(-1);
    const end = run?.at(-1);
    if (run && end && end[0] === index - 0.5) run.push([index + 0.5, found]);
    else runs.push([[index + 0.5, found]]);
  });
  return runs;
}

/** All of it, for the words beside a chart. */
export function totalsOf(spans: readonly Span[]): { readonly calls: number; readonly failed: number; readonly busiest: Span | undefined } {
  const sum = (of: 'calls' | 'failed') => spans.reduce((total, span) => total + span[of], 0);
  const busiest = spans.reduce<Span | undefined>((most, span) => (span.calls > (most?.calls ?? 0) ? span : most), undefined);
  return { calls: sum('calls'), failed: sum('failed'), busiest };
}
