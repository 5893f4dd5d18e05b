import { expect, test } from 'vitest';
import { fold, emptyView, type EventContent, type EventType, type ProjectEvent } from '../../core/events.ts';
import { currentTurn, turnsOf, wasRemoved } from '../../web/build/turns.ts';

type Told = { [T in EventType]: readonly [build: number, type: T, content: EventContent[T]] }[EventType];

/** The turns of a story, a second between its events. */
function story(...told: Told[]) {
  const events = told.map(
    ([build_id, type, content], at) =>
      ({ seq: at + 1, build_id, type, content, timestamp: new Date(at * 1000).toISOString() }) as ProjectEvent,
  );
  return turnsOf(events.reduce(fold, emptyView), events);
}
const asked = (build: number, text: string): Told => [build, 'user_message', { text }];
const begun = (build: number, step: 'analyze' | 'generate' | 'validate' | 'deploy', attempt = 1): Told => [
  build,
  'step_started',
  { step, attempt },
];
const ended = (build: number, step: 'analyze' | 'generate' | 'validate' | 'deploy'): Told => [build, 'step_finished', { step, ms: 400 }];
const complete = (build: number): Told => [build, 'complete', { version: 1, url: '', ms: 5900, summary: '' }];
const error = (build: number, step: 'analyze' | 'generate' | 'validate'): Told => [
  build,
  'error',
  {
    code: 'no_progress',
    step,
    message: 'm',
    hint: 'h',
    action: { label: 'a', method: 'POST', path: '/api/' },
    charged: false,
    retryable: true,
  },
];
const states = (turn: ReturnType<typeof story>[number] | undefined) => turn?.steps.map(({ state }) => state);

test('while it builds, finished steps are done, the present one runs, the others wait', () => {
  const [turn] = story(asked(1, 'Books'), begun(1, 'analyze'), ended(1, 'analyze'), begun(1, 'generate'));
  expect(states(turn)).toEqual(['done', 'running', 'waiting', 'waiting']);
  expect(turn?.steps[0]?.ms).toBe(400);
  expect(turn?.events).toBe(4);
});

test('what a step thought stays with that step', () => {
  const [turn] = story(asked(1, 'Books'), begun(1, 'analyze'), [1, 'thinking', { text: 'A tool that keeps rows.' }], begun(1, 'generate'), [
    1,
    'thinking',
    { text: 'claude carries on.' },
  ]);
  expect(turn?.steps.map(({ said }) => said)).toEqual(['A tool that keeps rows.', 'claude carries on.', undefined, undefined]);
});

test('a failure stands at the step that its card names, and what comes after was not reached', () => {
  const [turn] = story(
    asked(1, 'Books'),
    begun(1, 'analyze'),
    ended(1, 'analyze'),
    begun(1, 'generate'),
    ended(1, 'generate'),
    begun(1, 'validate', 3),
    error(1, 'validate'),
  );
  expect(states(turn)).toEqual(['done', 'done', 'failed', 'waiting']);
  expect(turn?.steps[2]?.tries).toBe(3);
});

test('a stopped build says where it stopped', () => {
  const [turn] = story(asked(1, 'Books'), begun(1, 'analyze'), ended(1, 'analyze'), begun(1, 'generate'), [1, 'cancelled', { by: 'you' }]);
  expect(states(turn)).toEqual(['done', 'stopped', 'waiting', 'waiting']);
});

test('a build whose steps were told only in part is all done when it is complete', () => {
  const [turn] = story(asked(1, 'Books'), begun(1, 'analyze'), complete(1));
  expect(states(turn)).toEqual(['done', 'done', 'done', 'done']);
});

test('waiting messages know how many stand before them, and one that was taken back does not count', () => {
  const turns = story(asked(1, 'one'), begun(1, 'analyze'), asked(2, 'two'), asked(3, 'three'), [2, 'cancelled', { by: 'you' }]);
  expect(turns.map(({ before }) => before)).toEqual([0, 0, 1]);
  expect(turns.map(({ build }) => wasRemoved(build))).toEqual([false, true, false]);
});

test('the page is about what runs, else about what ran last, else about what waits', () => {
  expect(currentTurn(story(asked(1, 'one')))?.build.buildId).toBe(1);
  expect(currentTurn(story(asked(1, 'one'), begun(1, 'analyze'), complete(1), asked(2, 'two')))?.build.buildId).toBe(1);
  expect(currentTurn(story(asked(1, 'one'), begun(1, 'analyze'), complete(1), asked(2, 'two'), begun(2, 'analyze')))?.build.buildId).toBe(
    2,
  );
  expect(currentTurn([])).toBeUndefined();
});

test('the same words after a failure are another try, after a success a new wish', () => {
  expect(story(asked(1, 'one'), begun(1, 'analyze'), error(1, 'analyze'), asked(2, 'one')).map(({ again }) => again)).toEqual([
    false,
    true,
  ]);
  expect(story(asked(1, 'one'), begun(1, 'analyze'), complete(1), asked(2, 'one')).map(({ again }) => again)).toEqual([false, false]);
});
