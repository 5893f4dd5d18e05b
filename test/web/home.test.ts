import { expect, test } from 'vitest';
import type { Project } from '../../core/contract/projects.ts';
import { maxPromptCharacters } from '../../core/limits.ts';
import { nextChanges } from '../../web/build/next-changes.ts';
import { usualBuild, usualStep, type Median } from '../../web/build/usual.ts';
import { cardState } from '../../web/routes/home/card-state.ts';
import { examples } from '../../web/routes/home/examples.ts';
import { patchProjects } from '../../web/routes/home/patch-projects.ts';

const median = (step: Median['step'], p50_ms: number, builds: number, app_type = 'tool'): Median => ({
  generator: 'composer',
  app_type,
  step,
  p50_ms,
  builds,
});

test('no time is claimed before enough builds, and kinds of apps weigh by how often they were built', () => {
  expect(usualStep([median('analyze', 100, 4)], 'composer', 'analyze')).toBeUndefined();
  expect(usualStep([median('analyze', 100, 9), median('analyze', 200, 1, 'game')], 'composer', 'analyze')).toBe(110);
  expect(usualStep([median('analyze', 100, 9)], 'ai', 'analyze')).toBeUndefined();
});

test('a whole build is claimed only when each of its steps is known', () => {
  const known = (['analyze', 'generate', 'validate', 'deploy'] as const).map((step) => median(step, 250, 5));
  expect(usualBuild(known, 'composer')).toBe(1000);
  expect(usualBuild(known.slice(1), 'composer')).toBeUndefined();
});

const card = (status: NonNullable<Project['latest_build']>['status'], version: number | null) =>
  cardState({ latest_build: { id: 1, status, step: 'validate' }, version });

test('a card says what happens and what serves, with the dot of its state', () => {
  expect(card('succeeded', 4)).toEqual({ dot: 'live', words: ['Live', 'v4'] });
  expect(card('running', 4)).toEqual({ dot: 'working', words: ['Building', '3 of 4 steps'], building: 2 });
  expect(card('failed', 2)).toEqual({ dot: 'failed', words: ['Failed at check', 'v2 still live'] });
  expect(card('failed', null).words[1]).toBe('not live');
  expect(card('cancelled', 2)).toEqual({ dot: 'live', words: ['Live', 'v2'] });
  expect(card('queued', null).dot).toBe('waiting');
});

test('a changed project takes its own place in the list, a new one the first', () => {
  const project = (id: number, name: string) => ({ id, name }) as Project;
  const list = { items: [project(2, 'b'), project(1, 'a')], next_cursor: null };
  expect(patchProjects(list, project(1, 'renamed'))?.items.map(({ name }) => name)).toEqual(['b', 'renamed']);
  expect(patchProjects(list, project(3, 'c'))?.items.map(({ id }) => id)).toEqual([3, 2, 1]);
  expect(patchProjects(undefined, project(1, 'a'))).toBeUndefined();
});

test('every example can be sent as it stands, and none stands twice', () => {
  const every = examples();
  expect(every.length).toBeGreaterThanOrEqual(12);
  expect(new Set(every.map(({ sentence }) => sentence)).size).toBe(every.length);
  for (const { sentence } of every) expect(sentence.length).toBeLessThan(maxPromptCharacters);
});

const books = {
  appType: 'tool',
  parts: ['page-header', 'record-form', 'record-table'],
  collections: [
    {
      fields: [
        { name: 'title', type: 'text' },
        { name: 'read_on', type: 'date' },
      ],
    },
  ],
};

test('ready-made changes fit the app: a table is sorted by its number or date, a form gets a field', () => {
  expect(nextChanges({ ...books, asked: [] })).toEqual(['Sort by read on', 'Add a field called notes', 'Make it dark', 'Another look']);
  expect(nextChanges({ appType: 'tool', parts: ['calculator'], collections: [], asked: [] })).toEqual(['Make it dark', 'Another look']);
  expect(nextChanges({ appType: 'tool', parts: [], collections: [], asked: [] })).toEqual([]);
});

test('what an app has already is not offered: notes of another name, the dark of a game', () => {
  const [first] = books.collections;
  const noted = [{ fields: [...(first?.fields ?? []), { name: 'notas', type: 'longtext' }] }];
  expect(nextChanges({ ...books, collections: noted, asked: [] })).toEqual(['Sort by read on', 'Make it dark', 'Another look']);
  expect(nextChanges({ appType: 'game', parts: ['page-header', 'game-snake'], collections: [], asked: [] })).toEqual(['Another look']);
});

test('what was asked already is not offered again, and dark turns into light and back', () => {
  const asked = ['Sort by read on', 'Add a field called notes', 'Make it dark'];
  expect(nextChanges({ ...books, asked })).toEqual(['Make it light', 'Another look']);
  expect(nextChanges({ ...books, asked: [...asked, 'Make it light'] })).toEqual(['Make it dark', 'Another look']);
});
