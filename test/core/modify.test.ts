import { expect, test } from 'vitest';
import { emptyQueue, enqueue, next, remove } from '../../core/modify.ts';

const queueOf = (...ids: number[]) => ids.reduce(enqueue, emptyQueue);

test('enqueue, when signals arrive out of order, builds in the order of acceptance', () => {
  expect(queueOf(3, 1, 2).waiting).toEqual([1, 2, 3]);
});

test('enqueue, when a signal is repeated, keeps one entry, also for the build that runs', () => {
  const running = next(queueOf(1, 1, 2))?.queue ?? emptyQueue;

  expect(enqueue(running, 1)).toEqual({ waiting: [2], running: 1 });
});

test('remove, when the build runs already, leaves it running', () => {
  const running = next(queueOf(1, 2))?.queue ?? emptyQueue;

  expect(remove(remove(running, 1), 2)).toEqual({ waiting: [], running: 1 });
});

test('next, when nothing waits, answers nothing', () => {
  expect(next(emptyQueue)).toBeUndefined();
});
