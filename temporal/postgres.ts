/** Embedded PostgreSQL: real PostgreSQL 18 on loopback, with a password of its own. */
import { execFile } from 'node:child_process';
import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { ChildSpec } from './child.ts';
import { clearPostmasterLock } from './postgres-lock.ts';
import { findHome, rememberHome, type PostgresHome } from './postgres-home.ts';

const run = promisify(execFile);

export interface Postgres {
  readonly spec: ChildSpec;
  /** URL of the administrator, without a database's name at its end. */
  readonly adminUrl: string;
}

/** Settings for tests alone: nothing is worth keeping there. */
const forgetful = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

/**
 * Makes the cluster when there is none and says how to run it.
 * @param options.folder our data folder; the cluster lives in it or, when it cannot, where `say` tells
 * @param options.forgetful for tests: no write is waited for
 */
export async function preparePostgres(options: {
  folder: string;
  port: number;
  env: NodeJS.ProcessEnv;
  forgetful?: boolean;
  say?: (line: string) => void;
}): Promise<Postgres> {
  const folder = path.resolve(options.folder);
  const env = { ...options.env, LC_ALL: 'C', LC_MESSAGES: 'C' }; // "is ready" is looked for in English
  const home = await findHome(folder, options.say ?? (() => undefined));
  if (!home.isMade) {
    await initialise(home, env, options.forgetful ?? false);
    await rememberHome(folder, home);
  }
  await clearPostmasterLock(home.dataFolder);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'logging_collector=off',
    ...(options.forgetful ? forgetful : []),
  ];
  const spec: ChildSpec = {
    name: 'postgres',
    command: path.join(home.programs, 'bin', 'postgres'),
    args: ['-D', home.dataFolder, '-p', String(options.port), ...settings.flatMap((setting) => ['-c', setting])],
    env,
    cwd: home.dataFolder,
    ...(home.user ? { user: home.user } : {}),
    readyLine: /database system is ready to accept connections/,
    stopSignal: 'SIGINT', // "fast": clients are cut off, what was committed is kept
    graceMs: 10_000,
  };
  return { spec, adminUrl: `postgresql://postgres:${home.password}@127.0.0.1:${options.port}` };
}

async function initialise(home: PostgresHome, env: NodeJS.ProcessEnv, hasty: boolean): Promise<void> {
  const parent = path.dirname(home.dataFolder);
  const passwordFile = path.join(parent, `password-${process.pid}`);
  await rm(home.dataFolder, { recursive: true, force: true }); // left by a start that was cut off
  await mkdir(home.dataFolder, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, home.password, { mode: 0o600 });
  if (home.user) await Promise.all([home.dataFolder, passwordFile].map((file) => chown(file, home.user?.uid ?? 0, home.user?.gid ?? 0)));
  // The built-in locale sorts the same on every machine and survives a change of the system's C library.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  try {
    await run(
      path.join(home.programs, 'bin', 'initdb'),
      [`--pgdata=${home.dataFolder}`, ...access, ...locale, '--no-instructions', ...(hasty ? ['--no-sync'] : [])],
      { env, cwd: parent, ...home.user },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Makes database `name` unless it is there. @returns its URL */
export async function ensureDatabase(adminUrl: string, name: string, template?: string): Promise<string> {
  const client = new pg.Client({ connectionString: `${adminUrl}/postgres` });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    const from = template ? ` template ${pg.escapeIdentifier(template)}` : '';
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}${from}`);
  } finally {
    await client.end();
  }
  return `${adminUrl}/${name}`;
}
