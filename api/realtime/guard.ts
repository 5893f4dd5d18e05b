/** Below Socket.IO's own messages: hosts, stolen ids, floods, and readers that do not read (faults W3). */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server, Socket } from 'socket.io';
import { credentialOf, refuseOtherHosts, type Names } from './handshake.ts';

/** Packets of one connection in 10 s. */
const maxPackets = 400;
/** Packets that may wait for a slow reader; beyond, it must come back and ask for what it missed. */
const maxBacklog = 20_000;

type Request = IncomingMessage & { readonly _query?: Readonly<Record<string, string>> };

export function guardConnections({ engine }: Pick<Server, 'engine'>, names: Names): void {
  const credentials = new Map<string, string>();

  engine.use((req: Request, res: ServerResponse, next: (error?: Error) => void) => {
    if (refuseOtherHosts(req, res, names)) return;
    const shown = credentials.get(req._query?.['sid'] ?? '');
    next(shown !== undefined && shown !== credentialOf(req) ? new Error('not your connection') : undefined);
  });

  engine.on('connection', (connection: Socket['conn']) => {
    const { sid } = connection.transport;
    credentials.set(sid, credentialOf(connection.request));
    let [packets, backlog] = [0, 0];
    const calm = setInterval(() => (packets = 0), 10_000).unref();
    connection.on('packet', () => {
      packets += 1;
      if (packets > maxPackets) connection.close(true);
    });
    connection.on('packetCreate', () => {
      backlog += 1;
      if (backlog > maxBacklog) connection.close(true);
    });
    connection.on('flush', () => (backlog = 0));
    connection.once('close', () => {
      clearInterval(calm);
      credentials.delete(sid);
    });
  });
}
