import { z } from 'zod';
import { maxPathCharacters } from '../limits.ts';
import { buildReply } from './builds.ts';
import { endpoint, id, idParams, pageOf, pageQuery, partQuery, timestamp, words } from './endpoint.ts';

export const listFiles = endpoint({
  method: 'get',
  path: '/api/projects/:id/files/',
  summary: 'Files of the version that serves',
  params: idParams,
  query: partQuery,
  reply: pageOf(z.object({ path: z.string(), bytes: z.int(), lines: z.int() })).extend({ version: z.int().nullable() }),
});

export const fileParams = z.strictObject({
  id,
  path: z
    .string()
    .min(1)
    .max(maxPathCharacters + 40),
});
export const editFile = endpoint({
  method: 'put',
  path: '/api/projects/:id/files/*path',
  summary: 'Write one file; it becomes a build of kind edit',
  status: 202,
  params: fileParams,
  body: z.strictObject({ content: z.string(), base_version: z.int().min(1) }),
  reply: buildReply,
});

export const readFile = endpoint({
  method: 'get',
  path: '/api/projects/:id/files/*path',
  summary: 'One file as raw text',
  params: fileParams,
  media: 'text/plain',
});
export const exportZip = endpoint({
  method: 'get',
  path: '/api/projects/:id/export.zip',
  summary: 'The whole app as a project of its own',
  params: idParams,
  media: 'application/zip',
});
export const thumbnail = endpoint({
  method: 'get',
  path: '/api/projects/:id/thumbnail/',
  summary: 'A picture of the live app',
  params: idParams,
  query: z.strictObject({ v: z.string().max(16).optional() }),
  media: 'image/png',
});

export const version = z.object({
  version: z.int(),
  build_id: z.int(),
  kind: z.enum(['create', 'modify', 'restore', 'edit']),
  prompt: z.string(),
  files_changed: z.int(),
  lines_added: z.int(),
  lines_removed: z.int(),
  label: z.string().optional(),
  /** Whether it came through its checks; one that did not has never served for long. */
  passed: z.boolean(),
  /** The version whose files a restore brought back. */
  restored_from: z.int().optional(),
  created_at: timestamp,
});
export type Version = z.infer<typeof version>;
export const versionParams = z.strictObject({ id, version: id });
export const listVersions = endpoint({
  method: 'get',
  path: '/api/projects/:id/versions/',
  summary: 'Versions, newest first',
  params: idParams,
  query: pageQuery,
  reply: pageOf(version),
});
export const getVersion = endpoint({
  method: 'get',
  path: '/api/projects/:id/versions/:version/',
  summary: 'One version, and where it can be looked at without changing anything',
  params: versionParams,
  reply: version.extend({ preview_url: z.string() }),
});
export const labelVersion = endpoint({
  method: 'patch',
  path: '/api/projects/:id/versions/:version/',
  summary: 'Name a version',
  params: versionParams,
  body: z.strictObject({ label: z.union([words(80), z.literal('')]) }),
  reply: version,
});
export const diffVersions = endpoint({
  method: 'get',
  path: '/api/projects/:id/versions/:version/diff/:other/',
  summary: 'What changed between two versions',
  params: z.strictObject({ id, version: id, other: id }),
  query: z.strictObject({ context: z.coerce.number().int().min(0).max(1_000_000).default(4) }),
  reply: z.object({ files: z.array(z.object({ path: z.string(), status: z.enum(['added', 'removed', 'changed']), patch: z.string() })) }),
});
export const restoreVersion = endpoint({
  method: 'post',
  path: '/api/projects/:id/versions/:version/restore/',
  summary: 'Make an old version the newest',
  status: 202,
  params: versionParams,
  reply: buildReply,
});
