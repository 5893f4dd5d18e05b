/** A thousand dashboards, spread over two API processes: each gets every event once. */
import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { socketNamespace, type SubscribeAck } from '../../core/contract/socket.ts';
import type { ProjectEvent } from '../../core/events.ts';
import { appendEvent } from '../../db/events.ts';
import { startSecondApi } from './processes.ts';
import { atMost, percentile, type Figure } from './report.ts';
import { assert, type Stage } from './stage.ts';

const clients = 1_000;
/** Connections that are opened at once. */
const atOnce = 20;
const mostTries = 5;
const retryMs = 500;
const events = 50;
const eventEveryMs = 100;
/** Milliseconds to wait for what is late, and for what comes twice. */
const restMs = 3_000;

/** Tries again as a dashboard does: a busy machine may answer `unavailable` to one of a thousand. */
async function patiently(work: () => Promise<void>): Promise<void> {
  for (let left = mostTries - 1; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left === 0) throw error;
      await sleep(retryMs);
    }
  }
}

const connected = (socket: Socket): Promise<void> =>
  new Promise((resolve, reject) => void socket.connect().once('connect', resolve).once('connect_error', reject));

export async function spread(stage: Stage, projectId: number): Promise<Figure[]> {
  const second = await startSecondApi(stage);
  const sockets: Socket[] = [];
  const seqs: number[][] = Array.from({ length: clients }, () => []);
  const writtenAt: number[] = [];
  const latencies: number[] = [];

  const join = async (seen: number[], url: string) => {
    const socket = io(url + socketNamespace, {
      auth: { token: stage.client.apiKey },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      autoConnect: false,
    });
    sockets.push(socket);
    socket.on('event', ({ seq }: ProjectEvent) => {
      seen.push(seq);
      latencies.push(performance.now() - (writtenAt[seq] ?? NaN));
    });
    await patiently(() => connected(socket));
    await patiently(async () => {
      const ack = (await socket.timeout(30_000).emitWithAck('subscribe', { project_id: projectId, after_seq: 0 })) as SubscribeAck;
      assert(ack.ok, `A client was refused: ${JSON.stringify(ack)}`);
    });
  };
  try {
    for (let i = 0; i < clients; i += atOnce)
      await Promise.all(seqs.slice(i, i + atOnce).map((seen, k) => join(seen, (i + k) % 2 === 0 ? stage.url : second.url)));
    for (let seq = 1; seq <= events; seq += 1) {
      writtenAt[seq] = performance.now();
      const given = await appendEvent(stage.databases.system, {
        projectId,
        type: 'thinking',
        content: { text: `Event ${seq}` },
        key: `bench/${seq}`,
      });
      assert(given === seq, `Event ${seq} became ${given ?? 'nothing'}`);
      await sleep(eventEveryMs);
    }
    await sleep(restMs);
  } finally {
    for (const socket of sockets) socket.disconnect();
    await second.stop();
  }
  const wrong = seqs.filter((seen) => seen.length !== events || seen.some((seq, i) => seq !== i + 1)).length;
  return [
    { name: `${clients} clients on two API processes: events`, unit: '', values: [latencies.length] },
    { name: '  clients that missed one, or got one twice', unit: '', values: [wrong], limit: atMost('must', 0) },
    { name: '  from the write to the client, p50', unit: 'ms', values: [percentile(latencies, 0.5)] },
    { name: '  p99', unit: 'ms', values: [percentile(latencies, 0.99)] },
    { name: '  worst', unit: 'ms', values: [percentile(latencies, 1)] },
  ];
}
