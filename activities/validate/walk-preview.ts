/** The walk of a build that a model wrote, on its preview host, before it goes live. */
import { maxRepairs } from '../../core/limits.ts';
import type { CollectionSpec } from '../../core/app-spec.ts';
import type { SourceFile } from '../../core/app-files.ts';
import { getProject } from '../../db/projects.ts';
import { stepResult } from '../../db/steps.ts';
import type { Deps, ServedBundle } from '../deps.ts';
import { createPreview } from '../deploy/preview.ts';
import type { WalkOptions } from '../deploy/walk/walk.ts';
import { currentApp } from '../generate/current-app.ts';
import type { Analysis, AppFacts } from '../generate/generator.ts';
import type { StepRun } from '../step.ts';
import type { Finding } from './finding.ts';
import type { Intent } from './rules/intent.ts';
import { wasSoft } from './soft.ts';

/** What the app was asked to be, with who may read its rows. */
export interface WalkIntent extends Intent {
  readonly walk: WalkOptions['collections'];
}

/**
 * What the build was asked for, where that is still to be judged: of models' builds only, and once, since a fault of this kind is worth
 * one repair and no more.
 * @param history fingerprints of the rounds before
 */
export async function intentOf(
  deps: Deps,
  { build }: StepRun,
  facts: AppFacts | undefined,
  history: readonly (readonly string[])[],
): Promise<WalkIntent | undefined> {
  const { system } = deps.databases;
  if (build.used_generator !== 'ai' || build.kind === 'edit' || build.kind === 'restore') return undefined;
  if (wasSoft(history) || history.length >= maxRepairs) return undefined;
  const analysis = await stepResult<Analysis | null>(system, build.id, 'analyze');
  const current = build.kind === 'modify' ? await currentApp(system, await getProject(system, build.project_id)) : undefined;
  const collections = collectionsOf([...(facts?.collections ?? []), ...(analysis?.collections ?? [])]);
  return {
    collections: collections.map(({ name }) => name),
    before: current?.files.map(({ path }) => path) ?? [],
    walk: collections,
  };
}

/** Each collection once, as the walk wants to know it. */
export const collectionsOf = (specs: readonly CollectionSpec[]): WalkOptions['collections'] =>
  [...new Map([...specs].reverse().map(({ name, access }) => [name, access?.read ?? 'anyone'] as const))].map(([name, read]) => ({
    name,
    read,
  }));

/** Nothing is found where there is no browser, and where the preview cannot be loaded: that is no fault of the app. */
export async function walkPreview(
  deps: Deps,
  run: StepRun,
  { files, bundle, intent }: { readonly files: readonly SourceFile[]; readonly bundle: ServedBundle; readonly intent: WalkIntent },
): Promise<readonly Finding[]> {
  const preview = createPreview(deps, run);
  await preview.store(bundle);
  const from = performance.now();
  const found = await deps.visitor.walk(preview.url, { files, collections: intent.walk }, run.signal).catch((error: unknown) => {
    run.signal.throwIfAborted();
    deps.log.warn({ err: error, buildId: run.build.id }, 'the walk broke off');
    return undefined;
  });
  deps.log.debug({ buildId: run.build.id, ms: Math.round(performance.now() - from), found: found?.map(({ code }) => code) }, 'walked');
  return found ?? [];
}
