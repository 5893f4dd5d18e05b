import { expect, test } from 'vitest';
import { lineageOf, type Known } from '../../web/build/lineage.ts';

/** Versions from 1 on; a number is a restore of that version, `false` one that did not pass. */
const versions = (...made: (true | false | number)[]): Known[] =>
  made.map((how, at) => ({
    version: at + 1,
    passed: how !== false,
    ...(typeof how === 'number' ? { restored_from: how } : {}),
  }));

test('two changes in a row, when the newest is live, are both in it, and the newest goes back to the one before', () => {
  const lineage = lineageOf(versions(true, true, true), 3);

  expect(lineage.content).toBe(3);
  expect([...lineage.applied]).toEqual([3, 2, 1]);
  expect(lineage.before(3)).toBe(2);
  expect(lineage.before(1)).toBeUndefined();
  expect(lineage.undoneBy(3)).toBeUndefined();
});

test('a change, when it was undone, is not in what is live, and says by what; the one before it is the current one', () => {
  const lineage = lineageOf(versions(true, true, true, 2), 4);

  expect(lineage.content).toBe(2);
  expect([...lineage.applied]).toEqual([2, 1]);
  expect(lineage.undoneBy(3)).toEqual({ restored: 2, as: 4 });
  expect(lineage.undoneBy(2)).toBeUndefined();
});

test('a change, when it was undone and brought back, is in what is live again', () => {
  const lineage = lineageOf(versions(true, true, 1, 2), 4);

  expect(lineage.content).toBe(2);
  expect(lineage.applied.has(2)).toBe(true);
});

test('a change made after a restore, when it is live, stands on what was restored', () => {
  const lineage = lineageOf(versions(true, true, true, 1, true), 5);

  expect([...lineage.applied].sort()).toEqual([1, 5]);
  expect(lineage.before(5)).toBe(4);
  expect(lineage.undoneBy(2)).toEqual({ restored: 1, as: 4 });
  expect(lineage.undoneBy(3)).toEqual({ restored: 1, as: 4 });
});

test('a version that did not pass its checks, when a later change is undone, is never gone back to', () => {
  const lineage = lineageOf(versions(true, false, true), 3);

  expect(lineage.before(3)).toBe(1);
  expect([...lineage.applied]).toEqual([3, 1]);
});

test('a restore of a restore, when it is live, is what the first of them brought back', () => {
  expect(lineageOf(versions(true, true, 1, true, 3), 5).content).toBe(1);
});

test('versions, when older ones are not loaded, are said no more about than is known', () => {
  const lineage = lineageOf(versions(true, true, true, 2).slice(2), 4);

  expect(lineage.content).toBe(2);
  expect(lineage.before(3)).toBeUndefined();
});
