import type { StepInput } from '../../core/build.ts';
import { AppError } from '../../core/errors.ts';
import { appNameOf } from '../../core/host.ts';
import { maxNameCharacters } from '../../core/limits.ts';
import type { Trx } from '../../db/index.ts';
import { getProject } from '../../db/projects.ts';
import type { BuildRow, ProjectRow } from '../../db/schema.ts';
import type { Deps } from '../deps.ts';
import type { Analysis, CodeGenerator } from '../generate/generator.ts';
import { currentApp, previousLook } from '../generate/current-app.ts';
import { createLedger } from '../ledger.ts';
import { runStep } from '../step.ts';

/** The generator that a build uses: the one asked for, or the model where one is configured. @throws AppError `no_model` */
export function chooseGenerator(deps: Deps, build: Pick<BuildRow, 'generator'>): CodeGenerator {
  const { ai, composer } = deps.generators;
  if (build.generator === 'composer') return composer;
  if (ai) return ai;
  if (build.generator === 'ai')
    throw new AppError('no_model', 'No model is configured', {
      hint: 'Set OPENAI_API_KEY or ANTHROPIC_API_KEY, or build from ready parts',
    });
  return composer;
}

export const createAnalyze = (deps: Deps) => ({
  /**
   * Step 1: what the sentence asks for. The result is stored with the build; restores and edits need none.
   * @throws AppError `needs_more`, `composer_cannot`, `no_model`, or a model's failure
   */
  async analyze(input: StepInput): Promise<void> {
    await runStep(deps, input, 'analyze', async (run) => {
      const { build } = run;
      const { system } = deps.databases;
      if (build.kind === 'restore' || build.kind === 'edit') return { result: null };
      const generator = chooseGenerator(deps, build);
      const project = await getProject(system, build.project_id);
      const current = build.kind === 'modify' ? await currentApp(system, project) : undefined;
      const look = await previousLook(system, project);
      await run.write(
        async (trx) => void (await trx.updateTable('builds').set({ used_generator: generator.name }).where('id', '=', build.id).execute()),
      );
      const analysis: Analysis = await generator.analyze(
        {
          buildId: build.id,
          kind: current ? 'modify' : 'create',
          prompt: build.prompt,
          attempt: run.attempt,
          signal: run.signal,
          ...(build.model === null ? {} : { model: build.model }),
          ...(current ? { current } : {}),
          ...(look === undefined ? {} : { previousLook: look }),
        },
        createLedger(deps, { id: build.id, ownerId: project.owner_id }),
      );
      if (analysis.requires_backend)
        throw new AppError(
          'tier_unavailable',
          'This app needs a backend of its own, and only apps that run in the browser can be built so far.',
          { hint: 'Ask for it without the server part; rows are kept on this server anyway' },
        );
      await run.emit('thinking', { text: analysis.summary }, 'analyze/summary');
      return { result: analysis, also: (trx) => giveName(trx, project, analysis.title) };
    });
  },
});

/** The title that analysis found replaces the words that stood in for a name, never a name that somebody chose. */
async function giveName(trx: Trx, project: ProjectRow, title: string): Promise<void> {
  if (title === '' || project.version !== null) return;
  await trx
    .updateTable('projects')
    .set({ name: title.slice(0, maxNameCharacters) })
    .where('id', '=', project.id)
    .where('name', '=', appNameOf(project.prompt))
    .execute();
}
