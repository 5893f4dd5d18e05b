/**
 * Ends the processes when the supervisor itself is killed. PostgreSQL and Temporal do not notice that, ours do, but what
 * they had started may not. A shell waits for the end of its input, which the system closes with the supervisor.
 */
import { spawn } from 'node:child_process';

/** Seconds that our processes get to end in good order by themselves. */
const graceS = 10;

export interface Reaper {
  /** Says whom to end: those with a signal at once, the groups of all after the grace time. Replaces what was said before. */
  watch(children: readonly { pid: number; signal?: NodeJS.Signals }[]): void;
  /** Leaves without ending anybody. */
  dismiss(): void;
}

export function startReaper(env: NodeJS.ProcessEnv): Reaper {
  const script = 'last=:; while read -r line; do last=$line; done; eval "$last" 2>/dev/null';
  // A session of its own: Ctrl-C in the terminal must not reach it.
  const shell = spawn('/bin/sh', ['-c', script], { env, stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  shell.on('error', () => undefined); // without it, the next start ends what is left
  shell.stdin.on('error', () => undefined);
  shell.unref();
  const tell = (command: string) => shell.stdin.write(`${command}\n`);
  return {
    watch(children) {
      const signals = children.flatMap(({ pid, signal }) => (signal ? [`kill -s ${signal.slice(3)} ${pid}`] : []));
      const groups = children.map(({ pid }) => `kill -s KILL -- -${pid}`);
      tell([...signals, `sleep ${graceS}`, ...groups].join('; '));
    },
    dismiss: () => {
      tell(':');
      shell.stdin.end();
    },
  };
}
