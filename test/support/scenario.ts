/** API tests as tables: who, what, outcome, and what must not be seen (style rule 16). */
import { expect, test } from 'vitest';
import type { Answer, TestServer } from './http-server.ts';

export interface Scenario {
  /** A sentence: who, what, then. A fixed bug adds a row named after its issue. */
  readonly name: string;
  /** `nobody`, or a name of `people`. */
  readonly as: string;
  readonly call: readonly [method: string, path: string, body?: unknown];
  readonly headers?: Record<string, string>;
  readonly status: number;
  /** Part of the answer's body. */
  readonly has?: Record<string, unknown>;
  /** Text that must not stand in the answer. */
  readonly never?: readonly string[];
}

export interface Stage {
  readonly server: TestServer;
  /** The headers that each person sends. */
  readonly people: Record<string, Record<string, string>>;
}

/** One test a row. `stage` is asked when the tests run. */
export function runScenarios(stage: () => Stage, scenarios: readonly Scenario[]): void {
  for (const scenario of scenarios)
    test(scenario.name, async () => {
      const { server, people } = stage();
      const own = scenario.as === 'nobody' ? {} : people[scenario.as];
      if (!own) throw new Error(`Nobody is called ${scenario.as}`);
      const [method, path, body] = scenario.call;

      const answer = await server.call({ method, path, body, headers: { ...own, ...scenario.headers } });

      expectAnswer(answer, scenario);
    });
}

/** Every refusal is a problem, and none of them tells how we are built. */
function expectAnswer(answer: Answer, { status, has, never = [] }: Scenario): void {
  expect(answer.status, answer.text).toBe(status);
  if (status >= 400) {
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({
      status,
      type: expect.stringMatching(/^\/problems\/[a-z_]+$/) as string,
      title: expect.any(String) as string,
    });
  }
  if (has) expect(answer.body).toMatchObject(has);
  for (const text of [...never, 'node_modules', '    at ']) expect(answer.text).not.toContain(text);
}
