import { expect, test } from 'vitest';
import { measureReuse, partsAtFault, type PartFiles } from '../../../activities/generate/reuse.ts';

const list = ['export default function List() {', '  return <Row />;', '}', ''].join('\n');
const row = ['export function Row() {', '  return null;', '}', ''].join('\n');
const partFiles: PartFiles = ({ component, as }) =>
  component === 'list'
    ? [
        { path: `components/${as}.tsx`, content: list },
        { path: 'components/list/row.tsx', content: row },
      ]
    : undefined;
const uses = [{ component: 'list', as: 'List' }];
const app = (...lines: string[]) => ({ path: 'App.tsx', content: [...lines, ''].join('\n') });
const mounted = app("import List from './components/List.tsx';", 'export default () => <List />;');
const importsRow = { path: 'components/List.tsx', content: `import { Row } from './list/row.tsx';\n${list}` };
const files = [
  mounted,
  importsRow,
  { path: 'components/list/row.tsx', content: row },
  { path: 'theme.css', content: 'a {}\n'.repeat(500) },
];

test('the rate is the share of code lines that are word for word a mounted part’s, looks not counted', () => {
  // 2 own lines and the added import, 3 of the list, 3 of its row
  expect(measureReuse(files, uses, partFiles)).toEqual({ rate: 6 / 9, parts: uses });
});

test('a part that nothing reaches counts as written, and is not used', () => {
  const [, ...rest] = files;

  expect(measureReuse([app('export default () => null;'), ...rest], uses, partFiles)).toEqual({ rate: 0, parts: [] });
});

test('a line that somebody rewrote in a part counts as written, also when it stands there twice', () => {
  const edited = { path: 'components/List.tsx', content: importsRow.content.replace('return <Row />', 'return <b />') + '}\n' };

  expect(measureReuse([mounted, edited, ...files.slice(2)], uses, partFiles).rate).toBeCloseTo(5 / 10);
});

test('what the catalog does not have is no part, and no code is no reuse', () => {
  expect(measureReuse(files, [{ component: 'nowhere', as: 'List' }], partFiles)).toEqual({ rate: 0, parts: [] });
  expect(measureReuse([], uses, partFiles)).toEqual({ rate: 0, parts: [] });
});

test('a fault is a part’s where it stands in one of its own files', () => {
  const all = [...uses, { component: 'list', as: 'Other' }, { component: 'board', as: 'Board' }];

  expect(partsAtFault(all, ['App.tsx', 'components/Listing.tsx'])).toEqual([]);
  expect(partsAtFault(all, ['components/list/row.tsx', 'components/Other.tsx'])).toEqual(['list']);
  expect(partsAtFault(all, ['components/Board.tsx'])).toEqual(['board']);
});
