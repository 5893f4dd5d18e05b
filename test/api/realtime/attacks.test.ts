import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collect, startSockets, type Client, type Sockets } from './sockets.ts';

let sockets: Sockets;
let ann: { authorization: string };
let owner: { cookie: string; userId: string };
beforeAll(async () => {
  sockets = await startSockets();
  ann = await sockets.people.person('ann');
  await sockets.people.person('bob');
  owner = await signIn();
});
afterAll(() => sockets.close());

async function signIn(): Promise<{ cookie: string; userId: string }> {
  const { auth, call, url } = sockets.people;
  const token = new URL(await auth.createOneTimeLink()).searchParams.get('token');
  const answer = await call({ method: 'POST', path: '/api/auth/one-time/', body: { token }, headers: { origin: url } });
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  return { cookie, userId: (await auth.resolveCaller({ headers: { cookie } }))?.userId ?? '' };
}

const origin = () => sockets.servers[0]?.origin ?? '';
const port = () => sockets.servers[0]?.port ?? 0;
const connected = async (client: Client) => {
  expect(await sockets.settled(client)).toBeUndefined();
  return client;
};
const ended = (client: Client) => expect.poll(() => client.connected, { timeout: 5_000 }).toBe(false);

describe('the handshake (W1)', () => {
  const cases: [string, () => Parameters<Sockets['connect']>[0], string | RegExp | undefined][] = [
    ['nothing', () => ({}), 'unauthorized'],
    ['a wrong key', () => ({ auth: { token: 'fbk_wrong' } }), 'unauthorized'],
    ['a token that is no text', () => ({ auth: { token: { a: 1 } } }), 'unauthorized'],
    ['a wrong cookie', () => ({ extraHeaders: { cookie: 'faibric_session=x.y', origin: origin() } }), 'unauthorized'],
    ['a key in `auth`', () => ({ auth: { token: ann.authorization.slice('Bearer '.length) } }), undefined],
    ['a key in the header', () => ({ extraHeaders: { ...ann } }), undefined],
    ['a cookie from our own page', () => ({ extraHeaders: { cookie: owner.cookie, origin: origin() } }), undefined],
    [
      'a cookie, by polling from our own page',
      () => ({ transports: ['polling'], extraHeaders: { cookie: owner.cookie, 'sec-fetch-site': 'same-origin' } }),
      undefined,
    ],
    ['a cookie from no page', () => ({ extraHeaders: { cookie: owner.cookie } }), 'forbidden_origin'],
    ['a cookie from a foreign page', () => ({ extraHeaders: { cookie: owner.cookie, origin: 'https://evil.example' } }), /websocket error/],
    [
      'a cookie from a foreign page, by polling',
      () => ({ transports: ['polling'], extraHeaders: { cookie: owner.cookie, origin: 'https://evil.example' } }),
      /xhr poll error/,
    ],
    [
      'a cookie from an app’s page',
      () => ({ extraHeaders: { cookie: owner.cookie, origin: `http://ann-books-1.localhost:${port()}` } }),
      /websocket error/,
    ],
    ['a cookie from the origin null', () => ({ extraHeaders: { cookie: owner.cookie, origin: 'null' } }), /websocket error/],
    ['a key on an app’s host', () => ({ extraHeaders: { ...ann, host: `ann-books-1.localhost:${port()}` } }), /websocket error/],
  ];
  test.each(cases)('with %s, when a socket is opened, is decided at once', async (_with, options, refusal) => {
    const client = sockets.connect({ ...options(), reconnection: false });

    const code = await sockets.settled(client);

    if (refusal === undefined) expect(code).toBeUndefined();
    else expect(code).toMatch(refusal);
    client.disconnect();
  });

  test('other namespaces, when asked for, lead nowhere', async () => {
    const { io } = await import('socket.io-client');
    for (const name of ['/', '/admin', '/__proto__']) {
      const client = io(`http://127.0.0.1:${port()}${name}`, {
        forceNew: true,
        reconnection: false,
        transports: ['websocket'],
        extraHeaders: { ...ann, host: `localhost:${port()}` },
      });
      expect(await sockets.settled(client as Client)).toMatch(/not_found|Invalid namespace/);
      client.disconnect();
    }
  });
});

