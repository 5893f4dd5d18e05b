import { steps } from '../../../core/build.ts';
import { Dot, type DotState } from '../../components/dot.tsx';
import { t } from '../../strings/index.ts';
import type { ProjectState } from './use-project.ts';
import './chip.css';

/** The project's state and which version serves, in one pill. */
export function Chip({ state: { current, serves: version } }: { readonly state: ProjectState }) {
  const { state, words } = chipOf(current, version);
  return (
    <span className={`chip chip-${state}`}>
      <Dot state={state} />
      {words}
    </span>
  );
}

function chipOf(current: ProjectState['current'], version: number | undefined): { state: DotState; words: string } {
  const served = (n: number | undefined, still: 'chip.failed' | 'chip.stopped', first: 'chip.failed-first' | 'chip.stopped-first') =>
    n === undefined ? t(first) : t(still, { n });
  switch (current?.build.status) {
    case 'running':
      return { state: 'working', words: t('chip.building', { n: steps.indexOf(current.build.step ?? 'analyze') + 1 }) };
    case 'failed':
      return { state: 'failed', words: served(version, 'chip.failed', 'chip.failed-first') };
    case 'cancelled':
      return version === undefined
        ? { state: 'waiting', words: t('chip.stopped-first') }
        : { state: 'live', words: served(version, 'chip.stopped', 'chip.stopped-first') };
    case 'queued':
      return { state: 'waiting', words: t('chip.waiting') };
    case 'succeeded':
      return { state: 'live', words: t('chip.live', { n: version ?? current.build.version ?? 1 }) };
    case undefined:
      return version === undefined
        ? { state: 'waiting', words: t('chip.empty') }
        : { state: 'live', words: t('chip.live', { n: version }) };
  }
}
