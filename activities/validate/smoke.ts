/** Renders a bundled app in a DOM, in a process of its own that is used once, before any browser sees it. */
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { entryPath } from '../../core/app-files.ts';
import { smokeMemoryMb, smokeTimeoutMs } from '../../core/limits.ts';
import type { Bundle } from '../bundle/bundle-type.ts';
import { locate } from '../bundle/locate.ts';
import type { Vendor } from '../bundle/load-vendor.ts';
import type { Issue } from '../generate/generator.ts';
import { startSmokeProcess, type Said, type SmokeProcess } from './smoke/process.ts';

const problems = z.array(z.object({ code: z.string(), message: z.string(), at: z.string() }));

export interface SmokePool {
  /**
   * Runs the page, its effects and timers, presses its buttons and submits its forms.
   * @returns what went wrong, empty for a healthy app
   * @throws the signal's reason when aborted · Error when our own process does not start
   */
  render(bundle: Bundle, signal?: AbortSignal): Promise<Issue[]>;
  /** Starts the processes that stand ready. */
  prewarm(): void;
  close(): void;
}

interface PoolOptions {
  readonly vendor: Vendor;
  /** Processes that stand ready, each about 70 MB. */
  readonly size?: number;
  /** Renders at the same time; more wait. */
  readonly most?: number;
  /** For one render, of processor time where the system tells it; a page that has not come to its end by then is in a loop. */
  readonly timeoutMs?: number;
}

export function createSmokePool({ vendor, size = 1, most = availableParallelism(), timeoutMs = smokeTimeoutMs }: PoolOptions): SmokePool {
  const idle: SmokeProcess[] = [];
  const running = new Set<SmokeProcess>();
  const freed = new EventEmitter().setMaxListeners(0);
  let taken = 0;
  let closed = false;
  const names = Object.fromEntries(Object.entries(vendor.urls).map(([specifier, url]) => [url, specifier]));
  const start = (): SmokeProcess => startSmokeProcess({ ...vendor.smoke, timeoutMs });
  const refill = (): void => {
    while (!closed && idle.length < size) idle.push(start());
  };
  async function turn(signal: AbortSignal | undefined): Promise<void> {
    while (taken >= most) {
      await once(freed, 'one', signal ? { signal } : {}).catch((error: unknown) => {
        signal?.throwIfAborted();
        throw error;
      });
    }
    signal?.throwIfAborted();
    taken += 1; // in the same breath as the look at it: many may ask at once
  }
  return {
    prewarm: refill,
    async render(bundle, signal) {
      await turn(signal);
      let smoke = idle.shift();
      while (smoke && !smoke.isAlive()) smoke = idle.shift();
      smoke ??= start();
      running.add(smoke);
      try {
        const { title, language } = bundle;
        const said = await smoke.ask({ nonce: randomUUID(), script: bundle.smoke.script, names, title, language }, signal);
        return issuesOf(said, bundle);
      } finally {
        running.delete(smoke);
        taken -= 1;
        freed.emit('one');
        refill();
      }
    },
    close() {
      closed = true;
      for (const smoke of [...idle, ...running]) smoke.kill();
    },
  };
}

const endings: Readonly<Record<Exclude<Said['end'], 'verdict'>, readonly [code: string, (phase: string) => string]>> = {
  killed: ['endless_loop', (phase) => `The page did not come back in time: an endless loop in ${phase}`],
  memory: ['too_much_memory', (phase) => `The page took more than ${smokeMemoryMb} MB in ${phase}`],
  ended: ['page_ended', (phase) => `The page stopped its own check in ${phase}`],
};

function issuesOf(said: Said, bundle: Bundle): Issue[] {
  const found = problems.safeParse(parsed(said.verdict));
  if (!found.success) {
    const [code, message] = endings[said.end === 'verdict' ? 'ended' : said.end];
    return [{ code, path: entryPath, message: message(said.phase) }];
  }
  return found.data.map(({ code, message, at }) => {
    const [line = 0, column = 0] = at.split(':').map(Number);
    const place = at === '' ? undefined : locate(bundle.smoke.map, line, column);
    return { code, path: entryPath, ...place, message };
  });
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
