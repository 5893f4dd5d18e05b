/** The audit log of the gateway: one row a call, also refused ones, without queries, bodies or keys. */
import { sql } from 'kysely';
import type { GatewayRequestRow } from './gateway-schema.ts';
import type { Db } from './index.ts';

export type AuditEntry = Omit<GatewayRequestRow, 'id' | 'created_at'> & { readonly created_at: Date };

/** Days for which the log is kept, and rows that one round of forgetting takes away. */
const auditDays = 30;
const purgeRows = 50_000;

/** All of them or none, in one statement. As JSON: arrays cost the driver four times as much to write. */
export async function insertRequests(db: Db, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await sql`insert into gateway_requests
      (app_id, user_id, service, host, endpoint, method, status_code, response_time_ms, cached, error, created_at)
    select * from json_to_recordset(${JSON.stringify(entries)}::json) as entry
      (app_id integer, user_id text, service varchar, host text, endpoint varchar, method varchar, status_code integer,
       response_time_ms integer, cached boolean, error text, created_at timestamptz)`.execute(db);
}

export interface RequestFilter {
  readonly app_id?: number | undefined;
  readonly service?: string | undefined;
  readonly outcome?: 'ok' | 'failed' | undefined;
}

const matches = ({ app_id, service, outcome }: RequestFilter) =>
  sql.join(
    [
      sql`true`,
      ...(app_id === undefined ? [] : [sql`app_id = ${app_id}`]),
      ...(service === undefined ? [] : [sql`service = ${service}`]),
      ...(outcome === undefined ? [] : [outcome === 'ok' ? sql`(${isFine})` : sql`not (${isFine})`]),
    ],
    sql` and `,
  );
const isFine = sql`status_code < 400 and error is null`;

/** Newest first, by key; the caller's transaction says whose. */
export async function listRequests(
  db: Db,
  { limit, before, ...filter }: RequestFilter & { readonly limit: number; readonly before?: number | undefined },
): Promise<GatewayRequestRow[]> {
  const { rows } = await sql<GatewayRequestRow>`select * from gateway_requests
    where ${matches(filter)} and ${before === undefined ? sql`true` : sql`id < ${before}`} order by id desc limit ${limit}`.execute(db);
  return rows;
}

interface Figures {
  readonly calls: number;
  readonly failed: number;
  readonly cached: number;
  readonly p50_ms: number | null;
  readonly p95_ms: number | null;
}
const figures = sql`count(*)::int as calls, count(*) filter (where not (${isFine}))::int as failed, count(*) filter (where cached)::int as cached,
  (percentile_cont(0.5) within group (order by response_time_ms))::int as p50_ms,
  (percentile_cont(0.95) within group (order by response_time_ms))::int as p95_ms`;

/** Calls of the last `hours` in spans of equal length; spans without a call are left out. */
export async function requestFigures(
  db: Db,
  { hours, spanSeconds, ...filter }: RequestFilter & { readonly hours: number; readonly spanSeconds: number },
): Promise<{ spans: (Figures & { at: Date })[]; services: (Figures & { service: string | null })[] }> {
  const recent = sql`created_at > now() - make_interval(hours => ${hours}) and ${matches(filter)}`;
  const spans = await sql<Figures & { at: Date }>`
    select date_bin(make_interval(secs => ${spanSeconds}), created_at, 'epoch'::timestamptz) as at, ${figures}
    from gateway_requests where ${recent} group by 1 order by 1`.execute(db);
  const services = await sql<Figures & { service: string | null }>`
    select service, ${figures} from gateway_requests where ${recent} group by 1 order by calls desc limit 50`.execute(db);
  return { spans: spans.rows, services: services.rows };
}

/** Forgets what is older than 30 days, a part at a time: a huge log must not hold the table. @returns rows taken away */
export async function purgeRequests(db: Db): Promise<number> {
  const { numAffectedRows = 0n } = await sql`delete from gateway_requests where id in (select id from gateway_requests
    where created_at < now() - make_interval(days => ${auditDays}) limit ${purgeRows})`.execute(db);
  return Number(numAffectedRows);
}
