import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { choosePort, freePorts } from '../../temporal/ports.ts';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function occupy(port: number, host: string): Promise<void> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
}

/** A port whose successor is free too. */
async function twoInARow(): Promise<number> {
  for (;;) {
    const [port = 0] = await freePorts(1);
    if (port < 65_000 && (await choosePort(port + 1, '127.0.0.1', false)) === port + 1) return port;
  }
}

test('choosePort, when the default is free, takes it', async () => {
  const port = await twoInARow();

  expect(await choosePort(port, '127.0.0.1', false)).toBe(port);
});

test('choosePort, when the default is in use, takes the next free one', async () => {
  const port = await twoInARow();
  await occupy(port, '127.0.0.1');

  expect(await choosePort(port, '127.0.0.1', false)).toBe(port + 1);
});

test('choosePort, when the port was asked for and is in use, names it', async () => {
  const port = await twoInARow();
  await occupy(port, '127.0.0.1');

  await expect(choosePort(port, '127.0.0.1', true)).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use`);
});

test('choosePort, when a stranger serves the same port on ::1, does not let "localhost" reach the stranger', async (context) => {
  const port = await twoInARow();
  await occupy(port, '::1').catch(() => context.skip('this machine has no IPv6'));

  expect(await choosePort(port, '127.0.0.1', false)).toBe(port + 1);
});

test('choosePort, when any port is asked for, takes a free one', async () => {
  expect(await choosePort(0, '127.0.0.1', true)).toBeGreaterThan(0);
});

test('freePorts, when five are asked for, gives five different ones', async () => {
  expect(new Set(await freePorts(5)).size).toBe(5);
});
