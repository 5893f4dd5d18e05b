import { z } from 'zod';
import { appTypes } from '../app-spec.ts';
import { generator, step } from './builds.ts';
import { maxNameCharacters } from '../limits.ts';
import { endpoint, pageOf, pageQuery, partQuery, timestamp, words } from './endpoint.ts';

const role = z.enum(['user', 'operator']);

export const account = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  username: z.string(),
  role,
  created_at: timestamp,
  /** Whether apps of this installation can be opened from another device. */
  apps_reachable: z.boolean(),
  budget: z.object({ tokens_per_day: z.int(), used_today: z.int() }),
});
export const getAccount = endpoint({ method: 'get', path: '/api/account/', summary: 'Who you are', reply: account });
export const changeAccount = endpoint({
  method: 'patch',
  path: '/api/account/',
  summary: 'Change your name',
  body: z.strictObject({ name: words(maxNameCharacters) }),
  reply: account,
});

const key = z.object({ id: z.string(), name: z.string(), start: z.string(), created_at: timestamp, last_used_at: timestamp.nullable() });
export const listKeys = endpoint({
  method: 'get',
  path: '/api/account/keys/',
  summary: 'Your API keys, without their values',
  query: pageQuery,
  reply: pageOf(key),
});
export const createKey = endpoint({
  method: 'post',
  path: '/api/account/keys/',
  summary: 'A new API key, shown once',
  status: 201,
  body: z.strictObject({ name: words(maxNameCharacters) }),
  reply: z.object({ id: z.string(), name: z.string(), key: z.string() }),
});
export const deleteKey = endpoint({
  method: 'delete',
  path: '/api/account/keys/:id/',
  summary: 'Revoke an API key',
  status: 204,
  params: z.strictObject({ id: z.string().min(1).max(80) }),
});

const session = z.object({
  id: z.string(),
  current: z.boolean(),
  ip_address: z.string().nullable(),
  user_agent: z.string().nullable(),
  created_at: timestamp,
  expires_at: timestamp,
});
export const listSessions = endpoint({
  method: 'get',
  path: '/api/account/sessions/',
  summary: 'Where you are signed in',
  query: pageQuery,
  reply: pageOf(session),
});
export const deleteSession = endpoint({
  method: 'delete',
  path: '/api/account/sessions/:id/',
  summary: 'Sign out somewhere else',
  status: 204,
  params: z.strictObject({ id: z.string().min(1).max(80) }),
});

const person = z.object({ id: z.string(), email: z.string(), role });
export const listPeople = endpoint({
  method: 'get',
  path: '/api/operator/people/',
  summary: 'Everybody of this installation',
  auth: 'operator',
  query: pageQuery,
  reply: pageOf(person.extend({ created_at: timestamp })),
});
export const addPerson = endpoint({
  method: 'post',
  path: '/api/operator/people/',
  summary: 'Add a person, with an API key shown once',
  auth: 'operator',
  status: 201,
  body: z.strictObject({ email: z.email().max(254).toLowerCase(), role: role.optional() }),
  reply: person.extend({ api_key: z.string() }),
});

const mail = z.object({ id: z.int(), to: z.string(), subject: z.string(), text: z.string(), created_at: timestamp });
export const listOutbox = endpoint({
  method: 'get',
  path: '/api/operator/outbox/',
  summary: 'Mails kept here because no SMTP_URL is set',
  auth: 'operator',
  query: pageQuery,
  reply: pageOf(mail),
});

export const listModels = endpoint({
  method: 'get',
  path: '/api/models/',
  summary: 'Models that can be asked',
  query: partQuery,
  reply: pageOf(
    z.object({
      provider: z.string(),
      model: z.string(),
      configured: z.boolean(),
      default: z.boolean(),
      /** Dollars for a million tokens; absent where no price is set. */
      price: z.object({ input: z.number(), output: z.number() }).optional(),
    }),
  ),
});

export const getStats = endpoint({
  method: 'get',
  path: '/api/stats/',
  summary: 'Median times of this installation’s builds',
  query: partQuery,
  reply: pageOf(z.object({ generator, app_type: z.enum(appTypes).nullable(), step, p50_ms: z.number(), builds: z.int() })),
});
