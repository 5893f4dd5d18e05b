import type { Turn } from '../../../build/turns.ts';
import { t } from '../../../strings/index.ts';
import type { ProjectState } from '../use-project.ts';
import { ChangeLine } from './change-line.tsx';

interface Props {
  readonly state: ProjectState;
  readonly turn: Turn;
}

/** The app is live: what that means, what changed, and the way back. */
export function LiveCard({ state, turn }: Props) {
  const { version = 1, summary } = turn.build;
  return (
    <section className="live-card">
      <p>
        <b>{version === 1 ? t('live.first') : t('live.changed', { n: version })}</b> {summary}
      </p>
      <ChangeLine state={state} turn={turn} />
    </section>
  );
}
