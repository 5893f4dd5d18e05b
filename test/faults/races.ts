/** Callers that meet at the worst moment (F29): each round is a project with four races, judged by what must hold whoever wins. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Build } from '../../core/contract/builds.ts';
import type { ProjectEvent } from '../../core/events.ts';
import { books, send, until, type Rig } from './rig.ts';

export const racesOfARound = 4;

export interface RaceReport {
  readonly races: number;
  /** How often a stop at the moment of completion won. */
  readonly stopped: number;
  readonly broken: readonly string[];
}

/** @param atOnce rounds that run at the same time, each on a project of its own */
export async function runRaces(rig: Rig, rounds: number, atOnce: number): Promise<RaceReport> {
  const broken: string[] = [];
  let [next, stopped] = [0, 0];
  const work = async () => {
    while (next < rounds) {
      next += 1;
      const round = await race(rig, next);
      broken.push(...round.broken);
      stopped += round.stopped;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { races: rounds * racesOfARound, stopped, broken };
}

async function race(rig: Rig, n: number): Promise<{ broken: string[]; stopped: number }> {
  const { client } = rig;
  const change = (projectId: number, prompt: string) => client.change(projectId, prompt, { generator: 'composer' });
  const { projectId, buildId } = await client.create(books(n), { generator: 'composer' });

  await sleep(Math.random() * 800); // changes while it is being made, two of them at one instant
  await Promise.all([change(projectId, 'Add a field pages'), change(projectId, 'Add a field publisher')]);
  await client.ended(buildId);
  await sleep(Math.random() * 500); // restored while a change is being built
  const restored = await send(rig, 'POST', `/api/projects/${projectId}/versions/1/restore/`);
  const last = await change(projectId, 'Add a field shelf');
  const stopped = await stopAtTheEnd(rig, projectId, last.buildId);

  const restore = (restored.body as { build: Build }).build.id;
  const ids = [...new Set(client.accepted.filter((one) => one.projectId === projectId).map((one) => one.buildId)), restore];
  const builds = await Promise.all(ids.sort((a, b) => a - b).map((id) => client.ended(id, 120_000)));
  return { broken: await brokenBy(rig, projectId, builds, restore), stopped: Number(stopped) };
}

/** Stops a build around the moment it goes live. Answers whether the stop won. */
async function stopAtTheEnd(rig: Rig, projectId: number, buildId: number): Promise<boolean> {
  const near = Math.random() < 0.5 ? 'deployed' : 'step_finished';
  const { system } = await rig.installation.databases();
  const isNear = async () => {
    const events = await system.selectFrom('events').select(['type', 'content']).where('build_id', '=', buildId).execute();
    return events.some(({ type, content }) => type === near && (near === 'deployed' || (content as { step: string }).step === 'validate'));
  };
  await until('the build nears its end', isNear, 120_000);
  await sleep(Math.random() * 40);
  const { status } = await send(rig, 'POST', `/api/builds/${buildId}/cancel/`, {});
  if (status !== 202 && status !== 409) throw new Error(`A stop was answered with ${status}`);
  const build = await rig.client.ended(buildId, 120_000);
  const { items } = (await send(rig, 'GET', `/api/projects/${projectId}/versions/?limit=100`)).body as { items: { build_id: number }[] };
  const madeVersion = items.some((version) => version.build_id === buildId);
  if (build.status === 'cancelled' && madeVersion) throw new Error(`Build ${buildId} was cancelled, and its version is live all the same`);
  return build.status === 'cancelled';
}

async function brokenBy({ client, installation }: Rig, projectId: number, builds: readonly Build[], restore: number): Promise<string[]> {
  const broken: string[] = [];
  const check = (holds: boolean, promise: string) => void (holds || broken.push(`F29 project ${projectId}: ${promise}`));
  const events: readonly ProjectEvent[] = await client.events(projectId);
  const time = (at: string | null) => (at === null ? Infinity : Date.parse(at));
  for (const [i, build] of builds.entries()) {
    const before = builds[i - 1];
    check(build.status === 'succeeded' || build.status === 'cancelled', `build ${build.id} ${build.status}: ${build.error?.message ?? ''}`);
    check(!before || time(build.started_at) >= time(before.finished_at), `build ${build.id} began before ${before?.id ?? 0} ended`);
    const ends = events.filter((event) => event.build_id === build.id && ['complete', 'error', 'cancelled'].includes(event.type));
    check(ends.length === 1, `build ${build.id} ended ${ends.length} times`);
    const deployed = events.filter((event) => event.build_id === build.id && event.type === 'deployed').length;
    check(deployed === Number(build.status === 'succeeded'), `build ${build.id} is ${build.status} and was deployed ${deployed} times`);
  }
  const live = builds.findLast((build) => build.status === 'succeeded');
  check((await client.project(projectId)).version === live?.version, `version ${live?.version ?? 0} should be live`);
  const { system } = await installation.databases();
  const filesOf = async (version: number) =>
    JSON.stringify(
      await system
        .selectFrom('version_files')
        .select(['path', 'sha'])
        .where('project_id', '=', projectId)
        .where('version', '=', version)
        .orderBy('path')
        .execute(),
    );
  const back = builds.find((build) => build.id === restore)?.version ?? 0;
  check((await filesOf(back)) === (await filesOf(1)), `version ${back} restores version 1 and is not it`);
  return broken;
}
