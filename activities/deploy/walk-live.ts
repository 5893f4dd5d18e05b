/** Walks through apps that are live: a model's, to mend what it lacks; a composed one, to tell us of faults of ours. */
import type { CollectionSpec } from '../../core/app-spec.ts';
import { buildFiles } from '../../db/files.ts';
import { stepResult } from '../../db/steps.ts';
import type { Deps } from '../deps.ts';
import type { Analysis, AppFacts } from '../generate/generator.ts';
import type { StepRun } from '../step.ts';
import type { Finding } from '../validate/finding.ts';
import type { WalkOptions } from './walk/walk.ts';

/** Each collection once, as the walk wants to know it. */
export const collectionsOf = (specs: readonly CollectionSpec[]): WalkOptions['collections'] =>
  [...new Map([...specs].reverse().map(({ name, access }) => [name, access?.read ?? 'anyone'] as const))].map(([name, read]) => ({
    name,
    read,
  }));

/** Nothing is found where there is no browser, and where the page cannot be loaded: that is no fault of the app. */
export async function walkThrough(deps: Deps, { build }: StepRun, url: string, signal: AbortSignal): Promise<readonly Finding[]> {
  const { system } = deps.databases;
  try {
    const files = await buildFiles(system, build.id);
    const facts = await stepResult<AppFacts>(system, build.id, 'generate');
    const analysis = await stepResult<Analysis | null>(system, build.id, 'analyze');
    const collections = collectionsOf([...(facts?.collections ?? []), ...(analysis?.collections ?? [])]);
    return (await deps.visitor.walk(url, { files, collections }, signal)) ?? [];
  } catch (error) {
    signal.throwIfAborted();
    deps.log.warn({ err: error, buildId: build.id }, 'the walk broke off');
    return [];
  }
}

/** Milliseconds for a walk that nobody waits for, and those after the last build before it begins: builds come first. */
const walkTimeoutMs = 20_000;
const quietMs = 3_000;
let waiting: NodeJS.Timeout | undefined;

/** The composer's own faults are for us: they are logged, and the app stays. Of new apps that follow each other the last is walked. */
export function walkLater(deps: Deps, run: StepRun, url: string): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    walkThrough(deps, run, url, AbortSignal.timeout(walkTimeoutMs)).then(
      (found) => {
        if (found.length > 0) deps.log.warn({ buildId: run.build.id, found }, 'a composed app has faults');
      },
      (error: unknown) => deps.log.debug({ err: error, buildId: run.build.id }, 'no walk'),
    );
  }, quietMs).unref();
}
