/** What must hold after every fault (faults-and-attacks.md §2, I1-I8), checked through the public contract, SQL and the model's own log. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { terminalEvents, type ProjectEvent } from '../../core/events.ts';
import type { Databases } from '../../db/index.ts';
import type { Accepted, FaultClient } from './client.ts';

export interface ModelRequest {
  readonly step: string;
  readonly build: string;
  readonly have: readonly string[];
  readonly deliveredWhole: boolean;
}

export interface Evidence {
  readonly client: FaultClient;
  readonly databases: Databases;
  /** What the scripted provider was asked; empty for builds from parts. */
  readonly requests: readonly ModelRequest[];
  /** What live watchers saw of each project, in the order it came. */
  readonly watched?: ReadonlyMap<number, readonly ProjectEvent[]>;
}

/** Answers every broken promise in a line; empty means that all of them held. */
export async function judge({ client, databases, requests, watched }: Evidence): Promise<string[]> {
  const broken: string[] = [];
  const check = (holds: boolean, promise: string) => void (holds || broken.push(promise));
  for (const accepted of client.accepted) await nothingLost(databases, accepted, check);
  for (const projectId of new Set(client.accepted.map((one) => one.projectId))) {
    const events = await client.events(projectId);
    logHolds(projectId, events, check);
    const seen = watched?.get(projectId);
    if (seen)
      check(
        JSON.stringify(seen) === JSON.stringify(events),
        `I3 project ${projectId}: a watcher saw ${seen.length} events that are not the log’s ${events.length}`,
      );
    for (const { buildId } of client.accepted.filter((one) => one.projectId === projectId)) await oneEnd(client, events, buildId, check);
    await filesMatch(databases, projectId, check);
  }
  paidOnce(requests, check);
  await atRest(databases, check);
  return broken;
}

type Check = (holds: boolean, promise: string) => void;

async function nothingLost({ system }: Databases, { key, projectId, buildId }: Accepted, check: Check): Promise<void> {
  const rows = await system.selectFrom('idempotency_keys').selectAll().where('key', '=', key).execute();
  check(
    rows.length === 1 && rows[0]?.project_id === projectId && rows[0].build_id === buildId,
    `I1 key ${key}: ${rows.length} rows, not the project ${projectId} and build ${buildId} that were answered`,
  );
}

function logHolds(projectId: number, events: readonly ProjectEvent[], check: Check): void {
  check(
    events.every((event, i) => event.seq === i + 1),
    `I3 project ${projectId}: the numbers have a gap or do not rise`,
  );
  const files = events.filter((event) => event.type === 'file').map((event) => JSON.stringify([event.build_id, event.content]));
  check(new Set(files).size === files.length, `I3 project ${projectId}: a file was announced twice`);
  const versions = events.filter((event) => event.type === 'deployed').map((event) => event.content.version);
  check(new Set(versions).size === versions.length, `I3 project ${projectId}: a version was deployed twice`);
}

const statusOf = { complete: 'succeeded', error: 'failed', cancelled: 'cancelled' } as const;

async function oneEnd(client: FaultClient, events: readonly ProjectEvent[], buildId: number, check: Check): Promise<void> {
  const ends = events.filter((event) => event.build_id === buildId && (terminalEvents as readonly string[]).includes(event.type));
  check(ends.length === 1, `I2 build ${buildId}: ${ends.length} terminal events`);
  const { status } = await client.build(buildId);
  const told = ends[0] && statusOf[ends[0].type as keyof typeof statusOf];
  check(status === told, `I2 build ${buildId}: the row says ${status}, the log ${told ?? 'nothing'}`);
}

async function filesMatch({ system }: Databases, projectId: number, check: Check): Promise<void> {
  const project = await system.selectFrom('projects').select('version').where('id', '=', projectId).executeTakeFirst();
  if (!project?.version) return;
  for (const table of ['version_files', 'version_assets'] as const) {
    const rows = await system
      .selectFrom(table)
      .innerJoin('blobs', 'blobs.sha', `${table}.sha`)
      .select(['path', `${table}.sha`, 'content'])
      .where('project_id', '=', projectId)
      .where('version', '=', project.version)
      .execute();
    check(rows.length > 0, `I6 project ${projectId}: version ${project.version} has no ${table}`);
    for (const { path, sha, content } of rows)
      check(createHash('sha256').update(content).digest('hex') === sha, `I6 project ${projectId}: ${path} is not what its address says`);
  }
}

/** A whole answer is never asked for again, and a stored file never either: each later request names it as had. */
function paidOnce(requests: readonly ModelRequest[], check: Check): void {
  const groups = new Map<string, ModelRequest[]>();
  for (const request of requests) {
    if (request.step === 'repair') continue; // each round is a question of its own
    const name = `build ${request.build}, step ${request.step}`;
    groups.set(name, [...(groups.get(name) ?? []), request]);
  }
  for (const [name, group] of groups) {
    const first = group.findIndex((request) => request.deliveredWhole);
    check(first === -1 || first === group.length - 1, `I4 ${name}: asked again after a whole answer`);
    for (const [i, request] of group.entries()) {
      const before = group[i - 1];
      check(!before || before.have.every((path) => request.have.includes(path)), `I4 ${name}: asked again for a file that was stored`);
    }
  }
}

async function atRest({ system }: Databases, check: Check): Promise<void> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from pg_stat_activity where state = 'idle in transaction' and state_change < now() - interval '10 seconds'`.execute(
    system,
  );
  check(rows[0]?.n === 0, `I8 ${rows[0]?.n ?? 0} transactions stand open`);
}
