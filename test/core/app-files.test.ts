import { expect, test } from 'vitest';
import { checkFiles, linesOf, normalisePath } from '../../core/app-files.ts';
import { AppError } from '../../core/errors.ts';

// faults-and-attacks.md, C1
const hostile = [
  '../x.ts',
  'a/../../x.ts',
  '/etc/passwd',
  '..\\x.ts',
  'C:\\x.ts',
  '%2e%2e/x.ts',
  'a\0.ts',
  '~/.ssh/x.ts',
  '.git/hooks/pre-commit',
  'node_modules/.bin/x.ts',
  '.env',
  'a'.repeat(300) + '.ts',
  'CON.ts',
  'a/nul.tsx',
  '\u202Etxt.ts',
  '．．/x.ts',
  'x.html',
  'x.js',
  'x',
  '',
  'a//b.ts',
  'a/./b.ts',
  'a b.ts',
  './../x.ts',
  'a/b/c/d/e/f/g.ts',
];

test.each(hostile)('normalisePath, when a path is %j, refuses it', (path) => {
  expect(() => normalisePath(path)).toThrow(AppError);
});

test.each([
  ['App.tsx', 'App.tsx'],
  ['./components/List.tsx', 'components/List.tsx'],
  ['src/lib/use-x.ts', 'lib/use-x.ts'],
  ['theme.dark.css', 'theme.dark.css'],
])('normalisePath, when a path is %j, stores %j', (path, stored) => {
  expect(normalisePath(path)).toBe(stored);
});

test('checkFiles, when two names differ by case only, refuses the twin', () => {
  expect(() =>
    checkFiles([
      { path: 'App.tsx', content: '' },
      { path: 'app.tsx', content: '' },
    ]),
  ).toThrow('Two files are called');
});

test('checkFiles, when one file is beyond the limit, says which', () => {
  expect(() => checkFiles([{ path: 'App.tsx', content: 'x'.repeat(600 * 1024) }])).toThrow('App.tsx is larger than 512 KiB');
});

test('linesOf, when text ends with or without a new line, counts the same lines', () => {
  expect([linesOf(''), linesOf('a'), linesOf('a\n'), linesOf('a\nb')]).toEqual([0, 1, 1, 2]);
});
