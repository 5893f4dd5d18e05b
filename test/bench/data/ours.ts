/** Apps of ours with many rows, among neighbours, in an installation as it is started. */
import pg from 'pg';
import type { z } from 'zod';
import type { account } from '../../../core/contract/account.ts';
import { openKeyring } from '../../../db/keyring.ts';
import { insertProject, readToken } from '../../../db/projects.ts';
import type { Stage } from '../stage.ts';

export interface OwnApp {
  /** Of its collection, with a slash at the end. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Rows of each neighbour. */
const neighbourRows = 100;

/** Makes an app for each of these numbers of rows, and the neighbours; answers those with many rows. */
export async function seedOurs(stage: Stage, sizes: readonly number[], neighbours: number): Promise<OwnApp[]> {
  const { client, databases, env } = stage;
  const { id, username } = await client.call<z.output<typeof account>>('GET', '/api/account/');
  const keyring = await openKeyring(databases.system, Buffer.from(env['MASTER_KEY'] ?? '', 'base64'));
  const app = () =>
    insertProject(databases.system, keyring, {
      owner: { id, username },
      prompt: 'bench',
      name: 'Bench',
      appName: 'bench',
      generator: 'composer',
    });
  const admin = new pg.Client({ connectionString: env['DATABASE_URL'] });
  await admin.connect();
  try {
    const others = [];
    for (let n = 0; n < neighbours; n += 1) others.push((await app()).id);
    await insertRows(admin, others, neighbourRows);
    const own = [];
    for (const rows of sizes) {
      const project = await app();
      await insertRows(admin, [project.id], rows);
      own.push({ path: `/api/v1/db/${project.id}/rows/`, headers: { 'X-App-Token': await readToken(keyring, project) } });
    }
    await admin.query('vacuum analyze documents');
    await admin.query('checkpoint');
    return own;
  } finally {
    await admin.end();
  }
}

const text =
  'The quick brown fox jumps over the lazy dog while the five boxing wizards watch and wonder whether it will ever rain again today';

/** A second between two rows, the last one now. Kept equal to pocketbase/main.go. */
async function insertRows(admin: pg.Client, projectIds: readonly number[], rows: number): Promise<void> {
  await admin.query(`insert into collections (project_id, name) select unnest($1::int[]), 'rows'`, [projectIds]);
  await admin.query(
    `insert into documents (project_id, collection, data, created_at, updated_at)
     select project_id, 'rows', jsonb_build_object('title', 'Row number ' || n, 'text', substr($2, 1 + n % 20, 110),
       'category', 'c' || (n % 100), 'rating', n % 5, 'done', n % 2 = 1), t, t
     from generate_series(1, $3::int) n, unnest($1::int[]) project_id, lateral (select now() - make_interval(secs => $3::int - n) as t)`,
    [projectIds, text, rows],
  );
}
