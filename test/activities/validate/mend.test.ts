import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TypeLibrary } from '../../../activities/bundle/type-library.ts';
import { mend } from '../../../activities/validate/mend.ts';
import { checkSource } from '../../../activities/validate/source.ts';
import { createTypeChecker, type TypeChecker } from '../../../activities/validate/type-check.ts';
import type { SourceFile } from '../../../core/app-files.ts';
import { appOf, healthy } from '../bundle/apps.ts';
import { vendorSet, vendorTimeoutMs } from '../bundle/vendor-set.ts';
import { cases, page } from './mend-cases.ts';

let library: TypeLibrary;
let types: TypeChecker;
beforeAll(async () => {
  const { types: path } = await vendorSet();
  library = JSON.parse(readFileSync(path, 'utf8')) as TypeLibrary;
  types = createTypeChecker(library);
}, vendorTimeoutMs);

const problems = (files: readonly SourceFile[]) => [...checkSource(files, library.exports), ...types.check(files)];
const mended = (files: readonly SourceFile[]) => mend(files, problems(files), library.exports);
const contentOf = (files: readonly SourceFile[], path = 'App.tsx'): string => files.find((file) => file.path === path)?.content ?? '';

describe('mend', () => {
  test.each(healthy)(
    'of an app with %s, when all is well, then leaves it alone',
    (_name, files) => {
      expect(mended(files)).toEqual({ files, repairs: [] });
    },
    60_000,
  );

  test.each(cases)(
    'of an app with $name, when it is mended, then nothing is wrong any more',
    ({ app, others = [], holds }) => {
      const before = appOf(app, ...others);

      const { files, repairs } = mended(before);

      expect(problems(files)).toEqual([]);
      expect(repairs.length).toBeGreaterThan(0);
      for (const text of holds) expect(contentOf(files)).toContain(text);
    },
    60_000,
  );

  test.each([
    ['imports an unknown file', `import { Charts } from './Charts';\n${page('<Charts rows={[]} />')}`],
    ['imports axios', `import axios from 'axios';\n${page('<p>{String(axios)}</p>')}`],
    [
      'moves with a library by more than elements',
      `import { motion, useScroll } from 'framer-motion';\n${page('<motion.p>{String(useScroll())}</motion.p>')}`,
    ],
    [
      'keeps a motion element in a variable',
      `import { motion } from 'framer-motion';\nconst Box = motion.div;\n${page('<Box><motion.p>Here</motion.p></Box>')}`,
    ],
    ['uses an unknown component that is called like an icon, with content', page('<Table rows={[]}>Here</Table>')],
    ['imports a component from the icons', `import { DataGrid } from 'lucide-react';\n${page('<DataGrid rows={[]} />')}`],
    ['was cut', `export default function App() {\n  return <p>He`],
  ])(
    'of an app that %s, when no rule is sure, then leaves that to be repaired and puts no stub',
    (_name, content) => {
      const before = appOf(content);

      const { files } = mended(before);

      expect(files).toEqual(before);
      expect(problems(files)).not.toEqual([]);
    },
    60_000,
  );

  test('of an app whose App is in a folder, when it is mended, then an entry passes it on', () => {
    const { files } = mended([{ path: 'components/App.tsx', content: `export const App = () => <p>Here</p>;` }]);

    expect(contentOf(files)).toBe(`export { App as default } from './components/App';\n`);
    expect(problems(files)).toEqual([]);
  });

  test('of an app with a second entry that mounts it, when it is mended, then that file goes', () => {
    const main: SourceFile = {
      path: 'main.tsx',
      content: `import { createRoot } from 'react-dom/client';\nimport App from './App';\ncreateRoot(document.getElementById('root')!).render(<App />);`,
    };

    const { files, repairs } = mended(appOf(page('<p>Here</p>'), main));

    expect(files.map(({ path }) => path)).toEqual(['App.tsx']);
    expect(repairs.map(({ path }) => path)).toEqual(['main.tsx']);
  });

  test('of a mended app, when it is mended again, then nothing changes', () => {
    for (const { app, others = [] } of cases) {
      const once = mended(appOf(app, ...others)).files;

      expect(mended(once).repairs).toEqual([]);
    }
  }, 120_000);
});
