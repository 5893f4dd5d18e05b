import { sql } from 'kysely';
import type { AppType } from '../core/app-spec.ts';
import type { Step } from '../core/build.ts';
import type { Db } from './index.ts';

export interface Median {
  generator: 'ai' | 'composer';
  app_type: AppType | null;
  step: Step;
  p50_ms: number;
  builds: number;
}

/** Medians of the last 500 successful builds, by generator, app type and step. */
export async function medians(db: Db): Promise<Median[]> {
  const { rows } = await sql<Median>`with recent as (
      select b.id, b.used_generator, p.app_type from builds b join projects p on p.id = b.project_id
      where b.status = 'succeeded' and b.used_generator is not null order by b.id desc limit 500)
    select r.used_generator as generator, r.app_type, s.step, percentile_cont(0.5) within group (order by s.ms) as p50_ms, count(*)::int as builds
    from recent r join build_steps s on s.build_id = r.id where s.ms is not null group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  return rows;
}
