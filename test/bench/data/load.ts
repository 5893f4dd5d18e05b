/** A load generator over bare sockets: it shares the processors with what it measures, so it costs as little as it can. */
import { connect, type Socket } from 'node:net';
import { assert } from '../stage.ts';

export interface Call {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A POST with this body where given, else a GET. */
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** One keep-alive connection: one request at a time. */
export interface Line {
  send(call: Call): Promise<Answer>;
  close(): void;
}

const headEnd = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('\r\n0\r\n\r\n');

/** @throws Error when the server hangs up */
export async function openLine(origin: string): Promise<Line> {
  const { hostname, port } = new URL(origin);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await new Promise((resolve, reject) => void socket.once('connect', resolve).once('error', reject));
  const answers = readAnswers(socket);
  return {
    send: (call) => {
      const answer = answers.next();
      socket.write(requestText(call));
      return answer;
    },
    close: () => void socket.destroy(),
  };
}

const texts = new Map<Call, string>();

function requestText(call: Call): string {
  const known = texts.get(call);
  if (known !== undefined) return known;
  const { origin, path, headers = {}, body } = call;
  const own = body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) };
  const lines = Object.entries({ Host: new URL(origin).host, ...headers, ...own }).map(([name, value]) => `${name}: ${value}\r\n`);
  const text = `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`;
  texts.set(call, text);
  return text;
}

/** Reads one answer after the other: with a length, or in chunks (a JSON body holds no bare line break, so its end is told by the last one). */
function readAnswers(socket: Socket): { next(): Promise<Answer> } {
  let received: Buffer = Buffer.alloc(0);
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;
  socket.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const end = received.indexOf(headEnd);
    if (end === -1) return;
    const head = received.toString('latin1', 0, end);
    const length = /content-length: *(\d+)/i.exec(head)?.[1];
    const rest = received.subarray(end + headEnd.length);
    const isWhole = length === undefined ? rest.subarray(-lastChunk.length).equals(lastChunk) : rest.length >= Number(length);
    if (!isWhole) return;
    received = Buffer.alloc(0);
    const body = length === undefined ? joined(rest.toString()) : rest.toString();
    waiting?.resolve({ status: Number(head.slice(9, 12)), body });
  });
  const lost = () => waiting?.reject(new Error('The server hung up'));
  socket.on('error', lost).on('close', lost);
  return { next: () => new Promise((resolve, reject) => (waiting = { resolve, reject })) };
}

const joined = (chunked: string): string => chunked.replace(/(^|\r\n)[0-9a-f]+\r\n/gi, '').replace(/\r\n$/, '');

/**
 * As many calls as `lines` get answered within `ms`, each line sending its next one when its last was answered.
 * @param expected status that each must have
 * @returns answers a second
 */
export async function loadFor(ms: number, lines: readonly Line[], expected: number, call: Call): Promise<number> {
  const started = performance.now();
  let answered = 0;
  await Promise.all(
    lines.map(async (line) => {
      while (performance.now() - started < ms) {
        const { status, body } = await line.send(call);
        assert(status === expected, `A call was answered ${status}: ${body.slice(0, 200)}`);
        answered += 1;
      }
    }),
  );
  return (answered * 1_000) / (performance.now() - started);
}

/** Milliseconds of one call after the other, a kind at a time in turn: what the machine does beside them falls on all kinds alike. */
export async function timeInTurn(kinds: readonly (readonly [Line, Call])[], times: number): Promise<number[][]> {
  const measured: number[][] = kinds.map(() => []);
  const there = [...kinds.entries()];
  const back = there.toReversed(); // each kind follows each of its neighbours: who comes first finds the processor's caches cold
  for (let time = 0; time < times; time += 1) {
    for (const [kind, [line, call]] of time % 2 === 0 ? there : back) {
      const started = performance.now();
      const { status } = await line.send(call);
      measured[kind]?.push(performance.now() - started);
      assert(status === 200, `${call.path} answered ${status}`);
    }
  }
  return measured;
}
