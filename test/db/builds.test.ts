import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '../../core/errors.ts';
import type { Caller } from '../../api/http/caller.ts';
import { acceptBuild, claim, endBuild, fenced, getBuild, raisePercent, requestCancel } from '../../db/builds.ts';
import { appendEvent, readEvents } from '../../db/events.ts';
import { recall, remember } from '../../db/idempotency.ts';
import { asUser } from '../../db/index.ts';
import { deleteProject, insertProject, readToken, rotateToken } from '../../db/projects.ts';
import { addTestPerson, openTestDatabases, type TestDatabases } from '../support/people.ts';

let databases: TestDatabases;
let alice: Caller;
beforeAll(async () => {
  databases = await openTestDatabases();
  alice = await addTestPerson(databases, 'alice');
});
afterAll(() => databases.close());

const newProject = () =>
  asUser(databases, alice.userId, (trx) =>
    insertProject(trx, databases.keyring, {
      owner: { id: alice.userId, username: alice.username },
      prompt: 'books',
      name: 'Books',
      appName: 'Books',
      generator: 'auto',
    }),
  );
const accept = (projectId: number, prompt = 'books') =>
  asUser(databases, alice.userId, (trx) => acceptBuild(trx, { projectId, kind: 'create', prompt, generator: 'auto' }));
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

test('acceptBuild, when many arrive at once, numbers their events without a gap and in the order of ids', async () => {
  const project = await newProject();

  const builds = await Promise.all(Array.from({ length: 20 }, (_, i) => accept(project.id, `change ${i}`)));

  const events = await readEvents(databases.system, project.id, 0, 1_000);
  expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  const messages = events.filter((event) => event.type === 'user_message').map((event) => event.build_id);
  expect(messages).toEqual([...builds.map((build) => build.id)].sort((a, b) => a - b));
  expect(events.filter((event) => event.type === 'queued').map((event) => event.content)).toEqual(
    Array.from({ length: 20 }, (_, position) => ({ position })),
  );
});

test('acceptBuild, when the queue is full, asks to wait', async () => {
  const project = await newProject();
  for (let i = 0; i < 50; i += 1) await accept(project.id);

  expect(await codeOf(accept(project.id))).toBe('rate_limited');
});

test('appendEvent, when a key is repeated, adds nothing and leaves no gap', async () => {
  const { id: projectId } = await newProject();
  const event = { projectId, type: 'app_error', content: { version: 1, message: 'm' }, key: 'once' } as const;

  const answers = [
    await appendEvent(databases.system, event),
    await appendEvent(databases.system, event),
    await appendEvent(databases.system, { ...event, key: 'twice' }),
  ];

  expect(answers).toEqual([1, undefined, 2]);
});

test('claim, when an earlier attempt wakes up late, refuses its writes', async () => {
  const project = await newProject();
  const build = await accept(project.id);
  const at = (fence: number) => ({ projectId: project.id, buildId: build.id, fence });
  const claimAs = (fence: number) =>
    claim(databases.system, at(fence), { step: 'generate', runId: 'run', attempt: 1 }, async () => undefined);
  await claimAs(1);
  await claimAs(2);

  expect(await codeOf(fenced(databases.system, at(1), async () => 'written'))).toBe('fenced');
  expect(await codeOf(claimAs(1))).toBe('fenced');
  expect(await fenced(databases.system, at(2), async () => 'written')).toBe('written');
});

test('a build’s percent, while it runs, follows its steps and what they tell, and never goes back', async () => {
  const project = await newProject();
  const build = await accept(project.id);
  const at = { projectId: project.id, buildId: build.id, fence: 1 };
  const startOf = async (step: 'analyze' | 'generate' | 'validate') =>
    (await claim(databases.system, at, { step, runId: 'run', attempt: 1 }, async () => undefined)).percent;

  expect(await startOf('analyze')).toBe(0);
  expect(await startOf('generate')).toBe(25);
  await raisePercent(databases.system, build.id, 40);
  await raisePercent(databases.system, build.id, 30);
  expect((await getBuild(databases.system, build.id)).percent).toBe(40);
  expect(await startOf('validate')).toBe(50);
  expect(await startOf('generate')).toBe(50);
});

test('endBuild, when two ends race, lets one win and forbids a second terminal event', async () => {
  const project = await newProject();
  const build = await accept(project.id);
  const end = (status: 'succeeded' | 'cancelled') => databases.system.transaction().execute((trx) => endBuild(trx, build.id, { status }));

  expect((await Promise.all([end('succeeded'), end('cancelled')])).sort()).toEqual([false, true]);
  await appendEvent(databases.system, {
    projectId: project.id,
    buildId: build.id,
    type: 'cancelled',
    content: { by: 'alice' },
    key: 'end/1',
  });
  await expect(
    appendEvent(databases.system, {
      projectId: project.id,
      buildId: build.id,
      type: 'complete',
      content: { version: 1, url: '', ms: 1, summary: '' },
      key: 'end/2',
    }),
  ).rejects.toThrow('events_one_end');
  expect(await codeOf(asUser(databases, alice.userId, (trx) => requestCancel(trx, build.id, 'alice')))).toBe('wrong_state');
});

test('recall, when fifty equal calls race, makes one project; another body is refused', async () => {
  const call = { ownerId: alice.userId, key: 'key-1', bodyHash: 'a' };
  const once = () =>
    asUser(databases, alice.userId, async (trx) => {
      const made = await recall(trx, call);
      if (made) return made.projectId;
      const project = await insertProject(trx, databases.keyring, {
        owner: { id: alice.userId, username: 'alice' },
        prompt: 'p',
        name: 'P',
        appName: 'P',
        generator: 'auto',
      });
      const build = await acceptBuild(trx, { projectId: project.id, kind: 'create', prompt: 'p', generator: 'auto' });
      await remember(trx, call, { projectId: project.id, buildId: build.id });
      return project.id;
    });

  const ids = await Promise.all(Array.from({ length: 50 }, once));

  expect(new Set(ids).size).toBe(1);
  expect(await codeOf(asUser(databases, alice.userId, (trx) => recall(trx, { ...call, bodyHash: 'b' })))).toBe('idempotency_mismatch');
});

test('projects, when another person asks, do not exist for them', async () => {
  const project = await newProject();
  const mallory = await addTestPerson(databases, 'mallory');

  expect(await codeOf(asUser(databases, mallory.userId, (trx) => deleteProject(trx, project.id)))).toBe('not_found');
  expect(
    await codeOf(
      asUser(databases, mallory.userId, (trx) =>
        acceptBuild(trx, { projectId: project.id, kind: 'modify', prompt: 'x', generator: 'auto' }),
      ),
    ),
  ).toBe('not_found');
});

test('rotateToken, when it ran, gives another token that opens under its own project only', async () => {
  const project = await newProject();
  const before = await readToken(databases.keyring, project);

  const token = await asUser(databases, alice.userId, (trx) => rotateToken(trx, databases.keyring, project.id));

  expect(token).not.toBe(before);
  await expect(readToken(databases.keyring, { ...project, id: project.id + 1 })).rejects.toThrow();
});
