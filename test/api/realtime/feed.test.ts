import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bus } from '../../../db/bus.ts';
import { appendEvent } from '../../../db/events.ts';
import { deleteProject, changeProject } from '../../../db/projects.ts';
import { collect, startSockets, upTo, type Client, type Sockets } from './sockets.ts';

let sockets: Sockets;
let ann: { authorization: string };
beforeAll(async () => {
  sockets = await startSockets({ servers: 2 });
  ann = await sockets.people.person('ann');
});
afterAll(() => sockets.close());

const asAnn = (server?: Sockets['servers'][number]): Client => sockets.connect({ extraHeaders: { ...ann } }, server);
const appendAll = async (projectId: number, count: number) => {
  for (let i = 0; i < count; i += 1) await sockets.append(projectId, `event ${i}`);
};

describe('events', () => {
  test('a subscriber, when it asks from the start, gets what was missed and then what happens', async () => {
    const project = await sockets.addProject('ann');
    await appendAll(project, 3);
    const client = asAnn();
    const { seqs, events } = collect(client);

    const ack = await sockets.subscribe(client, project);
    await appendAll(project, 2);

    expect(ack).toEqual({ ok: true, last_seq: 3 });
    await expect.poll(() => seqs, { timeout: 5_000 }).toEqual([1, 2, 3, 4, 5]);
    expect(events[0]).toEqual({
      project_id: project,
      seq: 1,
      type: 'thinking',
      content: { text: 'event 0' },
      timestamp: expect.stringMatching(/Z$/) as string,
    });
  });

  test('200 clients of two processes, when 200 events come while they connect, each get every event once and in order', async () => {
    const project = await sockets.addProject('ann');
    const clients = Array.from({ length: 200 }, (_, i) => {
      const client = asAnn(sockets.servers[i % 2]);
      const { seqs } = collect(client);
      return { client, seqs };
    });

    const writing = appendAll(project, 200);
    const acks = await Promise.all(clients.map(({ client }) => sockets.subscribe(client, project)));
    await writing;

    expect(acks.every((ack) => ack.ok)).toBe(true);
    const all = upTo(200);
    await expect.poll(() => clients.filter(({ seqs }) => seqs.length < 200).length, { timeout: 15_000 }).toBe(0);
    for (const { seqs } of clients) expect(seqs).toEqual(all);
    for (const { client } of clients) client.disconnect();
  });

  test('a client, when its connection breaks again and again in the middle, misses nothing and sees nothing twice', async () => {
    const project = await sockets.addProject('ann');
    const client = asAnn();
    const { seqs } = collect(client);
    let reconnects = 0;
    client.on('connect', () => {
      reconnects += 1;
      client.emit('subscribe', { project_id: project, after_seq: seqs.at(-1) ?? 0 }, () => undefined);
    });
    const breaking = setInterval(() => client.connected && client.io.engine.close(), 60);

    for (let i = 0; i < 300; i += 1) {
      await sockets.append(project, `event ${i}`);
      if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 15));
    }
    clearInterval(breaking);

    await expect.poll(() => seqs.at(-1), { timeout: 10_000 }).toBe(300);
    expect(seqs).toEqual(upTo(300));
    expect(reconnects).toBeGreaterThan(3);
  });

  test('a client that was ahead, when it moves to a process that has not read so far, sees nothing twice', async () => {
    const project = await sockets.addProject('ann');
    const [one, two] = [asAnn(sockets.servers[0]), asAnn(sockets.servers[1])];
    const slow = collect(two);
    await sockets.subscribe(two, project);
    await appendAll(project, 20);

    const { seqs } = collect(one);
    await sockets.subscribe(one, project, 18);
    const again = collect(two);
    await sockets.subscribe(two, project, 15);
    await appendAll(project, 2);

    await expect.poll(() => seqs, { timeout: 5_000 }).toEqual([19, 20, 21, 22]);
    await expect.poll(() => again.seqs.filter((seq) => seq > 15).slice(-7), { timeout: 5_000 }).toEqual(upTo(22, 16));
    expect(slow.seqs.slice(0, 20)).toEqual(upTo(20));
  });

  test('a client, when it asks for what has not happened yet, gets what happens next', async () => {
    const project = await sockets.addProject('ann');
    await appendAll(project, 2);
    const client = asAnn();
    const { seqs } = collect(client);

    expect(await sockets.subscribe(client, project, 1_000_000)).toEqual({ ok: true, last_seq: 2 });
    await appendAll(project, 1);

    await expect.poll(() => seqs, { timeout: 5_000 }).toEqual([3]);
  });

  test('a client, when it subscribes ten times at once and leaves, has each event once after the last and none after leaving', async () => {
    const project = await sockets.addProject('ann');
    await appendAll(project, 5);
    const client = asAnn();
    const { seqs } = collect(client);

    await Promise.all(Array.from({ length: 10 }, () => sockets.subscribe(client, project, 5)));
    await appendAll(project, 1);
    await expect.poll(() => seqs, { timeout: 5_000 }).toEqual([6]);
    client.emit('unsubscribe', { project_id: project });
    await sockets.subscribe(client, await sockets.addProject('ann'));
    await appendAll(project, 1);
    await new Promise((resolve) => setTimeout(resolve, 100));

    expect(seqs).toEqual([6]);
  });

  test('a log of 3,000 events, when it is asked for, comes whole', async () => {
    const project = await sockets.addProject('ann');
    const { system } = sockets.people.databases;
    await system.transaction().execute(async (trx) => {
      for (let i = 0; i < 3_000; i += 1)
        await appendEvent(trx, { projectId: project, type: 'thinking', content: { text: '' }, key: String(i) });
    });
    const client = asAnn();
    const { seqs } = collect(client);

    await sockets.subscribe(client, project, 10);

    await expect.poll(() => seqs.length, { timeout: 10_000 }).toBe(2_990);
    expect(seqs).toEqual(upTo(3_000, 11));
  });
});

