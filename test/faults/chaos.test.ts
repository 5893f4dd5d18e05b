import { expect, test } from 'vitest';
import { runChaos } from './chaos.ts';

test('builds, when a process is killed at each moment of them, end live with nothing lost, doubled or paid twice', async () => {
  const lines: string[] = [];

  const report = await runChaos({
    hits: { analyze: 1, generate: 1, validate: 1, deploy: 2, stream: 2 },
    say: (line) => void lines.push(line),
  });

  expect(report.broken, lines.join('\n')).toEqual([]);
  expect(report.workerRecoveryMs.p50).toBeLessThan(6_000);
});
