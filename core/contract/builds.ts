import { z } from 'zod';
import { buildKinds, buildStatuses, generatorNames, steps } from '../build.ts';
import { endpoint, idParams, timestamp, words } from './endpoint.ts';

export const step = z.enum(steps);
export const generator = z.enum(generatorNames);

export const errorAction = z.object({
  label: z.string(),
  method: z.enum(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']),
  path: z.string(),
  body: z.record(z.string(), z.unknown()).optional(),
});

export const buildError = z.object({
  code: z.string(),
  step,
  message: z.string(),
  hint: z.string(),
  action: errorAction,
  charged: z.boolean(),
  retryable: z.boolean(),
  examples: z.array(z.string()).optional(),
});

export const buildCost = z.object({ calls: z.int(), input_tokens: z.int(), output_tokens: z.int(), cost_usd: z.number() });

/** What of the app came from ready parts: the share of its lines of code, 0 to 1, and the parts that are mounted. */
export const buildReuse = z.object({ rate: z.number(), components: z.array(z.string()) });

export const build = z.object({
  id: z.int(),
  project_id: z.int(),
  kind: z.enum(buildKinds),
  status: z.enum(buildStatuses),
  step,
  percent: z.number(),
  workflow_id: z.string(),
  run_id: z.string().nullable(),
  attempt: z.int(),
  retry_of: z.int().optional(),
  prompt: z.string(),
  generator,
  model: z.string().nullable(),
  ai: buildCost,
  timings: z.partialRecord(step, z.number()),
  error: buildError.optional(),
  version: z.int().optional(),
  reuse: buildReuse.optional(),
  created_at: timestamp,
  started_at: timestamp.nullable(),
  finished_at: timestamp.nullable(),
});
export type Build = z.infer<typeof build>;

export const buildReply = z.object({ build });

export const getBuild = endpoint({ method: 'get', path: '/api/builds/:id/', summary: 'One build', params: idParams, reply: build });

export const cancelBuild = endpoint({
  method: 'post',
  path: '/api/builds/:id/cancel/',
  summary: 'Stop a build that waits or runs',
  status: 202,
  params: idParams,
  reply: buildReply,
});

export const retryBuild = endpoint({
  method: 'post',
  path: '/api/builds/:id/retry/',
  summary: 'Try an ended build again, keeping what its earlier steps made',
  status: 202,
  params: idParams,
  body: z.strictObject({ from_step: step.optional(), generator: generator.optional(), model: words(120).optional() }),
  reply: buildReply,
});
