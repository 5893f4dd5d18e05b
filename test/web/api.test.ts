import { expect, test, vi } from 'vitest';
import { editFile } from '../../core/contract/files.ts';
import { listDocuments } from '../../core/contract/data.ts';
import { endpoints } from '../../core/contract/index.ts';
import { addressOf, fillPath } from '../../web/api.ts';
import { listOf } from '../../web/routes/project/code/code-files.ts';
import { readProjectSearch } from '../../web/routes/project/search.ts';
import { ownLink } from '../../web/routes/outbox/own-link.ts';

test('paths are filled so that no value can leave its place, and slashes of a file path stay', () => {
  expect(fillPath('/api/projects/:id/', { id: 12 })).toBe('/api/projects/12/');
  expect(fillPath('/api/projects/:id/', { id: '../operator?x=1' })).toBe('/api/projects/..%2Foperator%3Fx%3D1/');
  expect(addressOf(editFile, { id: 3, path: 'components/Book List.tsx' })).toBe('/api/projects/3/files/components/Book%20List.tsx');
});

test('a query repeats its lists and leaves out what is not set', () => {
  const address = addressOf(
    listDocuments,
    { project: 3, collection: 'books' },
    { limit: 100, cursor: undefined, filter: ['a=eq.1', 'b=eq.2'] },
  );
  expect(address).toBe('/api/v1/db/3/books/?limit=100&filter=a%3Deq.1&filter=b%3Deq.2');
});

test('without zod, as in the browser, the contract names the same calls', async () => {
  vi.resetModules();
  vi.doMock('zod', () => import('../../web/no-zod.ts'));
  const bare = await import('../../core/contract/index.ts');
  vi.doUnmock('zod');
  const names = (list: typeof endpoints) => list.map(({ method, path, status, auth }) => [method, path, status, auth].join(' '));
  expect(names(bare.endpoints)).toEqual(names(endpoints));
});

test('an address with nonsense in it opens the page with what is left', () => {
  expect(readProjectSearch({ tab: 'code', file: 'App.tsx', line: '12' })).toEqual({ tab: 'code', file: 'App.tsx', line: 12 });
  expect(readProjectSearch({ tab: 'nothing', v: -1, vs: 'x', file: 3, line: 1.5 })).toEqual({});
});

test('only links of this very site in a mail can be followed', () => {
  const origin = 'http://localhost:3000';
  expect(ownLink('http://localhost:3000/signin?token=abc', origin)).toBe('/signin?token=abc');
  for (const foreign of [
    'http://localhost:3001/signin',
    'http://evil.example/http://localhost:3000',
    'javascript:alert(1)',
    'https://localhost:3000/',
  ])
    expect(ownLink(foreign, origin)).toBeUndefined();
});

test('the code tab lists what serves, what is stored and what is being written, each once', () => {
  const build = {
    status: 'running',
    files: [
      { path: 'List.tsx', lines: 3, bytes: 9 },
      { path: 'App.tsx', lines: 9, bytes: 9 },
    ],
  };
  const files = listOf([{ path: 'App.tsx', lines: 5 }], build as never, new Map([['Form.tsx', { from: 0, text: 'a\nb' }]]));
  expect(files).toEqual([
    { path: 'App.tsx', lines: 5, state: 'live' },
    { path: 'Form.tsx', lines: 2, state: 'writing' },
    { path: 'List.tsx', lines: 3, state: 'stored' },
  ]);
});
