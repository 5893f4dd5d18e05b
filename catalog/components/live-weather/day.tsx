import { formatDate, words } from '@faibric/kit';
import { iconOf, inkOf, skyOf } from './sky.ts';

interface DayProps {
  date: string;
  code: number;
  high: string;
  low: string;
  /** In percent. */
  rain: number | undefined;
}

export function Day({ date, code, high, low, rain }: DayProps) {
  const sky = skyOf(code);
  const Icon = iconOf(sky);
  const { live } = words();
  return (
    <li className="grid min-w-0 flex-1 content-start justify-items-center gap-1 text-sm tabular-nums">
      <span className="text-muted">{formatDate(date, 'weekday').split(/[\s,]/)[0]}</span>
      <Icon role="img" aria-label={live.sky[sky]} className={`size-6 ${inkOf(sky)}`} strokeWidth={1.75} />
      <span className="font-semibold">{high}</span>
      <span className="text-muted">{low}</span>
      {rain !== undefined && (
        <span className="text-xs text-muted" title={live.rain}>
          {rain} %
        </span>
      )}
    </li>
  );
}
