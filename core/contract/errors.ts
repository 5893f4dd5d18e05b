/** The dashboard's own errors: what stopped in somebody's browser, told by the page itself and read by operators. */
import { z } from 'zod';
import { maxErrorMessageCharacters, maxErrorPageCharacters, maxErrorStackCharacters, maxErrorVersionCharacters } from '../limits.ts';
import { endpoint, pageOf, pageQuery, timestamp, words } from './endpoint.ts';

const message = words(maxErrorMessageCharacters);
/** A path of the dashboard without what follows it: a query may hold a token. */
const page = words(maxErrorPageCharacters).refine((path) => /^\/[^?#]*$/.test(path), { error: 'must be a path without a query' });

export const reportError = endpoint({
  method: 'post',
  path: '/api/errors/',
  summary: 'Tell the operators what stopped in the dashboard',
  status: 201,
  body: z.strictObject({
    message,
    page,
    stack: words(maxErrorStackCharacters).optional(),
    /** Which build of the dashboard it was. */
    version: words(maxErrorVersionCharacters).optional(),
  }),
  reply: z.object({ id: z.int() }),
});

/** Reports of one fault are one item: the same message from the same place. */
const item = z.object({
  id: z.int(),
  message: z.string(),
  page: z.string(),
  stack: z.string().optional(),
  user_agent: z.string(),
  version: z.string().optional(),
  user_id: z.string().nullable(),
  count: z.int(),
  first_seen_at: timestamp,
  last_seen_at: timestamp,
});
export const listErrors = endpoint({
  method: 'get',
  path: '/api/operator/errors/',
  summary: 'The dashboard’s own errors, last seen first',
  auth: 'operator',
  query: pageQuery,
  reply: pageOf(item),
});
