/** Event types of a project's log and their fold. Imported by workflows, the API and the browser: no zod, no Node. */
import type { BuildStatus, Step } from './build.ts';
import { steps } from './build.ts';

export interface ErrorAction {
  readonly label: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: Record<string, unknown>;
}

/** Why a build failed, what it cost and the one thing to do next (contract: a build's `error`). */
export interface BuildError {
  readonly code: string;
  readonly step: Step;
  readonly message: string;
  readonly hint: string;
  readonly action: ErrorAction;
  readonly charged: boolean;
  readonly retryable: boolean;
  /** With `needs_more` and `composer_cannot`: sentences that would build. */
  readonly examples?: readonly string[];
}

export interface EventContent {
  user_message: { text: string };
  queued: { position: number };
  thinking: { text: string };
  step_started: { step: Step; attempt: number };
  progress: { step: Step; percent: number; message: string; output_tokens?: number };
  file: { path: string; lines: number; bytes: number };
  preview: { url: string };
  repair: { path: string; by: 'rule' | 'model'; message: string };
  step_finished: { step: Step; ms: number };
  deployed: { version: number; url: string };
  complete: { version: number; url: string; ms: number; summary: string };
  error: BuildError;
  cancelled: { by: string };
  app_error: { version: number; message: string; file?: string; line?: number };
}
export type EventType = keyof EventContent;

export const terminalEvents = ['complete', 'error', 'cancelled'] as const satisfies readonly EventType[];

export type ProjectEvent = {
  [T in EventType]: {
    readonly seq: number;
    readonly build_id?: number;
    readonly type: T;
    readonly content: EventContent[T];
    /** ISO 8601, from the database's clock. */
    readonly timestamp: string;
  };
}[EventType];

/** A build as its events tell it. */
export interface BuildView {
  readonly buildId: number;
  readonly prompt?: string;
  readonly status: BuildStatus;
  readonly step?: Step;
  readonly attempt: number;
  readonly position?: number;
  readonly thinking: readonly string[];
  readonly message?: string;
  readonly percent: number;
  readonly outputTokens?: number;
  readonly files: readonly EventContent['file'][];
  readonly repairs: readonly EventContent['repair'][];
  /** Milliseconds of each finished step. */
  readonly timings: Partial<Record<Step, number>>;
  /** When a step began, ISO 8601. */
  readonly stepStartedAt: Partial<Record<Step, string>>;
  readonly previewUrl?: string;
  readonly version?: number;
  readonly url?: string;
  readonly ms?: number;
  readonly summary?: string;
  readonly error?: BuildError;
  readonly cancelledBy?: string;
  readonly acceptedAt: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
}

/** A project as its events tell it: the same for a fresh page, a second tab and a phone. */
export interface ProjectView {
  readonly lastSeq: number;
  /** In the order of acceptance. */
  readonly builds: readonly BuildView[];
  readonly version?: number;
  readonly url?: string;
  readonly appErrors: readonly (EventContent['app_error'] & { seq: number })[];
}

export const emptyView: ProjectView = { lastSeq: 0, builds: [], appErrors: [] };

/** Applies one event. Events at or below `lastSeq` change nothing, so a replay is harmless. */
export function fold(view: ProjectView, event: ProjectEvent): ProjectView {
  if (event.seq <= view.lastSeq) return view;
  const next: ProjectView = { ...view, lastSeq: event.seq };
  if (event.type === 'app_error') {
    return { ...next, appErrors: [...view.appErrors, { ...event.content, seq: event.seq }] };
  }
  if (event.build_id === undefined) return next;
  const known = view.builds.find((b) => b.buildId === event.build_id);
  const before = known ?? newBuild(event.build_id, event.timestamp);
  const after = foldBuild(before, event);
  const builds = known ? view.builds.map((b) => (b === known ? after : b)) : [...view.builds, after];
  if (event.type === 'deployed' || event.type === 'complete') {
    const { version, url } = event.content;
    return { ...next, builds, version, url };
  }
  return event.type === 'error' && after.version !== undefined ? takenDown({ ...next, builds }) : { ...next, builds };
}

/** A build that failed after its version was live has taken it down again: what the newest good build made serves, if there is one. */
function takenDown({ version: _version, url: _url, ...rest }: ProjectView): ProjectView {
  const good = rest.builds.filter(({ status, version }) => status === 'succeeded' && version !== undefined);
  const newest = good.reduce<BuildView | undefined>((a, b) => ((a?.version ?? 0) > (b.version ?? 0) ? a : b), undefined);
  return newest?.version === undefined
    ? rest
    : { ...rest, version: newest.version, ...(newest.url === undefined ? {} : { url: newest.url }) };
}

const newBuild = (buildId: number, acceptedAt: string): BuildView => ({
  buildId,
  status: 'queued',
  attempt: 1,
  thinking: [],
  percent: 0,
  files: [],
  repairs: [],
  timings: {},
  stepStartedAt: {},
  acceptedAt,
});

function foldBuild(build: BuildView, event: ProjectEvent): BuildView {
  switch (event.type) {
    case 'user_message':
      return { ...build, prompt: event.content.text };
    case 'queued':
      return { ...build, position: event.content.position };
    case 'thinking':
      return { ...build, thinking: [...build.thinking, event.content.text] };
    case 'step_started':
      return startStep(build, event.content, event.timestamp);
    case 'progress': {
      const { percent, message, output_tokens: outputTokens } = event.content;
      return { ...build, percent, message, ...(outputTokens === undefined ? {} : { outputTokens }) };
    }
    case 'file':
      return { ...build, files: [...build.files.filter((f) => f.path !== event.content.path), event.content] };
    case 'preview':
      return { ...build, previewUrl: event.content.url };
    case 'repair':
      return { ...build, repairs: [...build.repairs, event.content] };
    case 'step_finished':
      return { ...build, timings: { ...build.timings, [event.content.step]: event.content.ms } };
    case 'deployed':
      return { ...build, version: event.content.version, url: event.content.url };
    case 'complete':
      return { ...build, ...event.content, status: 'succeeded', percent: 100, endedAt: event.timestamp };
    case 'error':
      return { ...build, status: 'failed', error: event.content, endedAt: event.timestamp };
    case 'cancelled':
      return { ...build, status: 'cancelled', cancelledBy: event.content.by, endedAt: event.timestamp };
    case 'app_error':
      return build;
  }
}

function startStep(build: BuildView, { step, attempt }: EventContent['step_started'], at: string): BuildView {
  return {
    ...build,
    status: 'running',
    step,
    attempt,
    percent: Math.max(build.percent, (steps.indexOf(step) / steps.length) * 100),
    startedAt: build.startedAt ?? at,
    stepStartedAt: { ...build.stepStartedAt, [step]: build.stepStartedAt[step] ?? at },
  };
}
