import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { vendorSet, vendorTimeoutMs } from '../bundle/vendor-set.ts';

beforeAll(async () => {
  await vendorSet();
}, vendorTimeoutMs);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test.skipIf(process.platform === 'win32')(
  'smoke render, when its parent is killed while a page loops, then ends by itself',
  async () => {
    const parent = spawn(process.execPath, ['--import', 'tsx', new URL('./orphaned-render.ts', import.meta.url).pathname], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(parent.stdout, 'data');
    const rendering = execFileSync('pgrep', ['-f', '-P', String(parent.pid), 'smoke/child.cjs'], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number);
    parent.kill('SIGKILL');
    await once(parent, 'exit');

    expect(rendering.length).toBeGreaterThan(0);
    const until = Date.now() + 90_000;
    while (rendering.some(isAlive) && Date.now() < until) await sleep(200);
    expect(rendering.filter(isAlive)).toEqual([]);
  },
  120_000,
);
