/** A small host for scenes: pages, the data API in memory and a gateway without keys, unless a test plays the world. */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Catalog } from '../../../catalog/load.ts';
import { bodyOf, createRows, send, type Row } from './rows.ts';
import { bundleScenes, bundleStyles, root, type Scene } from './bundle.ts';

/** What the gateway answers: the body as JSON, or the pieces of a stream of events, one after the other. */
export interface WorldAnswer {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly stream?: readonly string[];
  /** Milliseconds between the pieces. */
  readonly pause?: number;
}
export interface WorldCall {
  readonly service?: string;
  readonly endpoint?: string;
  readonly url?: string;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

export interface Stage {
  readonly url: string;
  /** Address of a scene. */
  at(scene: string, look: string, options?: { dark?: boolean; language?: string }): string;
  /** Rows of a collection as the server has them. */
  readonly rows: Map<string, Row[]>;
  /** What the pages reported as errors. */
  readonly errors: string[];
  /** While set, the data API answers with this status. */
  refuse: number | undefined;
  /** Plays the services behind the gateway; without it, or where it gives nothing, a key is missing. */
  world: ((call: WorldCall) => WorldAnswer | undefined) | undefined;
  /** The rows of the parts' examples again. */
  reset(): void;
  /** Sends an event to every open page. */
  announce(version: number): void;
  /** Open pages that wait for a new version. */
  followers(): number;
  close(): Promise<void>;
}

const page = (query: URLSearchParams, title: string): string => {
  const config = { project: '7', token: 'token', version: 1, scratch: false, language: query.get('language') ?? 'en' };
  return `<!doctype html><html lang="${config.language}"${query.has('dark') ? ' data-theme="dark"' : ''}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/look/${query.get('look')}.css"></head><body><div id="root"></div>
<script type="application/json" id="faibric-config">${JSON.stringify(config)}</script><script src="/app.js"></script></body></html>`;
};

const noKey = { code: 'missing_key', detail: 'A key is missing.', key_name: 'SAMPLE_KEY' };

async function answerCall(response: ServerResponse, answer: WorldAnswer | undefined): Promise<void> {
  if (!answer) {
    response.setHeader('X-Faibric-Error', noKey.code);
    return send(response, 424, noKey);
  }
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  if (!answer.stream) return send(response, answer.status ?? 200, answer.body);
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  for (const piece of answer.stream) {
    response.write(piece);
    await new Promise((resolve) => setTimeout(resolve, answer.pause ?? 5));
  }
  response.end();
}

/** Starts the host on a free port with the rows of the parts' examples. */
export async function openStage(catalog: Catalog, scenes: readonly Scene[]): Promise<Stage> {
  const [script, styles] = await Promise.all([bundleScenes(scenes), bundleStyles(catalog)]);
  const { rows, stamp, answer } = createRows();
  const errors: string[] = [];
  const live = new Set<ServerResponse>();
  const reset = (): void => {
    rows.clear();
    for (const part of catalog.parts.values())
      for (const [name, list] of Object.entries(part.rows))
        rows.set(
          name,
          list.map((fields, index) => stamp(fields, 30 + index * 200)),
        );
  };
  reset();

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stage');
    const [, first = '', second = '', third = ''] = pathname.split('/');
    if (pathname === '/') return send(response, 200, page(searchParams, searchParams.get('scene') ?? ''), 'text/html');
    if (pathname === '/app.js') return send(response, 200, script, 'text/javascript');
    if (first === 'look') return send(response, 200, styles.get(second.replace('.css', '')) ?? '', 'text/css');
    if (first === 'fonts')
      return send(response, 200, readFileSync(join(root, `node_modules/@fontsource-variable/${second}/files/${third}`)), 'font/woff2');
    if (pathname === '/_faibric/live') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': hello\n\n');
      live.add(response);
      response.once('close', () => live.delete(response));
      return;
    }
    if (pathname === '/_faibric/errors')
      return void bodyOf(request).then(({ message }) => (errors.push(String(message)), send(response, 204)));
    if (pathname === '/api/gateway/') return void bodyOf(request).then((call) => answerCall(response, stage.world?.(call)));
    if (pathname.startsWith('/api/v1/db/')) return void answer(request, response, stage.refuse);
    send(response, 404, {});
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stage: Stage = {
    url,
    rows,
    errors,
    refuse: undefined,
    world: undefined,
    reset,
    at: (scene, look, { dark = false, language = 'en' } = {}) =>
      `${url}/?scene=${encodeURIComponent(scene)}&look=${look}&language=${language}${dark ? '&dark' : ''}`,
    announce: (version) => {
      for (const response of live) response.write(`event: version\ndata: ${JSON.stringify({ version })}\n\n`);
    },
    followers: () => live.size,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => void server.close(() => closed()));
    },
  };
  return stage;
}
