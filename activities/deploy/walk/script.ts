import { join } from 'node:path';
import { build } from 'esbuild';

let built: Promise<string> | undefined;

/** The walk's own script for the page, built once in a process. */
export const walkScript = (): Promise<string> =>
  (built ??= build({
    entryPoints: [join(import.meta.dirname, 'in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    tsconfigRaw: {},
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? ''));
