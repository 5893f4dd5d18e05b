import { afterEach, describe, expect, test } from 'vitest';
import { closeServers, startServer, account, ann, cookieOf, open, post } from '../../support/sign-in.ts';

afterEach(closeServers);

describe('the owner’s link', () => {
  test('when it is used the first time, makes the owner an operator and signs them in', async () => {
    const server = await startServer();
    const link = new URL(await server.auth.createOneTimeLink());

    const answer = await post(server, 'one-time', { token: link.searchParams.get('token') });

    expect(link.href.startsWith(`${server.url}/signin?token=`)).toBe(true);
    expect([answer.status, answer.body]).toMatchObject([200, { user: { role: 'operator', username: 'owner' } }]);
    expect((await account(server, cookieOf(answer))).body).toMatchObject({ role: 'operator' });
  });

  test('when it was used, or a newer one was made, lets nobody in and says where a new one is', async () => {
    const server = await startServer();
    const older = new URL(await server.auth.createOneTimeLink()).searchParams.get('token');
    const newer = new URL(await server.auth.createOneTimeLink()).searchParams.get('token');
    const answers = await Promise.all([older, newer, newer, newer].map((token) => post(server, 'one-time', { token })));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
    expect(answers[0]?.body).toMatchObject({
      code: 'unauthorized',
      detail: 'This link was used already. A new one is in the terminal that runs Faibric.',
    });
    expect(answers[0]?.headers['set-cookie']).toBeUndefined();
  });

  test('when it is fetched by a scanner of links, is not used up', async () => {
    const server = await startServer();
    const link = new URL(await server.auth.createOneTimeLink());
    await server.call({ path: `${link.pathname}${link.search}` });
    await server.call({ path: `/api/auth/one-time/${link.search}` });

    expect((await post(server, 'one-time', { token: link.searchParams.get('token') })).status).toBe(200);
  });

  test('when it is stored, is stored as a hash', async () => {
    const server = await startServer();
    const token = new URL(await server.auth.createOneTimeLink()).searchParams.get('token') ?? '';

    const rows = await server.databases.system.selectFrom('owner_links').selectAll().execute();

    expect(JSON.stringify(rows.map(({ hash }) => hash.toString()))).not.toContain(token);
  });

  test('is the only way to the owner’s name: nobody signs up with it', async () => {
    const server = await startServer(open);

    const answer = await post(server, 'sign-up/email', { ...ann, email: 'owner@faibric.local' });

    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await server.databases.system.selectFrom('user').select('email').execute()).toEqual([]);
  });
});