test('a process whose wake-ups are all lost, when events come, still tells them within three seconds', async () => {
  const deaf = (bus: Bus): Bus => ({ ...bus, subscribe: () => undefined });
  const own = await startSockets({ bus: deaf });
  const ben = await own.people.person('ben');
  const project = await own.addProject('ben');
  const client = own.connect({ extraHeaders: { ...ben } });
  const { seqs } = collect(client);
  const items: string[] = [];
  client.on('project', (item) => items.push(item.name));
  await own.subscribe(client, project);
  await client.emitWithAck('watch', {});

  for (let i = 0; i < 50; i += 1) await own.append(project, `event ${i}`);
  await changeProject(own.people.databases.system, project, { name: 'New name' });

  await expect.poll(() => seqs, { timeout: 3_000 }).toEqual(upTo(50));
  await expect.poll(() => items.at(-1), { timeout: 3_000 }).toBe('New name');
  await own.close();
});

test('streamed code, when it is published, reaches the subscribers of its project alone', async () => {
  const [mine, other] = [await sockets.addProject('ann'), await sockets.addProject('ann')];
  const [client, elsewhere] = [asAnn(sockets.servers[0]), asAnn(sockets.servers[1])];
  const seen: unknown[] = [];
  client.on('delta', (delta) => seen.push(delta));
  elsewhere.on('delta', (delta) => seen.push(delta));
  await sockets.subscribe(client, mine);
  await sockets.subscribe(elsewhere, other);
  const delta = { project_id: mine, build_id: 1, path: 'App.tsx', offset: 0, text: 'export' };

  sockets.servers[1]?.bus.publish('faibric_deltas', JSON.stringify(delta));

  await expect.poll(() => seen, { timeout: 5_000 }).toEqual([delta]);
});

test('a watcher, when own projects change, gets the list’s item; of others’ projects it gets nothing', async () => {
  await sockets.people.person('cat');
  const [mine, others] = [await sockets.addProject('ann'), await sockets.addProject('cat')];
  const client = asAnn(sockets.servers[1]);
  const items: { id: number; name: string; status: string }[] = [];
  client.on('project', (item) => items.push(item));
  expect(await client.emitWithAck('watch', {})).toEqual({ ok: true });

  await Promise.all(upTo(10).map((i) => sockets.append(mine, `event ${i}`)));
  await sockets.append(others, 'theirs');
  await changeProject(sockets.people.databases.system, mine, { name: 'Books' });

  await expect
    .poll(() => items.filter((item) => item.id === mine).at(-1), { timeout: 5_000 })
    .toMatchObject({ id: mine, name: 'Books', status: 'failed' });
  expect(items.filter((item) => item.id === mine).length).toBeLessThanOrEqual(3);
  expect(items.every((item) => item.id !== others)).toBe(true);
});

test('a deleted project, when its subscribers stay, is dropped, and cannot be subscribed to again', async () => {
  const project = await sockets.addProject('ann');
  const client = asAnn();
  await sockets.subscribe(client, project);

  await deleteProject(sockets.people.databases.system, project);

  expect(await sockets.subscribe(client, project)).toEqual({ ok: false, code: 'not_found' });
});
