/** The database of an installation for a command beside it, whether Faibric runs or not. */
import path from 'node:path';
import type { Config } from '../core/config.ts';
import { startChild } from './child.ts';
import { runVariable } from './marks.ts';
import { freePorts } from './ports.ts';
import { findHome, isClusterMade } from './postgres-home.ts';
import { postmasterPort } from './postgres-lock.ts';
import { ensureDatabase, preparePostgres } from './postgres.ts';
import { startReaper } from './reaper.ts';
import { isTaken, takeFolder } from './run-lock.ts';

export interface FoundDatabase {
  /** The administrator's. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * `DATABASE_URL`, the embedded PostgreSQL that runs, or the embedded one started for as long as it is needed: the data folder is taken
 * meanwhile, as by a start of Faibric.
 * @throws Error when there is no installation
 */
export async function findDatabase(config: Config, env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<FoundDatabase> {
  const folder = path.resolve(config.DATA_DIR);
  if (config.DATABASE_URL) return { url: config.DATABASE_URL, close: () => Promise.resolve() };
  if (!isClusterMade(folder))
    throw new Error(`There is no installation in ${folder}. Set DATA_DIR or DATABASE_URL, or start Faibric once.`);
  if (!(await isTaken(folder))) return startDatabase(folder, env, say);
  const { dataFolder, password } = await findHome(folder, say);
  const port = await postmasterPort(dataFolder);
  if (port === undefined) throw new Error(`Faibric is just starting on ${folder}. Run this again when it is ready.`);
  return { url: `postgresql://postgres:${password}@127.0.0.1:${port}/faibric`, close: () => Promise.resolve() };
}

async function startDatabase(folder: string, given: NodeJS.ProcessEnv, say: (line: string) => void): Promise<FoundDatabase> {
  const lock = await takeFolder(folder, say);
  const env = { ...given, [runVariable]: lock.runId }; // the next start ends what a crash of ours leaves
  const reaper = startReaper(env);
  const [port = 0] = await freePorts(1);
  const { spec, adminUrl } = await preparePostgres({ folder, port, env, say });
  const child = startChild(spec);
  reaper.watch([{ pid: child.pid, signal: spec.stopSignal }]);
  const close = async () => {
    await child.stop();
    reaper.dismiss();
    await lock.release();
  };
  try {
    await child.ready;
    return { url: await ensureDatabase(adminUrl, 'faibric'), close };
  } catch (error) {
    await close();
    throw error;
  }
}
