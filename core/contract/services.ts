import { z } from 'zod';
import { authConfig, authTypes, baseUrl, completeAuth, keyName, serviceName } from '../service.ts';
import { endpoint, partQuery, pageOf, words } from './endpoint.ts';

/** A service as it is called. Those of the catalog have no `own`; what a person added is theirs alone. */
export const service = z.object({
  name: z.string(),
  display_name: z.string(),
  base_url: z.string(),
  auth_type: z.enum(authTypes),
  auth_config: authConfig,
  key_name: z.string().nullable(),
  requires_user_key: z.boolean(),
  rate_limit: z.int().nullable(),
  /** Seconds. */
  rate_limit_window: z.int().nullable(),
  docs_url: z.string().nullable(),
  cache_seconds: z.int(),
  /** What it gives, in a few words. */
  gives: z.string().nullable(),
  /** A service that gives the like without a key. */
  twin: z.string().nullable(),
  own: z.boolean(),
  /** Whether a call of the person who asks would find its key: `none` needed, `set` or `missing`. */
  key: z.enum(['none', 'set', 'missing']),
  /** A call to try, and what its documentation shows as the answer. */
  example: z
    .object({
      method: z.string(),
      endpoint: z.string(),
      params: z.record(z.string(), z.unknown()),
      body: z.unknown().optional(),
      answer: z.unknown(),
    })
    .nullable(),
});
export type Service = z.infer<typeof service>;

const limits = {
  rate_limit: z.int().positive().max(1_000_000_000).optional(),
  rate_limit_window: z.int().positive().max(31_622_400).optional(),
};
const together = {
  test: (s: { rate_limit?: number | undefined; rate_limit_window?: number | undefined }) =>
    s.rate_limit_window === undefined || s.rate_limit !== undefined,
};

const newService = z
  .strictObject({
    name: serviceName,
    display_name: words(80).optional(),
    base_url: baseUrl,
    auth_type: z.enum(authTypes),
    auth_config: authConfig.default({}),
    key_name: keyName.optional(),
    cache_seconds: z.int().min(0).max(86_400).default(0),
    ...limits,
  })
  .refine(completeAuth.test, { error: completeAuth.message })
  .refine(together.test, { error: 'rate_limit_window needs rate_limit' });

const nameParams = z.strictObject({ name: serviceName });

export const listServices = endpoint({
  method: 'get',
  path: '/api/services/',
  summary: 'Services that apps can call: those of the catalog and own ones',
  query: partQuery,
  reply: pageOf(service),
});
export const addService = endpoint({
  method: 'post',
  path: '/api/services/',
  summary: 'Add an own service',
  status: 201,
  body: newService,
  reply: service,
});
export const changeService = endpoint({
  method: 'patch',
  path: '/api/services/:name/',
  summary: 'Change an own service; operators set the base address of one of the catalog',
  params: nameParams,
  body: z
    .strictObject({
      display_name: words(80).optional(),
      base_url: baseUrl.optional(),
      auth_type: z.enum(authTypes).optional(),
      auth_config: authConfig.optional(),
      key_name: keyName.nullable().optional(),
      cache_seconds: z.int().min(0).max(86_400).optional(),
      /** null: no limit any more. */
      rate_limit: limits.rate_limit.nullable(),
      rate_limit_window: limits.rate_limit_window.nullable(),
    })
    .refine((body) => Object.keys(body).length > 0, { error: 'must hold a field to change' }),
  reply: service,
});
export const deleteService = endpoint({
  method: 'delete',
  path: '/api/services/:name/',
  summary: 'Delete an own service',
  status: 204,
  params: nameParams,
});
