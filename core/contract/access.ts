/** What an app may do with its public token alone. */
import { z } from 'zod';
import { serviceMethods, serviceName } from '../service.ts';
import { endpoint, idParams, pageOf, partQuery } from './endpoint.ts';

const who = z.enum(['anyone', 'owner']);
export const access = z.object({
  services: z.array(
    z.object({
      service: z.string(),
      methods: z.array(z.string()),
      /** `/items/{id}` and `/items/*`; none means every path, to be read, of a service that is not on the owner's key. */
      endpoints: z.array(z.string()),
      /** Methods that the code wants and the owner has not allowed. */
      asked: z.array(z.string()).optional(),
    }),
  ),
  hosts: z.array(z.string()),
  origins: z.array(z.string()),
  collections: z.record(z.string(), z.object({ read: who, create: who, update: who, delete: who })),
});
export type Access = z.infer<typeof access>;
const serviceAccess = z.strictObject({
  service: serviceName,
  methods: z.array(z.enum(serviceMethods)).max(6),
  endpoints: z.array(z.string().trim().max(500)).max(100),
  asked: z.array(z.enum(serviceMethods)).max(6).optional(),
});
const accessChange = z.strictObject({
  services: z.array(serviceAccess).max(100).optional(),
  hosts: z
    .array(
      z
        .string()
        .max(260)
        .regex(/^[a-z0-9.-]+(:\d{1,5})?$/i),
    )
    .max(100)
    .optional(),
  origins: z
    .array(z.url({ protocol: /^https?$/ }).max(300))
    .max(100)
    .optional(),
  collections: z
    .record(z.string().regex(/^[a-z][a-z0-9_]{0,62}$/), z.strictObject({ read: who, create: who, update: who, delete: who }).partial())
    .optional(),
});
export const getAccess = endpoint({
  method: 'get',
  path: '/api/projects/:id/access/',
  summary: 'What the app may do',
  params: idParams,
  reply: access,
});
export const changeAccess = endpoint({
  method: 'patch',
  path: '/api/projects/:id/access/',
  summary: 'Change what the app may do',
  params: idParams,
  body: accessChange,
  reply: access,
});

export const listCollections = endpoint({
  method: 'get',
  path: '/api/projects/:id/collections/',
  summary: 'The app’s collections',
  params: idParams,
  query: partQuery,
  reply: pageOf(
    z.object({
      name: z.string(),
      fields: z.array(z.record(z.string(), z.unknown())),
      access: z.object({ read: who, create: who, update: who, delete: who }),
      rows: z.int(),
    }),
  ),
});
