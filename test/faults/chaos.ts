/** Builds, each with a `kill -9` at a random moment. All must end live, with nothing lost, doubled or paid twice. */
import type { ProjectEvent } from '../../core/events.ts';
import { startScriptedModel } from '../support/scripted-model.ts';
import { FaultClient } from './client.ts';
import { startInstallation, type Victim } from './installation.ts';
import { hit, moments, waitFor, type Moment } from './kill-moments.ts';
import { slowApp } from './slow-app.ts';
import { judge } from './oracle.ts';
import { watch } from './watcher.ts';

export interface ChaosPlan {
  /** Hits wanted at each moment. */
  readonly hits: Readonly<Record<Moment, number>>;
  readonly say: (line: string) => void;
}

export interface ChaosReport {
  readonly builds: number;
  readonly hits: Readonly<Record<Moment, number>>;
  readonly victims: Readonly<Record<Victim, number>>;
  /** Milliseconds from a worker's death to the build's next event. */
  readonly workerRecoveryMs: { readonly p50: number; readonly p99: number; readonly n: number };
  readonly broken: readonly string[];
}

/** Workers most often: they are what dies in practice, and what recovery is measured on. */
const victims: readonly Victim[] = ['worker', 'worker', 'worker', 'api', 'temporal', 'postgres', 'supervisor'];

export async function runChaos({ hits: wanted, say }: ChaosPlan): Promise<ChaosReport> {
  const model = await startScriptedModel({ script: slowApp });
  const installation = await startInstallation({ OPENAI_API_KEY: 'sk-scripted', OPENAI_BASE_URL: `${model.url}/v1` });
  const client = new FaultClient(installation.url, installation.key);
  const watcher = watch(installation.url, installation.key);
  const hits = Object.fromEntries(moments.map((moment) => [moment, 0])) as Record<Moment, number>;
  const killed: Record<Victim, number> = { api: 0, worker: 0, temporal: 0, postgres: 0, supervisor: 0 };
  const recoveries: number[] = [];
  const broken: string[] = [];
  let builds = 0;
  try {
    for (
      let open = moments.filter((moment) => hits[moment] < wanted[moment]);
      open.length > 0;
      open = moments.filter((moment) => hits[moment] < wanted[moment])
    ) {
      const moment = open[builds % open.length] ?? 'generate';
      const victim = victims[builds % victims.length] ?? 'worker';
      const { projectId, buildId } = await client.create(`Tea list number ${builds}`, { generator: 'ai' });
      builds += 1;
      watcher.follow(projectId);
      if (!(await waitFor(moment, await installation.databases(), buildId, 1 + (builds % 3)))) continue;
      const at = await installation.kill(victim);
      if (victim === 'supervisor') await installation.start();
      const build = await client.ended(buildId, 90_000);
      const events = await client.events(projectId);
      const proven = hit(moment, events, at);
      if (proven) {
        hits[moment] += 1;
        killed[victim] += 1;
        if (victim === 'worker') recoveries.push(nextAfter(events, at));
      }
      if (build.status !== 'succeeded')
        broken.push(`build ${buildId} ended ${build.status} after ${victim} was killed in ${moment}: ${build.error?.message ?? ''}`);
      say(
        `${builds}: ${victim} killed in ${moment}${proven ? '' : ' (missed)'}, next event after ${nextAfter(events, at)} ms, tries ${build.attempt}, ${build.status}`,
      );
      await watcher.caughtUp(projectId, events.length);
    }
    broken.push(...(await judge({ client, databases: await installation.databases(), requests: model.requests, watched: watcher.seen })));
  } finally {
    watcher.close();
    await installation.discard();
    await model.close();
  }
  return {
    builds,
    hits,
    victims: killed,
    workerRecoveryMs: { p50: percentile(recoveries, 0.5), p99: percentile(recoveries, 0.99), n: recoveries.length },
    broken,
  };
}

const nextAfter = (events: readonly ProjectEvent[], at: number): number => {
  const next = events.map((event) => Date.parse(event.timestamp)).find((time) => time > at);
  return next === undefined ? 0 : next - at;
};

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
