/** Fairness between apps: however much one asks, its neighbours find a connection to the database (faults D8). */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../../core/errors.ts';

/** Calls of one app that use the database at once, and that wait for it, in one process. */
const atOnce = 4;
const maxWaiting = 500;
/** Calls of one app in 10 s, in one process: far above what people cause, below what would keep a core busy. */
const callsInTenSeconds = 40_000;

interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

export interface Turns {
  /** Counts a call. @throws AppError `rate_limited` */
  count(projectId: number): Promise<void>;
  /** Runs `work` when it is the app's turn. @throws AppError `rate_limited`, or what `work` throws */
  run<T>(projectId: number, work: () => Promise<T>): Promise<T>;
}

export const tooManyWaiting = () => new AppError('rate_limited', 'This app has too many calls waiting', { retryAfterS: 1 });

export function createTurns(): Turns {
  const lines = new Map<number, Line>();
  const limiter = new RateLimiterMemory({ points: callsInTenSeconds, duration: 10 });

  async function enter(projectId: number): Promise<Line> {
    const line = lines.get(projectId) ?? { running: 0, waiting: [] };
    lines.set(projectId, line);
    if (line.running >= atOnce) {
      if (line.waiting.length >= maxWaiting) throw tooManyWaiting();
      await new Promise<void>((go) => line.waiting.push(go)); // whoever leaves hands the place over
    } else line.running += 1;
    return line;
  }

  function leave(projectId: number, line: Line): void {
    const next = line.waiting.shift();
    if (next) return next();
    line.running -= 1;
    if (line.running === 0) lines.delete(projectId);
  }

  return {
    async count(projectId) {
      await limiter.consume(projectId).catch((refused: unknown) => {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        throw new AppError('rate_limited', 'This app calls too often', { retryAfterS: refused.msBeforeNext / 1000 });
      });
    },
    async run(projectId, work) {
      const line = await enter(projectId);
      try {
        return await work();
      } finally {
        leave(projectId, line);
      }
    },
  };
}
