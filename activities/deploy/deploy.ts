import type { StepInput } from '../../core/build.ts';
import { appNameOf, hostUrl } from '../../core/host.ts';
import { AppError } from '../../core/errors.ts';
import { appendEvent } from '../../db/events.ts';
import { buildFiles, versionSources } from '../../db/files.ts';
import { describeApp, getProject } from '../../db/projects.ts';
import type { ProjectRow } from '../../db/schema.ts';
import { servicesOf } from '../../db/services.ts';
import { stepResult } from '../../db/steps.ts';
import { getVersion, insertVersion, switchVersion } from '../../db/versions.ts';
import { saveCollections } from '../../db/collections.ts';
import type { Trx } from '../../db/index.ts';
import type { Deps } from '../deps.ts';
import { maxNameCharacters } from '../../core/limits.ts';
import type { Analysis, AppFacts } from '../generate/generator.ts';
import { lookOf } from '../generate/facts.ts';
import { claimedParts, measureReuse } from '../generate/reuse.ts';
import { openStep, runStep, type StepRun } from '../step.ts';
import { describe } from '../validate/validate.ts';
import { accessOf } from './access.ts';
import { callsInCode } from './calls-in-code.ts';
import { countChanges } from './changes.ts';
import { createPreview } from './preview.ts';
import { probe } from './probe.ts';

export interface DeployInput extends StepInput {
  /** The build is live already, and was mended for what the visit found: the same app as the next version. */
  readonly again?: boolean;
}

export const createDeploy = (deps: Deps) => ({
  /**
   * Step 4: the new version answers on the preview host first; then version, route and event change in one transaction.
   * @throws AppError `probe_failed`
   */
  async deploy(input: DeployInput): Promise<void> {
    if (input.again) {
      const run = await openStep(deps, input, 'deploy', 2);
      return run.write(await versionOf(deps, run, 2));
    }
    await runStep(deps, input, 'deploy', async (run) => ({ result: { probed: true }, also: await versionOf(deps, run, 1) }));
  },
});

/** Proves that the build's app answers. @param nth version of this build @returns what makes the version and lets it serve */
async function versionOf(deps: Deps, run: StepRun, nth: 1 | 2): Promise<(trx: Trx) => Promise<void>> {
  const { system } = deps.databases;
  const { build } = run;
  const facts = await stepResult<AppFacts>(system, build.id, 'generate');
  if (!facts) throw new AppError('internal', 'The facts of this build are missing');
  const project = await getProject(system, build.project_id);
  const files = await buildFiles(system, build.id);
  const bundle = await deps.toolchain.bundle(files, { placeholders: false, ...lookOf(facts) });
  if (bundle.issues.length > 0) throw new AppError('probe_failed', describe(bundle.issues));
  const preview = createPreview(deps, run);
  await preview.store(bundle);
  await probe(deps.config.API_URL, preview.url, run.signal);
  const before = project.version === null ? [] : await versionSources(system, project.id, project.version);
  const url = hostUrl(deps.config, project.slug);
  const registry = [...(await servicesOf(system, project.owner_id)), ...(await servicesOf(system, null))];
  const calls = callsInCode(files);
  const reuse = measureReuse(files, await claimedParts(system, build, project, facts.reuse), deps.partFiles);
  return async (trx) => {
    const version = await insertVersion(trx, {
      projectId: project.id,
      buildId: build.id,
      nth,
      kind: build.kind,
      prompt: build.prompt,
      title: facts.title || project.name,
      appType: facts.appType,
      files,
      assets: bundle.assets,
      changes: countChanges(before, files),
      spec: facts.spec,
    });
    await saveCollections(trx, project.id, facts.collections);
    await describeApp(trx, project.id, {
      appType: facts.appType,
      name: await nameOf(deps, project, facts, await stepResult<Analysis | null>(trx, build.id, 'analyze')),
      services: [...new Set([...facts.services, ...calls.services].map((use) => use.service))],
      reused: [...new Set(reuse.parts.map((part) => part.component))],
      access: accessOf(project.access, facts, calls, registry),
    });
    await switchVersion(trx, project.id, version);
    await trx
      .updateTable('builds')
      .set({ version, reuse: JSON.stringify(reuse) })
      .where('id', '=', build.id)
      .execute();
    await appendEvent(trx, {
      ...run.at,
      type: 'deployed',
      content: { version, url },
      key: `build/${build.id}/deployed${nth === 1 ? '' : `/${nth}`}`,
    });
  };
}

/** The app's title becomes the project's name unless the person chose one. */
async function nameOf(deps: Deps, project: ProjectRow, facts: AppFacts, analysis: Analysis | null | undefined): Promise<string> {
  const own =
    project.version === null
      ? [appNameOf(project.prompt), analysis?.title]
      : [(await getVersion(deps.databases.system, project.id, project.version)).title];
  return own.includes(project.name) && facts.title !== '' ? facts.title.slice(0, maxNameCharacters) : project.name;
}
