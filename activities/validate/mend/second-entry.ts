import { entryPath } from '../../../core/app-files.ts';
import { resolveFile } from '../../bundle/sources.ts';
import type { Fixer } from './bench.ts';
import { importsOf } from './import-edits.ts';

/** `main.tsx` that mounts the app, as other tools want it: the platform does that, and nothing imports the file. */
export const secondEntry: Fixer = (bench) => {
  const app = bench.app();
  const scripts = bench.scripts();
  const imported = new Set(
    scripts.flatMap((parsed) => importsOf(parsed).map(({ source }) => resolveFile(app.paths, parsed.path, source.value))),
  );
  for (const parsed of scripts) {
    const mounts = importsOf(parsed).some(({ source }) => source.value === 'react-dom/client');
    if (mounts && parsed.path !== entryPath && !imported.has(parsed.path))
      bench.remove(parsed.path, 'The platform mounts App.tsx; a second entry is not needed');
  }
};
