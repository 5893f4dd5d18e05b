/** Calls that several API processes count together in Redis, and what they do while it is away or hangs (faults F16). */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGatewayLimits, openCounters, type GatewayLimits } from '../../../api/gateway/limits.ts';
import { freePorts } from '../../../temporal/ports.ts';
import { startGatewayStage } from './stage.ts';

const program = '/usr/bin/redis-server';
const sender = (id: number) => ({ app: { id } as never, userId: `person-${id}` });

describe.skipIf(!existsSync(program))('with a Redis', () => {
  let port: number;
  let server: ChildProcess;
  const opened: Redis[] = [];
  const processes: GatewayLimits[] = [];

  const start = async () => {
    server = spawn(program, ['--port', String(port), '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
    while (opened.some(({ status }) => status !== 'ready')) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const stop = async (signal: NodeJS.Signals = 'SIGKILL') => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await gone;
  };

  beforeAll(async () => {
    [port = 0] = await freePorts(1);
    for (let count = 0; count < 2; count += 1) {
      const redis = openCounters(`redis://127.0.0.1:${port}`);
      opened.push(redis);
      processes.push(createGatewayLimits(redis));
    }
    await start();
  });
  afterAll(async () => {
    for (const redis of opened) redis.disconnect();
    await stop();
  });

  const take = async (process: number, id: number) => (await processes[process]?.take(sender(id)))?.remaining;

  test('two processes count one app together', async () => {
    expect(await take(0, 1)).toBe(599);
    expect(await take(1, 1)).toBe(598);
    expect(processes.map((limits) => limits.shared())).toEqual([true, true]);
  });

  test('an API process says how it counts, and answers calls all the same when Redis is killed in between', async () => {
    const redis = openCounters(`redis://127.0.0.1:${port}`);
    opened.push(redis);
    const stage = await startGatewayStage({ redis });
    const ann = await stage.person('ann');
    const call = () => stage.call({ method: 'POST', path: '/api/gateway/', headers: ann, body: { url: `${stage.upstream.url}/echo` } });
    const ready = async () => (await stage.call({ path: '/readyz' })).body;
    await expect.poll(() => redis.status).toBe('ready');
    expect(await call()).toMatchObject({ status: 200, headers: { 'ratelimit-remaining': '1199' } });
    expect(await ready()).toMatchObject({ rate_limits: 'shared' });
    await stop();
    expect((await Promise.all([call(), call(), call()])).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await ready()).toMatchObject({ rate_limits: 'local' });
    await start();
    expect(await call()).toMatchObject({ status: 200 });
    await stage.close();
  });

  test('while it hangs each process counts for itself, and no call waits for long', async () => {
    server.kill('SIGSTOP');
    const began = Date.now();
    expect(await take(0, 2)).toBe(599);
    expect(Date.now() - began).toBeLessThan(1_000);
    const again = Date.now();
    for (let call = 0; call < 50; call += 1) await take(0, 2);
    expect(Date.now() - again).toBeLessThan(200);
    expect(processes[0]?.shared()).toBe(false);
    server.kill('SIGCONT');
  });

  test('while it is gone nobody is refused for it, and the limit still holds; back again it counts together', async () => {
    await stop();
    await expect.poll(() => processes[1]?.shared()).toBe(false);
    for (let call = 0; call < 600; call += 1) await take(1, 3);
    await expect(take(1, 3)).rejects.toMatchObject({ code: 'rate_limited' });
    await start();
    await expect.poll(() => processes[1]?.shared(), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => processes[0]?.shared(), { timeout: 10_000 }).toBe(true);
    expect([await take(0, 4), await take(1, 4)]).toEqual([599, 598]);
  });
});
