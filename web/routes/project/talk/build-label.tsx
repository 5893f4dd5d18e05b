import { useQuery } from '@tanstack/react-query';
import { figures, type Figure } from '../../../build/cost.ts';
import type { Turn } from '../../../build/turns.ts';
import { buildQuery } from '../../../query.ts';
import { count } from '../../../format.ts';
import { language, t } from '../../../strings/index.ts';
import { useBuildClock } from './use-build-clock.ts';
import './build-label.css';

interface Props {
  readonly turn: Turn;
  /** Above the message box, where it stays while talk scrolls. */
  readonly docked?: boolean;
}

const clock = (time: number): string => new Date(time).toLocaleTimeString(language, { hourCycle: 'h23' });

/** The facts of a build, like the label in a shirt: time, tokens, cost, who wrote it. */
export function BuildLabel({ turn, docked = false }: Props) {
  const { build } = turn;
  const { now, stands } = useBuildClock(build.status === 'running');
  const { data } = useQuery(buildQuery(build.buildId));
  const { columns, by } = figures(build, data, now);
  const lines = build.files.reduce((sum, file) => sum + file.lines, 0);
  const written: Figure = { value: count(lines, language), caption: t('label.lines', { n: build.files.length }) };
  // Four columns are what a line holds. How much is from ready parts says more than how much it is.
  const last = columns.length > 3 ? undefined : docked || lines === 0 ? by : written;
  return (
    <dl className={docked ? 'label label-docked' : 'label'} data-stands={stands} aria-label={t('label.label', { n: build.buildId })}>
      {[...columns, ...(last ? [last] : [])].map(({ value, caption, plain }, at) => (
        <div key={at} className={docked && at === columns.length ? 'label-by' : ''} data-plain={plain === true && !(stands && at === 0)}>
          <dt>{stands && at === 0 ? t('label.as-of', { time: clock(now) }) : caption}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
