import { type Kysely, sql } from 'kysely';

/**
 * What a build reused, how well each part does (learning, first step), and what parts mean as vectors.
 * Uses stay when their project is deleted: what was learned is the platform's.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table builds add column reuse jsonb`,
  // One row a build and part, so that nothing is counted twice however often a build ends or is rated.
  `create table part_uses (
    build_id integer not null,
    part text not null,
    kept boolean not null,
    score integer,
    created_at timestamptz not null default now(),
    primary key (build_id, part)
  )`,
  `create index part_uses_part on part_uses (part)`,
  `alter table part_uses enable row level security`,
  `alter table part_uses force row level security`,
  `create policy tenant on part_uses to faibric_tenant using (build_id in (select id from builds)) with check (build_id in (select id from builds))`,
  `create policy system on part_uses to faibric_system using (true) with check (true)`,
  `grant select, update on part_uses to faibric_tenant`,
  // A use that went live is a voice for the part, one that broke a build a voice against it. A rating adds to them:
  // 5 two for, 4 one for, 3 none, 2 one against, 1 two against. One of each beforehand: a new part starts at 0.5.
  `create view parts with (security_invoker = true) as
    select part as name, usage_count, success_count,
      ((success_count + 1.0) / (success_count + failure_count + 2.0))::double precision as success_rate
    from (select part, count(*)::int as usage_count,
        sum((kept)::int + greatest(coalesce(score, 3) - 3, 0))::int as success_count,
        sum((not kept)::int + greatest(3 - coalesce(score, 3), 0))::int as failure_count
      from part_uses group by part) as voices`,
  `grant select on parts to faibric_system`,
  `create table part_vectors (
    part_hash text not null,
    model text not null,
    vector real[] not null,
    primary key (part_hash, model)
  )`,
];
