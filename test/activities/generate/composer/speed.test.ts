import { describe, expect, test } from 'vitest';
import { compose } from './compose.ts';
import { unlisted } from './unlisted.ts';

/** Median of several runs: a shared machine has hiccups that are not ours. */
async function medianMs(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[2] ?? Infinity;
}

describe('composing', () => {
  test('any of the sentences, when warm, then analysis and generation together take under 50 ms', async () => {
    for (const { sentence } of unlisted) await compose(sentence).catch(() => undefined);

    const slow: string[] = [];
    for (const { sentence } of unlisted) {
      const ms = await medianMs(() => compose(sentence).catch(() => undefined));
      if (ms > 50) slow.push(`${Math.round(ms)} ms: ${sentence}`);
    }

    expect(slow).toEqual([]);
  }, 60_000);
});
