import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLimiter, sourceOf } from '../../../api/http/rate-limit.ts';
import type { AppError } from '../../../core/errors.ts';
import { openTestDatabases, type TestDatabases } from '../../support/people.ts';

let databases: TestDatabases;
beforeAll(async () => {
  databases = await openTestDatabases();
});
afterAll(() => databases.close());

const outcome = (work: Promise<void>) =>
  work.then(
    () => 'taken',
    (error: AppError) => `${error.code} ${error.detail.retryAfterS}`,
  );

describe('a limiter', () => {
  test('when two processes count together, lets through what both may, even at one instant', async () => {
    const [one, two] = [0, 1].map(() => createLimiter(databases.system, { name: 'both', points: 10, seconds: 60 }));

    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_none, n) => outcome((n % 2 ? one : two)?.take('ann') ?? Promise.reject(new Error()))),
    );

    expect(outcomes.filter((o) => o === 'taken')).toHaveLength(10);
    expect(outcomes.filter((o) => o.startsWith('rate_limited'))).toHaveLength(20);
  });

  test('when it forgives, begins anew; other keys and other letters', async () => {
    const limiter = createLimiter(databases.system, { name: 'forgiving', points: 1, seconds: 60 });
    await limiter.take('ann');
    const before = await outcome(limiter.take('ANN'));
    await limiter.forgive('Ann');

    expect(before).toBe('rate_limited 60');
    expect([await outcome(limiter.take('ann')), await outcome(limiter.take('bob'))]).toEqual(['taken', 'taken']);
  });

  test('when its time is over, lets in again', async () => {
    const limiter = createLimiter(databases.system, { name: 'short', points: 1, seconds: 60, blockSeconds: 1 });
    const before = [await outcome(limiter.take('ann')), await outcome(limiter.take('ann'))];
    await new Promise((resolve) => setTimeout(resolve, 1_200));

    expect([...before, await outcome(limiter.take('ann'))]).toEqual(['taken', 'rate_limited 1', 'taken']);
  });

  test('when it stores a key, stores nothing that names a person', async () => {
    const { rows } = await databases.system.executeQuery<{ key: string }>({
      ...databases.system
        .selectFrom('rate_limits' as never)
        .selectAll()
        .compile(),
    });

    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ key }) => /ann|bob/i.test(key))).toEqual([]);
  });
});

describe('where a call comes from', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    [undefined, 'unknown'],
  ])('%s counts as %s', (address, source) => {
    expect(sourceOf(address)).toBe(source);
  });
});
