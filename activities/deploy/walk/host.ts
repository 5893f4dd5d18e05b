/** What the walked page may reach: its own files. Rows and services are answered from memory, so that nothing is changed anywhere. */
import type { BrowserContext, Route } from 'playwright-core';
import { createAnswers } from '../../validate/smoke/answers.ts';

export interface Calls {
  /** Collections that were written to, and those that were read. */
  readonly written: ReadonlySet<string>;
  readonly read: ReadonlySet<string>;
  /** Pages that the app wanted to go to by itself. */
  readonly departures: () => number;
  /** From now on reads count anew. */
  forgetReads(): void;
}

const dataPath = /^\/api\/v1\/db\/[^/]+\/([a-z][a-z0-9_]*)/;

/** @param loads says whether a load of the page itself is ours to make now */
export async function answerCalls(context: BrowserContext, host: string, loads: () => boolean): Promise<Calls> {
  const from = Date.now();
  const answer = createAnswers(() => Date.now() - from);
  const written = new Set<string>();
  const read = new Set<string>();
  let departures = 0;

  async function handle(route: Route): Promise<void> {
    const request = route.request();
    const { host: asked, pathname } = new URL(request.url());
    const isPage = request.isNavigationRequest() && request.frame().parentFrame() === null;
    if (isPage && !(asked === host && loads())) {
      departures += 1;
      return route.fulfill({ status: 204 }); // the page stays where it is
    }
    if (asked !== host) return route.abort();
    const isOurs = pathname.startsWith('/api/') || (pathname.startsWith('/_faibric/') && !pathname.startsWith('/_faibric/vendor/'));
    if (!isOurs) return route.continue();
    const [, collection] = dataPath.exec(pathname) ?? [];
    if (collection !== undefined) (request.method() === 'GET' ? read : written).add(collection);
    const { status, body } = answer(request.method(), pathname, request.postData() ?? '');
    return body === undefined ? route.fulfill({ status }) : route.fulfill({ status, json: body });
  }
  await context.route(
    (url) => url.protocol !== 'data:' && url.protocol !== 'blob:',
    (route) => handle(route).catch(() => undefined), // the page may have gone meanwhile
  );
  return { written, read, departures: () => departures, forgetReads: () => read.clear() };
}
