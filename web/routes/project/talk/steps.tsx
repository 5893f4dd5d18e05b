import { IconCheck, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { StepView, Turn } from '../../../build/turns.ts';
import { usualStep } from '../../../build/usual.ts';
import { duration } from '../../../format.ts';
import { buildQuery, statsQuery } from '../../../query.ts';
import { language, t } from '../../../strings/index.ts';
import type { ProjectState } from '../use-project.ts';
import { ErrorCard } from './error-card.tsx';
import { FileRows } from './file-rows.tsx';
import { secondLines } from './second-lines.ts';
import { useBuildClock } from './use-build-clock.ts';
import './steps.css';

interface Props {
  readonly state: ProjectState;
  readonly turn: Turn;
  readonly latest: boolean;
}

/** Milliseconds without an event after which the silence is named (ui.md §4.3). */
const silence = 5_000;

/** The rail of four steps: done solid, running stitched, waiting grey, failed madder. */
export function Steps({ state, turn, latest }: Props) {
  const running = turn.build.status === 'running';
  const { now } = useBuildClock(running);
  const { data: stats } = useQuery(statsQuery);
  const { data: build } = useQuery({ ...buildQuery(turn.build.buildId), enabled: running || latest });
  const generator = build?.generator === 'ai' || (build?.ai.calls ?? 0) > 0 ? 'ai' : 'composer';
  const ended = turn.build.endedAt !== undefined;

  const time = ({ step, state: at, ms, startedAt, tries }: StepView): string => {
    if (ms !== undefined && at === 'done') return duration(ms, language);
    if (at === 'running' && startedAt !== undefined) return duration(Math.max(0, now - Date.parse(startedAt)), language);
    if (at === 'failed') return tries > 1 ? t('step.tries', { n: tries }) : '';
    if (ended) return t('step.not-reached');
    const usual = usualStep(stats?.items ?? [], generator, step);
    return usual === undefined ? '' : t('step.usually', { time: duration(usual, language) });
  };
  const quietFor = running ? now - Math.max(Date.parse(turn.lastAt), state.feed.heardAt ?? 0) : 0;
  return (
    <ol className="steps" aria-label={t('steps.label', { n: turn.build.buildId })}>
      {turn.steps.map((view) => {
        const { step, state: at } = view;
        const words = at === 'done' ? 'done' : at === 'running' ? 'running' : 'todo';
        return (
          <li key={step} className="step" data-state={at}>
            <span className="step-knot" aria-hidden="true">
              {at === 'done' && <IconCheck size={14} stroke={2.6} />}
              {at === 'failed' && <IconX size={14} stroke={2.6} />}
            </span>
            <div className="step-body">
              <p className="step-line">
                <span className="step-name">{t(`step.${step}.${words}`)}</span>
                <span className="hidden-text">{t(`step.state.${at}`)}</span>
                <span className="step-time mono faint" aria-hidden={at === 'running'}>
                  {time(view)}
                </span>
              </p>
              {secondLines(turn, view).map((line) => (
                <p key={line} className="step-said small muted">
                  {line}
                </p>
              ))}
              {at === 'running' && quietFor > silence && (
                <p className="step-said small muted">{t('step.silent', { time: duration(quietFor, language) })}</p>
              )}
              {step === 'generate' && (at === 'running' || (at === 'stopped' && turn.build.files.length > 0)) && (
                <FileRows state={state} turn={turn} />
              )}
              {at === 'failed' && latest && <ErrorCard state={state} turn={turn} build={build} />}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
