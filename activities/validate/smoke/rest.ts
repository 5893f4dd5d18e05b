import type { Report } from './report.ts';

/** Turns of the event loop in which nothing happened, after which a page counts as at rest; and turns it may take at most. */
const quietTurns = 3;
const mostTurns = 250;
/** Calls in one stretch that, in a page that never comes to rest, are the reason. */
const mostCalls = 15;

/**
 * Lets a page come to rest: promises settle, React renders, effects run.
 * `immediate` is handed to React as its scheduler's clock, so that its work is seen.
 * @param calls how many network calls the page has made
 */
export function createRest(calls: () => number, report: Report) {
  const turn = setImmediate;
  let work = 0;
  const nextTurn = (): Promise<void> => new Promise((resolve) => void turn(resolve));

  return {
    immediate: (run: () => void): void => {
      work += 1;
      turn(run);
    },
    rest: async (): Promise<void> => {
      const callsBefore = calls();
      let quiet = 0;
      for (let turns = 0; turns < mostTurns; turns += 1) {
        const before = work + calls();
        await nextTurn();
        quiet = work + calls() === before ? quiet + 1 : 0;
        if (quiet >= quietTurns) return;
      }
      if (report.count() > 0) return;
      if (calls() - callsBefore > mostCalls) report.add('endless_requests', 'The page asks for data again and again without end');
      else report.add('endless_render', 'The page renders again and again without end: an effect or a callback sets state each time');
    },
  };
}
