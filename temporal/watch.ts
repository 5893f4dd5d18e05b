/** `npm run dev`: a process is started again when its sources change. */
import { execFile } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Platform } from './platform.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));

/** Who runs what is in a folder. The dashboard's own server watches `web/`. */
const users: Readonly<Record<string, readonly string[]>> = {
  core: ['api', 'worker-1', 'worker-2'],
  db: ['api', 'worker-1', 'worker-2'],
  catalog: ['api', 'worker-1', 'worker-2'],
  workflows: ['api', 'worker-1', 'worker-2'],
  activities: ['worker-1', 'worker-2'],
  api: ['api'],
};

/** Milliseconds to wait for the rest of what an editor or a checkout writes. */
const settleMs = 150;

/** Watches until `signal` is aborted. Running builds carry on in the new code: that is a test of it. */
export function watchSources(platform: Platform, say: (line: string) => void, signal: AbortSignal): void {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const restart = async () => {
    const names = [...waiting];
    waiting.clear();
    try {
      await run(process.execPath, ['--import', 'tsx', path.join(root, 'temporal/build.ts'), 'workflows', 'vendor'], { cwd: root });
    } catch (error) {
      say(error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error));
      return; // the processes go on with what was whole
    }
    say(`Restarting ${names.join(', ')}`);
    await Promise.all(
      platform
        .processes()
        .filter(({ name }) => names.includes(name))
        .map((kept) => kept.restart()),
    );
  };
  for (const [folder, names] of Object.entries(users)) {
    watch(path.join(root, folder), { recursive: true, signal }, () => {
      for (const name of names) waiting.add(name);
      clearTimeout(timer);
      timer = setTimeout(() => void restart(), settleMs);
    });
  }
}
