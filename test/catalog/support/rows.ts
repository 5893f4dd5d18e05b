/** The data API in memory, for pages that are only looked at. The real one has tests of its own. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export type Row = Record<string, unknown> & { id: string };

const pageRows = 100;

export async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

export const send = (response: ServerResponse, status: number, body?: unknown, type = 'application/json'): void => {
  response.writeHead(status, { 'Content-Type': type });
  response.end(body === undefined ? undefined : typeof body === 'string' || body instanceof Buffer ? body : JSON.stringify(body));
};

export interface Rows {
  /** Of each collection, the newest first. */
  readonly rows: Map<string, Row[]>;
  /** A row with what the server adds; `minutes` ago. */
  readonly stamp: (fields: Record<string, unknown>, minutes?: number) => Row;
  /** Answers `/api/v1/db/PROJECT/COLLECTION/[ID/]`. @param refuse while set, the answer is this status */
  readonly answer: (request: IncomingMessage, response: ServerResponse, refuse?: number) => Promise<void>;
}

export function createRows(): Rows {
  const rows = new Map<string, Row[]>();
  let ids = 0;
  const stamp = (fields: Record<string, unknown>, minutes = 0): Row => {
    const at = new Date(Date.now() - minutes * 60_000).toISOString();
    return { ...fields, id: String((ids += 1)), created_at: at, updated_at: at };
  };
  return {
    rows,
    stamp,
    async answer(request, response, refuse) {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stage');
      const [, , , , , collection = '', id = ''] = pathname.split('/');
      const body = await bodyOf(request);
      if (refuse) return send(response, refuse, { code: 'refused', detail: 'The server refuses for the test' });
      const list = rows.get(collection) ?? [];
      const known = list.find((row) => row.id === id);
      if (request.method === 'POST') {
        const row = stamp(body);
        rows.set(collection, [row, ...list]);
        return send(response, 201, row);
      }
      const from = Number(searchParams.get('cursor') ?? 0);
      const to = from + pageRows;
      if (id === '') return send(response, 200, { items: list.slice(from, to), next_cursor: to < list.length ? String(to) : null });
      if (!known) return send(response, 404, { code: 'not_found', detail: 'No such row' });
      rows.set(collection, request.method === 'DELETE' ? list.filter((row) => row !== known) : list);
      if (request.method === 'DELETE') return send(response, 204);
      return send(response, 200, Object.assign(known, body));
    },
  };
}
