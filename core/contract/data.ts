import { z } from 'zod';
import { collectionName } from '../app-spec.ts';
import { endpoint, id, pageOf } from './endpoint.ts';

/** A stored document as it is answered: its own fields beside the three of ours. */
export const document = z.looseObject({ id: z.string(), created_at: z.string(), updated_at: z.string() });
export const documentBody = z.record(z.string(), z.unknown());

/** `public` here means: let in by the app's token, the app's own host, or the owner, which the handler decides. */
const auth = 'public' as const;
const collection = z.strictObject({ project: id, collection: collectionName });
const row = collection.extend({ id: z.string().min(1).max(40) });

export const listDocuments = endpoint({
  method: 'get',
  path: '/api/v1/db/:project/:collection/',
  summary: 'Rows of a collection',
  auth,
  params: collection,
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(100).default(20),
    cursor: z.string().max(1_000).optional(),
    sort: z.string().max(80).default('-created_at'),
    filter: z.union([z.string().max(400), z.array(z.string().max(400)).max(20)]).optional(),
  }),
  reply: pageOf(document),
});
export const createDocument = endpoint({
  method: 'post',
  path: '/api/v1/db/:project/:collection/',
  summary: 'Add a row',
  auth,
  status: 201,
  params: collection,
  body: documentBody,
  reply: document,
});
export const getDocument = endpoint({
  method: 'get',
  path: '/api/v1/db/:project/:collection/:id/',
  summary: 'One row',
  auth,
  params: row,
  reply: document,
});
export const replaceDocument = endpoint({
  method: 'put',
  path: '/api/v1/db/:project/:collection/:id/',
  summary: 'Replace a row',
  auth,
  params: row,
  body: documentBody,
  reply: document,
});
export const mergeDocument = endpoint({
  method: 'patch',
  path: '/api/v1/db/:project/:collection/:id/',
  summary: 'Change fields of a row',
  auth,
  params: row,
  body: documentBody,
  reply: document,
});
export const deleteDocument = endpoint({
  method: 'delete',
  path: '/api/v1/db/:project/:collection/:id/',
  summary: 'Delete a row; it can be brought back for 30 days',
  auth,
  status: 204,
  params: row,
});
export const undeleteDocument = endpoint({
  method: 'post',
  path: '/api/v1/db/:project/:collection/:id/undelete/',
  summary: 'Bring a deleted row back',
  params: row,
  reply: document,
});
