import { z } from 'zod';
import { defaultPageItems, maxPageItems } from '../limits.ts';

/** One call of the HTTP surface as a value: the server mounts it, OpenAPI and the dashboard are derived from it. */
export interface Endpoint<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Express path with a trailing slash; it is answered without one too. */
  readonly path: string;
  readonly summary: string;
  /** Who may call. `public`: anybody; `user`: signed in; `operator`: an operator, others get 404. */
  readonly auth: 'public' | 'user' | 'operator';
  readonly status: number;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly reply: Reply;
  /** Set where the answer is no JSON: its media type. The handler writes it itself. */
  readonly media?: string;
}

type Loose<T> = Partial<T>;
const nothing = z.strictObject({});

/** Completes an endpoint: no parameters, no body, status 200 and `user` unless said. */
export function endpoint<
  Params extends z.ZodObject = typeof nothing,
  Query extends z.ZodObject = typeof nothing,
  Body extends z.ZodType = typeof nothing,
  Reply extends z.ZodType = z.ZodUndefined,
>(e: Pick<Endpoint, 'method' | 'path' | 'summary'> & Loose<Endpoint<Params, Query, Body, Reply>>): Endpoint<Params, Query, Body, Reply> {
  const defaults = { auth: 'user', status: 200, params: nothing, query: nothing, body: nothing, reply: z.undefined() };
  return { ...defaults, ...e } as unknown as Endpoint<Params, Query, Body, Reply>; // the generics' defaults are exactly `defaults`
}

/** Positive 32-bit integers as they stand in a path. */
export const id = z.coerce.number().int().min(1).max(2_147_483_647);
export const idParams = z.strictObject({ id });

export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(maxPageItems).default(defaultPageItems),
  cursor: z.string().max(200).optional(),
});
/** Of a list that is short by nature: it comes whole unless a limit is sent. */
export const partQuery = pageQuery.extend({ limit: z.coerce.number().int().min(1).max(maxPageItems).optional() });
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next_cursor: z.string().nullable() });

/** ISO 8601 instants, always with a zone. */
export const timestamp = z.string();

/** Letters, not white space alone; NUL and lone surrogates cannot be stored by PostgreSQL (faults D5, H4). */
export const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !text.includes('\u0000') && text.isWellFormed(), { error: 'must not hold NUL or broken characters' });
