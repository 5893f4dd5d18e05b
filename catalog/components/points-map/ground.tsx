import { land } from './land.ts';
import { gridStepOf, heightOf, type View } from './view.ts';

/** Below this many degrees across, thinned out coasts say nothing. */
const narrowestLand = 1.5;

/** The world goes on beyond its edges. */
const worlds = [-360, 0, 360];

const linesOver = (from: number, to: number, step: number) =>
  Array.from({ length: Math.floor(to / step) - Math.ceil(from / step) + 1 }, (_, index) =>
    Number(((Math.ceil(from / step) + index) * step).toFixed(4)),
  );

/** Land, sea and a grid of degrees. */
export default function Ground({ view, squeeze }: { view: View; squeeze: number }) {
  const height = heightOf(view, squeeze);
  const [west, north] = [view.longitude - view.width / 2, view.latitude + height / 2];
  const step = gridStepOf(view);
  const meridians = linesOver(west, west + view.width, step);
  const parallels = linesOver(north - height, north, step);
  const hasLand = view.width >= narrowestLand;
  return (
    <svg
      aria-hidden="true"
      viewBox={`${west} ${-north} ${view.width} ${height}`}
      preserveAspectRatio="none"
      className="absolute inset-0 size-full"
      style={{ background: `color-mix(in oklab, var(--primary) ${hasLand ? 14 : 6}%, var(--bg))` }}
    >
      {hasLand &&
        worlds
          .filter((world) => world + 180 > west && world - 180 < west + view.width)
          .map((world) => (
            <path
              key={world}
              d={land}
              transform={`translate(${world}) scale(0.1)`}
              fillRule="evenodd"
              className="fill-surface stroke-(--control)"
              strokeLinejoin="round"
              vectorEffect="non-scaling-stroke"
            />
          ))}
      <path
        d={[
          ...meridians.map((at) => `M${at} ${-north}v${height}`),
          ...parallels.map((at) => `M${west} ${-at}h${view.width}`),
        ].join('')}
        fill="none"
        className="stroke-primary"
        strokeOpacity="0.2"
        strokeWidth="1"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
