/** The event log of a project: written in the transaction of the change it tells of, numbered without gaps. */
import { sql } from 'kysely';
import type { EventContent, EventType, ProjectEvent } from '../core/events.ts';
import type { Db } from './index.ts';

export interface NewEvent<T extends EventType = EventType> {
  readonly projectId: number;
  readonly buildId?: number;
  readonly type: T;
  readonly content: EventContent[T];
  /** Unique within the project: a retried writer adds nothing twice. */
  readonly key: string;
}

/** Appends one event. Answers its number, or undefined when the key was there already or the project is gone. */
export async function appendEvent<T extends EventType>(db: Db, event: NewEvent<T>): Promise<number | undefined> {
  const { rows } = await sql<{
    seq: number;
  }>`select append_event(${event.projectId}, ${event.buildId ?? null}, ${event.type}, ${JSON.stringify(event.content)}::jsonb, ${event.key}) as seq`.execute(
    db,
  );
  return rows[0]?.seq || undefined;
}

/** Events after a number, in order. */
export async function readEvents(db: Db, projectId: number, after: number, limit: number): Promise<ProjectEvent[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(
    (row) =>
      ({
        seq: row.seq,
        ...(row.build_id === null ? {} : { build_id: row.build_id }),
        type: row.type,
        content: row.content,
        timestamp: row.created_at.toISOString(),
      }) as ProjectEvent, // the writer paired type and content
  );
}
