import { z } from 'zod';
import { serviceMethods, serviceName } from '../service.ts';
import { endpoint, id, pageOf, pageQuery, timestamp } from './endpoint.ts';

const value = z.union([z.string(), z.number(), z.boolean()]);
/** A list sends its parameter several times; null sends none. */
const params = z.record(z.string().max(200), z.union([value, z.null(), z.array(value).max(200)]));
const headers = z.record(z.string().max(200), z.string().max(8_192)).refine((all) => Object.keys(all).length <= 64, {
  error: 'must hold at most 64 headers',
});
const expression = z.string().min(1).max(4_000);

/** What is called: a service of the registry, or any address. `${NAME}` in it is filled from the vault. */
export const gatewayCall = z
  .strictObject({
    service: serviceName.optional(),
    endpoint: z.string().max(2_000).optional(),
    url: z.string().min(1).max(4_000).optional(),
    params: params.optional(),
    method: z
      .string()
      .toUpperCase()
      .pipe(z.enum([...serviceMethods, 'OPTIONS']))
      .default('GET'),
    headers: headers.optional(),
    /** Any JSON; already read as such. */
    body: z.unknown().optional(),
    body_text: z.string().optional(),
    body_base64: z.base64().optional(),
    content_type: z
      .string()
      .max(200)
      .regex(/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(\s*;\s*[\w-]+=[^\r\n;]+)*$/, { error: 'must be a media type' })
      .optional(),
    /** JSONata: `request` reshapes `body` before it is sent, `response` the JSON that came back. */
    transform: z.strictObject({ request: expression.optional(), response: expression.optional() }).optional(),
  })
  .refine((call) => (call.service === undefined) !== (call.url === undefined), { error: 'must hold either service or url' })
  .refine((call) => call.url === undefined || call.endpoint === undefined, { error: 'endpoint goes with service', path: ['endpoint'] })
  .refine((call) => [call.body, call.body_text, call.body_base64].filter((body) => body !== undefined).length <= 1, {
    error: 'only one of body, body_text and body_base64',
    path: ['body'],
  });
export type GatewayCall = z.infer<typeof gatewayCall>;

/** `public` here means: let in by an app's token, the app's own host, or a person's credentials, which the handler decides. */
export const callGateway = endpoint({
  method: 'post',
  path: '/api/gateway/',
  summary: 'Call a service of the registry, or any public address; its status, content type and body come back',
  auth: 'public',
  body: gatewayCall,
  reply: z.unknown(),
  media: '*/*',
});

export const gatewayRequest = z.object({
  id: z.int(),
  app_id: z.int().nullable(),
  user_id: z.string().nullable(),
  service: z.string().nullable(),
  host: z.string().nullable(),
  endpoint: z.string().nullable(),
  method: z.string().nullable(),
  status_code: z.int().nullable(),
  response_time_ms: z.int().nullable(),
  cached: z.boolean(),
  /** Why it was refused, or cut after it had begun. */
  error: z.string().nullable(),
  created_at: timestamp,
});
export type GatewayRequest = z.infer<typeof gatewayRequest>;

const filters = {
  app_id: id.optional(),
  service: z.string().max(100).optional(),
  /** `ok`: answered below 400; `failed`: everything else. */
  outcome: z.enum(['ok', 'failed']).optional(),
};
export const listGatewayRequests = endpoint({
  method: 'get',
  path: '/api/gateway/requests/',
  summary: 'Calls of own apps to the world, newest first',
  query: pageQuery.extend(filters),
  reply: pageOf(gatewayRequest),
});
export const getGatewayFigures = endpoint({
  method: 'get',
  path: '/api/gateway/requests/figures/',
  summary: 'The calls of the last hours in equal spans: how many, how many failed, how long they took',
  query: z.strictObject({ ...filters, hours: z.coerce.number().int().min(1).max(720).default(24) }),
  reply: z.object({
    span_seconds: z.int(),
    items: z.array(
      z.object({
        at: timestamp,
        calls: z.int(),
        failed: z.int(),
        cached: z.int(),
        p50_ms: z.int().nullable(),
        p95_ms: z.int().nullable(),
      }),
    ),
    services: z.array(
      z.object({
        service: z.string().nullable(),
        calls: z.int(),
        failed: z.int(),
        cached: z.int(),
        p50_ms: z.int().nullable(),
        p95_ms: z.int().nullable(),
      }),
    ),
  }),
});
