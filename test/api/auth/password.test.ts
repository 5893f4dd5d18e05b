import { afterEach, describe, expect, test } from 'vitest';
import { closeServers, startServer, account, ann, cookieOf, linkIn, open, origins, post } from '../../support/sign-in.ts';

afterEach(closeServers);

describe('a password', () => {
  test('when it is right, signs in with a cookie that scripts and other sites do not get', async () => {
    const server = await startServer(open);
    await post(server, 'sign-up/email', ann);

    const answer = await post(server, 'sign-in/email', { email: 'ann@example.org', password: ann.password }, origins(server));

    expect([answer.status, answer.body]).toEqual([
      200,
      { user: { id: expect.any(String) as string, email: 'ann@example.org', name: 'Ann', username: 'ann', role: 'user' } },
    ]);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^faibric_session=/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Domain=/i);
    expect((await account(server, cookieOf(answer))).body).toMatchObject({ email: 'ann@example.org', role: 'user' });
  });

  test('when the address is https, its cookie is bound to this very host', async () => {
    const server = await startServer({ env: { PUBLIC_URL: 'https://faibric.example', APPS_DOMAIN: 'apps.example.net', SIGN_UP: 'open' } });

    const answer = await post(server, 'sign-up/email', ann, { host: 'faibric.example', origin: 'https://faibric.example' });

    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-faibric_session=.*Path=\/.*Secure/i);
    expect((await server.call({ path: '/api/account/', headers: { host: 'faibric.example', cookie: cookieOf(answer) } })).status).toBe(200);
  });

  test('when it is wrong, or nobody has the address, gets the same answer in about the same time', async () => {
    const server = await startServer(open);
    await post(server, 'sign-up/email', ann);
    const time = async (email: string) => {
      const started = performance.now();
      const { status, body } = await post(server, 'sign-in/email', { email, password: 'wrong' });
      return { status, detail: (body as { detail: string }).detail, ms: performance.now() - started };
    };
    await time('warm@example.org');
    const known: Awaited<ReturnType<typeof time>>[] = [];
    const unknown: typeof known = [];
    for (const n of [0, 1, 2]) {
      known.push(await time('ann@example.org'));
      unknown.push(await time(`nobody${n}@example.org`));
    }

    const answers = [...known, ...unknown].map(({ status, detail }) => `${status} ${detail}`);
    const [ours = 0, theirs = 0] = [known, unknown].map((tries) => Math.min(...tries.map(({ ms }) => ms)));
    expect(new Set(answers)).toEqual(new Set(['401 E-mail or password is not right.']));
    expect(theirs).toBeGreaterThan(ours / 3); // without the same hashing it would be a tenth
  });

  test('when it is guessed, has to wait after the fifth try, whatever X-Forwarded-For says', async () => {
    const server = await startServer({ env: { SIGN_UP: 'open', TRUST_PROXY: 'none' } });
    await post(server, 'sign-up/email', ann);
    const guess = (n: number) =>
      post(server, 'sign-in/email', { email: 'ann@example.org', password: `guess ${n}` }, { 'x-forwarded-for': `203.0.113.${n}` });

    const answers = await Promise.all(Array.from({ length: 9 }, (_none, n) => guess(n)));

    expect(answers.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429, 429]);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body).toMatchObject({ code: 'rate_limited', detail: 'Too many tries. Next one in 30 s.' });
    expect(refused?.headers['retry-after']).toBe('30');
    expect((await post(server, 'sign-in/email', { ...ann, name: undefined })).status).toBe(429);
  });

  test('when a trusted proxy tells the address, is counted by that address', async () => {
    const server = await startServer({ env: { SIGN_UP: 'open', TRUST_PROXY: '127.0.0.1' } });
    await post(server, 'sign-up/email', ann);
    const from = (address: string, password: string) =>
      post(server, 'sign-in/email', { email: 'ann@example.org', password }, { 'x-forwarded-for': address });
    for (let n = 0; n < 6; n += 1) await from('203.0.113.9', 'wrong');

    expect((await from('203.0.113.9', ann.password)).status).toBe(429);
    expect((await from('203.0.113.10', ann.password)).status).toBe(200);
  });

  test('when it is changed, ends the other sessions and keeps this one', async () => {
    const server = await startServer(open);
    const first = cookieOf(await post(server, 'sign-up/email', ann));
    const second = cookieOf(await post(server, 'sign-in/email', { email: ann.email, password: ann.password }));

    const changed = await post(
      server,
      'change-password',
      { currentPassword: ann.password, newPassword: 'battery staple' },
      { cookie: second, ...origins(server) },
    );

    expect(changed.status).toBe(200);
    expect((await account(server, first)).status).toBe(401);
    expect((await account(server, cookieOf(changed))).status).toBe(200);
    expect(
      (
        await post(
          server,
          'change-password',
          { currentPassword: 'wrong one', newPassword: 'battery staple' },
          { cookie: cookieOf(changed), ...origins(server) },
        )
      ).body,
    ).toMatchObject({
      status: 422,
      errors: [{ path: 'currentPassword' }],
    });
  });
});

describe('a forgotten password', () => {
  test('when it is reset by the mailed link, works from then on, and sessions from before do not', async () => {
    const server = await startServer(open);
    const before = cookieOf(await post(server, 'sign-up/email', ann));
    await post(server, 'request-password-reset', { email: ann.email });
    const token = (await linkIn(server, 'ann@example.org')).get('reset');

    const reset = await post(server, 'reset-password', { token, newPassword: 'battery staple' });

    expect(reset.status).toBe(200);
    expect((await post(server, 'reset-password', { token, newPassword: 'battery staple' })).status).toBe(401);
    expect((await account(server, before)).status).toBe(401);
    expect((await post(server, 'sign-in/email', { email: ann.email, password: 'battery staple' })).status).toBe(200);
    expect((await post(server, 'sign-in/email', { email: ann.email, password: ann.password })).status).toBe(401);
  });

  test('when nobody has the address, gets the same answer', async () => {
    const server = await startServer(open);
    await post(server, 'sign-up/email', ann);

    const answers = await Promise.all([ann.email, 'nobody@example.org'].map((email) => post(server, 'request-password-reset', { email })));

    expect(answers[0]?.text).toBe(answers[1]?.text);
  });
});
