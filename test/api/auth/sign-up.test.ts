import { afterEach, describe, expect, test } from 'vitest';
import { closeServers, startServer, ann, open, post } from '../../support/sign-in.ts';

afterEach(closeServers);

describe('signing up', () => {
  test.each(['invite', 'closed'])('when SIGN_UP is %s, makes no account', async (SIGN_UP) => {
    const server = await startServer({ env: { SIGN_UP } });

    const answer = await post(server, 'sign-up/email', ann);

    expect(answer.body).toMatchObject({ status: 403, code: 'sign_up_closed' });
    expect(await server.databases.system.selectFrom('user').select('id').execute()).toEqual([]);
  });

  test('when a field asks for a role, is refused', async () => {
    const server = await startServer(open);

    for (const extra of [{ role: 'operator' }, { username: 'owner' }, { emailVerified: true }])
      expect((await post(server, 'sign-up/email', { ...ann, ...extra })).status).toBe(422);
  });

  test('when the address is taken, says so at the field', async () => {
    const server = await startServer(open);
    await post(server, 'sign-up/email', ann);

    expect((await post(server, 'sign-up/email', ann)).body).toMatchObject({ status: 422, errors: [{ path: 'email' }] });
  });
});
