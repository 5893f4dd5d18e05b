import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { probe } from '../../../activities/deploy/probe.ts';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function probed(script: RequestListener): Promise<void> {
  server = createServer((req, res) => (req.url === '/' ? void res.end('<script src="/app.js"></script>') : script(req, res)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await probe(url, 'http://app.localhost/', AbortSignal.timeout(9_000));
}

test('probe, when page and script answer, is content', async () => {
  await probed((_req, res) => void res.end('1'));
});

test.each<[string, string, RequestListener]>([
  ['is missing', 'probe_failed', (_req, res) => void res.writeHead(404).end()],
  ['is 503, as while PostgreSQL is away', 'unavailable', (_req, res) => void res.writeHead(503).end()],
  ['breaks off', 'unavailable', (_req, res) => void res.writeHead(200, { 'content-length': '9' }).write('1', () => res.destroy())],
])('probe, when the script %s, says %s', async (_what, code, script) => {
  await expect(probed(script)).rejects.toMatchObject({ code });
});
