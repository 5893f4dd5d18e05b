import type { StepInput } from '../../core/build.ts';
import { AppError } from '../../core/errors.ts';
import { appendEvent } from '../../db/events.ts';
import { buildFiles, removeBuildFile, shaOf, storeBuildFile } from '../../db/files.ts';
import { saveChecks, savedChecks, stepResult } from '../../db/steps.ts';
import { createPreview } from '../deploy/preview.ts';
import type { SourceFile } from '../../core/app-files.ts';
import type { AppLook, Deps, Toolchain } from '../deps.ts';
import { lookOf } from '../generate/facts.ts';
import type { AppFacts, Issue } from '../generate/generator.ts';
import { intentOf } from './intent-of.ts';
import type { Mended } from './mend.ts';
import type { Intent } from './rules/intent.ts';
import { closeStep, openStep, type StepRun } from '../step.ts';

export interface ValidateInput extends StepInput {
  /** From 1; each repair is followed by another. */
  readonly round: number;
  /** The app is live already, and is being mended for what the visit found. */
  readonly again?: boolean;
}

export const createValidate = (deps: Deps) => ({
  /**
   * Step 3: mends what a rule can mend, then source, types, bundle and a first render.
   * Answers whether nothing is left; what is left is stored for the repair.
   * @throws AppError `edit_broken` when a person's own edit does not work: nobody else mends that
   */
  async validate(input: ValidateInput): Promise<{ fine: boolean }> {
    const run = await openStep(deps, input, 'validate', input.round);
    const facts = await stepResult<AppFacts>(deps.databases.system, run.build.id, 'generate');
    const { history } = await savedChecks(deps.databases.system, run.build.id);
    const intent = input.again ? undefined : await intentOf(deps, run, facts, history.slice(0, input.round - 1));
    const { issues, bundle } = await checkAndMend(deps, run, lookOf(facts ?? { title: '' }), intent);
    if (input.again) return { fine: issues.length === 0 };
    if (issues.length === 0) {
      await createPreview(deps, run).store(bundle);
      await closeStep(run, 'validate', { rounds: input.round });
      return { fine: true };
    }
    if (run.build.kind === 'edit')
      throw new AppError('edit_broken', describe(issues), { hint: 'Mend the line and save again; the version before it still serves' });
    await run.write((trx) =>
      saveChecks(trx, run.build.id, { issues, history: [...history.slice(0, input.round - 1), deps.toolchain.fingerprint(issues)] }),
    );
    return { fine: false };
  },
});

/** One line for people: the first faults with their places. */
export const describe = (issues: readonly Issue[]): string =>
  issues
    .slice(0, 3)
    .map((issue) => `${issue.path}${issue.line === undefined ? '' : `, line ${issue.line}`}: ${issue.message}`)
    .join(' · ')
    .slice(0, 600);

/** Passes of mending by rule: one fix can show the next fault. */
const maxPasses = 3;

async function checkAndMend(
  deps: Deps,
  run: StepRun,
  look: AppLook,
  intent: Intent | undefined,
): Promise<Awaited<ReturnType<Toolchain['check']>>> {
  for (let pass = 1; ; pass += 1) {
    const files = await buildFiles(deps.databases.system, run.build.id);
    const found = await deps.toolchain.check(files, intent ? { ...look, intent } : look, run.signal);
    if (found.issues.length === 0 || pass > maxPasses || run.build.kind === 'edit') return found;
    const mended = await deps.toolchain.mend(files, found.issues, run.signal);
    if (mended.repairs.length === 0) return found;
    await storeMended(run, files, mended);
  }
}

/** Stores the files that a rule changed, and says what it did. */
export async function storeMended(run: StepRun, files: readonly SourceFile[], mended: Mended): Promise<void> {
  const before = new Map(files.map((file) => [file.path, file.content]));
  const after = new Set(mended.files.map((file) => file.path));
  await run.write(async (trx) => {
    for (const file of mended.files) if (before.get(file.path) !== file.content) await storeBuildFile(trx, run.build.id, file);
    for (const path of before.keys()) if (!after.has(path)) await removeBuildFile(trx, run.build.id, path);
    for (const { path, message } of mended.repairs) {
      const key = `build/${run.build.id}/repair/${shaOf(`${path} ${message}`).slice(0, 12)}`;
      await appendEvent(trx, { ...run.at, type: 'repair', content: { path, by: 'rule', message }, key });
    }
  });
}
