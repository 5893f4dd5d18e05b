/** Vitest's globalSetup: one PostgreSQL and one Temporal for all files of a run, on free ports, private and forgotten at the end. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { startChild, type Child } from '../../temporal/child.ts';
import { freePorts } from '../../temporal/ports.ts';
import { ensureDatabase, preparePostgres } from '../../temporal/postgres.ts';
import { startReaper } from '../../temporal/reaper.ts';
import { findTemporal } from '../../temporal/server-program.ts';
import { temporalServer } from '../../temporal/server.ts';
import { setUpDatabase } from '../../temporal/set-up.ts';

export interface TestServices {
  readonly postgresUrl: string;
  /** A migrated database to clone. */
  readonly template: string;
  /** Base64. */
  readonly masterKey: string;
  readonly temporalAddress: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    services: TestServices;
  }
}

/** Every project of a run calls setup; they share what the first one started. */
let users = 0;
let running: Promise<{ services: TestServices; stop: () => Promise<void> }> | undefined;

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  users++;
  running ??= startServices().catch(startServices); // another process may have taken a port that was free a moment ago
  const { services, stop } = await running;
  project.provide('services', services);
  return async () => {
    if (--users === 0) await stop();
  };
}

async function startServices() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'faibric-test-'));
  await chmod(folder, 0o755); // PostgreSQL may run as another user and has to walk through
  const [postgresPort = 0, temporalPort = 0] = await freePorts(2);
  const children: Child[] = [];
  const reaper = startReaper(process.env); // a test run that is killed leaves no servers behind
  const start = async (spec: Parameters<typeof startChild>[0]) => {
    const child = startChild(spec);
    children.push(child);
    reaper.watch(children.map(({ pid }) => ({ pid, signal: 'SIGKILL' })));
    await child.ready;
  };
  const startPostgres = async () => {
    const postgres = await preparePostgres({ folder, port: postgresPort, env: process.env, forgetful: true });
    await start(postgres.spec);
    const masterKey = randomBytes(32);
    const template = 'faibric_template';
    await setUpDatabase(await ensureDatabase(postgres.adminUrl, template), masterKey.toString('base64'), () => undefined);
    return { postgresUrl: postgres.adminUrl, template, masterKey: masterKey.toString('base64') };
  };
  const startTemporal = async () => {
    const program = await findTemporal({ env: process.env, say: console.info });
    const temporal = temporalServer({ program, port: temporalPort, env: process.env });
    await start({ ...temporal.spec, stopSignal: 'SIGKILL' }); // in memory: there is nothing to save
    return { temporalAddress: temporal.address };
  };
  const stop = async () => {
    await Promise.all(children.map((child) => child.stop()));
    reaper.dismiss();
    await rm(folder, { recursive: true, force: true });
  };
  const started = await Promise.allSettled([startPostgres(), startTemporal()]);
  const [postgres, temporal] = started;
  if (postgres.status === 'fulfilled' && temporal.status === 'fulfilled')
    return { services: { ...postgres.value, ...temporal.value }, stop };
  await stop();
  throw new AggregateError(
    started.flatMap((result) => (result.status === 'rejected' ? [result.reason as Error] : [])),
    'The services of the tests did not start',
  );
}
