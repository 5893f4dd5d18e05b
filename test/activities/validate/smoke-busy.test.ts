import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { bundleApp } from '../../../activities/bundle/bundle.ts';
import { createSmokePool } from '../../../activities/validate/smoke.ts';
import { appOf } from '../bundle/apps.ts';
import { vendorSet, vendorTimeoutMs } from '../bundle/vendor-set.ts';

const limitMs = 1_000;

/** Ids of the processes that this one has started. */
const children = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === process.pid;
      } catch {
        return false; // it has ended meanwhile
      }
    });

test.runIf(process.platform === 'linux')(
  'smoke render, when a busy machine gives it no time for longer than its limit, then waits for it',
  async () => {
    const vendor = await vendorSet();
    const pool = createSmokePool({ vendor, timeoutMs: limitMs, size: 1 });
    try {
      const bundle = await bundleApp(appOf(`export default function App() { return <p>Here</p>; }`), { vendor });
      const before = children();
      pool.prewarm();
      await sleep(3_000); // it stands ready
      const started = children().filter((pid) => !before.includes(pid));
      expect(started).toHaveLength(1);
      started.forEach((pid) => process.kill(pid, 'SIGSTOP'));
      const verdict = pool.render(bundle);
      await sleep(2 * limitMs);
      started.forEach((pid) => process.kill(pid, 'SIGCONT'));

      expect(await verdict).toEqual([]);
    } finally {
      pool.close();
    }
  },
  vendorTimeoutMs + 30_000,
);
