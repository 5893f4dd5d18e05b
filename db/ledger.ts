/** Every call of a model: what it answered, what it cost, and what is left of the budgets. */
import { sql } from 'kysely';
import type { Db } from './index.ts';
import type { ModelCallTable } from './schema.ts';
import type { Insertable } from 'kysely';

/** Once for each `key`. */
export const recordCall = (db: Db, call: Insertable<ModelCallTable> & { readonly key: string }) =>
  db
    .insertInto('model_calls')
    .values(call)
    .onConflict((c) => c.column('key').doNothing())
    .execute();

/** A whole answer that this build already paid for. */
export async function recordedAnswer(db: Db, buildId: number, step: ModelCallTable['step'], round: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('model_calls')
    .select('answer')
    .where('build_id', '=', buildId)
    .where('step', '=', step)
    .where('round', '=', round)
    .where('outcome', '=', 'whole')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.answer ?? undefined;
}

/** Tokens of one build, and those that count against the person's day (by the database's clock, UTC). */
export async function spentTokens(db: Db, buildId: number, ownerId: string): Promise<{ build: number; day: number }> {
  const { rows } = await sql<{ build: number; day: number }>`select
    (select coalesce(sum(input_tokens + output_tokens), 0)::int from model_calls where build_id = ${buildId}) as build,
    (select coalesce(sum(input_tokens + output_tokens), 0)::int from model_calls where owner_id = ${ownerId} and charged and created_at >= date_trunc('day', now() at time zone 'utc') at time zone 'utc') as day`.execute(
    db,
  );
  return rows[0] ?? { build: 0, day: 0 };
}

/** Embedding a request is paid for, but it is no call that a model answered in words. */
export const inWords = sql<boolean>`step <> 'search'`;

export interface Cost {
  readonly calls: number;
  readonly input_tokens: number;
  readonly output_tokens: number;
  readonly cost_usd: number;
}
/** The model that answered last: what a build says it was written by. */
export type CostAndModel = Cost & { readonly model: string | null };
export const noCost: Cost = { calls: 0, input_tokens: 0, output_tokens: 0, cost_usd: 0 };

export async function costs(db: Db, buildIds: readonly number[]): Promise<Map<number, CostAndModel>> {
  if (buildIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('model_calls')
    .select((e) => [
      'build_id',
      e.fn.countAll<number>().filterWhere(inWords).as('calls'),
      e.fn.sum<number>('input_tokens').as('input_tokens'),
      e.fn.sum<number>('output_tokens').as('output_tokens'),
      e.fn.sum<number>('cost_usd').as('cost_usd'),
      sql<string | null>`(array_agg(model order by id desc) filter (where ${inWords}))[1]`.as('model'),
    ])
    .where('build_id', 'in', buildIds)
    .groupBy('build_id')
    .execute();
  return new Map(
    rows.map(({ build_id, ...cost }) => [
      build_id,
      {
        calls: Number(cost.calls),
        input_tokens: Number(cost.input_tokens),
        output_tokens: Number(cost.output_tokens),
        cost_usd: cost.cost_usd,
        model: cost.model,
      },
    ]),
  );
}

/** A failure that was ours or the provider's takes nothing from the person's day. */
export const writeOff = (db: Db, buildId: number) =>
  db.updateTable('model_calls').set({ charged: false }).where('build_id', '=', buildId).execute();
