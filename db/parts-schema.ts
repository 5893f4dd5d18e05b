/** What is remembered of ready parts (migration 0010). */
import type { ColumnType } from 'kysely';
import type { Reuse } from '../core/app-spec.ts';

/** Of an app: the share of its lines that ready parts gave, 0 to 1, and the parts that are mounted. */
export interface BuildReuse {
  readonly rate: number;
  readonly parts: readonly Reuse[];
}

/** One use of a ready part by one build. */
export interface PartUseTable {
  build_id: number;
  part: string;
  /** False when it broke the build. */
  kept: boolean;
  /** The person's rating of the version, 1 to 5. */
  score: number | null;
  created_at: ColumnType<Date, Date | undefined, never>;
}

/** A view over part_uses (migration 0010). */
export interface PartsView {
  name: string;
  usage_count: number;
  success_count: number;
  success_rate: number;
}

export interface PartVectorTable {
  part_hash: string;
  model: string;
  vector: number[];
}
