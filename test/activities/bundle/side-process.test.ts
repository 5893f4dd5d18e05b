import { afterEach, expect, test } from 'vitest';
import { createSideProcess, type SideProcess } from '../../../activities/bundle/side-process.ts';

interface Tasks {
  readonly pid: (input: undefined) => number;
  readonly trip: (input: undefined) => number;
  readonly [task: string]: (input: never) => unknown;
}

let beside: SideProcess<Tasks>;
const start = () =>
  (beside = createSideProcess<Tasks>({
    entry: new URL('../../support/tripping-process.ts', import.meta.url),
    args: [],
    timeoutMs: 5_000,
    memoryMb: 128,
  }));
afterEach(() => beside.close());

test('a side process, while its tasks succeed, stays the same one', async () => {
  start();

  expect(await beside.run('pid', undefined)).toBe(await beside.run('pid', undefined));
});

test('a side process, when a task of ours trips, says so and is a new one for the next call', async () => {
  start();
  const before = await beside.run('pid', undefined);

  await expect(beside.run('trip', undefined)).rejects.toThrow('Debug Failure');

  expect(await beside.run('pid', undefined)).not.toBe(before);
});
