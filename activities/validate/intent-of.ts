/** What a model's build was asked for, where that is still to be judged. */
import { maxRepairs } from '../../core/limits.ts';
import { getProject } from '../../db/projects.ts';
import { stepResult } from '../../db/steps.ts';
import type { Deps } from '../deps.ts';
import { currentApp } from '../generate/current-app.ts';
import type { Analysis, AppFacts } from '../generate/generator.ts';
import type { StepRun } from '../step.ts';
import type { Intent } from './rules/intent.ts';
import { wasSoft } from './soft.ts';

/**
 * Of models' builds only, and once, since a fault of this kind is worth one repair and no more.
 * @param history fingerprints of the rounds before
 */
export async function intentOf(
  deps: Deps,
  { build }: StepRun,
  facts: AppFacts | undefined,
  history: readonly (readonly string[])[],
): Promise<Intent | undefined> {
  const { system } = deps.databases;
  if (build.used_generator !== 'ai' || build.kind === 'edit' || build.kind === 'restore') return undefined;
  if (wasSoft(history) || history.length >= maxRepairs) return undefined;
  const analysis = await stepResult<Analysis | null>(system, build.id, 'analyze');
  const current = build.kind === 'modify' ? await currentApp(system, await getProject(system, build.project_id)) : undefined;
  return {
    collections: [...new Set([...(facts?.collections ?? []), ...(analysis?.collections ?? [])].map(({ name }) => name))],
    before: current?.files.map(({ path }) => path) ?? [],
  };
}
