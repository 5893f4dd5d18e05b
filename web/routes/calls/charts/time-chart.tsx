import { duration } from '../../../format.ts';
import { language, t } from '../../../strings/index.ts';
import { Axis, isLong, timeOf } from './axis.tsx';
import { roundUp, runsOf, type Span } from './spans.ts';

const height = 120;
const lines = ['p95', 'p50'] as const;

/** How long calls took: half of them at most so long, and all but the slowest twentieth. */
export function TimeChart({ spans }: { readonly spans: readonly Span[] }) {
  const timed = spans.filter((span) => span.p95 !== undefined);
  const slowest = timed.reduce<Span | undefined>((most, span) => ((span.p95 ?? 0) > (most?.p95 ?? -1) ? span : most), undefined);
  const last = timed.at(-1);
  const top = roundUp(slowest?.p95 ?? 0);
  const y = (ms: number) => height - 1.5 - (ms / top) * (height - 3);
  const long = isLong(spans);
  const say = (ms: number | undefined) => (ms === undefined ? '–' : duration(ms, language));
  const spoken =
    slowest && last
      ? t('calls.time-spoken', { p50: say(last.p50), p95: say(last.p95), slowest: say(slowest.p95), time: timeOf(slowest.at, long) })
      : t('calls.chart-nothing');
  return (
    <figure className="chart">
      <figcaption className="chart-head">
        <b>{t('calls.time')}</b>
        {lines.map((line) => (
          <span key={line} className="chart-legend small">
            <span className="chart-key" data-line={line} /> {t(`calls.${line}`, { time: say(last?.[line]) })}
          </span>
        ))}
      </figcaption>
      <div className="chart-plot">
        <svg role="img" aria-label={spoken} viewBox={`0 0 ${spans.length} ${height}`} preserveAspectRatio="none">
          {lines.flatMap((line) =>
            runsOf(spans, line).map((run) => {
              const [first] = run;
              // A point alone is drawn as a short line: a circle would be stretched.
              const path = run.length > 1 || !first ? run : [[first[0] - 0.35, first[1]] as const, [first[0] + 0.35, first[1]] as const];
              return (
                <polyline
                  key={`${line} ${first?.[0] ?? 0}`}
                  className="chart-line"
                  data-line={line}
                  points={path.map(([at, ms]) => `${at},${y(ms)}`).join(' ')}
                />
              );
            }),
          )}
          {spans.map((span, index) => (
            <rect key={span.at} x={index} y={0} width={1} height={height} fill="transparent">
              <title>
                {span.p50 === undefined
                  ? t('calls.time-none', { time: timeOf(span.at, long) })
                  : t('calls.time-span', { time: timeOf(span.at, long), p50: say(span.p50), p95: say(span.p95) })}
              </title>
            </rect>
          ))}
        </svg>
        <span className="chart-top mono faint" aria-hidden="true">
          {slowest ? duration(top, language) : ''}
        </span>
      </div>
      <Axis spans={spans} />
    </figure>
  );
}
