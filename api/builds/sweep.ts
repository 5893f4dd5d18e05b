import { sql } from 'kysely';
import type { Logger } from 'pino';
import { buildWorkflowId, projectWorkflowId } from '../../core/build.ts';
import { openBuilds, raiseEpoch } from '../../db/builds.ts';
import type { Db } from '../../db/index.ts';
import type { BuildRow } from '../../db/schema.ts';
import type { WorkflowStarter } from './start-workflow.ts';

/** Seconds between two looks, and the age from which a build is looked at: a fresh one is being signalled right now. */
const everyS = 3;
const minimumAgeS = 2;

export interface SweepDeps {
  readonly system: Db;
  readonly workflows: WorkflowStarter;
  readonly log: Logger;
}

/**
 * Makes PostgreSQL and Temporal agree: accepted builds that never started are started (faults F9, F12), builds that run
 * here but not there are started again (a power cut can take the dev server's last commits), stops that got lost are repeated.
 * One process of the installation does it at a time.
 */
export async function sweepOnce({ system, workflows, log }: SweepDeps): Promise<void> {
  await system.connection().execute(async (one) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(7, 1) as mine`.execute(one);
    if (!rows[0]?.mine) return;
    try {
      const open = await openBuilds(system, minimumAgeS);
      for (const projectId of new Set(open.map((build) => build.project_id))) {
        await agree(
          projectId,
          open.filter((build) => build.project_id === projectId),
          { system, workflows, log },
        );
      }
    } finally {
      await sql`select pg_advisory_unlock(7, 1)`.execute(one);
    }
  });
}

async function agree(projectId: number, builds: readonly BuildRow[], { system, workflows, log }: SweepDeps): Promise<void> {
  const queueIsOpen = await workflows.isOpen(projectWorkflowId(projectId));
  if (queueIsOpen === undefined) return; // Temporal is away: nothing can be said
  const owner = await system.selectFrom('projects').select('owner_id').where('id', '=', projectId).executeTakeFirst();
  if (!owner) return;
  for (const build of builds) {
    if (build.status === 'queued') {
      if (!queueIsOpen || build.signalled_at === null) await workflows.enqueue(build, owner.owner_id);
    } else if (!queueIsOpen && (await workflows.isOpen(buildWorkflowId(build.id))) === false) {
      const epoch = await raiseEpoch(system, build.id);
      log.warn({ buildId: build.id, epoch }, 'a running build was unknown to Temporal and is started again');
      await workflows.enqueue({ ...build, epoch }, owner.owner_id);
    }
    if (build.cancel_by !== null) await workflows.cancel(build);
  }
}

/** Sweeps for as long as the process lives. Answers the way to stop it. */
export function startSweep(deps: SweepDeps): () => void {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    await sweepOnce(deps).catch((error: unknown) => deps.log.debug({ err: error }, 'sweep failed; the next one repeats it'));
    if (!stopped) timer = setTimeout(() => void look(), everyS * 1_000);
  };
  timer = setTimeout(() => void look(), 1_000);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
