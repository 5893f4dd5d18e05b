import { z } from 'zod';
import { buildStatuses } from '../build.ts';
import { appTypes } from '../app-spec.ts';
import { defaultEventItems, maxEventItems, maxNameCharacters, maxPromptCharacters } from '../limits.ts';
import { build, buildCost, buildReply, generator, step } from './builds.ts';
import { endpoint, idParams, pageOf, pageQuery, timestamp, words } from './endpoint.ts';

export const projectStatus = z.enum(['building', 'live', 'failed']);

export const project = z.object({
  id: z.int(),
  name: z.string(),
  slug: z.string(),
  status: projectStatus,
  url: z.string(),
  prompt: z.string(),
  app_type: z.enum(appTypes).nullable(),
  services: z.array(z.string()),
  generator,
  /** The model that its changes are asked of, where one was chosen. */
  model: z.string().optional(),
  version: z.int().nullable(),
  latest_build: z.object({ id: z.int(), status: z.enum(buildStatuses), step }).nullable(),
  requires_backend: z.boolean(),
  generation_version: z.string(),
  reused_components: z.array(z.string()),
  thumbnail_url: z.string().optional(),
  rating: z.int().optional(),
  created_at: timestamp,
  updated_at: timestamp,
});
export type Project = z.infer<typeof project>;

const newProject = z.preprocess(
  // The first designs called it user_prompt.
  (body) =>
    typeof body === 'object' && body !== null && 'user_prompt' in body && !('prompt' in body)
      ? (({ user_prompt: prompt, ...rest }) => ({ prompt, ...rest }))(body)
      : body,
  z.strictObject({
    prompt: words(maxPromptCharacters),
    name: words(maxNameCharacters).optional(),
    generator: generator.optional(),
    model: words(120).optional(),
  }),
);

export const acceptedProject = z.object({
  id: z.int(),
  name: z.string(),
  slug: z.string(),
  status: projectStatus,
  url: z.string(),
  build: build.pick({ id: true, kind: true, status: true, workflow_id: true }),
});

export const createProject = endpoint({
  method: 'post',
  path: '/api/projects/',
  summary: 'Turn a sentence into an app',
  status: 202,
  body: newProject,
  reply: acceptedProject,
});
export const generateProject = endpoint({ ...createProject, path: '/api/v2/generate/', summary: 'The same as POST /api/projects/' });

export const listProjects = endpoint({
  method: 'get',
  path: '/api/projects/',
  summary: 'Own projects, newest first',
  query: pageQuery,
  reply: pageOf(project),
});
export const getProject = endpoint({ method: 'get', path: '/api/projects/:id/', summary: 'One project', params: idParams, reply: project });
export const changeProject = endpoint({
  method: 'patch',
  path: '/api/projects/:id/',
  summary: 'Rename, or say who makes its changes; the address stays',
  params: idParams,
  body: z
    .strictObject({ name: words(maxNameCharacters).optional(), generator: generator.optional(), model: words(120).optional() })
    .refine(({ name, generator }) => name !== undefined || generator !== undefined, { error: 'must hold a name or a generator' })
    .refine(({ generator, model }) => model === undefined || generator === 'ai', { error: 'a model goes with the generator “ai”' }),
  reply: project,
});
export const deleteProject = endpoint({
  method: 'delete',
  path: '/api/projects/:id/',
  summary: 'End its builds, take its app, rows, files and tokens away',
  status: 204,
  params: idParams,
});

export const getUse = endpoint({
  method: 'get',
  path: '/api/projects/:id/use/',
  summary: 'What it holds, and what its builds have used so far',
  params: idParams,
  reply: z.object({ builds: z.int(), ai: buildCost, app_bytes: z.int(), rows: z.int(), row_bytes: z.int() }),
});

export const getProgress = endpoint({
  method: 'get',
  path: '/api/projects/:id/progress/',
  summary: 'Where the newest build stands',
  params: idParams,
  reply: z.object({
    status: projectStatus,
    step: step.nullable(),
    percent: z.number(),
    message: z.string(),
    build_id: z.int().nullable(),
    last_seq: z.int(),
  }),
});

export const projectEvent = z.object({
  seq: z.int(),
  build_id: z.int().optional(),
  type: z.string(),
  content: z.record(z.string(), z.unknown()),
  timestamp,
});

export const listEvents = endpoint({
  method: 'get',
  path: '/api/projects/:id/events/',
  summary: 'The log after a number',
  params: idParams,
  query: z.strictObject({
    after: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
    limit: z.coerce.number().int().min(1).max(maxEventItems).default(defaultEventItems),
  }),
  reply: z.object({ items: z.array(projectEvent), last_seq: z.int() }),
});

const change = z.strictObject({
  prompt: words(maxPromptCharacters),
  generator: generator.optional(),
  model: words(120).optional(),
});
export const quickUpdate = endpoint({
  method: 'post',
  path: '/api/projects/:id/quick_update/',
  summary: 'Ask for a change; it waits its turn',
  status: 202,
  params: idParams,
  body: change,
  reply: buildReply,
});
export const modifyProject = endpoint({ ...quickUpdate, path: '/api/v2/projects/:id/modify/', summary: 'The same as quick_update' });

export const rateProject = endpoint({
  method: 'post',
  path: '/api/projects/:id/rating/',
  summary: 'How well the app fits, 1 to 5',
  status: 201,
  params: idParams,
  body: z.strictObject({ score: z.int().min(1).max(5), text: words(2_000).optional() }),
  reply: z.object({ score: z.int(), text: z.string().optional(), version: z.int() }),
});

export const getToken = endpoint({
  method: 'get',
  path: '/api/projects/:id/token/',
  summary: 'The app’s public token',
  params: idParams,
  reply: z.object({ token: z.string() }),
});
export const rotateToken = endpoint({
  method: 'post',
  path: '/api/projects/:id/token/rotate/',
  summary: 'A new token; the old one ends at once',
  status: 200,
  params: idParams,
  reply: z.object({ token: z.string() }),
});
