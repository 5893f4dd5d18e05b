/** A project's log as the talk shows it: one turn a build, with its four steps in words. Pure. */
import { isEnded, steps, type Step } from '../../core/build.ts';
import type { BuildView, ProjectEvent, ProjectView } from '../../core/events.ts';

export type StepState = 'waiting' | 'running' | 'done' | 'failed' | 'stopped';

export interface StepView {
  readonly step: Step;
  readonly state: StepState;
  /** Milliseconds it took, once it is done. */
  readonly ms?: number;
  /** ISO 8601, once it began. */
  readonly startedAt?: string;
  /** How often it was started, from 1; 0 before. */
  readonly tries: number;
  /** What it said last: a thought, or a message of its progress. */
  readonly said?: string;
}

export interface Turn {
  readonly build: BuildView;
  readonly steps: readonly StepView[];
  /** Whether it repeats the message before it, which did not come to a version. */
  readonly again: boolean;
  /** Builds that stand before it while it waits. */
  readonly before: number;
  /** Numbered events of this build so far. */
  readonly events: number;
  /** Instant of its newest event, ISO 8601. */
  readonly lastAt: string;
}

/** What a build's events say beyond the fold: words and tries of each step. */
interface Notes {
  at: Step | undefined;
  said: Partial<Record<Step, string>>;
  tries: Partial<Record<Step, number>>;
  events: number;
  lastAt: string;
}

function note(notes: Notes, event: ProjectEvent): void {
  notes.events += 1;
  notes.lastAt = event.timestamp;
  if (event.type === 'step_started') {
    notes.at = event.content.step;
    notes.tries[notes.at] = Math.max(notes.tries[notes.at] ?? 0, event.content.attempt);
  } else if (event.type === 'thinking' && notes.at) notes.said[notes.at] = event.content.text;
}

function stateOf(step: Step, build: BuildView): StepState {
  if (build.timings[step] !== undefined && !(build.step === step && build.status === 'failed')) return 'done';
  if (build.status === 'succeeded') return 'done';
  if (build.step !== step) return build.stepStartedAt[step] === undefined || isEnded(build.status) ? 'waiting' : 'done';
  if (build.status === 'running') return 'running';
  return build.status === 'failed' ? 'failed' : build.status === 'cancelled' ? 'stopped' : 'waiting';
}

const failedStep = (build: BuildView): BuildView => (build.error ? { ...build, step: build.error.step } : build);

export function stepsOf(told: BuildView, notes: Pick<Notes, 'said' | 'tries'>): StepView[] {
  const build = failedStep(told);
  return steps.map((step) => {
    const [ms, startedAt, said] = [build.timings[step], build.stepStartedAt[step], notes.said[step]];
    return {
      step,
      state: stateOf(step, build),
      tries: notes.tries[step] ?? 0,
      ...(ms === undefined ? {} : { ms }),
      ...(startedAt === undefined ? {} : { startedAt }),
      ...(said === undefined ? {} : { said }),
    };
  });
}

/** Every build of the project in the order of acceptance. */
export function turnsOf(view: ProjectView, events: readonly ProjectEvent[]): Turn[] {
  const notes = new Map<number, Notes>();
  for (const event of events) {
    if (event.build_id === undefined) continue;
    const own = notes.get(event.build_id) ?? { at: undefined, said: {}, tries: {}, events: 0, lastAt: event.timestamp };
    note(own, event);
    notes.set(event.build_id, own);
  }
  let open = 0;
  return view.builds.map((build, at) => {
    const previous = view.builds.slice(0, at).findLast((other) => !wasRemoved(other));
    const before = open;
    if (!isEnded(build.status)) open += 1;
    const own = notes.get(build.buildId) ?? { at: undefined, said: {}, tries: {}, events: 0, lastAt: build.acceptedAt };
    return {
      build,
      again: previous !== undefined && previous.status !== 'succeeded' && previous.prompt === build.prompt,
      before: build.status === 'queued' ? before : 0,
      steps: stepsOf(build, own),
      events: own.events,
      lastAt: own.lastAt,
    };
  });
}

/** The turn that the page is about: the one that runs, else the newest that ran, else the first that waits. */
export function currentTurn(turns: readonly Turn[]): Turn | undefined {
  return (
    turns.find(({ build }) => build.status === 'running') ??
    turns.findLast(({ build }) => build.status !== 'queued' && !wasRemoved(build)) ??
    turns.find(({ build }) => build.status === 'queued')
  );
}

/** A message that was taken back while it waited. */
export const wasRemoved = (build: BuildView): boolean => build.status === 'cancelled' && build.startedAt === undefined;
