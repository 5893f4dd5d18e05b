/** What a project holds and what its builds have used. */
import { sql } from 'kysely';
import type { Db } from './index.ts';
import { inWords, type Cost } from './ledger.ts';

/** Builds of a project and what their models were asked for, over all its time. */
export async function projectUse(db: Db, projectId: number): Promise<{ builds: number; ai: Cost }> {
  const { rows } = await sql<Cost & { builds: number }>`
    select (select count(*)::int from builds where project_id = ${projectId}) as builds,
      count(*) filter (where ${inWords})::int as calls, coalesce(sum(input_tokens), 0)::bigint as input_tokens,
      coalesce(sum(output_tokens), 0)::bigint as output_tokens, coalesce(sum(cost_usd), 0)::float8 as cost_usd
    from model_calls where build_id in (select id from builds where project_id = ${projectId})`.execute(db);
  const [first] = rows;
  if (!first) throw new Error('A sum over calls answered no row');
  const { builds, ...ai } = first;
  return { builds, ai };
}

/** Bytes of the files that a version is served from. Contents belong to nobody, so only the system role reads them. */
export async function versionBytes(system: Db, projectId: number, version: number | null): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`select coalesce(sum(octet_length(content)), 0)::bigint as bytes
    from version_assets join blobs using (sha) where project_id = ${projectId} and version = ${version}`.execute(system);
  return rows[0]?.bytes ?? 0;
}
