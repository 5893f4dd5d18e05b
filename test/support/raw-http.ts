/** Bytes to a port as they are, for requests that no client would send. */
import { connect } from 'node:net';

export interface RawAnswer {
  /** Status codes of the answers, in order. */
  readonly statuses: number[];
  readonly text: string;
  /** Whether the server ended the connection within the time. */
  readonly closed: boolean;
}

/** Sends lines joined by CRLF (or text as it is) and reads until the server closes or `waitMs` are over. */
export function sendRaw(port: number, request: string | readonly string[], waitMs = 10_000): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const finish = (closed: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ statuses: [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status)), text, closed });
    };
    const timer = setTimeout(() => finish(false), waitMs);
    socket.on('data', (bytes) => (text += bytes.toString('latin1')));
    socket.on('end', () => finish(true));
    socket.on('error', () => finish(true));
    socket.write(typeof request === 'string' ? request : `${request.join('\r\n')}\r\n`);
  });
}
