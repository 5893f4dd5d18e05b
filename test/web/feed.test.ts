import { expect, test } from 'vitest';
import type { ProjectEvent } from '../../core/events.ts';
import { waitBefore } from '../../web/live/connection.ts';
import { Feed } from '../../web/live/feed.ts';

const event = (seq: number, path?: string): ProjectEvent => ({
  seq,
  build_id: 1,
  timestamp: '2026-11-21T14:00:00Z',
  ...(path === undefined ? { type: 'thinking', content: { text: String(seq) } } : { type: 'file', content: { path, lines: 1, bytes: 1 } }),
});

/** A server's log that answers at most two events a call, and a clock that is turned by hand. */
function stage(server: ProjectEvent[]) {
  const told: number[] = [];
  const reads: number[] = [];
  const due: (() => void)[] = [];
  const feed = new Feed({
    read: async (after) => {
      reads.push(after);
      return { items: server.filter(({ seq }) => seq > after).slice(0, 2), last_seq: server.length };
    },
    told: (events) => told.push(...events.map(({ seq }) => seq)),
    schedule: (act) => void due.push(act),
  });
  return { feed, told, reads, frame: () => due.splice(0).forEach((act) => act()) };
}
const settled = () => new Promise((done) => setTimeout(done, 5));

test('the log is read to its end over several answers before it counts as loaded', async () => {
  const { feed, reads } = stage([1, 2, 3, 4, 5].map((seq) => event(seq)));
  expect(feed.get().loaded).toBe(false);
  await feed.catchUp();
  expect(feed.get().loaded).toBe(true);
  expect(feed.lastSeq).toBe(5);
  expect(reads).toEqual([0, 2, 4]);
});

test('a missing number is asked for, what stood behind it is kept, and each event is told once', async () => {
  const server = [1, 2].map((seq) => event(seq));
  const { feed, told, reads, frame } = stage(server);
  await feed.catchUp();
  server.push(event(3), event(4), event(5));
  feed.receive(event(5)); // 3 and 4 were lost on the way
  frame();
  expect(feed.get().gap).toBe(3);
  await settled();
  expect(feed.lastSeq).toBe(5);
  expect(feed.get().gap).toBeUndefined();
  expect(reads.at(-1)).toBe(2);
  expect(told).toEqual([1, 2, 3, 4, 5]);
  feed.receive(event(4));
  frame();
  expect(told).toEqual([1, 2, 3, 4, 5]);
});

test('events that came while the log was read are not lost', async () => {
  const server = [1, 2, 3].map((seq) => event(seq));
  const { feed, frame } = stage(server);
  const reading = feed.catchUp();
  feed.receive(event(4));
  frame();
  server.push(event(4));
  await reading;
  await settled();
  expect(feed.lastSeq).toBe(4);
});

test('a burst between two frames is one change on screen', async () => {
  const { feed, frame } = stage([]);
  await feed.catchUp();
  let changes = 0;
  feed.subscribe(() => (changes += 1));
  for (let seq = 1; seq <= 50; seq += 1) feed.receive(event(seq));
  frame();
  expect(feed.lastSeq).toBe(50);
  expect(changes).toBe(1);
});

test('streamed code is gone once its file is stored', async () => {
  const { feed, frame } = stage([]);
  await feed.catchUp();
  feed.receivePiece({ build_id: 1, path: 'App.tsx', offset: 0, text: 'export' });
  feed.receivePiece({ build_id: 1, path: 'List.tsx', offset: 0, text: 'const' });
  frame();
  expect(feed.get().streams.get('App.tsx')?.text).toBe('export');
  feed.receive(event(1, 'App.tsx'));
  frame();
  expect([...feed.get().streams.keys()]).toEqual(['List.tsx']);
});

test('a read that fails is said and the next one makes it good', async () => {
  let away = true;
  const feed = new Feed({
    read: async () => {
      if (away) throw new Error('away');
      return { items: [event(1)], last_seq: 1 };
    },
    schedule: (act) => act(),
  });
  await feed.catchUp();
  expect(feed.get()).toMatchObject({ loaded: false, error: new Error('away') });
  away = false;
  await feed.catchUp();
  expect(feed.get().loaded).toBe(true);
  expect(feed.get().error).toBeUndefined();
});

test('the connection is tried for ever, 1 to 15 seconds apart', () => {
  expect([0, 1, 2, 3, 4, 5, 50].map(waitBefore)).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
});
