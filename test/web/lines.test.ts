import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventType, ProjectEvent } from '../../core/events.ts';
import { isEventKind, linesOf, nextError, type Line } from '../../web/routes/project/activity/lines.ts';

const log = (types: readonly EventType[], every = 1_000): ProjectEvent[] =>
  types.map(
    (type, at) =>
      ({ seq: at + 1, build_id: 1, type, content: {}, timestamp: new Date(Date.UTC(2025, 0, 1, 12) + at * every).toISOString() }) as never,
  );
const none = { opened: new Set<number>() };
const said = (lines: readonly Line[]) =>
  lines.map((line) => (line.kind === 'event' ? line.key : line.kind === 'folded' ? line.events.map(({ seq }) => seq) : 'day'));

test('a build, when all is shown, stands newest first under its day, and what says little is one folded line', () => {
  const events = log(['user_message', 'queued', 'step_started', 'thinking', 'file', 'thinking', 'complete']);

  expect(said(linesOf(events, none))).toEqual(['day', 7, 6, 5, [2, 3, 4], 1]);
  expect(said(linesOf(events, { opened: new Set([2]) }))).toEqual(['day', 7, 6, 5, 4, 3, 2, 1]);
});

test('a link to a folded event, when followed, opens the line that holds it', () => {
  const events = log(['queued', 'step_started', 'file']);

  expect(said(linesOf(events, { ...none, at: 2 }))).toEqual(['day', 3, 2, 1]);
});

test('a kind or a search, when asked for, shows all of it and folds nothing', () => {
  const events = log(['queued', 'step_started', 'thinking', 'error', 'file']);

  expect(said(linesOf(events, { ...none, kind: 'steps' }))).toEqual(['day', 2, 1]);
  expect(said(linesOf(events, { ...none, matches: ({ type }) => type === 'thinking' }))).toEqual(['day', 3]);
  expect(linesOf(events, { ...none, kind: 'repairs' })).toEqual([]);
});

test('events of several days, when listed, stand under the day that they are of', () => {
  const lines = linesOf(log(['file', 'queued', 'progress', 'file'], 24 * 3_600_000), none);

  expect(said(lines)).toEqual(['day', 4, 'day', 3, 'day', 2, 'day', 1]);
  expect(lines.filter(({ kind }) => kind === 'day').map(({ key }) => key)).toEqual([
    ...new Set(lines.flatMap((line) => (line.kind === 'day' ? [line.key] : []))),
  ]);
});

test('any log, when folded, loses no event, keeps every failure in sight and the order of numbers', () => {
  const type = fc.constantFrom<EventType>('thinking', 'progress', 'queued', 'file', 'error', 'app_error', 'step_started', 'complete');
  fc.assert(
    fc.property(fc.array(type, { maxLength: 80 }), fc.integer({ min: 1, max: 90_000_000 }), (types, every) => {
      const lines = linesOf(log(types, every), none);
      const seqs = lines.flatMap((line) =>
        line.kind === 'event' ? [line.key] : line.kind === 'folded' ? line.events.map(({ seq }) => seq).reverse() : [],
      );
      expect(seqs).toEqual(types.map((_, at) => types.length - at));
      expect(lines.filter((line) => line.kind === 'event' && /error/.test(line.event.type))).toHaveLength(
        types.filter((one) => /error/.test(one)).length,
      );
      expect(new Set(lines.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(lines.length);
    }),
  );
});

test('the next failure, when asked for, is the one below, and after the last the first again', () => {
  const lines = linesOf(log(['error', 'file', 'app_error', 'file']), none); // day 4 3 2 1

  expect([-1, 0, 2, 4].map((from) => nextError(lines, from))).toEqual([2, 2, 4, 2]);
  expect(nextError(linesOf(log(['file']), none), -1)).toBe(-1);
  expect(nextError([], -1)).toBe(-1);
});

test('a kind of events, when it comes from an address, is one that there is', () => {
  expect(['steps', 'toString', undefined, ''].map(isEventKind)).toEqual([true, false, false, false]);
});
