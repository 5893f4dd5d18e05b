/** A service of the world on loopback: it answers as it is told in the path, well and badly, and remembers who asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Upstream {
  readonly url: string;
  /** `127.0.0.1:port` */
  readonly host: string;
  /** Requests so far, oldest first. */
  readonly seen: Seen[];
  /** Connections whose other side left before the answer was whole. */
  readonly left: () => number;
  /** Another answer for a path. */
  on(path: string, answer: Route): void;
  close(): Promise<void>;
}

export type Route = (seen: Seen, res: ServerResponse) => void;

const json = (res: ServerResponse, value: unknown, headers: Record<string, string> = {}): void =>
  void res.writeHead(200, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(value));

const zeros = Buffer.alloc(64 * 1024);

/** 64 MiB of zeros in 64 KiB. */
const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));

const routes: Record<string, Route> = {
  '/echo': (seen, res) => json(res, seen),
  '/status': ({ query }, res) => void res.writeHead(Number(query['code']), { 'Content-Type': 'text/plain' }).end(`status ${query['code']}`),
  '/redirect': ({ query }, res) => void res.writeHead(Number(query['status'] ?? 302), { Location: query['to'] ?? '/echo' }).end(),
  '/slow': ({ query }, res) => void setTimeout(() => json(res, { slow: true }), Number(query['ms'])),
  '/silent': () => undefined,
  '/trickle': (_seen, res) => {
    res.writeHead(200, { 'Content-Type': 'text/plain' });
    const timer = setInterval(() => res.write('.'), 50);
    res.once('close', () => clearInterval(timer));
  },
  '/bytes': ({ query }, res) => {
    const count = Number(query['n']);
    res.writeHead(200, { 'Content-Type': 'application/octet-stream', ...(query['declared'] ? { 'Content-Length': String(count) } : {}) });
    for (let sent = 0; sent < count; sent += zeros.length) res.write(zeros.subarray(0, Math.min(zeros.length, count - sent)));
    res.end();
  },
  '/endless': (_seen, res) => {
    res.writeHead(200, { 'Content-Type': 'application/octet-stream' });
    const more = (): void => {
      while (res.write(zeros));
    };
    res.on('drain', more);
    more();
  },
  '/gzip': (seen, res) =>
    void res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }).end(gzipSync(JSON.stringify(seen))),
  '/br': (seen, res) =>
    void res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'br' }).end(brotliCompressSync(JSON.stringify(seen))),
  '/deflate': (seen, res) =>
    void res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'deflate' }).end(deflateSync(JSON.stringify(seen))),
  '/bomb': (_seen, res) => void res.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Encoding': 'gzip' }).end(bomb),
  '/not-gzip': (_seen, res) =>
    void res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }).end('not packed at all'),
  '/chunked': (_seen, res) => {
    res.writeHead(200, { 'Content-Type': 'text/plain' });
    for (const part of ['one ', 'two ', 'three']) res.write(part);
    res.end();
  },
  '/sse': ({ query }, res) => {
    res.writeHead(200, { 'Content-Type': 'text/event-stream' });
    let sent = 0;
    const timer = setInterval(
      () => {
        res.write(`data: ${(sent += 1)}\n\n`);
        if (sent < Number(query['events'] ?? 5)) return;
        clearInterval(timer);
        res.end();
      },
      Number(query['every'] ?? 20),
    );
    res.once('close', () => clearInterval(timer));
  },
  '/truncated': (_seen, res) => {
    res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
    res.write('{"half":', () => res.destroy());
  },
  '/reset': (_seen, res) => void res.socket?.resetAndDestroy(),
  '/cookie': (_seen, res) =>
    json(res, {}, { 'Set-Cookie': 'session=stolen', 'X-Frame-Options': 'ALLOWALL', 'Clear-Site-Data': '"*"', 'WWW-Authenticate': 'Basic' }),
  '/html': (_seen, res) => void res.writeHead(200, { 'Content-Type': 'text/html' }).end('<script>alert(1)</script>'),
  '/random': ({ query }, res) => json(res, { n: Math.random() }, query['cc'] === undefined ? {} : { 'Cache-Control': query['cc'] }),
};

export async function startUpstream(): Promise<Upstream> {
  const seen: Seen[] = [];
  const own = { ...routes };
  let left = 0;
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.once('end', () => {
      const url = new URL(req.url ?? '/', 'http://upstream');
      const request = {
        method: req.method ?? '',
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: req.headers,
        body: Buffer.concat(chunks).toString(),
      };
      seen.push(request);
      res.once('close', () => (left += res.writableFinished ? 0 : 1));
      const route = own[url.pathname] ?? own[`/${url.pathname.split('/')[1] ?? ''}`];
      if (route) route(request, res);
      else res.writeHead(404, { 'Content-Type': 'application/json' }).end('{"error":"no such path"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    seen,
    left: () => left,
    on: (path, answer) => void (own[path] = answer),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
