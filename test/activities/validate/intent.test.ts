import { describe, expect, test } from 'vitest';
import { appOf as asApp } from '../../../activities/validate/finding.ts';
import { checkIntent, type Intent } from '../../../activities/validate/rules/intent.ts';
import { isSoft, wasSoft } from '../../../activities/validate/soft.ts';
import type { SourceFile } from '../../../core/app-files.ts';
import { appOf, books, healthy } from '../bundle/apps.ts';

const nothing: Intent = { collections: [], before: [] };
const check = (files: readonly SourceFile[], intent: Partial<Intent> = {}) =>
  checkIntent(asApp(files, {}), { ...nothing, ...intent }).map(({ code, path, line, subject }) => ({ code, path, line, subject }));

const list = `import { useState } from 'react';
export default function App() {
  const [teas, setTeas] = useState<string[]>(['Assam']);
  return <button onClick={() => setTeas([...teas, 'Ceylon'])}>{teas.length}</button>;
}`;
const part: SourceFile = { path: 'parts/Chart.tsx', content: `export const Chart = () => <p>Chart</p>;` };
const shows = (tag: string, imports = ''): string => `${imports}\nexport default function App() { return <main>${tag}</main>; }`;

describe('what an app was meant to be', () => {
  test.each(healthy)('is there in an app with %s', (_name, files) => {
    expect(check(files, { collections: files === books ? ['books'] : [] })).toEqual([]);
  });

  test('when a list of a collection grows in memory alone, is missing; where the collection is used, it is not', () => {
    expect(check(appOf(list), { collections: ['teas'] })).toEqual([{ code: 'memory_only', path: 'App.tsx', line: 3, subject: 'teas' }]);
    expect(check(appOf(list), { collections: ['cups'] })).toEqual([]);
    expect(check(appOf(`const name = 'teas';\n${list}`), { collections: ['teas'] })).toEqual([]);
  });

  test.each<[string, string, boolean]>([
    ['is mounted', shows('<Chart />', `import { Chart } from './parts/Chart';`), true],
    ['is loaded later', shows('<p>Here</p>', `void import('./parts/Chart');`), true],
    ['is passed on', shows('<p>Here</p>', `export * from './parts/Chart';`), true],
    ['is imported and not used', shows('<p>Here</p>', `import { Chart } from './parts/Chart';`), false],
    ['is imported as a type', shows('<p>Here</p>', `import type { Chart } from './parts/Chart';`), false],
    ['is named by nobody', shows('<p>Here</p>'), false],
  ])('when a part %s, is told as it is', (_how, content, mounted) => {
    const found = check(appOf(content, part));

    expect(found).toEqual(mounted ? [] : [{ code: 'part_not_mounted', path: part.path, line: 1, subject: part.path }]);
    expect(check(appOf(content, part), { before: [part.path] })).toEqual([]);
  });

  test.each([
    ['`text-${tone}-500 p-2`', ['text--500']],
    ['`hover:bg-${tone}`', ['hover:bg-']],
    ["`p-2 ${tone === 'a' ? 'bg-red-500' : 'bg-sky-500'}`", []],
    ['`card-${tone}`', []],
    ['`from-${tone}-${tone}`', []],
  ])('when a class is written as %s, is told as it is', (text, subjects) => {
    const found = check(appOf(`const tone = String('a');\nexport default function App() { return <p className={${text}}>A</p>; }`));

    expect(found.map(({ code, subject }) => `${code} ${subject ?? ''}`)).toEqual(subjects.map((subject) => `built_class ${subject}`));
  });

  test('of its faults, those that leave it running are known by their marks in later rounds', () => {
    expect(wasSoft([['missing_module App.tsx ./a'], ['dead_control App.tsx Save']])).toBe(true);
    expect(wasSoft([['missing_module App.tsx ./a']])).toBe(false);
    expect(isSoft({ code: 'throws_in_browser' })).toBe(false);
  });
});
