/** What nobody would send, sent to every call: the answer may be anything but a failure of ours (faults H3, H4, D7). */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Endpoint } from '../../core/contract/endpoint.ts';
import { bodyOf, fieldsOf, naughty } from './arbitrary.ts';
import { endpoints } from '../../core/contract/index.ts';
import { startSurface, type Surface } from './surface.ts';

const runsEach = 30;

let surface: Surface;
beforeAll(async () => {
  surface = await startSurface();
});
afterAll(() => surface.close());

const requests = (e: Endpoint) =>
  fc.record({
    // Three of four calls are about things that exist.
    params: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fieldsOf(e.params) }),
    query: fieldsOf(e.query),
    body: bodyOf(e.body),
    headers: fc.record(
      { 'Idempotency-Key': fc.oneof(naughty, fc.constant('key')), 'User-Agent': fc.constantFrom('', 'x'.repeat(2_000)) },
      { requiredKeys: [] },
    ),
  });

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed();

/** Ending what the other calls are about comes last. */
const inOrder = [...endpoints].sort((a, b) => Number(a.method === 'delete') - Number(b.method === 'delete'));

test.each(inOrder.map((e) => [`${e.method.toUpperCase()} ${e.path}`, e] as const))(
  '%s, whatever is sent, does not fail',
  { timeout: 120_000 },
  async (_name, e) => {
    const own = surface.pathOf(e).split('/');
    const send = ({
      params,
      query,
      body,
      headers,
    }: {
      params: Record<string, unknown>;
      query: Record<string, unknown>;
      body: unknown;
      headers: Record<string, string>;
    }) => {
      const path = e.path.split('/').map((part, at) => {
        const sent = /^[:*]/.test(part) ? params[part.slice(1)] : undefined;
        return sent === undefined ? own[at] : encodeURIComponent(text(sent));
      });
      const search = new URLSearchParams(Object.entries(query).map(([name, sent]) => [name, text(sent)])).toString();
      return surface.call({
        method: e.method.toUpperCase(),
        path: `${path.join('/')}${search ? `?${search}` : ''}`,
        ...(e.method === 'get' ? {} : { body: JSON.stringify(body) ?? 'null' }),
        headers: { ...surface.olga, ...Object.fromEntries(Object.entries(headers).filter(([, sent]) => /^[\x20-\x7e]*$/.test(sent))) },
      });
    };

    await fc.assert(
      fc.asyncProperty(requests(e), async (request) => {
        const answer = await send(request);

        expect(answer.status, `${JSON.stringify(request)} ${answer.text} ${surface.logged.at(-1)}`).toBeLessThan(500);
        // 431 comes from Node's parser, before any code of ours sees a request line of over 16 KB.
        if (answer.status >= 400 && answer.status !== 431) expect(answer.headers['content-type']).toContain('application/problem+json');
      }),
      { numRuns: runsEach },
    );
  },
);
