import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Project } from '../../../core/contract/projects.ts';
import { startProjectServer, type ProjectServer } from '../../support/project-server.ts';
import { runScenarios } from '../../support/scenario.ts';

let server: ProjectServer;
let people: Record<string, Record<string, string>>;
let first: { id: number; build: { id: number }; slug: string };
beforeAll(async () => {
  server = await startProjectServer();
  people = { alice: await server.person('alice'), mallory: await server.person('mallory') };
  const made = await server.call({
    method: 'POST',
    path: '/api/projects/',
    body: { prompt: 'track my books' },
    headers: people['alice'] ?? {},
  });
  first = made.body as typeof first;
});
afterAll(() => server.close());

const as = (name: string) => people[name] ?? {};
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  server.call({ method: 'POST', path, body, headers: { ...as('alice'), ...headers } });
const get = async <T>(path: string, name = 'alice') => (await server.call({ path, headers: as(name) })).body as T;

describe('POST /api/projects/', () => {
  test('when a sentence is sent, answers 202 with address and build before anything was built', async () => {
    const from = Date.now();

    const answer = await post('/api/projects/', { user_prompt: 'a tip calculator', name: 'Tips' });

    expect(Date.now() - from).toBeLessThan(1_000);
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({
      name: 'Tips',
      slug: expect.stringMatching(/^alice-tips-\d+$/) as string,
      status: 'building',
      build: { kind: 'create', status: 'queued', workflow_id: expect.stringMatching(/^build\/\d+$/) as string },
    });
  });

  test('when fifty equal calls carry one key, makes one project and answers all of them alike', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => post('/api/projects/', { prompt: 'once' }, { 'idempotency-key': 'fifty' })),
    );

    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect(answers[0]?.status).toBe(202);
    const { items } = await get<{ items: Project[] }>('/api/projects/?limit=100');
    expect(items.filter((project) => project.prompt === 'once')).toHaveLength(1);
  });

  test('when a key comes back after its project was deleted, gives the same answer and makes no second one', async () => {
    const again = () => post('/api/projects/', { prompt: 'short-lived' }, { 'idempotency-key': 'deleted' });
    const first = await again();
    const { id } = first.body as { id: number };
    await server.call({ method: 'DELETE', path: `/api/projects/${id}/`, headers: as('alice') });

    expect(await again()).toMatchObject({ status: 202, text: first.text });
    expect((await server.call({ path: `/api/projects/${id}/`, headers: as('alice') })).status).toBe(404);
    expect((await post('/api/projects/', { prompt: 'other' }, { 'idempotency-key': 'deleted' })).status).toBe(422);
  });

  test('when a key comes back with another body, refuses it', async () => {
    await post('/api/projects/', { prompt: 'one' }, { 'idempotency-key': 'reused' });

    expect((await post('/api/projects/', { prompt: 'two' }, { 'idempotency-key': 'reused' })).body).toMatchObject({
      status: 422,
      code: 'idempotency_mismatch',
    });
  });

  runScenarios(
    () => ({ server, people }),
    [
      { name: 'nobody, a sentence: sign in first', as: 'nobody', call: ['POST', '/api/projects/', { prompt: 'x' }], status: 401 },
      {
        name: 'somebody, no sentence: says which field',
        as: 'alice',
        call: ['POST', '/api/projects/', {}],
        status: 422,
        has: { errors: [{ path: 'prompt' }] },
      },
      { name: 'somebody, spaces only: is no sentence', as: 'alice', call: ['POST', '/api/projects/', { prompt: '  \n ' }], status: 422 },
      {
        name: 'somebody, 8,001 letters: too long',
        as: 'alice',
        call: ['POST', '/api/projects/', { prompt: 'x'.repeat(8_001) }],
        status: 422,
      },
      { name: 'somebody, 3 MB: too large', as: 'alice', call: ['POST', '/api/projects/', { prompt: 'x'.repeat(3_000_000) }], status: 413 },
      {
        name: 'somebody, a field of ours: refused',
        as: 'alice',
        call: ['POST', '/api/projects/', { prompt: 'x', user_id: 'mallory' }],
        status: 422,
      },
      { name: 'somebody, half JSON: cannot be read', as: 'alice', call: ['POST', '/api/projects/', '{"prompt": '], status: 400 },
      {
        name: 'somebody, a model where none is configured: says so at once',
        as: 'alice',
        call: ['POST', '/api/projects/', { prompt: 'x', generator: 'ai' }],
        status: 422,
        has: { code: 'no_model' },
      },
      {
        name: 'somebody, NUL in the sentence: refused, not stored broken',
        as: 'alice',
        call: ['POST', '/api/projects/', { prompt: 'a\u0000b' }],
        status: 422,
      },
      {
        name: 'somebody, the second name of the call: the same call',
        as: 'alice',
        call: ['POST', '/api/v2/generate/', { prompt: 'v2' }],
        status: 202,
      },
      { name: 'somebody, limit over 100: refused', as: 'alice', call: ['GET', '/api/projects/?limit=101'], status: 422 },
      { name: 'somebody, a made-up cursor: refused', as: 'alice', call: ['GET', '/api/projects/?cursor=zzz'], status: 422 },
    ],
  );
});

