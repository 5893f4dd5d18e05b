import { useId } from 'react';
import { count } from '../../../format.ts';
import { language, t } from '../../../strings/index.ts';
import { Axis, isLong, timeOf } from './axis.tsx';
import { roundUp, totalsOf, type Span } from './spans.ts';

const height = 120;

/** Calls of each span; those that failed stand on top, in stitches. */
export function CallsChart({ spans }: { readonly spans: readonly Span[] }) {
  const stitches = useId();
  const { calls, failed, busiest } = totalsOf(spans);
  const top = roundUp(busiest?.calls ?? 0);
  const scale = (n: number) => (n / top) * height;
  const long = isLong(spans);
  const spoken = busiest
    ? t('calls.chart-spoken', { n: calls, failed, most: busiest.calls, time: timeOf(busiest.at, long) })
    : t('calls.chart-nothing');
  return (
    <figure className="chart">
      <figcaption className="chart-head">
        <b>{t('calls.chart')}</b>
        <span className="chart-legend small">
          <span className="chart-key" data-line="answered" /> {t('calls.chart-answered', { n: calls - failed })}
        </span>
        <span className="chart-legend small">
          <span className="chart-key" data-line="failed" /> {t('calls.chart-failed', { n: failed })}
        </span>
      </figcaption>
      <div className="chart-plot">
        <svg role="img" aria-label={spoken} viewBox={`0 0 ${spans.length} ${height}`} preserveAspectRatio="none">
          <pattern id={stitches} width="10" height="5" patternUnits="userSpaceOnUse">
            <rect width="10" height="3.5" className="chart-failed" />
          </pattern>
          {spans.map((span, index) => (
            <g key={span.at}>
              <title>{t('calls.chart-span', { time: timeOf(span.at, long), n: span.calls, failed: span.failed })}</title>
              <rect x={index} y={0} width={1} height={height} fill="transparent" />
              <rect
                x={index + 0.1}
                width={0.8}
                y={height - scale(span.calls - span.failed)}
                height={scale(span.calls - span.failed)}
                className="chart-answered"
              />
              <rect x={index + 0.1} width={0.8} y={height - scale(span.calls)} height={scale(span.failed)} fill={`url(#${stitches})`} />
            </g>
          ))}
        </svg>
        <span className="chart-top mono faint" aria-hidden="true">
          {count(top, language)}
        </span>
      </div>
      <Axis spans={spans} />
    </figure>
  );
}
