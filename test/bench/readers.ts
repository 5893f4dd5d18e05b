/** Many readers on plain WebSockets, the same for ours and the peer, so that what differs is the server alone. */
import { WebSocket } from 'ws';
import { socketNamespace } from '../../core/contract/socket.ts';
import { assert } from './stage.ts';

export interface Readers {
  /** Collects `count` events a reader, from now on. Resolves with when the last one came (performance.now()). */
  collect(count: number): Promise<number>;
  /** What each reader got since then. */
  readonly lines: readonly (readonly string[])[];
  close(): void;
}

/** How an event of ours looks on the wire (Engine.IO 4, Socket.IO 5): everything else is the protocol's own. */
const eventStart = `42${socketNamespace},[`;

/** @param join runs a reader's handshake and resolves once it would get every event */
export async function openReaders(url: string, count: number, join: (socket: WebSocket) => Promise<void>): Promise<Readers> {
  const sockets: WebSocket[] = [];
  const lines: string[][] = Array.from({ length: count }, () => []);
  let missing = 0;
  let done: (at: number) => void = () => undefined;
  for (const own of lines) {
    const socket = new WebSocket(url, { perMessageDeflate: false, skipUTF8Validation: true });
    sockets.push(socket);
    await join(socket);
    socket.on('message', (data: Buffer) => {
      const line = data.toString('latin1');
      if (line === '2') return socket.send('3'); // Engine.IO's ping
      if (!line.startsWith(eventStart)) return;
      own.push(line);
      missing -= 1;
      if (missing === 0) done(performance.now());
    });
  }
  return {
    lines,
    collect: (each) => {
      for (const own of lines) own.length = 0;
      missing = each * count;
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`${missing} of ${each * count} events did not come within 60 s`)), 60_000);
        done = (at) => {
          clearTimeout(late);
          resolve(at);
        };
      });
    },
    close: () => sockets.forEach((socket) => socket.terminate()),
  };
}

/** Signs in and subscribes as a dashboard does. */
export const joinProject =
  (apiKey: string, projectId: number, after: number) =>
  async (socket: WebSocket): Promise<void> => {
    await once(socket, (line) => line.startsWith('0'));
    socket.send(`40${socketNamespace},${JSON.stringify({ token: apiKey })}`);
    await once(socket, (line) => line.startsWith(`40${socketNamespace}`));
    socket.send(`42${socketNamespace},0${JSON.stringify(['subscribe', { project_id: projectId, after_seq: after }])}`);
    const ack = await once(socket, (line) => line.startsWith('43'));
    assert(ack.includes('"ok":true'), `A reader was refused: ${ack}`);
  };

export const joinBare = (socket: WebSocket): Promise<void> =>
  new Promise((resolve, reject) => void socket.once('open', resolve).once('error', reject));

const once = (socket: WebSocket, fits: (line: string) => boolean): Promise<string> =>
  new Promise((resolve, reject) => {
    const read = (data: Buffer) => {
      const line = data.toString('latin1');
      if (!fits(line)) return;
      socket.off('message', read).off('close', gone);
      resolve(line);
    };
    const gone = () => reject(new Error('A reader was cut off'));
    socket.on('message', read).once('close', gone).once('error', gone);
  });
