import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { figures, usedModel } from '../../../build/cost.ts';
import type { Turn } from '../../../build/turns.ts';
import { useNow } from '../../../components/use-now.ts';
import { buildQuery, connection } from '../../../query.ts';
import { count } from '../../../format.ts';
import { language, t } from '../../../strings/index.ts';
import './build-label.css';

interface Props {
  readonly turn: Turn;
  /** Above the message box, where it stays while talk scrolls. */
  readonly docked?: boolean;
}

/** The facts of a build, like the label in a shirt: time, tokens, cost, who wrote it. */
export function BuildLabel({ turn, docked = false }: Props) {
  const { build } = turn;
  const { phase } = useSyncExternalStore(connection.subscribe, connection.get);
  const running = build.status === 'running';
  const frozen = running && phase === 'lost';
  const now = useNow(running && !frozen ? 100 : undefined);
  const { data } = useQuery(buildQuery(build.buildId));
  const { columns, by } = figures(build, data, now);
  const lines = build.files.reduce((sum, file) => sum + file.lines, 0);
  /** On a phone the price says the same as its maker does. */
  const free = data !== undefined && !usedModel(data);
  const last = docked || lines === 0 ? by : { value: count(lines, language), caption: t('label.lines', { n: build.files.length }) };
  return (
    <dl className={docked ? 'label label-docked' : 'label'} aria-label={t('label.label', { n: build.buildId })}>
      {[...columns, ...(last ? [last] : [])].map(({ value, caption }, at) => (
        <div
          key={at}
          className={docked && at === columns.length ? (free ? 'label-by hide-phone' : 'label-by') : ''}
          data-plain={at === 0 && !frozen}
        >
          <dt>{frozen && at === 0 ? t('label.as-of', { time: new Date(now).toLocaleTimeString(language) }) : caption}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
