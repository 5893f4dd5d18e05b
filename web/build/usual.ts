/** What a build usually takes here: only from medians of this installation (ui.md §1.2). Pure. */
import type { GeneratorName, Step } from '../../core/build.ts';
import { steps } from '../../core/build.ts';

export interface Median {
  readonly generator: GeneratorName;
  readonly app_type: string | null;
  readonly step: Step;
  readonly p50_ms: number;
  readonly builds: number;
}

/** Fewer builds than this say nothing yet. */
export const enoughBuilds = 5;

/** Milliseconds that a step usually takes with a generator, over all kinds of apps; undefined before enough builds. */
export function usualStep(medians: readonly Median[], generator: GeneratorName, step: Step): number | undefined {
  const rows = medians.filter((row) => row.generator === generator && row.step === step);
  const builds = rows.reduce((sum, row) => sum + row.builds, 0);
  if (builds < enoughBuilds) return undefined;
  return rows.reduce((sum, row) => sum + row.p50_ms * row.builds, 0) / builds;
}

/** Milliseconds for a whole build, or undefined while a step has no figure. */
export function usualBuild(medians: readonly Median[], generator: GeneratorName): number | undefined {
  const each = steps.map((step) => usualStep(medians, generator, step));
  return each.every((ms) => ms !== undefined) ? each.reduce((sum, ms) => sum + ms, 0) : undefined;
}
