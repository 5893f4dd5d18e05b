import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../api/http/caller.ts';
import { acceptBuild } from '../../db/builds.ts';
import { asUser } from '../../db/index.ts';
import { costs, recordCall } from '../../db/ledger.ts';
import { readVectors, recordUses, scoreUses, successRates, writeVectors } from '../../db/parts.ts';
import { insertProject } from '../../db/projects.ts';
import { addTestPerson, openTestDatabases, type TestDatabases } from '../support/people.ts';

let databases: TestDatabases;
let alice: Caller;
let mallory: Caller;
beforeAll(async () => {
  databases = await openTestDatabases();
  [alice, mallory] = [await addTestPerson(databases, 'alice'), await addTestPerson(databases, 'mallory')];
});
afterAll(() => databases.close());

async function newBuild(): Promise<number> {
  const prompt = 'books';
  return asUser(databases, alice.userId, async (trx) => {
    const owner = { id: alice.userId, username: alice.username };
    const project = await insertProject(trx, databases.keyring, { owner, prompt, name: prompt, appName: prompt, generator: 'auto' });
    return (await acceptBuild(trx, { projectId: project.id, kind: 'create', prompt, generator: 'auto' })).id;
  });
}
const rateOf = async (part: string) => (await successRates(databases.system)).get(part);

test('a part starts at half, rises with each app that went live and falls with each that it broke', async () => {
  expect(await rateOf('dice')).toBeUndefined();
  await recordUses(databases.system, await newBuild(), ['dice'], true);
  expect(await rateOf('dice')).toBeCloseTo(2 / 3);
  await recordUses(databases.system, await newBuild(), ['dice'], false);
  expect(await rateOf('dice')).toBeCloseTo(1 / 2);
});

test('a build counts each part once, however often it is used there and however often the build ends', async () => {
  const build = await newBuild();

  await recordUses(databases.system, build, ['lamp', 'lamp'], true);
  await recordUses(databases.system, build, ['lamp'], false);

  const row = await databases.system.selectFrom('parts').selectAll().where('name', '=', 'lamp').executeTakeFirst();
  expect(row).toMatchObject({ usage_count: 1, success_count: 1 });
});

test.each([
  [5, 4 / 5],
  [4, 3 / 4],
  [3, 2 / 3],
  [2, 2 / 4],
  [1, 2 / 5],
])('a rating of %d moves a part that was used once to %d', async (score, expected) => {
  const [build, part] = [await newBuild(), `rated-${score}`];
  await recordUses(databases.system, build, [part], true);

  await asUser(databases, alice.userId, (trx) => scoreUses(trx, build, 6 - score));
  await asUser(databases, alice.userId, (trx) => scoreUses(trx, build, score));

  expect(await rateOf(part)).toBeCloseTo(expected);
});

test('nobody rates the app of somebody else', async () => {
  const build = await newBuild();
  await recordUses(databases.system, build, ['vase'], true);

  await asUser(databases, mallory.userId, (trx) => scoreUses(trx, build, 1));

  expect(await rateOf('vase')).toBeCloseTo(2 / 3);
});

test('vectors come back as they were written, for their model and text alone', async () => {
  await writeVectors(databases.system, 'm', new Map([['a', [0.5, -1, 0]]]));
  await writeVectors(databases.system, 'm', new Map([['a', [9, 9, 9]]]));

  expect(await readVectors(databases.system, 'm', ['a', 'b'])).toEqual(new Map([['a', [0.5, -1, 0]]]));
  expect(await readVectors(databases.system, 'other', ['a'])).toEqual(new Map());
});

test('an embedding costs tokens and money, but it is no call that a model answered', async () => {
  const build = await newBuild();
  const call = {
    build_id: build,
    owner_id: alice.userId,
    round: 0,
    provider: 'openai',
    attempt: 1,
    ms: 1,
    outcome: 'whole',
    answer: null,
    failure: null,
  } as const;
  await recordCall(databases.system, {
    ...call,
    key: crypto.randomUUID(),
    step: 'generate',
    model: 'gpt-4o',
    input_tokens: 10,
    output_tokens: 5,
    cost_usd: 1,
  });
  await recordCall(databases.system, {
    ...call,
    key: crypto.randomUUID(),
    step: 'search',
    model: 'text-embedding-3-small',
    input_tokens: 3,
    output_tokens: 0,
    cost_usd: 1,
  });

  expect((await costs(databases.system, [build])).get(build)).toEqual({
    calls: 1,
    input_tokens: 13,
    output_tokens: 5,
    cost_usd: 2,
    model: 'gpt-4o',
  });
});
