/** The process that reads strangers' source: parser, rules, fixers and the type checker. Started by `createChecker`. */
import { readFileSync } from 'node:fs';
import { serveTasks } from '../bundle/serve-tasks.ts';
import type { TypeLibrary } from '../bundle/type-library.ts';
import type { CheckerTasks } from './checker.ts';
import { appOf } from './finding.ts';
import { mend } from './mend.ts';
import { checkIntent } from './rules/intent.ts';
import { checkSource } from './source.ts';
import { createTypeChecker } from './type-check.ts';

const library = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as TypeLibrary;
const types = createTypeChecker(library);

const tasks: CheckerTasks = {
  check: ({ files, intent }) => ({
    source: checkSource(files, library.exports),
    types: types.check(files),
    intent: intent ? checkIntent(appOf(files, library.exports), intent) : [],
  }),
  mend: ({ files, findings }) => {
    try {
      return mend(files, findings, library.exports);
    } catch (error) {
      // A rule of ours that fails mends nothing; the model is asked as if it were not there.
      process.emitWarning(error as Error);
      return { files, repairs: [] };
    }
  },
};

/** Pulls React, the kit and the icons into the checker. */
const warmUp = `import { useState } from 'react';
import { Page } from '@faibric/kit';
import { Plus } from 'lucide-react';
export default function App() { const [n, set] = useState(0); return <Page><button onClick={() => set(n + 1)}><Plus />{n}</button></Page>; }`;
await serveTasks(tasks, () => types.check([{ path: 'App.tsx', content: warmUp }]));
