/** The public contract as the oracle and the fault programs use it: patient with an API that is away, never with a wrong answer. */
import { randomUUID } from 'node:crypto';
import type { Build } from '../../core/contract/builds.ts';
import type { Project } from '../../core/contract/projects.ts';
import type { ProjectEvent } from '../../core/events.ts';

export interface Accepted {
  readonly key: string;
  readonly projectId: number;
  readonly buildId: number;
}

export class FaultClient {
  /** Every acceptance that was seen, for the oracle. */
  readonly accepted: Accepted[] = [];
  constructor(
    readonly url: string,
    readonly apiKey: string,
  ) {}

  /** Repeats while the API is away or says so (503); anything else that is no success throws. */
  async call<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    const deadline = Date.now() + 60_000;
    for (;;) {
      try {
        const answer = await fetch(this.url + path, {
          method,
          headers: {
            authorization: `Bearer ${this.apiKey}`,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          signal: AbortSignal.timeout(10_000),
        });
        const text = await answer.text();
        if (answer.ok) return (text === '' ? undefined : JSON.parse(text)) as T;
        if (answer.status !== 503) throw new WrongAnswer(`${method} ${path} answered ${answer.status}: ${text.slice(0, 300)}`);
      } catch (error) {
        if (error instanceof WrongAnswer) throw error;
      }
      if (Date.now() > deadline) throw new Error(`${method} ${path} was away for 60 s`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async create(prompt: string, body: Record<string, unknown> = {}): Promise<Accepted> {
    const key = randomUUID();
    const made = await this.call<{ id: number; build: { id: number } }>(
      'POST',
      '/api/projects/',
      { prompt, ...body },
      { 'idempotency-key': key },
    );
    const accepted = { key, projectId: made.id, buildId: made.build.id };
    this.accepted.push(accepted);
    return accepted;
  }

  async change(projectId: number, prompt: string, body: Record<string, unknown> = {}): Promise<Accepted> {
    const key = randomUUID();
    const { build } = await this.call<{ build: Build }>(
      'POST',
      `/api/projects/${projectId}/quick_update/`,
      { prompt, ...body },
      { 'idempotency-key': key },
    );
    const accepted = { key, projectId, buildId: build.id };
    this.accepted.push(accepted);
    return accepted;
  }

  build = (id: number) => this.call<Build>('GET', `/api/builds/${id}/`);
  project = (id: number) => this.call<Project>('GET', `/api/projects/${id}/`);

  async events(projectId: number): Promise<ProjectEvent[]> {
    const all: ProjectEvent[] = [];
    for (;;) {
      const page = await this.call<{ items: ProjectEvent[]; last_seq: number }>(
        'GET',
        `/api/projects/${projectId}/events/?after=${all.at(-1)?.seq ?? 0}&limit=1000`,
      );
      all.push(...page.items);
      if (page.items.length < 1_000) return all;
    }
  }

  /** @throws Error when the build has not ended within the time */
  async ended(buildId: number, timeoutMs = 60_000): Promise<Build> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const build = await this.build(buildId);
      if (build.finished_at !== null) return build;
      if (Date.now() > deadline)
        throw new Error(`Build ${buildId} did not end within ${timeoutMs / 1000} s; it stands at ${build.step}, try ${build.attempt}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

class WrongAnswer extends Error {}
