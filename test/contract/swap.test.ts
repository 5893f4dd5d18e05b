/** Everything of Olga's, asked for by somebody else: as if it were not there (faults D1, generated from the contract). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint } from '../../core/contract/endpoint.ts';
import { endpoints } from '../../core/contract/index.ts';
import { startSurface, type Surface } from './surface.ts';

let surface: Surface;
let mallory: Record<string, string>;
beforeAll(async () => {
  surface = await startSurface();
  mallory = await surface.person('mallory');
});
afterAll(() => surface.close());

const nameOf = (e: Endpoint) => `${e.method.toUpperCase()} ${e.path}`;
/** Bodies that the schemas take; without one, an empty object. */
const bodies: Record<string, unknown> = {
  'PATCH /api/projects/:id/': { name: 'Mine now' },
  'POST /api/projects/:id/quick_update/': { prompt: 'Add a field' },
  'POST /api/v2/projects/:id/modify/': { prompt: 'Add a field' },
  'POST /api/projects/:id/rating/': { score: 1 },
  'PUT /api/projects/:id/files/*path': { content: 'x', base_version: 1 },
  'PATCH /api/projects/:id/versions/:version/': { label: 'mine' },
  'PATCH /api/services/:name/': { base_url: 'https://evil.example' },
  'POST /api/vault/keys/:id/rotate/': { value: 'mine-now' },
};
const missing = '2147483647';
const withThings = endpoints.filter(({ path, auth }) => /[:*]/.test(path) && auth !== 'operator');

describe('a thing of another person, is answered as one that does not exist', () => {
  test.each(withThings.map((e) => [nameOf(e), e] as const))('%s', async (name, e) => {
    const ask = (path: string) =>
      surface.call({ method: e.method.toUpperCase(), path, headers: mallory, ...(e.method === 'get' ? {} : { body: bodies[name] ?? {} }) });
    const own = surface.pathOf(e);
    const nobodys = own.replace(/\/\d+\//, `/${missing}/`).replace('/olgas_service/', '/nobodys_service/');

    const [theirs, none] = [await ask(own), await ask(nobodys)];

    expect([theirs.status, none.status], theirs.text).toEqual([404, 404]);
    expect(theirs.text.replace(own, '')).toBe(none.text.replace(nobodys, ''));
  });
});

test('what another person tried, when it is over, has changed nothing', async () => {
  const project = await surface.call({ path: surface.pathOf(endpoint('GET /api/projects/:id/')), headers: surface.olga });
  const { items } = (await surface.call({ path: surface.pathOf(endpoint('GET /api/v1/db/:project/:collection/')), headers: surface.olga }))
    .body as { items: unknown[] };

  expect(project.body).toMatchObject({ prompt: 'Track my books', latest_build: { status: 'queued' } });
  expect(items).toMatchObject([{ title: 'Emma' }]);
});

function endpoint(name: string): Endpoint {
  const found = endpoints.find((e) => nameOf(e) === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
}
