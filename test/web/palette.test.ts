import { describe, expect, test } from 'vitest';
import { groupsOf, type Entry } from '../../web/components/palette-entries.ts';
import { fitOf, plain } from '../../web/components/palette-search.ts';
import { noteRecent, readRecent } from '../../web/components/recent.ts';
import { nextCompared } from '../../web/routes/project/next-compared.ts';
import { deviceAfter } from '../../web/routes/project/preview/device-width.ts';

test('letters are compared without accents and capitals', () => {
  expect(plain('Ärzte, Straße, Łódź, Œuvre')).toBe('arzte, strasse, lodz, oeuvre');
});

describe('words fit', () => {
  test('in any order, whatever their accents, in the name or in what goes with it', () => {
    expect(fitOf('books my', 'My books')).toBeGreaterThan(0);
    expect(fitOf('MENU cafe', 'Café menu')).toBeGreaterThan(0);
    expect(fitOf('library rating', 'My books', 'A library with a rating')).toBeGreaterThan(0);
    expect(fitOf('books cinema', 'My books')).toBe(0);
  });

  test('better the nearer they stand to the beginning of the name', () => {
    const fits = ['Restore it', 'To restore', 'Prerestored'].map((name) => fitOf('rest', name));
    const more = fitOf('rest', 'Sleep', 'How much rest I get');
    expect([...fits, more]).toEqual([...fits, more].toSorted((a, b) => b - a));
    expect(new Set([...fits, more]).size).toBe(4);
  });

  test('when there are none, everything alike; signs are letters like others', () => {
    expect(fitOf('  ', 'x')).toBe(1);
    expect(fitOf('c++ (', 'Learning C++ (again)')).toBeGreaterThan(0);
  });
});

const entry = (id: string, group: Entry['group'], name: string, sentence?: string): Entry => ({
  id,
  group,
  name,
  run: () => undefined,
  ...(sentence === undefined ? {} : { sentence }),
});
const many = Array.from({ length: 20 }, (_, n) => entry(`project-${n}`, 'projects', `Project ${n}`, 'Track something'));
const entries = [
  entry('theme.dark', 'actions', 'Theme: dark'),
  entry('tab.data', 'project', 'Data'),
  ...many,
  entry('nav.home', 'pages', 'Projects'),
];
const shown = (words: string, recent: string[] = []) =>
  groupsOf(entries, words, recent).map((group) => [group.name, ...group.entries.map(({ id }) => id)]);

describe('the palette', () => {
  test('when nothing is typed, shows what was used last first and only there, and a few projects', () => {
    expect(shown('', ['project-9', 'gone', 'theme.dark'])).toEqual([
      ['recent', 'project-9', 'theme.dark'],
      ['project', 'tab.data'],
      ['projects', 'project-0', 'project-1', 'project-2', 'project-3', 'project-4'],
      ['pages', 'nav.home'],
    ]);
  });

  test('when words are typed, puts the group with the best hit first and forgets what was recent', () => {
    expect(shown('dar', ['project-9'])).toEqual([['actions', 'theme.dark']]);
    expect(shown('project').map(([name]) => name)).toEqual(['projects', 'pages']);
    expect(shown('project 1')[0]?.slice(0, 3)).toEqual(['projects', 'project-1', 'project-10']);
    expect(shown('nothing of the kind')).toEqual([]);
  });
});

test('what was used last is remembered once each, the newest first, and a broken note is none', () => {
  const kept = new Map<string, string>();
  const store = { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value) };
  for (const id of ['a', 'b', 'a', ...'cdefghi']) noteRecent(id, store);

  expect(readRecent(store)).toEqual(['i', 'h', 'g', 'f', 'e', 'd', 'c', 'a']);
  for (const key of kept.keys()) kept.set(key, '{"not": "a list"}');
  expect(readRecent(store)).toEqual([]);
});

test('leafing through versions begins at the newest and stops at both ends', () => {
  expect(nextCompared(undefined, -1, 4)).toBe(4);
  expect(nextCompared(undefined, 1, 4)).toBeUndefined();
  expect([nextCompared(4, -1, 4), nextCompared(3, 1, 4)]).toEqual([3, 4]);
  expect([nextCompared(2, -1, 4), nextCompared(4, 1, 4), nextCompared(undefined, -1, 1)]).toEqual([undefined, undefined, undefined]);
});

test('widths go round', () => {
  expect([deviceAfter('desktop'), deviceAfter('tablet'), deviceAfter('phone')]).toEqual(['tablet', 'phone', 'desktop']);
});
