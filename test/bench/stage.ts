/** A whole installation to measure, and the ways into it that only a bench needs. */
import { readFile } from 'node:fs/promises';
import type { Databases } from '../../db/index.ts';
import { FaultClient } from '../faults/client.ts';
import { startInstallation } from '../faults/installation.ts';

export interface Stage {
  readonly url: string;
  /** A link that lets a browser in, once; on the host that a person uses. */
  readonly signInUrl: () => string;
  readonly client: FaultClient;
  readonly databases: Databases;
  /** What its processes are told: TEMPORAL_ADDRESS, MASTER_KEY and the like. */
  readonly env: Readonly<Record<string, string>>;
}

/** Starts an installation for `work` and discards it afterwards. @param env settings beside those that every installation gets */
export async function onStage<T>(env: Readonly<Record<string, string>>, work: (stage: Stage) => Promise<T>): Promise<T> {
  const installation = await startInstallation(env);
  try {
    const [pid = 0] = await installation.pids('api');
    return await work({
      url: installation.url,
      signInUrl: () => installation.signInUrl(),
      client: new FaultClient(installation.url, installation.key),
      databases: await installation.databases(),
      env: await environmentOf(pid),
    });
  } finally {
    await installation.discard();
  }
}

async function environmentOf(pid: number): Promise<Record<string, string>> {
  const entries = (await readFile(`/proc/${pid}/environ`, 'utf8')).split('\0').filter((entry) => entry.includes('='));
  return Object.fromEntries(entries.map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]));
}

/** Runs the round once to warm up, then `count` times. The warm-up's result is dropped. */
export async function inRounds<T>(count: number, round: (number: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let number = 0; number <= count; number += 1) results.push(await round(number));
  return results.slice(1);
}

export function assert(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(message);
}