describe('subscriptions (W2)', () => {
  test.each([
    ['another person’s project', () => ({ project_id: bobs }), 'not_found'],
    ['a project that never was', () => ({ project_id: 2_000_000_000 }), 'not_found'],
    ['a project of 0', () => ({ project_id: 0 }), 'invalid_input'],
    ['after -1', () => ({ project_id: bobs, after_seq: -1 }), 'invalid_input'],
    ['after 1e99', () => ({ project_id: bobs, after_seq: 1e99 }), 'invalid_input'],
    ['after a text', () => ({ project_id: bobs, after_seq: '1' }), 'invalid_input'],
    ['after an object', () => ({ project_id: bobs, after_seq: {} }), 'invalid_input'],
    ['one field more', () => ({ project_id: bobs, owner: 'bob' }), 'invalid_input'],
    ['nothing', () => undefined, 'invalid_input'],
    ['bytes', () => Buffer.from('x'), 'invalid_input'],
  ])('of %s, when asked for, are refused', async (_what, message, code) => {
    const client = await connected(sockets.connect({ extraHeaders: { ...ann } }));

    expect(await client.emitWithAck('subscribe', message() as never)).toEqual({ ok: false, code });

    client.disconnect();
  });
  let bobs = 0;
  beforeAll(async () => {
    bobs = await sockets.addProject('bob');
  });

  test('an answer to call without a message, when sent, is called', async () => {
    const client = await connected(sockets.connect({ extraHeaders: { ...ann } }));
    const ask = client.emitWithAck.bind(client) as (name: string) => Promise<unknown>;

    expect(await ask('subscribe')).toEqual({ ok: false, code: 'invalid_input' });
    expect(await ask('watch')).toEqual({ ok: true });
    client.disconnect();
  });

  test('messages without an answer to call, when sent, harm nobody', async () => {
    const client = await connected(sockets.connect({ extraHeaders: { ...ann } }));
    const send = client.emit.bind(client) as (name: string, ...rest: unknown[]) => void;

    for (const name of ['subscribe', 'unsubscribe', 'watch', 'user_message', 'nothing', 'constructor']) {
      send(name);
      send(name, null, 'not a function');
    }

    expect(await client.emitWithAck('watch', {})).toEqual({ ok: true });
    client.disconnect();
  });

  test('ten thousand subscriptions, when sent, close the connection; the process answers others', async () => {
    const client = await connected(sockets.connect({ extraHeaders: { ...ann }, reconnection: false }));
    const other = await connected(sockets.connect({ extraHeaders: { ...ann } }));

    for (let i = 0; i < 10_000; i += 1) client.emit('subscribe', { project_id: 1 + (i % 1_000) }, () => undefined);

    await ended(client);
    expect(await other.emitWithAck('watch', {})).toEqual({ ok: true });
    other.disconnect();
  });

  test('a message to a project, when sent, is accepted as this person’s; a wrong one is not', async () => {
    const client = await connected(sockets.connect({ extraHeaders: { ...ann } }));
    const message = { project_id: 7, content: 'more red', idempotency_key: 'k' };

    expect(await client.emitWithAck('user_message', message)).toEqual({ ok: true, build_id: 1 });
    expect(await client.emitWithAck('user_message', { ...message, content: ' ' })).toEqual({ ok: false, code: 'invalid_input' });

    expect(sockets.accepted).toEqual([['ann', message]]);
    client.disconnect();
  });
});

describe('loss of access (W2)', () => {
  test('a session, when it is signed out, loses its socket within 5 s, and no event comes after', async () => {
    const session = await signIn();
    const project = await sockets.addProject(session.userId);
    const client = await connected(sockets.connect({ extraHeaders: { cookie: session.cookie, origin: origin() }, reconnection: false }));
    const { seqs } = collect(client);
    await sockets.subscribe(client, project);

    await sockets.people.call({
      method: 'POST',
      path: '/api/auth/sign-out/',
      headers: { cookie: session.cookie, origin: sockets.people.url },
    });
    await ended(client);
    await sockets.append(project, 'too late');

    expect(seqs).toEqual([]);
  });

  test('a key, when it is revoked without a word, loses its socket within 5 s; other keys keep theirs', async () => {
    const { databases } = sockets.people;
    const dan = await sockets.people.person('dan');
    const [client, other] = [
      sockets.connect({ extraHeaders: { ...dan }, reconnection: false }),
      sockets.connect({ extraHeaders: { ...ann } }),
    ];
    await Promise.all([connected(client), connected(other)]);

    await databases.system.deleteFrom('apikey').where('user_id', '=', 'dan').execute();

    await ended(client);
    expect(other.connected).toBe(true);
    other.disconnect();
  });
});
