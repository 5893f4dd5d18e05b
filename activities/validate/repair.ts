import { AppError } from '../../core/errors.ts';
import { maxRepairs } from '../../core/limits.ts';
import { buildFiles } from '../../db/files.ts';
import { getProject } from '../../db/projects.ts';
import { savedChecks, stepResult } from '../../db/steps.ts';
import { chooseGenerator } from '../analyze/analyze.ts';
import type { Deps } from '../deps.ts';
import { currentApp } from '../generate/current-app.ts';
import { storePieces } from '../generate/generate.ts';
import type { Analysis } from '../generate/generator.ts';
import { createLedger } from '../ledger.ts';
import { openStep } from '../step.ts';
import { isSoft } from './soft.ts';
import { describe, storeMended, type ValidateInput } from './validate.ts';

export const createRepair = (deps: Deps) => ({
  /**
   * Sends what is wrong, and only the files it is in, back to the generator; what the visit of a live app found is tried by rule first.
   * @returns whether a file changed
   * @throws AppError `no_progress` when the last round changed nothing or three have passed (design §4)
   */
  async repair(input: ValidateInput): Promise<boolean> {
    const { system } = deps.databases;
    const run = await openStep(deps, input, 'validate', input.round + 1);
    const { issues, history } = await savedChecks(system, run.build.id);
    const generator = chooseGenerator(deps, run.build);
    const analysis = await stepResult<Analysis>(system, run.build.id, 'analyze');
    const [before, now] = history.slice(-2);
    const stuck = history.length > 1 && same(before ?? [], now ?? []);
    if (!generator.repair || !analysis) throw new AppError('internal', `The parts do not fit together: ${describe(issues)}`);
    if (stuck || input.round > maxRepairs) {
      const tried = input.round - 1;
      throw new AppError(
        'no_progress',
        `${describe(issues)} ${tried === 1 ? 'One repair' : `${tried} repairs`} did not change that, so we stopped.`,
      );
    }
    const project = await getProject(system, run.build.project_id);
    const current = run.build.kind === 'modify' ? await currentApp(system, project) : undefined;
    const files = await buildFiles(system, run.build.id);
    if (input.again) {
      const mended = await deps.toolchain.mend(files, issues, run.signal);
      if (mended.repairs.length > 0) {
        await storeMended(run, files, mended);
        return true;
      }
    }
    const pieces = generator.repair(
      {
        buildId: run.build.id,
        kind: current ? 'modify' : 'create',
        prompt: run.build.prompt,
        attempt: run.attempt,
        signal: run.signal,
        analysis,
        stored: files,
        files,
        issues,
        round: input.round,
        ...(run.build.model === null ? {} : { model: run.build.model }),
        ...(current ? { current } : {}),
      },
      createLedger(deps, { id: run.build.id, ownerId: project.owner_id }),
    );
    try {
      await storePieces(deps, run, pieces, { base: [], preview: false });
    } catch (error) {
      // The app runs, and goes live as it is: what it lacks is no reason to lose it.
      run.signal.throwIfAborted();
      if (!(error instanceof AppError) || error.code === 'fenced' || !issues.every(isSoft)) throw error;
      deps.log.warn({ err: error, buildId: run.build.id }, 'faults of an app that runs were not repaired');
      return false;
    }
    for (const path of new Set(issues.map((issue) => issue.path))) {
      await run.emit(
        'repair',
        { path, by: 'model', message: describe(issues.filter((issue) => issue.path === path)) },
        `repair/model/${input.round}/${path}`,
      );
    }
    const after = await buildFiles(system, run.build.id);
    return (
      files.length !== after.length || after.some((file) => !files.some((one) => one.path === file.path && one.content === file.content))
    );
  },
});

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((value) => b.includes(value));
