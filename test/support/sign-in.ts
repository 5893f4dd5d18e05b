/** What tests of signing in say again and again. */
import { expect } from 'vitest';
import { startTestServer, type Answer, type Given, type TestServer } from './http-server.ts';

let servers: TestServer[] = [];

/** A server that `closeServers` ends; without a setting sign-up is by invitation. */
export async function startServer(given: Given = {}): Promise<TestServer> {
  const server = await startTestServer(given);
  servers.push(server);
  return server;
}

export async function closeServers(): Promise<void> {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
}

export const open: Given = { env: { SIGN_UP: 'open' } };
export const ann = { name: 'Ann', email: 'Ann@Example.org', password: 'correct horse' };

/** What a browser sends from our own page. */
export const origins = (server: TestServer) => ({ origin: server.url });

export const post = (server: TestServer, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  server.call({ method: 'POST', path: `/api/auth/${path}/`, body, headers });

export const account = (server: TestServer, cookie: string): Promise<Answer> => server.call({ path: '/api/account/', headers: { cookie } });

/** The cookies of an answer, as a browser sends them back. */
export const cookieOf = (answer: Answer): string =>
  [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

export const mails = (server: TestServer) => server.databases.system.selectFrom('mails').selectAll().orderBy('id').execute();

/** What the newest mail to this address links to; mails are sent in the background. */
export async function linkIn(server: TestServer, address: string): Promise<URLSearchParams> {
  const text = async () => (await mails(server)).findLast(({ recipient }) => recipient === address)?.text ?? '';
  await expect.poll(text, { timeout: 3_000 }).toContain('/signin?');
  return new URL(/http\S+/.exec(await text())?.[0] ?? '').searchParams;
}
