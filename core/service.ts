/** One entry of the service registry: how a service of the world is called (contract, "Gateway, vault, registry"). */
import { z } from 'zod';

export const authTypes = ['bearer', 'query_param', 'header', 'basic', 'none'] as const;
export type AuthType = (typeof authTypes)[number];

/** As it stands in requests, access rules and the address of the dashboard. */
export const serviceName = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/, { error: 'must begin with a letter and hold only a-z, 0-9 and _' });
/** As it stands in `${NAME}`. */
export const keyName = z.string().regex(/^[A-Z][A-Z0-9_]{0,99}$/, { error: 'must look like MY_API_KEY' });
export const headerName = z.string().regex(/^[A-Za-z0-9-]{1,80}$/, { error: 'must be the name of a header' });

export const authConfig = z.strictObject({
  /** `header`: the header that takes the key. */
  header: headerName.optional(),
  /** `query_param`: the parameter that takes the key. */
  param: z
    .string()
    .regex(/^[\w.-]{1,80}$/)
    .optional(),
  /** `basic`: the name beside the key; without it the key is `name:password`. */
  username: z.string().max(200).optional(),
});
export type AuthConfig = z.infer<typeof authConfig>;

export const serviceMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** A call that shows what the service does: it stands in the dashboard's “try it”, and its answer is the sample. */
const exampleCall = z.strictObject({
  method: z.enum(serviceMethods).default('GET'),
  /** Beneath `base_url`, as the call's own `endpoint`. */
  endpoint: z.string().max(500),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  body: z.json().optional(),
  /** What the service documents as its answer to this call, cut down to a few entries. */
  answer: z.json(),
});

/** Base addresses end without a slash; an endpoint begins with one, or is empty. */
export const baseUrl = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .refine((url) => !/[?#@]|\/$|\$\{/.test(url), { error: 'must be an address without query, user or a slash at its end' });

const isComplete = ({
  auth_type,
  auth_config,
  key_name,
}: {
  auth_type: AuthType;
  auth_config: AuthConfig;
  key_name?: string | undefined;
}) =>
  auth_type === 'none'
    ? key_name === undefined
    : key_name !== undefined &&
      (auth_type !== 'header' || auth_config.header !== undefined) &&
      (auth_type !== 'query_param' || auth_config.param !== undefined);

/** Says which fields an `auth_type` needs. */
export const completeAuth = {
  test: isComplete,
  message: 'auth_type needs key_name; header needs auth_config.header, query_param needs auth_config.param; none takes neither',
};

export const serviceEntry = z
  .strictObject({
    display_name: z.string().min(1).max(80),
    /** What it gives, in a few words for people and models. */
    gives: z.string().min(5).max(120),
    base_url: baseUrl,
    auth_type: z.enum(authTypes),
    auth_config: authConfig.default({}),
    key_name: keyName.optional(),
    /** Never with the platform's key: it costs money or acts in somebody's name. */
    requires_user_key: z.boolean().default(false),
    /** Calls in `rate_limit_window` seconds that the provider's free tier allows. */
    rate_limit: z.int().positive().optional(),
    rate_limit_window: z.int().positive().optional(),
    /** Seconds for which an answer is kept where the answer itself does not say. */
    cache_seconds: z.int().min(0).max(86_400).default(0),
    /** Seconds until its answer begins, at most. */
    timeout_seconds: z.int().min(1).max(300).default(15),
    /** Sent with each call. */
    headers: z.record(headerName, z.string().max(200)).default({}),
    /** How a JSON `body` is sent. */
    body_format: z.enum(['json', 'form']).default('json'),
    docs_url: z.url({ protocol: /^https$/ }),
    /** Where the pictures lie that its answers name: pages of apps that use it may show them. */
    image_hosts: z.array(z.string().regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/)).default([]),
    /** A service that gives the like without a key. */
    twin: serviceName.optional(),
    example: exampleCall,
  })
  .refine(completeAuth.test, { error: completeAuth.message })
  .refine((entry) => (entry.rate_limit === undefined) === (entry.rate_limit_window === undefined), {
    error: 'rate_limit and rate_limit_window go together',
  });
export type ServiceEntry = z.infer<typeof serviceEntry>;