describe('a project', () => {
  test('when it is listed, pages through all of it without a gap', async () => {
    const seen: number[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: Project[]; next_cursor: string | null } = await get(
        `/api/projects/?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      seen.push(...page.items.map((project) => project.id));
      cursor = page.next_cursor;
    }

    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
    expect(seen).toContain(first.id);
  });

  test('when it is renamed, keeps its address', async () => {
    const answer = await server.call({ method: 'PATCH', path: `/api/projects/${first.id}`, body: { name: 'Mine' }, headers: as('alice') });

    expect(answer.body).toMatchObject({
      name: 'Mine',
      slug: first.slug,
      latest_build: { id: first.build.id, status: 'queued', step: 'analyze' },
    });
  });

  test('when its log is read, starts at 1 without a gap and tells where it stands', async () => {
    const { items, last_seq } = await get<{ items: { seq: number; type: string }[]; last_seq: number }>(
      `/api/projects/${first.id}/events/`,
    );

    expect(items.map((event) => [event.seq, event.type])).toEqual([
      [1, 'user_message'],
      [2, 'queued'],
    ]);
    expect(last_seq).toBe(2);
    expect(await get(`/api/projects/${first.id}/progress/`)).toMatchObject({
      status: 'building',
      step: 'analyze',
      percent: 0,
      build_id: first.build.id,
      last_seq: 2,
    });
  });

  test('when it is deleted, is gone with everything', async () => {
    const { id } = (await post('/api/projects/', { prompt: 'short life' })).body as { id: number };

    expect((await server.call({ method: 'DELETE', path: `/api/projects/${id}/`, headers: as('alice') })).status).toBe(204);

    expect((await server.call({ path: `/api/projects/${id}/`, headers: as('alice') })).status).toBe(404);
    expect((await server.call({ path: `/api/projects/${id}/events/`, headers: as('alice') })).status).toBe(404);
  });

  test('when a stranger tries every call on it, does not exist for them', async () => {
    const calls: [string, string, unknown?][] = [
      ['GET', ''],
      ['PATCH', '', { name: 'x' }],
      ['DELETE', ''],
      ['GET', 'progress/'],
      ['GET', 'events/'],
      ['POST', 'quick_update/', { prompt: 'x' }],
      ['GET', 'files/'],
      ['GET', 'files/App.tsx'],
      ['PUT', 'files/App.tsx', { content: '', base_version: 1 }],
      ['GET', 'export.zip'],
      ['GET', 'versions/'],
      ['GET', 'versions/1/'],
      ['PATCH', 'versions/1/', { label: 'x' }],
      ['GET', 'versions/1/diff/2/'],
      ['POST', 'versions/1/restore/'],
      ['POST', 'rating/', { score: 5 }],
      ['GET', 'token/'],
      ['POST', 'token/rotate/'],
      ['GET', 'access/'],
      ['PATCH', 'access/', { hosts: [] }],
      ['GET', 'collections/'],
      ['GET', 'thumbnail/'],
    ];

    const answers = await Promise.all(
      calls.map(async ([method, path, body]) => [
        method,
        path,
        (await server.call({ method, path: `/api/projects/${first.id}/${path}`, body, headers: as('mallory') })).status,
      ]),
    );

    expect(answers.filter(([, , status]) => status !== 404)).toEqual([]);
    expect((await server.call({ path: `/api/builds/${first.build.id}/`, headers: as('mallory') })).status).toBe(404);
  });
});

describe('PATCH /api/projects/{id}/', () => {
  const patch = (body: unknown) => server.call({ method: 'PATCH', path: `/api/projects/${first.id}/`, body, headers: as('alice') });

  test('when a generator is chosen, keeps it, and the next change is made by it', async () => {
    expect((await patch({ generator: 'composer' })).body).toMatchObject({ generator: 'composer' });

    const answer = await post(`/api/projects/${first.id}/quick_update/`, { prompt: 'make it dark' });

    expect(answer.body).toMatchObject({ build: { generator: 'composer' } });
    expect((await patch({ generator: 'auto', name: 'Shelf' })).body).toMatchObject({ generator: 'auto', name: 'Shelf' });
  });

  test('when a model is chosen that nobody can ask, or nothing at all, refuses', async () => {
    expect(await patch({ generator: 'ai', model: 'gpt-4o' })).toMatchObject({ status: 422, body: { code: 'no_model' } });
    expect((await patch({ generator: 'auto', model: 'gpt-4o' })).status).toBe(422);
    expect((await patch({})).status).toBe(422);
    expect((await get<Project>(`/api/projects/${first.id}/`)).generator).toBe('auto');
  });
});

describe('GET /api/projects/{id}/use/', () => {
  test('when builds were made, counts them, their tokens and cost, and what the app holds; of others it tells nothing', async () => {
    const use = await get<{ builds: number; ai: object; app_bytes: number }>(`/api/projects/${first.id}/use/`);

    expect(use.builds).toBeGreaterThan(0);
    expect(use).toMatchObject({ ai: { calls: 0, input_tokens: 0, output_tokens: 0, cost_usd: 0 }, app_bytes: 0, rows: 0, row_bytes: 0 });
    expect((await server.call({ path: `/api/projects/${first.id}/use/`, headers: as('mallory') })).status).toBe(404);
  });
});
