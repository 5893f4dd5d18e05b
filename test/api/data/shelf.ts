/** One app of Ann's, one of Bob's, and calls to the first one's data as its visitors send them. */
import type { Access } from '../../../core/contract/access.ts';
import { setAccess } from '../../../db/projects.ts';
import type { Answer } from '../../support/http-server.ts';
import { startSites, type Sites } from '../apps/sites.ts';

export interface Row {
  readonly id: string;
  readonly [field: string]: unknown;
}
export interface List {
  readonly items: Row[];
  readonly next_cursor: string | null;
}
type Headers = Record<string, string>;
type App = Awaited<ReturnType<Sites['addApp']>>;

export interface Shelf {
  readonly sites: Sites;
  readonly books: App;
  readonly other: App;
  readonly ann: Headers;
  readonly bob: Headers;
  /** With the app's token unless other headers are given. */
  call(method: string, path: string, body?: unknown, headers?: Headers): Promise<Answer>;
  list(path: string): Promise<List>;
  add(collection: string, row: Record<string, unknown>): Promise<Row>;
  grant(collections: Access['collections'], origins?: string[]): Promise<void>;
}

export async function openShelf(): Promise<Shelf> {
  const sites = await startSites();
  const ann = { ...(await sites.server.person('ann')) };
  const bob = { ...(await sites.server.person('bob')) };
  const books = await sites.addApp('ann');
  const other = await sites.addApp('bob');
  const call: Shelf['call'] = (method, path, body, headers = { 'x-app-token': books.token }) =>
    sites.server.call({ method, path: `/api/v1/db/${books.project.id}/${path}`, body, headers });
  return {
    sites,
    books,
    other,
    ann,
    bob,
    call,
    list: async (path) => (await call('GET', path)).body as List,
    add: async (collection, row) => (await call('POST', `${collection}/`, row)).body as Row,
    grant: (collections, origins = []) =>
      setAccess(sites.server.databases.system, books.project.id, { services: [], hosts: [], origins, collections }),
  };
}
