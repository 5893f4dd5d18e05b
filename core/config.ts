/** The one schema of the environment (contract, "Environment"). Read once, at the entry point of a process. */
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url({ protocol: /^https?$/ });

const prices = z.string().transform((text, context) => {
  try {
    return z.record(z.string(), z.object({ input: z.number().min(0), output: z.number().min(0) })).parse(JSON.parse(text));
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON like {"gpt-4o":{"input":2.5,"output":10}}, in dollars per million tokens' });
    return z.NEVER;
  }
});

const isListOf = (text: string, fits: (item: string) => boolean): boolean => text.split(',').every((item) => fits(item.trim()));

/** What Express' `trust proxy` takes. */
const proxy = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6(), z.enum(['loopback', 'linklocal', 'uniquelocal'])]);
const isHostAndPort = (text: string): boolean => /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+):\d{1,5}$/i.test(text) && URL.canParse(`http://${text}`);

/** Strategies that exist; the others of the contract stop the start until they are built. */
const builtStrategies = ['auto', 'static'];

const key = z.string().refine((text) => decodedBytes(text) === 32, { error: 'must be 32 bytes in base64 (openssl rand -base64 32)' });

const schema = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: url.optional(), // absent: http://localhost:PORT
  API_URL: url.optional(), // where workers reach the API; absent: http://127.0.0.1:PORT
  APPS_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+$/)
    .default('localhost'),
  TRUST_PROXY: z
    .string()
    .refine((text) => text === 'none' || isListOf(text, (item) => proxy.safeParse(item).success), {
      error: 'must be none, or a comma list of proxy addresses or subnets',
    })
    .default('none'),
  DATA_DIR: z.string().min(1).default('.faibric'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(), // absent: embedded PostgreSQL
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(), // absent: PostgreSQL and memory
  TEMPORAL_ADDRESS: z.string().optional(), // absent: own dev server
  TEMPORAL_NAMESPACE: z.string().default('default'),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: url.optional(),
  ANTHROPIC_API_KEY: z.string().optional(),
  ANTHROPIC_BASE_URL: url.optional(),
  DEFAULT_AI_MODEL: z.string().default('gpt-4o'),
  BACKUP_AI_MODEL: z.string().default('claude-sonnet-5'),
  MODEL_IDLE_TIMEOUT_S: z.coerce.number().positive().default(60),
  MODEL_PRICES: prices.optional(),
  BUDGET_TOKENS_PER_BUILD: z.coerce.number().int().positive().default(50_000),
  BUDGET_TOKENS_PER_DAY: z.coerce.number().int().positive().default(1_000_000), // a person
  ENABLE_CODE_REUSE: z.stringbool().default(true),
  MIN_REUSE_SIMILARITY: z.coerce.number().min(0).max(1).default(0.85),
  DEPLOYMENT_STRATEGY: z
    .enum(['auto', 'static', 'isolate', 'docker', 'kubernetes'])
    .default('auto')
    .refine((s) => builtStrategies.includes(s), { error: `is not built yet; use one of ${builtStrategies.join(', ')}` }),
  MASTER_KEY: key.optional(), // absent: made once under DATA_DIR
  NEW_MASTER_KEY: key.optional(), // for `npm run rotate-master-key` alone; absent: made there
  ADMIN_KEY: z.string().min(24, { error: 'must have at least 24 characters' }).optional(),
  SIGN_UP: z.enum(['open', 'invite', 'closed']).default('invite'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(), // absent: mails go to the outbox page
  MAIL_FROM: z.string().default('Faibric <faibric@localhost>'),
  GATEWAY_ALLOW_HOSTS: z
    .string()
    .refine((text) => isListOf(text, isHostAndPort), { error: 'must be a comma list of host:port' })
    .default(''),
  GATEWAY_MAX_RESPONSE_MB: z.coerce.number().positive().default(10),
  // Keys of the platform for services that apps call: they go to those services alone.
  OPENWEATHER_API_KEY: z.string().optional(),
  ALPHA_VANTAGE_API_KEY: z.string().optional(),
  NEWS_API_KEY: z.string().optional(),
  EXCHANGE_RATE_API_KEY: z.string().optional(),
  UNSPLASH_ACCESS_KEY: z.string().optional(),
  GIPHY_API_KEY: z.string().optional(),
  GITHUB_TOKEN: z.string().optional(),
  SPOONACULAR_API_KEY: z.string().optional(),
  TMDB_API_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** Bytes of a base64 text, or -1 where it is none. */
function decodedBytes(text: string): number {
  try {
    return atob(text).length;
  } catch {
    return -1;
  }
}

/** Platform keys that may come from the environment (contract, "Environment"). */
export const platformKeyNames = [
  'OPENWEATHER_API_KEY',
  'ALPHA_VANTAGE_API_KEY',
  'NEWS_API_KEY',
  'EXCHANGE_RATE_API_KEY',
  'UNSPLASH_ACCESS_KEY',
  'GIPHY_API_KEY',
  'GITHUB_TOKEN',
  'SPOONACULAR_API_KEY',
  'TMDB_API_KEY',
] as const satisfies (keyof z.infer<typeof schema>)[];

export type Config = Readonly<Omit<z.infer<typeof schema>, 'PUBLIC_URL' | 'API_URL'> & { PUBLIC_URL: string; API_URL: string }>;
export const configNames = Object.keys(schema.shape) as (keyof typeof schema.shape)[];

/**
 * Empty values count as absent, as Docker and .env files leave them.
 * @throws Error with one line per bad variable.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(configNames.map((name) => [name, env[name] === '' ? undefined : env[name]]));
  const read = schema.safeParse(present);
  if (!read.success) throw new Error(read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('\n'));
  const { PORT } = read.data;
  const config = {
    ...read.data,
    PUBLIC_URL: read.data.PUBLIC_URL ?? `http://localhost:${PORT}`,
    API_URL: read.data.API_URL ?? `http://127.0.0.1:${PORT}`,
  };
  const domains = sharesDomain(new URL(config.PUBLIC_URL).hostname, config.APPS_DOMAIN);
  if (domains) throw new Error(`APPS_DOMAIN: ${domains}`);
  return Object.freeze(config);
}

/** Apps are strangers' code: under the dashboard's registrable domain they could set its cookies (faults B2). */
function sharesDomain(dashboard: string, apps: string): string | undefined {
  if (apps === 'localhost' || dashboard === 'localhost') return undefined;
  const registrable = (host: string) => host.split('.').slice(-2).join('.');
  return registrable(dashboard) === registrable(apps)
    ? 'must not share a domain with PUBLIC_URL, or apps could set the dashboard’s cookies'
    : undefined;
}
