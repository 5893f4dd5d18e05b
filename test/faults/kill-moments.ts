/** Waits for a moment in the life of a build, and proves afterwards that a kill hit it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { steps, type Step } from '../../core/build.ts';
import type { ProjectEvent } from '../../core/events.ts';
import type { Databases } from '../../db/index.ts';

/** A step, or the middle of a model's stream: some files are stored and more are to come. */
export const moments = [...steps, 'stream'] as const;
export type Moment = (typeof moments)[number];

/** Milliseconds within which a kill is spread once the moment has come: about as long as the step takes here. */
const spreadMs: Record<Moment, number> = { analyze: 250, generate: 1_500, validate: 250, deploy: 60, stream: 400 };

/** Returns when the build is in that moment, at a random place of it; false when it ended before. */
export async function waitFor(moment: Moment, databases: Databases, buildId: number, filesBefore: number): Promise<boolean> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const events = await databases.system
      .selectFrom('events')
      .select(['type', 'content'])
      .where('build_id', '=', buildId)
      .orderBy('seq')
      .execute();
    const started = events.filter((event) => event.type === 'step_started').map((event) => (event.content as { step: Step }).step);
    const reached = moment === 'stream' ? events.filter((event) => event.type === 'file').length >= filesBefore : started.includes(moment);
    if (reached) {
      await sleep(Math.random() * spreadMs[moment]);
      return true;
    }
    if (events.some((event) => ['complete', 'error', 'cancelled'].includes(event.type))) return false;
    await sleep(3);
  }
  return false;
}

/** Whether the build stood in that moment at that time, by its own log. */
export function hit(moment: Moment, events: readonly ProjectEvent[], killedAt: number): boolean {
  const step: Step = moment === 'stream' ? 'generate' : moment;
  const time = (event: ProjectEvent | undefined) => (event ? Date.parse(event.timestamp) : Infinity);
  const begin =
    moment === 'stream'
      ? time(events.find((event) => event.type === 'file'))
      : time(events.find((event) => event.type === 'step_started' && event.content.step === step));
  const finished = events.find((event) => event.type === 'step_finished' && event.content.step === step);
  // The visit of the live page belongs to the last step, though its time is told before.
  const end = moment === 'deploy' ? time(events.find((event) => event.type === 'complete')) : time(finished);
  return begin <= killedAt && killedAt < end;
}
