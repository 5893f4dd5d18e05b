/** One process for one smoke render: started, asked, killed. */
import { spawn } from 'node:child_process';
import { smokeMemoryMb } from '../../../core/limits.ts';
import type { SmokeJob } from './child.ts';
import { limitTime } from './time-limit.ts';

/** Characters that a child may say; a verdict is far shorter. */
const mostOutput = 256 * 1024;
/** Milliseconds in which a process of ours is ready, on the slowest machine. */
const bootTimeoutMs = 30_000;

/** Node's permission model, where this Node has it: no files but the given, no processes, no workers, no add-ons. */
const permission = ['--permission', '--experimental-permission'].find((flag) => process.allowedNodeEnvironmentFlags.has(flag));

/** What a process said. `verdict` is absent when it ended, was killed or spoke in another's name. */
export interface Said {
  readonly verdict?: string;
  /** What it was doing last, in words. */
  readonly phase: string;
  readonly end: 'verdict' | 'ended' | 'killed' | 'memory';
}

export interface SmokeProcess {
  /** @throws the signal's reason · Error when the process did not start */
  ask(job: SmokeJob, signal?: AbortSignal): Promise<Said>;
  isAlive(): boolean;
  kill(): void;
}

export interface SmokeOptions {
  readonly program: string;
  /** The vendor set in the form that runs here. */
  readonly script: string;
  /** For the job: of processor time, where the system tells it. */
  readonly timeoutMs: number;
}

/**
 * Starts a process that waits for its job. It has no environment, may read the two given files, and cannot make code from strings
 * in the realm that holds Node's own objects.
 */
export function startSmokeProcess({ program, script, timeoutMs }: SmokeOptions): SmokeProcess {
  const guard = permission === undefined ? [] : [permission, `--allow-fs-read=${program}`, `--allow-fs-read=${script}`];
  const flags = [
    ...guard,
    '--no-warnings',
    '--disallow-code-generation-from-strings',
    '--stack-trace-limit=40',
    `--max-old-space-size=${smokeMemoryMb}`,
  ];
  const child = spawn(...limited(Math.ceil(timeoutMs / 1_000) * 2 + 2, process.execPath, [...flags, program, script]), {
    env: {},
    stdio: 'pipe',
    windowsHide: true,
  });
  const { stdin, stdout, stderr } = child;
  const kill = (): void => void child.kill('SIGKILL');
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
  let errors = '';
  stderr.setEncoding('utf8').on('data', (text: string) => void (errors = (errors + text).slice(-4_096)));
  stdout.setEncoding('utf8');
  stdin.on('error', () => undefined); // it may end before it has read everything

  const booted = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The process of the smoke render did not start in time')), bootTimeoutMs).unref();
    stdout.once('data', () => resolve());
    void ended.then(() => reject(new Error(`The process of the smoke render ended before it began: ${errors}`)));
    void ended.finally(() => clearTimeout(late));
  });
  booted.catch(kill);
  // One that stands by keeps nobody's process alive.
  const handles = [child, stdin, stdout, stderr] as { ref?: () => void; unref?: () => void }[];
  for (const handle of handles) handle.unref?.();

  return {
    kill,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    async ask(job, signal) {
      for (const handle of handles) handle.ref?.();
      await booted;
      signal?.throwIfAborted();
      let output = '';
      let end: Said['end'] = 'ended';
      const line = new Promise<string>((resolve) => {
        stdout.on('data', (text: string) => {
          output += text;
          if (output.includes(`\n${job.nonce} verdict `) && output.endsWith('\n')) resolve(output);
          if (output.length > mostOutput) kill();
        });
        void ended.then(() => resolve(output));
      });
      const unlimited = limitTime(child.pid, timeoutMs, () => {
        end = 'killed';
        kill();
      });
      signal?.addEventListener('abort', kill);
      stdin.end(JSON.stringify(job));
      const said = await line.finally(() => {
        unlimited();
        signal?.removeEventListener('abort', kill);
        kill();
      });
      signal?.throwIfAborted();
      if (errors.includes('heap out of memory')) end = 'memory';
      return { phase: phaseOf(said, job.nonce), ...verdictOf(said, job.nonce, end) };
    },
  };
}

/**
 * The command under a limit of processor time, where there is a POSIX shell: when the parent is killed while a page loops,
 * nobody else would end it.
 */
const limited = (cpuSeconds: number, command: string, given: readonly string[]): [string, string[]] =>
  process.platform === 'win32' ? [command, [...given]] : ['/bin/sh', ['-c', `ulimit -t ${cpuSeconds}; exec "$0" "$@"`, command, ...given]];

const phaseOf = (said: string, nonce: string): string => {
  const start = `${nonce} at `;
  const phases = said.split('\n').filter((line) => line.startsWith(start));
  return phases.at(-1)?.slice(start.length) ?? 'the start';
};

/** Every line must carry the nonce, and exactly one be the verdict: anything else is no verdict. */
function verdictOf(said: string, nonce: string, end: Said['end']): Pick<Said, 'verdict' | 'end'> {
  const lines = said.split('\n').filter((line) => line !== '');
  const start = `${nonce} verdict `;
  const verdicts = lines.filter((line) => line.startsWith(start));
  const pure = lines.every((line) => line.startsWith(`${nonce} `));
  const [verdict] = verdicts;
  return pure && verdict !== undefined && verdicts.length === 1 ? { verdict: verdict.slice(start.length), end: 'verdict' } : { end };
}
