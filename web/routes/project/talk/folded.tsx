import { IconCheck, IconChevronDown, IconSquare, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { elapsed } from '../../../build/cost.ts';
import type { Turn } from '../../../build/turns.ts';
import { useNow } from '../../../components/use-now.ts';
import { duration } from '../../../format.ts';
import { language, t } from '../../../strings/index.ts';
import type { ProjectState } from '../use-project.ts';
import { BuildLabel } from './build-label.tsx';
import { ChangeLine } from './change-line.tsx';
import { Steps } from './steps.tsx';

interface Props {
  readonly state: ProjectState;
  readonly turn: Turn;
  readonly latest: boolean;
}

/** An ended build in one line, with its label; a click unfolds its steps. */
export function Folded({ state, turn, latest }: Props) {
  const { build } = turn;
  const now = useNow(undefined);
  const [open, setOpen] = useState(false);
  const step = build.error?.step ?? build.step ?? 'analyze';
  const repairs = build.repairs.length;
  const words =
    build.status === 'failed'
      ? t('folded.failed', { step: t(`step.${step}.todo`) })
      : build.status === 'cancelled'
        ? t('folded.stopped')
        : repairs > 0
          ? t('folded.repaired', { n: repairs })
          : t('folded.clean');
  const Icon = build.status === 'succeeded' ? IconCheck : build.status === 'failed' ? IconX : IconSquare;
  return (
    <>
      <div className="folded" data-state={build.status}>
        <button className="folded-line" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon size={15} stroke={2.4} aria-hidden="true" className="folded-icon" />
          <span className="folded-words">{words}</span>
          <span className="mono faint">{duration(elapsed(build, now), language)}</span>
          <IconChevronDown size={16} stroke={1.9} aria-hidden="true" className="folded-chevron" />
        </button>
        {!latest && build.status === 'succeeded' && <ChangeLine state={state} turn={turn} />}
        {(latest || open) && <BuildLabel turn={turn} />}
      </div>
      {open && <Steps state={state} turn={turn} latest={false} />}
    </>
  );
}
