/** The peer of the live feed, a process of its own: a WebSocket server that sends what its parent says to everybody who is there. */
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('listening', () => process.send?.({ port: (server.address() as AddressInfo).port }));

process.on('message', (lines: readonly string[]) => {
  for (const line of lines) for (const client of server.clients) client.send(line);
});
process.on('disconnect', () => process.exit(0));
