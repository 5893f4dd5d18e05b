import { afterEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../support/http-server.ts';
import { closeServers, startServer, account, ann, cookieOf, linkIn, mails, open, origins, post } from '../../support/sign-in.ts';

afterEach(closeServers);

describe('a mailed link', () => {
  test('when it is used once, signs in; then never again, and a GET uses nothing up', async () => {
    const server = await startServer(open);
    await post(server, 'sign-up/email', ann);
    const asked = await post(server, 'sign-in/magic-link', { email: ann.email, callbackURL: '/p/3' });
    const link = await linkIn(server, 'ann@example.org');
    const token = link.get('token');
    await server.call({ path: `/api/auth/magic-link/verify?token=${token}` });
    await server.call({ path: `/api/auth/one-time/?token=${token}` });

    const answers = [await post(server, 'one-time', { token }), await post(server, 'one-time', { token })];

    expect([asked.status, asked.body]).toEqual([200, { status: true, message: 'If this address has an account, a link is on its way.' }]);
    expect(link.get('next')).toBe('/p/3');
    expect(answers.map(({ status }) => status)).toEqual([200, 401]);
    expect((await account(server, cookieOf(answers[0] as Answer))).body).toMatchObject({ email: 'ann@example.org' });
  });

  test('when it is stored, cannot be read out of the database', async () => {
    const server = await startServer(open);
    await post(server, 'sign-in/magic-link', { email: ann.email });
    const token = (await linkIn(server, 'ann@example.org')).get('token') ?? '';

    expect(JSON.stringify(await server.databases.system.selectFrom('verification').selectAll().execute())).not.toContain(token);
  });

  test('when it is older than 15 minutes, lets nobody in', async () => {
    const server = await startServer(open);
    await post(server, 'sign-in/magic-link', { email: ann.email });
    const token = (await linkIn(server, 'ann@example.org')).get('token');
    const rows = await server.databases.system.selectFrom('verification').select('expiresAt').execute();
    await server.databases.system
      .updateTable('verification')
      .set({ expiresAt: new Date(Date.now() - 1) })
      .execute();

    expect(rows[0]?.expiresAt.getTime()).toBeLessThanOrEqual(Date.now() + 15 * 60_000);
    expect((await post(server, 'one-time', { token })).status).toBe(401);
  });

  test('when it should lead to another site, is refused', async () => {
    const server = await startServer();

    for (const callbackURL of ['//evil.test', '/\\evil.test', 'https://evil.test', 'javascript:alert(1)', '/\t/evil.test'])
      expect((await post(server, 'sign-in/magic-link', { email: ann.email, callbackURL })).status, callbackURL).toBe(422);
  });

  test('when nobody has the address and sign-up is not open, gets the same answer and no mail', async () => {
    const server = await startServer();

    const answer = await post(server, 'sign-in/magic-link', { email: 'nobody@example.org' });
    await new Promise((resolve) => setTimeout(resolve, 300));

    expect(answer.status).toBe(200);
    expect(await mails(server)).toEqual([]);
  });

  test('when it is asked for again and again, is not sent more than five times', async () => {
    const server = await startServer(open);

    const answers = await Promise.all(Array.from({ length: 7 }, () => post(server, 'sign-in/magic-link', { email: ann.email })));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429, 429]);
  });

  test('when HOST is loopback, is printed; when the world can reach us, is not', async () => {
    const [near, far] = [await startServer(open), await startServer({ env: { SIGN_UP: 'open', HOST: '0.0.0.0' } })];
    for (const server of [near, far]) {
      await post(server, 'sign-in/magic-link', { email: ann.email });
      await linkIn(server, 'ann@example.org');
    }

    await expect.poll(() => near.printed.join()).toContain('/signin?token=');
    expect(far.printed).toEqual([]);
  });

  test('when it proves an address that somebody else had taken, ends their password, sessions and keys', async () => {
    const server = await startServer(open);
    const squatter = cookieOf(await post(server, 'sign-up/email', ann));
    const made = await server.call({
      method: 'POST',
      path: '/api/account/keys/',
      body: { name: 'mine' },
      headers: { cookie: squatter, ...origins(server) },
    });
    const { key } = made.body as { key: string };
    await post(server, 'sign-in/magic-link', { email: ann.email });

    await post(server, 'one-time', { token: (await linkIn(server, 'ann@example.org')).get('token') });

    expect((await account(server, squatter)).status).toBe(401);
    expect((await server.call({ path: '/api/account/', headers: { authorization: `Bearer ${key}` } })).status).toBe(401);
    expect((await post(server, 'sign-in/email', { email: ann.email, password: ann.password })).status).toBe(401);
  });
});
