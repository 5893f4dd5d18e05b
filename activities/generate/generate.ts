import type { StepInput } from '../../core/build.ts';
import { linesOf, normalisePath, type SourceFile } from '../../core/app-files.ts';
import { AppError } from '../../core/errors.ts';
import { buildFiles, copyFiles, readBlob, removeBuildFile, storeBuildFile } from '../../db/files.ts';
import { getProject } from '../../db/projects.ts';
import type { ProjectRow } from '../../db/schema.ts';
import { stepResult } from '../../db/steps.ts';
import { getVersion } from '../../db/versions.ts';
import { chooseGenerator } from '../analyze/analyze.ts';
import type { Deps } from '../deps.ts';
import { createLedger } from '../ledger.ts';
import { runStep, type StepRun } from '../step.ts';
import { currentApp, previousLook } from './current-app.ts';
import { factsOfVersion } from './facts.ts';
import type { Analysis, AppFacts, Piece } from './generator.ts';
import { createPieceSink } from './piece-sink.ts';

export const createGenerate = (deps: Deps) => ({
  /**
   * Step 2: the files. Each is stored and announced as it closes; one that is stored is never asked for again.
   * Stores the app's facts (title, collections, services, summary) as the step's result.
   * @throws AppError of the generator, `edit_conflict`, `tier_unavailable`
   */
  async generate(input: StepInput): Promise<void> {
    await runStep<AppFacts>(deps, input, 'generate', async (run) => {
      const project = await getProject(deps.databases.system, run.build.project_id);
      if (run.build.kind === 'restore') return { result: await restore(deps, run, project) };
      if (run.build.kind === 'edit') return { result: await edit(deps, run, project) };
      return { result: await fromGenerator(deps, run, project) };
    });
  },
});

async function fromGenerator(deps: Deps, run: StepRun, project: ProjectRow): Promise<AppFacts> {
  const { system } = deps.databases;
  const { build } = run;
  const analysis = await stepResult<Analysis>(system, build.id, 'analyze');
  if (!analysis) throw new AppError('internal', 'The analysis of this build is missing');
  const current = build.kind === 'modify' ? await currentApp(system, project) : undefined;
  const stored = await buildFiles(system, build.id);
  const look = await previousLook(system, project);
  const job = {
    buildId: build.id,
    kind: current ? ('modify' as const) : ('create' as const),
    prompt: build.prompt,
    attempt: run.attempt,
    signal: run.signal,
    analysis,
    stored,
    ...(build.model === null ? {} : { model: build.model }),
    ...(current ? { current } : {}),
    ...(look === undefined ? {} : { previousLook: look }),
  };
  const generator = chooseGenerator(deps, build);
  const pieces = generator.generate(job, createLedger(deps, { id: build.id, ownerId: project.owner_id }));
  const facts = await storePieces(deps, run, pieces, { base: current?.files ?? [], preview: generator.name === 'ai' });
  if (current && sameFiles(current.files, await buildFiles(system, build.id)))
    throw new AppError('no_change', 'This made no change, so there is no new version.', { hint: 'Say where it should happen' });
  if (facts.requiresBackend)
    throw new AppError(
      'tier_unavailable',
      'The answer needs a backend of its own, and only apps that run in the browser can be built so far.',
      { hint: 'Ask for it without the server part' },
    );
  return facts;
}

const sameFiles = (a: readonly SourceFile[], b: readonly SourceFile[]): boolean => {
  const contents = new Map(a.map((file) => [file.path, file.content]));
  return a.length === b.length && b.every((file) => contents.get(file.path) === file.content);
};

/** Stores what a generator yields until its facts arrive. `base`: files of the version that a change starts from. */
export async function storePieces(
  deps: Deps,
  run: StepRun,
  pieces: AsyncIterable<Piece>,
  options: { base: readonly SourceFile[]; preview: boolean },
): Promise<AppFacts> {
  const sink = createPieceSink(deps, run, options.preview);
  let facts: AppFacts | undefined;
  const written = new Set<string>();
  const deleted = new Set<string>();
  for await (const piece of pieces) {
    run.signal.throwIfAborted();
    if (piece.type === 'facts') facts = piece.facts;
    else if (piece.type === 'deleted') deleted.add(piece.path);
    else {
      if (piece.type === 'file') written.add(normalisePath(piece.path));
      await sink.take(piece);
    }
  }
  // What the change did not touch comes from the version before it.
  const known = new Set((await buildFiles(deps.databases.system, run.build.id)).map((file) => file.path));
  await run.write(async (trx) => {
    for (const file of options.base)
      if (!known.has(file.path) && !written.has(file.path) && !deleted.has(file.path)) await storeBuildFile(trx, run.build.id, file);
    for (const path of deleted) await removeBuildFile(trx, run.build.id, path);
  });
  await sink.settle();
  if (!facts) throw new AppError('model_answer_invalid', 'The answer ended without saying what the app is');
  return facts;
}

async function restore(deps: Deps, run: StepRun, project: ProjectRow): Promise<AppFacts> {
  const wanted = run.build.payload.restore?.version ?? 0;
  const version = await getVersion(deps.databases.system, project.id, wanted);
  await run.write((trx) => copyFiles(trx, run.build.id, { projectId: project.id, version: wanted }));
  return factsOfVersion(project, version, `Version ${wanted} is live again. Rows were not touched.`);
}

async function edit(deps: Deps, run: StepRun, project: ProjectRow): Promise<AppFacts> {
  const { system } = deps.databases;
  const wanted = run.build.payload.edit;
  if (!wanted || project.version === null) throw new AppError('internal', 'The edit of this build is missing');
  if (wanted.base_version !== project.version) {
    throw new AppError(
      'edit_conflict',
      `${wanted.path} was edited on version ${wanted.base_version}, but version ${project.version} is live by now. Both are kept.`,
      { hint: 'Open the newest version and make the edit there' },
    );
  }
  const version = await getVersion(system, project.id, project.version);
  const content = (await readBlob(system, wanted.sha))?.toString() ?? '';
  await run.write(async (trx) => {
    await copyFiles(trx, run.build.id, { projectId: project.id, version: version.version });
    await storeBuildFile(trx, run.build.id, { path: wanted.path, content });
  });
  await run.emit(
    'file',
    { path: wanted.path, lines: linesOf(content), bytes: Buffer.byteLength(content) },
    `file/${wanted.path}/${wanted.sha.slice(0, 12)}`,
  );
  return factsOfVersion(project, version, `Saved ${wanted.path}.`);
}
