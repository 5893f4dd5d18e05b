import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startSockets, type Client, type Sockets } from './sockets.ts';

let sockets: Sockets;
let ann: { authorization: string };
beforeAll(async () => {
  sockets = await startSockets();
  ann = await sockets.people.person('ann');
});
afterAll(() => sockets.close());

const port = () => sockets.servers[0]?.port ?? 0;
const connected = async (client: Client) => {
  expect(await sockets.settled(client)).toBeUndefined();
  return client;
};

describe('floods and frames (W3)', () => {
  const open = async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${port()}/socket.io/?EIO=4&transport=websocket`, {
      headers: { host: `localhost:${port()}`, ...ann },
    });
    const received: string[] = [];
    socket.on('message', (data: Buffer) => received.push(data.toString())).on('error', () => undefined);
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send('40/projects,');
    await expect.poll(() => received.some((text) => text.startsWith('40/projects')), { timeout: 5_000 }).toBe(true);
    return socket;
  };

  test.each([
    ['1 MB', () => [`42/projects,["subscribe",{"a":"${'x'.repeat(1_000_000)}"}]`]],
    ['1 MB of bytes', () => [Buffer.alloc(1_000_000)]],
    ['bytes that nobody announced', () => [Buffer.from([1, 2, 3])]],
    ['an unknown packet', () => ['9']],
    ['a reserved name', () => ['42/projects,["disconnect"]']],
    ['a list that is none', () => ['42/projects,{"0":"subscribe"}']],
    ['a thousand attachments', () => ['451000-/projects,["subscribe",{"_placeholder":true,"num":0}]']],
    ['ten thousand acks', () => Array.from({ length: 10_000 }, (_, i) => `43/projects,${i}[]`)],
    ['ten thousand pongs', () => Array.from({ length: 10_000 }, () => '3')],
  ])('%s, when sent, end the connection and nothing else', async (_what, frames) => {
    const socket = await open();

    for (const frame of frames()) socket.send(frame);

    await expect.poll(() => socket.readyState, { timeout: 5_000 }).toBe(WebSocket.CLOSED);
    const other = await connected(sockets.connect({ extraHeaders: { ...ann } }));
    expect(await other.emitWithAck('watch', {})).toEqual({ ok: true });
    other.disconnect();
  });

  test.each([
    ['deep JSON', `42/projects,1["subscribe",${'['.repeat(20_000)}${']'.repeat(20_000)}]`],
    ['__proto__ as a name', '42/projects,1["__proto__",{}]'],
    ['__proto__ as a field', '42/projects,1["subscribe",{"__proto__":{"project_id":1}}]'],
  ])('%s, when sent, changes nothing', async (_what, frame) => {
    const socket = await open();

    socket.send(frame);
    socket.send('42/projects,2["watch",{}]');

    const answers: string[] = [];
    socket.on('message', (data: Buffer) => answers.push(data.toString()));
    await expect.poll(() => answers, { timeout: 5_000 }).toContain('43/projects,2[{"ok":true}]');
    expect(({} as Record<string, unknown>)['project_id']).toBeUndefined();
    socket.close();
  });

  /** A request of the polling transport, byte for byte as said. */
  const poll = (headers: Record<string, string>, query = '') =>
    new Promise<number>((resolve) => {
      const path = `/socket.io/?EIO=4&transport=polling${query}`;
      get({ port: port(), host: '127.0.0.1', path, headers: { host: `localhost:${port()}`, ...headers } }, (res) =>
        resolve(res.resume().statusCode ?? 0),
      );
    });

  test('a socket’s id, when somebody else shows it by polling, opens nothing', async () => {
    const client = await connected(sockets.connect({ transports: ['polling'], extraHeaders: { ...ann } }));
    const stolen = `&sid=${client.io.engine.id}`;

    expect(await poll({}, stolen)).toBe(400);
    expect(await poll({ cookie: 'faibric_session=x' }, stolen)).toBe(400);
    expect(client.connected).toBe(true);
    client.disconnect();
  });

  test('hosts that have no sockets, when asked for one, answer as they answer everything', async () => {
    expect(await poll({ host: `ann-books-1.localhost:${port()}`, ...ann })).toBe(404);
    expect(await poll({ host: 'evil.example', ...ann })).toBe(421);
    expect(await poll({})).toBe(200);
  });
});
