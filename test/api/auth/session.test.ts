import { afterEach, describe, expect, test } from 'vitest';
import { closeServers, startServer, account, ann, cookieOf, open, origins, post } from '../../support/sign-in.ts';

afterEach(closeServers);

describe('a session', () => {
  test('when it is signed out, is over at once', async () => {
    const server = await startServer(open);
    const cookie = cookieOf(await post(server, 'sign-up/email', ann));

    const out = await post(server, 'sign-out', {}, { cookie, ...origins(server) });

    expect([out.status, out.body]).toEqual([200, { success: true }]);
    expect((await account(server, cookie)).status).toBe(401);
    expect((await server.call({ path: '/api/auth/get-session/', headers: { cookie } })).text).toBe('null');
  });

  test('when a page of somebody else uses it, changes nothing (B3)', async () => {
    const server = await startServer(open);
    const cookie = cookieOf(await post(server, 'sign-up/email', ann));
    const patch = (headers: Record<string, string>) =>
      server.call({ method: 'PATCH', path: '/api/account/', body: { name: 'Eve' }, headers: { cookie, ...headers } });
    const foreign = [
      {},
      { origin: 'https://evil.test' },
      { origin: 'null' },
      { origin: `http://ann-books-7.localhost:${server.config.PORT}` },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site' },
    ];

    for (const headers of foreign)
      expect((await patch(headers)).body, JSON.stringify(headers)).toMatchObject({ status: 403, code: 'forbidden_origin' });
    expect((await account(server, cookie)).body).toMatchObject({ name: 'Ann' });
    expect((await patch(origins(server))).body).toMatchObject({ name: 'Eve' });
    expect((await patch({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  test('when a foreign page would sign somebody in or out, it cannot', async () => {
    const server = await startServer(open);
    await post(server, 'sign-up/email', ann);

    const answers = await Promise.all([
      post(server, 'sign-in/email', { email: ann.email, password: ann.password }, { origin: 'https://evil.test' }),
      post(server, 'sign-out', {}, { origin: 'https://evil.test' }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  });

  test('when its cookie is changed by one character, is nobody’s', async () => {
    const server = await startServer(open);
    const cookie = cookieOf(await post(server, 'sign-up/email', ann));

    expect((await account(server, `${cookie.slice(0, 20)}${cookie[20] === 'a' ? 'b' : 'a'}${cookie.slice(21)}`)).status).toBe(401);
  });

  test('when it is listed and ended elsewhere, is over there', async () => {
    const server = await startServer(open);
    const here = cookieOf(await post(server, 'sign-up/email', ann, { 'user-agent': 'here' }));
    const there = cookieOf(await post(server, 'sign-in/email', { email: ann.email, password: ann.password }, { 'user-agent': 'there' }));
    const listed = await server.call({ path: '/api/account/sessions/', headers: { cookie: here } });
    const { items } = listed.body as { items: { id: string; current: boolean; user_agent: string; ip_address: string }[] };

    const ended = await server.call({
      method: 'DELETE',
      path: `/api/account/sessions/${items.find(({ current }) => !current)?.id}/`,
      headers: { cookie: here, ...origins(server) },
    });

    expect(items.map(({ user_agent, current, ip_address }) => [user_agent, current, ip_address])).toEqual([
      ['there', false, '127.0.0.1'],
      ['here', true, '127.0.0.1'],
    ]);
    expect(listed.text).not.toContain(decodeURIComponent(here.split('=')[1] ?? '').split('.')[0]);
    expect(ended.status).toBe(204);
    expect([(await account(server, here)).status, (await account(server, there)).status]).toEqual([200, 401]);
  });
});
