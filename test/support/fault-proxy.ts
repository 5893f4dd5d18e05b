/** A wire to PostgreSQL that breaks where it hurts most: after the commit, before its answer. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Cut {
  /** Only transactions that said this; every one when absent. */
  readonly statement?: string;
  /** How many answers are lost. */
  readonly times: number;
  /** Lets so many commits through before each loss. */
  readonly every?: number;
  /** Called at the moment of each loss: PostgreSQL has committed, nobody knows. */
  readonly then?: () => void;
}

export interface FaultProxy {
  readonly port: number;
  /** Loses answers from now on. Resolves when all of them are lost. */
  cut(rule: Cut): Promise<void>;
  close(): Promise<void>;
}

/** A simple query of this text (PostgreSQL 18, 54.7 "Message Formats": byte Q, length, text, zero). */
const simpleQuery = (text: string) => Buffer.concat([Buffer.from('Q'), Buffer.from([0, 0, 0, text.length + 5]), Buffer.from(`${text}\0`)]);
const begin = simpleQuery('begin');
const commit = simpleQuery('commit');

/** @param upstream port of a PostgreSQL on loopback */
export async function startFaultProxy(upstream: number): Promise<FaultProxy> {
  const open = new Set<Socket>();
  let rule: (Cut & { left: number; seen: number; done: () => void }) | undefined;

  /** Whether the answer to this commit is to be lost. */
  const isNext = (transaction: string): boolean => {
    if (!rule || rule.left === 0 || (rule.statement !== undefined && !transaction.includes(rule.statement))) return false;
    rule.seen += 1;
    return rule.seen % ((rule.every ?? 0) + 1) === 0;
  };
  const lose = (client: Socket, server: Socket) => {
    client.resetAndDestroy();
    server.destroy();
    if (!rule) return;
    rule.left -= 1;
    rule.then?.();
    if (rule.left === 0) rule.done();
  };

  const proxy = createServer((client) => {
    const server = connect(upstream, '127.0.0.1');
    let transaction = '';
    let losing = false;
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('error', () => undefined).on('close', () => open.delete(socket));
    }
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
    client.on('data', (data) => {
      if (data.includes(begin)) transaction = '';
      if (rule?.statement !== undefined) transaction += data.toString('latin1');
      if (data.includes(commit)) losing = isNext(transaction);
      server.write(data);
    });
    server.on('data', (data) => {
      if (losing) return lose(client, server);
      client.write(data);
    });
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    port: (proxy.address() as AddressInfo).port,
    cut: (wanted) => new Promise((done) => (rule = { ...wanted, left: wanted.times, seen: 0, done })),
    close: async () => {
      const closed = once(proxy, 'close');
      proxy.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
