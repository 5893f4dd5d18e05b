import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TypeLibrary } from '../../../activities/bundle/type-library.ts';
import { createTypeChecker, type TypeChecker } from '../../../activities/validate/type-check.ts';
import { appOf, healthy } from '../bundle/apps.ts';
import { vendorSet, vendorTimeoutMs } from '../bundle/vendor-set.ts';

let checker: TypeChecker;
beforeAll(async () => {
  const { types } = await vendorSet();
  checker = createTypeChecker(JSON.parse(readFileSync(types, 'utf8')) as TypeLibrary);
}, vendorTimeoutMs);

const marks = (content: string, ...others: { path: string; content: string }[]): string[] =>
  checker.check(appOf(content, ...others)).map(({ code, path, line, subject }) => `${code} ${path}:${line} ${subject}`);
const list = { path: 'List.tsx', content: `export interface Row { id: string }\nexport const List = () => <p>List</p>;` };

describe('type check', () => {
  test.each(healthy)(
    'of an app with %s, when all is well, then finds nothing',
    (_name, files) => {
      expect(checker.check(files)).toEqual([]);
    },
    60_000,
  );

  test.each([
    [
      'a hook without its import',
      `export default function App() {\n  const [n] = useState(0);\n  return <p>{n}</p>;\n}`,
      ['unknown_name App.tsx:2 useState'],
    ],
    ['a component without its import', `export default () => <Missing />;`, ['unknown_name App.tsx:1 Missing']],
    ['React without its import', `export default () => <p>{React.useMemo(() => 1, [])}</p>;`, ['unknown_name App.tsx:1 React']],
    ['Node’s process', `export default () => <p>{process.env.KEY}</p>;`, ['unknown_name App.tsx:1 process']],
    ['a shorthand without its value', `export default () => <p>{JSON.stringify({ missing })}</p>;`, ['unknown_name App.tsx:1 missing']],
    ['a type used as a value', `interface Row { id: string }\nexport default () => <p>{String(Row)}</p>;`, ['unknown_name App.tsx:2 Row']],
    ['a file that is not there', `import { A } from './A';\nexport default () => <A />;`, ['missing_module App.tsx:1 ./A']],
    ['a name that a file does not export', `import { Lst } from './List';\nexport default () => <Lst />;`, ['wrong_export App.tsx:1 Lst']],
    ['a default that a file does not have', `import List from './List';\nexport default () => <List />;`, ['wrong_export App.tsx:1 List']],
    [
      'a name that the kit does not export',
      `import { useRows } from '@faibric/kit';\nexport default () => <p>{useRows()}</p>;`,
      ['wrong_export App.tsx:1 useRows'],
    ],
    [
      'a constant before its line',
      `export default function App() {\n  const a = b + 1;\n  const b = 1;\n  return <p>{a}</p>;\n}`,
      ['used_too_early App.tsx:2 b'],
    ],
    [
      'a constant that is set again',
      `export default function App() {\n  const a = 1;\n  a = 2;\n  return <p>{a}</p>;\n}`,
      ['assigns_constant App.tsx:3 a'],
    ],
  ])(
    'of an app with %s, when it is checked, then says so',
    (_name, content, expected) => {
      expect(marks(content, list)).toEqual(expected);
    },
    60_000,
  );

  test.each([
    [
      'unknown types',
      `type A = Missing;\nexport default function App(props: Props) {\n  const list: Row[] = [] as Array<Nothing>;\n  return <p>{list.length}{(props as Other).a}</p>;\n}`,
    ],
    [
      'wrong properties',
      `import { Button, Page } from '@faibric/kit';\nexport default () => <Page layout="round"><Button kind={3} bogus>Go</Button></Page>;`,
    ],
    ['wrong arguments', `const add = (a: number) => a;\nexport default () => <p>{add('x')}{(add as any)()}{[1].nothing}</p>;`],
    [
      'a type imported as if it were a value',
      `import { Row, List } from './List';\nconst rows: Row[] = [];\nexport default () => <List key={rows.length} />;`,
    ],
  ])(
    'of an app with %s, when it is checked, then is silent: nothing of it is left at run time',
    (_name, content) => {
      expect(marks(content, list)).toEqual([]);
    },
    60_000,
  );

  test('of a second app, when the first had a file that it lacks, then does not see that file', () => {
    marks(`import { List } from './List';\nexport default () => <List />;`, list);

    expect(marks(`import { List } from './List';\nexport default () => <List />;`)).toEqual(['missing_module App.tsx:1 ./List']);
  }, 60_000);

  test('of an app that refers to files of this machine, when it is checked, then reads none of them', () => {
    const found = marks(
      `/// <reference path="../../../../../../etc/passwd" />\n/// <reference types="node" />\nimport x from '/etc/hostname';\nimport y from '../../etc/passwd';\nexport default () => <p>{String(x)}{String(y)}{String(process)}</p>;`,
    );

    expect(found).toEqual([
      'missing_module App.tsx:3 /etc/hostname',
      'missing_module App.tsx:4 ../../etc/passwd',
      'unknown_name App.tsx:5 process',
    ]);
  }, 60_000);

  test('of an app whose files were in order before, when one that they import changes, then looks at all of them again', () => {
    const page = `import { List } from './List';\nexport default () => <List />;`;
    const through = { path: 'List.tsx', content: `export { List } from './inner/All';` };
    const inner = (name: string) => ({ path: 'inner/All.tsx', content: `export const ${name} = () => <p>List</p>;` });
    expect(marks(page, through, inner('List'))).toEqual([]);
    expect(marks(page, through, inner('List'))).toEqual([]);
    expect(marks(page, through, inner('Rows'))).toEqual(['wrong_export List.tsx:1 List']);
    expect(marks(page, through)).toEqual(['missing_module List.tsx:1 ./inner/All']);
  });

  test('of an app with names that are seen without an import, when they are gone, then says so', () => {
    const page = `export default () => <p>{greeting}</p>;`;
    expect(marks(page, { path: 'words.ts', content: `const greeting = 'Hello';` })).toEqual([]);
    expect(marks(page)).toEqual(['unknown_name App.tsx:1 greeting']);
  });
});
