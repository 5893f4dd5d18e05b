/** PostgreSQL commits, and nobody hears of it: its answer is lost on the way, or who asked has died. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startChild, type Child } from '../../temporal/child.ts';
import { freePorts } from '../../temporal/ports.ts';
import { ensureDatabase, preparePostgres } from '../../temporal/postgres.ts';
import { startFaultProxy, type FaultProxy } from '../support/fault-proxy.ts';
import { books, ends, startRig, until, type Rig } from './rig.ts';

const killings = 5;
const lostAnswers = 30;

let folder: string;
let postgres: Child;
let proxy: FaultProxy;
let rig: Rig;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'faibric-commits-'));
  await chmod(folder, 0o755); // PostgreSQL may run as another user and has to walk through
  const [port = 0] = await freePorts(1);
  const { spec, adminUrl } = await preparePostgres({ folder, port, env: process.env, forgetful: true });
  postgres = startChild(spec);
  await postgres.ready;
  const url = new URL(await ensureDatabase(adminUrl, 'faibric'));
  proxy = await startFaultProxy(port);
  url.port = String(proxy.port);
  rig = await startRig({ DATABASE_URL: url.toString() });
});
beforeEach(() => rig.begin());
afterEach(async () => {
  expect(await rig.judge()).toEqual([]);
});
afterAll(async () => {
  await rig.discard();
  await proxy.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

test('F9: a sentence, when the API dies between storing it and telling Temporal, is built without being sent again, and a resend finds it', async () => {
  const { client, installation } = rig;
  const startedAfterMs: number[] = [];
  for (let n = 0; n < killings; n += 1) {
    const prompt = books(`of killing ${n}`);
    const key = randomUUID();
    const post = () =>
      fetch(`${client.url}/api/projects/`, {
        method: 'POST',
        headers: { authorization: `Bearer ${client.apiKey}`, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ prompt, generator: 'composer' }),
      });
    const [api = 0] = await installation.pids('api');
    const killed = proxy.cut({ statement: 'insert into "builds"', times: 1, then: () => process.kill(api, 'SIGKILL') });

    await expect(post()).rejects.toThrow();
    await killed;
    const from = Date.now();

    const { system } = await installation.databases();
    const stored = () => system.selectFrom('builds').select(['id', 'project_id', 'started_at']).where('prompt', '=', prompt).execute();
    await until('the build has started', async () => (await stored()).every(({ started_at }) => started_at !== null), 60_000);
    startedAfterMs.push(Date.now() - from);
    const [build, ...others] = await stored();
    expect(others).toEqual([]);
    const resent = (await (await post()).json()) as { id: number; build: { id: number } };
    expect(resent).toMatchObject({ id: build?.project_id, build: { id: build?.id } });
    client.accepted.push({ key, projectId: resent.id, buildId: resent.build.id });
    expect(await ends(rig, [resent.build.id])).toEqual(['succeeded']);
  }
  rig.say(`F9: builds started ${startedAfterMs.join(', ')} ms after the API’s death`);
});

test('F14: sentences and changes, when every third commit goes through and its answer is lost, are all built, none twice', async () => {
  const { client, watcher, say } = rig;
  const from = Date.now();
  const lost = proxy.cut({ times: lostAnswers, every: 2 });

  for (let n = 0; n < 4; n += 1) {
    const generator = n % 2 === 0 ? 'ai' : 'composer';
    const { projectId } = await client.create(books(`with lost answers ${n}`), { generator });
    watcher.follow(projectId);
    await client.change(projectId, 'Add a field pages', { generator });
  }

  const builds = client.accepted.map(({ buildId }) => buildId);
  expect(await ends(rig, builds)).toEqual(builds.map(() => 'succeeded'));
  await lost;
  say(`F14: 8 builds and ${lostAnswers} lost answers took ${Date.now() - from} ms`);
});
