/** Answers every call of an app in a smoke render, without a network: its own data API from memory, nothing else. */

interface Row {
  readonly [field: string]: unknown;
  readonly id: string;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** `/api/v1/db/{project}/{collection}/{id?}/{undelete?}` (contract, "App data"). */
const dataPath = /^\/api\/v1\/db\/[^/]+\/([a-z][a-z0-9_]{0,62})\/?(?:([^/]+)\/?)?(undelete\/?)?$/;

const parsed = (body: unknown): object => {
  try {
    const value: unknown = JSON.parse(String(body));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
};
const problem = (status: number, code: string): Answer => ({ status, body: { status, code, title: code, detail: code } });

export function createAnswers(now: () => number) {
  const collections = new Map<string, Row[]>();
  let ids = 0;

  function data(method: string, collection: string, id: string | undefined, body: unknown): Answer {
    const rows = collections.get(collection) ?? [];
    const found = rows.find((row) => row.id === id);
    const stamp = new Date(Date.UTC(2026, 0, 1) + now()).toISOString();
    const store = (next: Row[]): void => void collections.set(collection, next);
    if (id === undefined && method === 'GET') return { status: 200, body: { items: rows, next_cursor: null } };
    if (id === undefined && method === 'POST') {
      const row = { ...parsed(body), id: `row-${(ids += 1)}`, created_at: stamp, updated_at: stamp };
      store([row, ...rows]);
      return { status: 201, body: row };
    }
    if (!found) return problem(404, 'not_found');
    if (method === 'DELETE') {
      store(rows.filter((row) => row !== found));
      return { status: 204, body: undefined };
    }
    if (method === 'GET') return { status: 200, body: found };
    const { id: kept, created_at: created } = found;
    const changed = { ...(method === 'PATCH' ? found : {}), ...parsed(body), id: kept, created_at: created, updated_at: stamp };
    store(rows.map((row) => (row === found ? changed : row)));
    return { status: 200, body: changed };
  }

  /** The answer to a same-origin call. */
  return (method: string, path: string, body: unknown): Answer => {
    const [, collection, id] = dataPath.exec(path) ?? [];
    if (collection !== undefined) return data(method, collection, id, body);
    if (path.startsWith('/_faibric/')) return { status: 204, body: undefined };
    return path.startsWith('/api/gateway') ? problem(404, 'unknown_service') : problem(404, 'not_found');
  };
}
