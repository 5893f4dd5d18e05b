/** The OpenAPI 3.1 document, derived from the list of endpoints: what is not in it does not exist. */
import { extendZodWithOpenApi, OpenApiGeneratorV31, OpenAPIRegistry, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import type { Endpoint } from '../../core/contract/endpoint.ts';
import { failures, type FailureCode } from '../../core/errors.ts';

extendZodWithOpenApi(z);

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(Object.keys(failures) as [FailureCode, ...FailureCode[]]),
  hint: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  examples: z.array(z.string()).optional(),
  request_id: z.string().optional(),
});

const problemStatuses: Record<number, string> = {
  400: 'The request could not be read',
  401: 'No or wrong credentials',
  403: 'The page that sent this may not, or sign-up is closed',
  404: 'There is nothing here, or it is not yours',
  409: 'Not possible in this state',
  413: 'Too large',
  421: 'This host is not served here',
  422: 'Some fields are not right',
  429: 'Too many calls; Retry-After says when',
  500: 'This failed on our side',
  503: 'A part of the platform is away; Retry-After says when',
};

/** What is not an endpoint of the contract's shape. */
const beside = {
  '/healthz': 'Whether the process serves',
  '/readyz': 'Whether database, temporal and workers answer; 503 where one does not',
  '/metrics': 'Prometheus text, for an operator’s key or from this machine',
  '/api/openapi.json': 'This document',
};

/** `/api/projects/:id/files/*path` → `/api/projects/{id}/files/{path}` */
const templated = (path: string): string => path.replace(/[:*](\w+)/g, '{$1}');

/** Unique and readable: `post_projects_id_quick_update`. */
const operationId = ({ method, path }: Endpoint): string =>
  [method, ...path.split(/[^\w]+/).filter((part) => part !== '' && part !== 'api')].join('_');

function operation(e: Endpoint, security: RouteConfig['security']): RouteConfig {
  const answer =
    e.media === undefined ? { 'application/json': { schema: e.reply } } : { [e.media]: { schema: { type: 'string' as const } } };
  const problems = Object.keys(problemStatuses).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]);
  const bodyRequired = !e.body.safeParse({}).success;
  return {
    method: e.method,
    path: templated(e.path),
    operationId: operationId(e),
    summary: e.summary,
    tags: [e.path.split('/')[2] ?? 'api'],
    ...(e.auth === 'public' ? { security: [] } : security && { security }),
    request: {
      params: e.params,
      query: e.query,
      ...(e.method === 'get' ? {} : { body: { required: bodyRequired, content: { 'application/json': { schema: e.body } } } }),
    },
    responses: {
      [e.status]: { description: 'Done', ...(e.status === 204 ? {} : { content: answer }) },
      ...(Object.fromEntries(problems) as RouteConfig['responses']),
    },
  };
}

/** The whole document as a plain object. */
export function openApiDocument(endpoints: readonly Endpoint[], version: string) {
  const registry = new OpenAPIRegistry();
  registry.register('Problem', problem);
  for (const [status, description] of Object.entries(problemStatuses))
    registry.registerComponent('responses', `Problem${status}`, {
      description,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    });
  const key = registry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer', description: 'An API key' });
  const cookie = registry.registerComponent('securitySchemes', 'cookie', {
    type: 'apiKey',
    in: 'cookie',
    name: 'faibric_session',
    description: 'A browser’s session; calls that change something need our own Origin beside it',
  });
  for (const e of endpoints) registry.registerPath(operation(e, [{ [key.name]: [] }, { [cookie.name]: [] }]));
  for (const [path, summary] of Object.entries(beside))
    registry.registerPath({
      method: 'get',
      path,
      summary,
      tags: ['operations'],
      security: [],
      responses: { default: { description: summary } },
    });
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Faibric', version, description: 'Type a sentence, use the app that comes out.' },
    servers: [{ url: '/' }],
  });
}
