import { afterAll, beforeAll, expect, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { request } from 'undici';
import { startProjectServer, type ProjectServer } from '../../support/project-server.ts';

let server: ProjectServer;
let alice: Record<string, string>;
let id: number;
beforeAll(async () => {
  server = await startProjectServer();
  alice = await server.person('alice');
  const made = (await call('POST', '/api/projects/', { prompt: 'track my books' })).body as { id: number; build: { id: number } };
  id = made.id;
  await server.deploy(id, made.build.id, { 'App.tsx': 'one\ntwo\n', 'components/List.tsx': 'list\n' });
  const change = (await call('POST', `/api/projects/${id}/quick_update/`, { prompt: 'shorter' })).body as { build: { id: number } };
  await server.deploy(id, change.build.id, { 'App.tsx': 'one\n', 'components/Form.tsx': '<script>alert(1)</script>' });
});
afterAll(() => server.close());

const call = (method: string, path: string, body?: unknown) => server.call({ method, path, body, headers: alice });

test('files, when a version serves, lists and reads it as plain text that no browser runs', async () => {
  expect((await call('GET', `/api/projects/${id}/files/`)).body).toEqual({
    version: 2,
    items: [
      { path: 'App.tsx', bytes: 4, lines: 1 },
      { path: 'components/Form.tsx', bytes: 25, lines: 1 },
    ],
    next_cursor: null,
  });

  const file = await call('GET', `/api/projects/${id}/files/components/Form.tsx`);

  expect(file).toMatchObject({ status: 200, text: '<script>alert(1)</script>' });
  expect(file.headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  expect((await call('GET', `/api/projects/${id}/files/..%2f..%2fetc%2fpasswd`)).status).toBe(404);
});

test('files, when a limit is sent, come page by page like every list', async () => {
  const first = (await call('GET', `/api/projects/${id}/files/?limit=1`)).body as { items: unknown[]; next_cursor: string };
  const second = await call('GET', `/api/projects/${id}/files/?limit=1&cursor=${first.next_cursor}`);

  expect(first.items).toMatchObject([{ path: 'App.tsx' }]);
  expect(second.body).toMatchObject({ items: [{ path: 'components/Form.tsx' }], next_cursor: null });
  expect((await call('GET', `/api/projects/${id}/files/?limit=101`)).status).toBe(422);
  for (const list of [`/api/projects/${id}/collections/`, '/api/models/', '/api/stats/'])
    expect(await call('GET', `${list}?limit=100`)).toMatchObject({ status: 200, body: { next_cursor: null } });
});

test('versions, when compared, tell what was added, removed and changed', async () => {
  const { files } = (await call('GET', `/api/projects/${id}/versions/1/diff/2/`)).body as {
    files: { path: string; status: string; patch: string }[];
  };

  expect(files.map((file) => [file.path, file.status])).toEqual([
    ['App.tsx', 'changed'],
    ['components/Form.tsx', 'added'],
    ['components/List.tsx', 'removed'],
  ]);
  expect(files[0]?.patch).toContain('-two');
});

test('versions, when labelled, rated and listed, stand newest first with their label', async () => {
  await call('PATCH', `/api/projects/${id}/versions/1/`, { label: 'works' });
  expect((await call('POST', `/api/projects/${id}/rating/`, { score: 4 })).body).toEqual({ score: 4, version: 2 });

  expect((await call('GET', `/api/projects/${id}/versions/`)).body).toMatchObject({
    items: [{ version: 2 }, { version: 1, label: 'works' }],
    next_cursor: null,
  });
  expect((await call('GET', `/api/projects/${id}/`)).body).toMatchObject({ rating: 4, status: 'live', version: 2 });
});

test('versions, when compared with more lines around, bring the whole file', async () => {
  const patchOf = async (query: string) =>
    ((await call('GET', `/api/projects/${id}/versions/1/diff/2/${query}`)).body as { files: { patch: string }[] }).files[0]?.patch;

  expect(await patchOf('?context=0')).not.toContain(' one');
  expect(await patchOf('?context=1000000')).toContain(' one');
  expect((await call('GET', `/api/projects/${id}/versions/1/diff/2/?context=-1`)).status).toBe(422);
});

test('a version, when asked for by its owner, says where it can be looked at; to others it is not there', async () => {
  const mallory = await server.person('mallory');

  const { body } = await call('GET', `/api/projects/${id}/versions/1/`);

  expect(body).toMatchObject({
    version: 1,
    passed: true,
    preview_url: expect.stringMatching(new RegExp(`^http://version-${id}-1-[a-f0-9]{16}x\\.localhost`)) as string,
  });
  expect((await server.call({ path: `/api/projects/${id}/versions/1/`, headers: mallory })).status).toBe(404);
  expect((await call('GET', `/api/projects/${id}/versions/9/`)).status).toBe(404);
});

test('restore, when the version exists, is a build; when not, is not found', async () => {
  expect(await call('POST', `/api/projects/${id}/versions/1/restore/`)).toMatchObject({
    status: 202,
    body: { build: { kind: 'restore', status: 'queued', prompt: 'Restore version 1' } },
  });
  expect((await call('POST', `/api/projects/${id}/versions/9/restore/`)).status).toBe(404);
});

test('edit, when it starts from an old version or a hostile path, is refused', async () => {
  const put = (path: string, base_version: number) => call('PUT', `/api/projects/${id}/files/${path}`, { content: 'x', base_version });

  expect(await put('App.tsx', 1)).toMatchObject({ status: 409, body: { code: 'edit_conflict' } });
  expect(await put('..%2f.env', 2)).toMatchObject({ status: 422, body: { errors: [{ path: 'path' }] } });
  const heavy = { content: 'é'.repeat(300_000), base_version: 2 }; // 600 kB in UTF-8, under the limit in characters
  expect((await call('PUT', `/api/projects/${id}/files/App.tsx`, heavy)).status).toBe(413);
  expect((await put('App.tsx/', 2)).status).toBe(202);
});

test('export, when asked for, is an archive of the serving version with plain names', async () => {
  const answer = await request(`${server.url.replace('localhost', '127.0.0.1')}/api/projects/${id}/export.zip`, {
    headers: { ...alice, host: new URL(server.url).host },
  });

  const files = unzipSync(new Uint8Array(await answer.body.arrayBuffer()));

  expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="alice-[a-z0-9-]+\.zip"$/);
  expect(Object.keys(files).sort()).toEqual(['README.md', 'src/App.tsx', 'src/components/Form.tsx']);
  expect(strFromU8(files['src/App.tsx'] ?? new Uint8Array())).toBe('one\n');
});

test('export, when an app has no file yet, says so', async () => {
  const { id: empty } = (await call('POST', '/api/projects/', { prompt: 'track my plants' })).body as { id: number };

  expect(await call('GET', `/api/projects/${empty}/export.zip`)).toMatchObject({
    status: 404,
    body: { detail: expect.stringContaining('no files yet') as string },
  });
});
