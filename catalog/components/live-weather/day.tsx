import { formatDate, words } from '@faibric/kit';
import clsx from 'clsx';
import { iconOf, inkOf, skyOf } from './sky.ts';
import { iconOfDanger, type Danger } from './warnings.tsx';

interface DayProps {
  date: string;
  code: number;
  high: string;
  low: string;
  /** In percent. */
  rain: number | undefined;
  dangers: readonly Danger[];
}

export function Day({ date, code, high, low, rain, dangers }: DayProps) {
  const sky = skyOf(code);
  const Icon = iconOf(sky);
  const { live } = words();
  return (
    <li
      className={clsx(
        'grid min-w-0 flex-1 content-start justify-items-center gap-1 rounded-app text-sm tabular-nums',
        dangers.length > 0 && 'bg-(--danger)/12 ring-1 ring-(--danger)',
      )}
    >
      <span className="text-muted">{formatDate(date, 'weekday').split(/[\s,]/)[0]}</span>
      <Icon role="img" aria-label={live.sky[sky]} className={`size-6 ${inkOf(sky)}`} strokeWidth={1.75} />
      <span className="font-semibold">{high}</span>
      <span className="text-muted">{low}</span>
      {rain !== undefined && (
        <span className="text-xs text-muted" title={live.rain}>
          {rain} %
        </span>
      )}
      {dangers.map((kind) => {
        const Mark = iconOfDanger(kind);
        return <Mark key={kind} role="img" aria-label={live.danger[kind]} className="mb-1 size-5 text-(--danger)" />;
      })}
    </li>
  );
}
