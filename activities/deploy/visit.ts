import type { StepInput } from '../../core/build.ts';
import { AppError } from '../../core/errors.ts';
import { hostUrl } from '../../core/host.ts';
import { getBuild } from '../../db/builds.ts';
import { buildFiles, storeBlobs } from '../../db/files.ts';
import { getProject } from '../../db/projects.ts';
import { stepResult } from '../../db/steps.ts';
import { switchVersion, versionBefore } from '../../db/versions.ts';
import type { Deps, Visit } from '../deps.ts';
import type { AppFacts } from '../generate/generator.ts';
import { openStep, type StepRun } from '../step.ts';
import { describe } from '../validate/validate.ts';
import { collectionsOf } from '../validate/walk-preview.ts';

/** Tries after which a page that cannot be loaded is left alone: it was proven before it went live. */
const mostTries = 4;
const isAway = (error: unknown): boolean => error instanceof AppError && error.code === 'unavailable';

export const createVisit = (deps: Deps) => ({
  /**
   * Opens the live app in a real browser, where one is at hand, and takes its picture.
   * A page that throws there is rolled back at once. Without a browser the log says that this check was skipped.
   * @throws AppError `page_threw`
   */
  async visit(input: StepInput): Promise<void> {
    const { system } = deps.databases;
    const run = await openStep(deps, input, 'deploy', 2);
    const project = await getProject(system, input.projectId);
    const url = hostUrl(deps.config, project.slug);
    const seen = await deps.visitor.visit(url, run.signal).catch((error: unknown) => {
      if (isAway(error) && run.attempt >= mostTries) return 'unseen' as const;
      throw error;
    });
    if (seen === 'unseen')
      return run.emit('thinking', { text: 'The live page could not be visited right now, so that check was skipped.' }, 'visit/skipped');
    if (!seen) return run.emit('thinking', { text: 'No browser is installed here, so the live page was not visited.' }, 'visit/skipped');
    if (seen.issues.length === 0) {
      void keepPicture(deps, project.id, seen.picture);
      if (run.build.used_generator === 'composer' && run.build.kind === 'create') walkLater(deps, run, url);
      return;
    }
    const { version } = await getBuild(system, input.buildId);
    const back = await versionBefore(system, project.id, version ?? 0);
    await run.write((trx) => switchVersion(trx, project.id, back ?? null));
    const serving = back === undefined ? 'It was taken down again; there is no version before it.' : `Version ${back} serves again.`;
    throw new AppError('page_threw', `${describe(seen.issues)} ${serving}`);
  },
});

/** Not waited for: a picture is worth no delay, and the next version takes another. */
async function keepPicture(deps: Deps, projectId: number, taken: Visit['picture']): Promise<void> {
  try {
    const picture = await taken;
    if (!picture) return;
    const [sha = ''] = await storeBlobs(deps.databases.system, [picture]);
    await deps.databases.system.updateTable('projects').set({ thumbnail_sha: sha }).where('id', '=', projectId).execute();
  } catch (error) {
    deps.log.debug({ err: error, projectId }, 'no picture');
  }
}

/** Milliseconds for a walk that nobody waits for, and those after the last build before it begins: builds come first. */
const walkTimeoutMs = 20_000;
const quietMs = 3_000;
let waiting: NodeJS.Timeout | undefined;

/** The composer's own faults are for us: they are logged, and the app stays. Of new apps that follow each other the last is walked. */
function walkLater(deps: Deps, run: StepRun, url: string): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => void walkLive(deps, run, url), quietMs).unref();
}

async function walkLive(deps: Deps, { build }: StepRun, url: string): Promise<void> {
  try {
    const files = await buildFiles(deps.databases.system, build.id);
    const facts = await stepResult<AppFacts>(deps.databases.system, build.id, 'generate');
    const options = { files, collections: collectionsOf(facts?.collections ?? []) };
    const found = await deps.visitor.walk(url, options, AbortSignal.timeout(walkTimeoutMs));
    if (found && found.length > 0) deps.log.warn({ buildId: build.id, found }, 'a composed app has faults');
  } catch (error) {
    deps.log.debug({ err: error, buildId: build.id }, 'no walk');
  }
}
