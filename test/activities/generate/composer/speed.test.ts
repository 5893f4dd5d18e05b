import { describe, expect, test } from 'vitest';
import { compose } from './compose.ts';
import { unlisted } from './unlisted.ts';

/** Median of several runs, in time that this process worked: on a shared machine others work in between. */
async function medianMs(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const started = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1_000);
  }
  return times.sort((a, b) => a - b)[2] ?? Infinity;
}

describe('composing', () => {
  test('any of the sentences, when warm, then analysis and generation together take under 400 ms', async () => {
    for (const { sentence } of unlisted) await compose(sentence).catch(() => undefined);

    const slow: string[] = [];
    for (const { sentence } of unlisted) {
      const ms = await medianMs(() => compose(sentence).catch(() => undefined));
      if (ms > 400) slow.push(`${Math.round(ms)} ms: ${sentence}`);
    }

    expect(slow).toEqual([]);
  }, 60_000);
});
