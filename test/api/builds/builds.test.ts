import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Build } from '../../../core/contract/builds.ts';
import { endBuild } from '../../../db/builds.ts';
import { startProjectServer, type ProjectServer } from '../../support/project-server.ts';

let server: ProjectServer;
let alice: Record<string, string>;
beforeAll(async () => {
  server = await startProjectServer();
  alice = await server.person('alice');
});
afterAll(() => server.close());

const call = async <T>(method: string, path: string, body?: unknown) => {
  const answer = await server.call({ method, path, body, headers: alice });
  return { status: answer.status, body: answer.body as T };
};
const create = async () => (await call<{ id: number; build: { id: number } }>('POST', '/api/projects/', { prompt: 'books' })).body;

test('a build, when it waits, says so with every field of the contract', async () => {
  const { id, build } = await create();

  expect((await call<Build>('GET', `/api/builds/${build.id}/`)).body).toMatchObject({
    id: build.id,
    project_id: id,
    kind: 'create',
    status: 'queued',
    step: 'analyze',
    percent: 0,
    workflow_id: `build/${build.id}`,
    run_id: null,
    attempt: 1,
    prompt: 'books',
    generator: 'auto',
    model: null,
    ai: { calls: 0, input_tokens: 0, output_tokens: 0, cost_usd: 0 },
    timings: {},
    started_at: null,
    finished_at: null,
  });
});

test('cancel, when the build has ended, is the wrong state; before, it is accepted', async () => {
  const { build } = await create();

  expect((await call('POST', `/api/builds/${build.id}/cancel/`)).status).toBe(202);
  await server.databases.system.transaction().execute((trx) => endBuild(trx, build.id, { status: 'cancelled' }));

  expect(await call('POST', `/api/builds/${build.id}/cancel/`)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
});

test('retry, when the build still waits, is the wrong state; after its end it makes a new one', async () => {
  const { build } = await create();
  expect((await call('POST', `/api/builds/${build.id}/retry/`, {})).status).toBe(409);
  await server.databases.system.transaction().execute((trx) => endBuild(trx, build.id, { status: 'failed' }));

  const retry = await call<{ build: Build }>('POST', `/api/builds/${build.id}/retry/`, { from_step: 'deploy' });

  expect(retry).toMatchObject({ status: 202, body: { build: { retry_of: build.id, status: 'queued', step: 'analyze' } } }); // nothing before it was finished, so it starts there
  expect(retry.body.build.id).toBeGreaterThan(build.id);
  expect((await call('POST', `/api/builds/${build.id}/retry/`, { generator: 'ai' })).body).toMatchObject({ status: 422, code: 'no_model' });
});

test('changes, when several are accepted, stand in the order of acceptance with their place', async () => {
  const { id } = await create();
  await call('POST', `/api/projects/${id}/quick_update/`, { prompt: 'a' });
  await call('POST', `/api/v2/projects/${id}/modify/`, { prompt: 'b' });

  const { items } = (await call<{ items: { type: string; content: unknown }[] }>('GET', `/api/projects/${id}/events/`)).body;

  expect(items.filter((event) => event.type === 'queued').map((event) => event.content)).toEqual([
    { position: 0 },
    { position: 1 },
    { position: 2 },
  ]);
});
