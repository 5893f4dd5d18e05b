/** Time inside a smoke render: it stands still until it is moved, so that three seconds of an app take milliseconds. */
interface Timer {
  readonly id: number;
  at: number;
  /** Milliseconds between two calls; undefined: once. */
  readonly every: number | undefined;
  readonly run: () => void;
}

/** Like a browser's, a timer of 0 ms that sets itself again does not stop time. */
const shortestMs = 4;
const frameMs = 16;

export type Clock = ReturnType<typeof createClock>;

/** @param failed hears of every error that a callback throws */
export function createClock(failed: (error: unknown) => void) {
  const timers = new Map<number, Timer>();
  let now = 0;
  let ids = 0;

  const add = (delay: unknown, every: boolean, run: () => void): number => {
    const ms = Math.max(Number(delay) || 0, shortestMs);
    ids += 1;
    timers.set(ids, { id: ids, at: now + ms, every: every ? ms : undefined, run });
    return ids;
  };
  const set =
    (every: boolean) =>
    (callback: unknown, delay?: unknown, ...rest: unknown[]) =>
      typeof callback === 'function' ? add(delay, every, () => void (callback as (...rest: unknown[]) => unknown)(...rest)) : 0;
  const clear = (id: unknown): void => void timers.delete(Number(id));
  const later = (delay: number) => (callback: (time: number) => void) => add(delay, false, () => callback(now));

  const first = (until: number): Timer | undefined => {
    let found: Timer | undefined;
    for (const timer of timers.values()) if (timer.at <= until && (!found || timer.at < found.at)) found = timer;
    return found;
  };

  return {
    /** Milliseconds since the page began. */
    now: () => now,
    /** What takes the place of the page's own timers. */
    page: {
      setTimeout: set(false),
      setInterval: set(true),
      clearTimeout: clear,
      clearInterval: clear,
      requestAnimationFrame: later(frameMs),
      cancelAnimationFrame: clear,
      requestIdleCallback: (callback: (deadline: object) => void) =>
        add(frameMs, false, () => callback({ didTimeout: false, timeRemaining: () => frameMs })),
      cancelIdleCallback: clear,
    },
    /** Runs what is due in the next `ms`, at most `most` callbacks, and lets the page come to rest after each. */
    async pass(ms: number, most: number, rest: () => Promise<unknown>): Promise<void> {
      const until = now + ms;
      let left = most;
      for (let timer = first(until); timer && left > 0; timer = first(until)) {
        left -= 1;
        now = Math.max(now, timer.at);
        if (timer.every === undefined) timers.delete(timer.id);
        else timer.at = now + timer.every;
        try {
          timer.run();
        } catch (error) {
          failed(error);
        }
        await rest();
      }
      now = until;
    },
  };
}
