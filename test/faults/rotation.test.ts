import { expect, test } from 'vitest';
import { runRotations } from './rotation.ts';

test('the rotation of the master key, killed twenty times at random, loses no secret and carries on to its end', async () => {
  const lines: string[] = [];

  const report = await runRotations({ kills: 20, values: 1_000, say: (line) => void lines.push(line) });

  expect(report.broken, lines.join('\n')).toEqual([]);
  expect(Object.values(report.killed).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(20);
});
