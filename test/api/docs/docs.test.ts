import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mountDocs } from '../../../api/docs/routes.ts';
import { endpoints } from '../../../core/contract/index.ts';
import { failures } from '../../../core/errors.ts';
import { startTestServer, type TestServer } from '../../support/http-server.ts';

interface Operation {
  readonly responses: Record<string, unknown>;
  readonly operationId: string;
  readonly security?: unknown[];
}
interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly securitySchemes: object };
}

let server: TestServer;
let document: Document;
beforeAll(async () => {
  server = await startTestServer({ mount: (app) => mountDocs(app, '1.2.3') });
  document = (await server.call({ path: '/api/openapi.json' })).body as Document;
});
afterAll(() => server.close());

describe('the OpenAPI document', () => {
  test('when it is read, names every endpoint once with its own status and the problems', () => {
    const named = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
    const operations = named.filter(({ operation }) => operation.responses['422'] !== undefined);

    expect(document.openapi).toBe('3.1.0');
    expect(operations.map(({ path, method }) => `${method} ${path}`).sort()).toEqual(
      endpoints.map((e) => `${e.method} ${e.path.replace(/[:*](\w+)/g, '{$1}')}`).sort(),
    );
    for (const e of endpoints)
      expect(document.paths[e.path.replace(/[:*](\w+)/g, '{$1}')]?.[e.method]?.responses).toHaveProperty(String(e.status));
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  });

  test('when a reference stands in it, leads somewhere', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path);
    const at = (path: string) =>
      path.split('/').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);

    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((path) => at(path) === undefined)).toEqual([]);
  });

  test('when an endpoint wants credentials, says which', () => {
    expect(Object.keys(document.components.securitySchemes)).toEqual(['key', 'cookie']);
    expect(document.paths['/api/account/']?.['get']?.security).toEqual([{ key: [] }, { cookie: [] }]);
    expect(document.paths['/api/auth/sign-in/email/']?.['post']?.security).toEqual([]);
  });
});

test('the page at /docs, when it is read, takes everything from ourselves and runs no script of its own', async () => {
  const page = await server.call({ path: '/docs' });
  const sources = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source = '']) => source);

  const statuses = await Promise.all(
    sources.filter((source) => source.startsWith('/')).map(async (path) => (await server.call({ path })).status),
  );

  expect(page.status).toBe(200);
  expect(sources.filter((source) => !source.startsWith('/') && source !== 'data:,')).toEqual([]);
  expect(statuses).toEqual([200, 200, 200]);
  expect(page.text).not.toMatch(/<script>|<script [^>]*>[^<]|\son\w+=/);
});

test('a problem, when its type is opened, has a page for people', async () => {
  for (const code of Object.keys(failures))
    expect((await server.call({ path: `/problems/${code}` })).text).toContain(failures[code as keyof typeof failures].title);
  expect((await server.call({ path: '/problems/constructor' })).status).toBe(404);
  expect((await server.call({ path: '/problems' })).text).toContain('/problems/not_found');
});
