import type { Build } from '../../core/contract/builds.ts';
import { buildWorkflowId } from '../../core/build.ts';
import type { Db } from '../../db/index.ts';
import { costs, noCost } from '../../db/ledger.ts';
import type { BuildRow } from '../../db/schema.ts';
import { stepTimings } from '../../db/steps.ts';

/** Rows in the contract's shape, with what their steps took and their model calls cost. */
export async function toBuilds(db: Db, rows: readonly BuildRow[]): Promise<Build[]> {
  const ids = rows.map((row) => row.id);
  const [cost, timings] = [await costs(db, ids), await stepTimings(db, ids)];
  return rows.map((row) => ({
    id: row.id,
    project_id: row.project_id,
    kind: row.kind,
    status: row.status,
    step: row.step,
    percent: row.percent,
    workflow_id: buildWorkflowId(row.id),
    run_id: row.run_id,
    attempt: Math.max(1, row.attempt),
    prompt: row.prompt,
    generator: row.used_generator ?? row.generator,
    model: row.model ?? cost.get(row.id)?.model ?? null,
    ai: cost.get(row.id) ?? noCost, // the reply's schema keeps to its own fields
    timings: timings.get(row.id) ?? {},
    ...(row.retry_of === null ? {} : { retry_of: row.retry_of }),
    ...(row.error === null ? {} : { error: { ...row.error, examples: row.error.examples && [...row.error.examples] } }),
    ...(row.version === null ? {} : { version: row.version }),
    ...(row.reuse === null ? {} : { reuse: { rate: row.reuse.rate, components: row.reuse.parts.map(({ component }) => component) } }),
    created_at: row.created_at.toISOString(),
    started_at: row.started_at?.toISOString() ?? null,
    finished_at: row.finished_at?.toISOString() ?? null,
  }));
}

export async function toBuild(db: Db, row: BuildRow): Promise<Build> {
  const [build] = await toBuilds(db, [row]);
  if (!build) throw new Error('toBuilds answered fewer builds than it was given');
  return build;
}
