/** How our own processes are started: bundled, or from the sources while somebody works on them. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ChildSpec } from './child.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const sources = { api: 'api/main.ts', worker: 'temporal/worker.ts' } as const;

/** Megabytes for what lives as long as a request: the default of 16 makes a busy API collect it ten times as often. */
const memory = { api: ['--max-semi-space-size=64'], worker: [] } as const;

/** Milliseconds to end in good order: a worker hands its activities back within 8 s, the API drains its requests. */
const graceMs = 10_000;

/** @param fromSources compile on the fly, for `npm run dev` */
export function ownProcess(name: string, program: keyof typeof sources, env: NodeJS.ProcessEnv, fromSources: boolean): ChildSpec {
  const load = (file: string) => ['--import', pathToFileURL(path.join(root, file)).href];
  const args = fromSources
    ? ['--import', 'tsx', ...load('temporal/prelude.ts'), path.join(root, sources[program])]
    : ['--enable-source-maps', ...memory[program], ...load('dist/server/prelude.js'), path.join(root, 'dist', 'server', `${program}.js`)];
  return { name, command: process.execPath, args, env, cwd: root, stopSignal: 'SIGTERM', graceMs };
}

/** Vite's server, which compiles the dashboard on the fly. @param apiUrl where it passes calls on to, an origin that the API knows as its own */
export function dashboardServer(env: NodeJS.ProcessEnv, port: number, apiUrl: string): ChildSpec {
  return {
    name: 'dashboard',
    command: process.execPath,
    args: [
      path.join(root, 'node_modules/vite/bin/vite.js'),
      path.join(root, 'web'),
      '--port',
      String(port),
      '--strictPort',
      '--clearScreen',
      'false',
    ],
    env: { ...env, NODE_ENV: 'development', FAIBRIC_API: apiUrl },
    cwd: root,
    readyLine: /Local:/,
    stopSignal: 'SIGTERM',
    graceMs: 2_000,
  };
}
