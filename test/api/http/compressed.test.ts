import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressed } from '../../../api/http/compressed.ts';
import { compressAssets } from '../../../temporal/compress.ts';

const script = `export const words = ${JSON.stringify('a shelf of teas '.repeat(400))};\n`;

let folder: string;
let server: Server;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'faibric-compressed-'));
  await writeFile(path.join(folder, 'large.js'), script);
  await writeFile(path.join(folder, 'small.js'), 'export {};\n');
  await compressAssets(folder);
  server = createServer(express().use(compressed(folder)).use(express.static(folder)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

async function ask(file: string, accepted?: string): Promise<{ headers: IncomingMessage['headers']; body: Buffer }> {
  const { port } = server.address() as AddressInfo;
  const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
  const [answer] = (await once(get({ port, path: file, headers }), 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { headers: answer.headers, body: Buffer.concat(chunks) };
}

test.each([
  ['br', 'gzip, deflate, br', brotliDecompressSync],
  ['gzip', 'gzip, deflate', gunzipSync],
] as const)('a file is served in %s, with its own type, to a browser that takes “%s”', async (encoding, accepted, unpack) => {
  const { headers, body } = await ask('/large.js', accepted);

  expect(headers).toMatchObject({
    'content-encoding': encoding,
    'content-type': 'text/javascript; charset=utf-8',
    vary: 'Accept-Encoding',
  });
  expect(body.length).toBeLessThan(script.length / 10);
  expect(unpack(body).toString()).toBe(script);
});

test('who takes no compression gets the file as it is, and is told that it may differ for others', async () => {
  const { headers, body } = await ask('/large.js');

  expect(headers['content-encoding']).toBeUndefined();
  expect(headers.vary).toBe('Accept-Encoding');
  expect(body.toString()).toBe(script);
});

test('a file that is too small to gain by it is served as it is', async () => {
  expect((await ask('/small.js', 'br')).body.toString()).toBe('export {};\n');
});
