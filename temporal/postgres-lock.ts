/** `postmaster.pid` after a crash: PostgreSQL refuses to start as long as a process has that id, be it a stranger or a zombie. */
import { readFile, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { processesIn } from './marks.ts';

/** @returns the port on which PostgreSQL serves this data folder, as it notes it; undefined when it does not run */
export async function postmasterPort(dataFolder: string): Promise<number | undefined> {
  const lock = await readFile(path.join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => '');
  return Number(lock.split('\n')[3]) || undefined; // its fourth line (PostgreSQL, "miscadmin.h")
}

/** Milliseconds for the processes of a killed PostgreSQL to notice and end; they look every moment. */
const patienceMs = 5_000;

/**
 * Removes the lock of a PostgreSQL that is gone. Its processes work in the data folder, so the folder tells whether any is left;
 * where the system does not say who works where, PostgreSQL's own judgement stands.
 */
export async function clearPostmasterLock(dataFolder: string): Promise<void> {
  const file = path.join(dataFolder, 'postmaster.pid');
  const lock = await readFile(file, 'utf8').catch(() => undefined);
  if (lock === undefined || process.platform !== 'linux') return;
  const folder = await realpath(dataFolder);
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline;) {
    if ((await processesIn(folder)).length === 0) {
      await rm(file, { force: true });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
