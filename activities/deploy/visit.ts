import type { StepInput } from '../../core/build.ts';
import { AppError } from '../../core/errors.ts';
import { hostUrl } from '../../core/host.ts';
import { getBuild } from '../../db/builds.ts';
import { storeBlobs } from '../../db/files.ts';
import { getProject } from '../../db/projects.ts';
import { saveChecks } from '../../db/steps.ts';
import { switchVersion, versionBefore, versionOf } from '../../db/versions.ts';
import type { Deps, Visit } from '../deps.ts';
import type { Issue } from '../generate/generator.ts';
import { openStep, type StepRun } from '../step.ts';
import { describe } from '../validate/validate.ts';
import { walkLater, walkThrough } from './walk-live.ts';

export interface VisitInput extends StepInput {
  /** The visit of the version that was mended: `serves` says whether the one before it may serve again. */
  readonly again?: { readonly serves: boolean };
}

/** What the visit found. */
export interface Seen {
  /** False: what is wrong is stored, for one repair. */
  readonly fine: boolean;
  /** Why the version was taken down again; without it, it serves. */
  readonly broken?: string;
}

/** Tries after which a page that cannot be loaded is left alone: it was proven before it went live. */
const mostTries = 4;
const isAway = (error: unknown): boolean => error instanceof AppError && error.code === 'unavailable';

export const createVisit = (deps: Deps) => ({
  /**
   * Opens the live app in a real browser, where one is at hand, and takes its picture; what a model wrote is walked through, every
   * control of it. A page that throws there is rolled back at once. Without a browser the log says that this check was skipped.
   * @throws AppError `page_threw` for a page that throws and that no model can mend
   */
  async visit(input: VisitInput): Promise<Seen> {
    const run = await openStep(deps, input, 'deploy', 2);
    const project = await getProject(deps.databases.system, input.projectId);
    const url = hostUrl(deps.config, project.slug);
    const seen = await deps.visitor.visit(url, run.signal).catch((error: unknown) => {
      if (isAway(error) && run.attempt >= mostTries) return 'unseen' as const;
      throw error;
    });
    if (seen === 'unseen' || !seen) {
      const text =
        seen === 'unseen'
          ? 'The live page could not be visited right now, so that check was skipped.'
          : 'No browser is installed here, so the live page was not visited.';
      await run.emit('thinking', { text }, 'visit/skipped');
      return { fine: true };
    }
    const { used_generator: by, kind } = run.build;
    const mayMend = by === 'ai' && (kind === 'create' || kind === 'modify') && !input.again;
    if (seen.issues.length > 0) return takeDown(deps, run, input, { issues: seen.issues, mayMend });
    void keepPicture(deps, project.id, seen.picture);
    if (by === 'composer' && kind === 'create') walkLater(deps, run, url);
    const lacks = mayMend ? await walkThrough(deps, run, url, run.signal) : [];
    if (lacks.length > 0) {
      await saveIssues(deps, run, lacks);
      await run.emit('thinking', { text: `The app can be used; this is still mended: ${describe(lacks)}` }, 'visit/lacks');
    }
    return { fine: lacks.length === 0 };
  },
});

const saveIssues = (deps: Deps, run: StepRun, issues: readonly Issue[]): Promise<void> =>
  run.write((trx) => saveChecks(trx, run.build.id, { issues, history: [deps.toolchain.fingerprint(issues)] }));

async function takeDown(
  deps: Deps,
  run: StepRun,
  { projectId, buildId, again }: VisitInput,
  { issues, mayMend }: { readonly issues: readonly Issue[]; readonly mayMend: boolean },
): Promise<Seen> {
  const { system } = deps.databases;
  const { version } = await getBuild(system, buildId);
  const own = again?.serves ? await versionOf(system, buildId, 1) : undefined;
  const back = own ?? (await versionBefore(system, projectId, version ?? 0));
  await run.write(async (trx) => {
    await switchVersion(trx, projectId, back ?? null);
    if (own !== undefined) await trx.updateTable('builds').set({ version: own }).where('id', '=', buildId).execute();
  });
  const serving = back === undefined ? 'It was taken down again; there is no version before it.' : `Version ${back} serves again.`;
  const broken = `${describe(issues)} ${serving}`;
  if (!mayMend && !again) throw new AppError('page_threw', broken);
  if (mayMend) await saveIssues(deps, run, issues);
  return { fine: false, broken };
}

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
