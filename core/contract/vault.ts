import { z } from 'zod';
import { keyName } from '../service.ts';
import { endpoint, id, idParams, pageOf, partQuery, timestamp } from './endpoint.ts';

export const keyScopes = ['platform', 'user', 'app'] as const;

/** `host` or `host:port`; without a port the scheme's own. */
export const allowedHost = z
  .string()
  .max(260)
  .toLowerCase()
  .regex(/^(\[[0-9a-f:.]+\]|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)(:\d{1,5})?$/, {
    error: 'must look like api.example.com or api.example.com:8443',
  });

/** A key without its value, which nobody can read. */
export const vaultKey = z.object({
  id: z.int(),
  name: z.string(),
  scope: z.enum(keyScopes),
  app_id: z.int().nullable(),
  allowed_hosts: z.array(z.string()),
  created_at: timestamp,
  rotated_at: timestamp.nullable(),
  expires_at: timestamp.nullable(),
  expired: z.boolean(),
  last_used_at: timestamp.nullable(),
});
export type VaultKey = z.infer<typeof vaultKey>;

/** Printable, without line breaks: it has to fit into a header. */
const value = z
  .string()
  .trim()
  .min(1)
  .max(8_192)
  .regex(/^[\x20-\x7e\u00a1-\uffff]+$/, { error: 'must be one line of printable characters' });
const expiry = z.iso.datetime({ offset: true, error: 'must be an instant such as 2027-01-31T00:00:00Z' });
const hosts = z.array(allowedHost).max(50);

export const listKeys = endpoint({
  method: 'get',
  path: '/api/vault/keys/',
  summary: 'Own keys, and the platform’s for operators; never a value',
  query: partQuery.extend({ app_id: id.optional() }),
  reply: pageOf(vaultKey),
});
export const addKey = endpoint({
  method: 'post',
  path: '/api/vault/keys/',
  summary: 'Keep a key. Its value is written, never read back, and goes to its hosts alone',
  status: 201,
  body: z
    .strictObject({
      name: keyName,
      value,
      scope: z.enum(keyScopes),
      app_id: id.optional(),
      /** Default: the hosts of the catalog's services that name the key. */
      allowed_hosts: hosts.optional(),
      expires_at: expiry.optional(),
    })
    .refine((key) => (key.scope === 'app') === (key.app_id !== undefined), { error: 'app_id goes with scope app', path: ['app_id'] }),
  reply: vaultKey,
});
export const rotateKey = endpoint({
  method: 'post',
  path: '/api/vault/keys/:id/rotate/',
  summary: 'Replace a key’s value; the next call uses the new one',
  params: idParams,
  body: z.strictObject({ value, allowed_hosts: hosts.optional(), expires_at: expiry.nullable().optional() }),
  reply: vaultKey,
});
export const deleteKey = endpoint({
  method: 'delete',
  path: '/api/vault/keys/:id/',
  summary: 'Delete a key; calls that need it fail from now on',
  status: 204,
  params: idParams,
});
