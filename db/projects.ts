/** Projects. The caller's transaction says who sees what (row-level security); ids of others are simply not found. */
import { sql } from 'kysely';
import type { GeneratorName } from '../core/build.ts';
import type { Access } from '../core/contract/access.ts';
import { AppError } from '../core/errors.ts';
import { slugOf } from '../core/host.ts';
import type { Db } from './index.ts';
import type { ProjectRow } from './schema.ts';
import type { Keyring } from './keyring.ts';
import { newAppToken, open, seal } from './seal.ts';

export interface NewProject {
  readonly owner: { readonly id: string; readonly username: string };
  readonly prompt: string;
  readonly name: string;
  /** The middle of the address; it stays when the name changes. */
  readonly appName: string;
  readonly generator: GeneratorName;
  readonly model?: string;
}

export const tokenIdentity = (projectId: number) => `token/${projectId}`;

export async function insertProject(db: Db, keyring: Keyring, project: NewProject): Promise<ProjectRow> {
  const { rows } = await sql<{ id: number }>`select nextval(pg_get_serial_sequence('projects', 'id'))::int as id`.execute(db);
  const id = rows[0]?.id ?? 0;
  const { token, hash } = newAppToken();
  return db
    .insertInto('projects')
    .values({
      id,
      owner_id: project.owner.id,
      name: project.name,
      slug: slugOf(project.owner.username, project.appName, id),
      prompt: project.prompt,
      generator: project.generator,
      model: project.model ?? null,
      token_sealed: seal(keyring, token, tokenIdentity(id)),
      token_hash: hash,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** @throws AppError `not_found` */
export async function getProject(db: Db, id: number): Promise<ProjectRow> {
  const row = await db.selectFrom('projects').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found', 'There is no such project, or it is not yours');
  return row;
}

/** Newest first, by key: `before` is the id that ended the page before. */
export function listProjects(db: Db, limit: number, before?: number): Promise<ProjectRow[]> {
  return db
    .selectFrom('projects')
    .selectAll()
    .$if(before !== undefined, (q) => q.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export interface ProjectChange {
  readonly name?: string | undefined;
  /** Who makes its changes from now on; `model` goes with it. */
  readonly generator?: GeneratorName | undefined;
  readonly model?: string | undefined;
}

export async function changeProject(db: Db, id: number, { name, generator, model }: ProjectChange): Promise<ProjectRow> {
  const row = await db
    .updateTable('projects')
    .set({
      ...(name === undefined ? {} : { name }),
      ...(generator === undefined ? {} : { generator, model: model ?? null }),
      updated_at: sql`clock_timestamp()`,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw new AppError('not_found', 'There is no such project, or it is not yours');
  await wakeProject(db, id);
  return row;
}

/** Takes everything of the project with it. Answers the workflows that may still run. */
export async function deleteProject(db: Db, id: number): Promise<{ openBuilds: number[] }> {
  await getProject(db, id);
  const open = await db
    .selectFrom('builds')
    .select('id')
    .where('project_id', '=', id)
    .where('status', 'in', ['queued', 'running'])
    .execute();
  await db.deleteFrom('projects').where('id', '=', id).execute();
  await notifyRoute(db, id);
  await wakeProject(db, id);
  return { openBuilds: open.map((b) => b.id) };
}

export const readToken = (keyring: Keyring, project: Pick<ProjectRow, 'id' | 'token_sealed'>): Promise<string> =>
  open(keyring, project.token_sealed, tokenIdentity(project.id));

/** A new public token; the old one ends with this transaction. */
export async function rotateToken(db: Db, keyring: Keyring, id: number): Promise<string> {
  const { token, hash } = newAppToken();
  const done = await db
    .updateTable('projects')
    .set({ token_sealed: seal(keyring, token, tokenIdentity(id)), token_hash: hash })
    .where('id', '=', id)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) throw new AppError('not_found', 'There is no such project, or it is not yours');
  await notifyRoute(db, id);
  return token;
}

export async function setAccess(db: Db, id: number, access: Access): Promise<void> {
  await db
    .updateTable('projects')
    .set({ access: JSON.stringify(access) })
    .where('id', '=', id)
    .execute();
  await notifyRoute(db, id);
}

/** Tells every API process to forget what it knows of the app's address, token and access. */
export async function notifyRoute(db: Db, projectId: number): Promise<void> {
  await sql`select pg_notify('faibric_routes', ${String(projectId)})`.execute(db);
}

/** Tells the watchers of the owner that the project's list item changed. */
async function wakeProject(db: Db, projectId: number): Promise<void> {
  await sql`select pg_notify('faibric_events', ${`${projectId}:0:project`})`.execute(db);
}

export interface AppDescription {
  readonly appType: ProjectRow['app_type'];
  readonly name: string;
  readonly services: readonly string[];
  readonly reused: readonly string[];
  readonly access: Access;
}

/** What a new version says about its project. */
export async function describeApp(db: Db, id: number, app: AppDescription): Promise<void> {
  await db
    .updateTable('projects')
    .set({
      app_type: app.appType,
      name: app.name,
      services: JSON.stringify(app.services),
      reused_components: JSON.stringify(app.reused),
      access: JSON.stringify(app.access),
    })
    .where('id', '=', id)
    .execute();
}
