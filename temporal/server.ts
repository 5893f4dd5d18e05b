/** Temporal's dev server: how it is run. Where its program comes from is `server-program.ts`. */
import type { ChildSpec } from './child.ts';
import { searchAttributeNames } from './search-attributes.ts';

/**
 * As shipped it polls its queues at most 20 times a second, which costs every task 50 ms:
 * four activities took 450 ms, and 75 to 100 with these (measured with 1.5.1).
 */
const polls = ['transfer', 'timer', 'visibility'].map((queue) => `history.${queue}ProcessorMaxPollRPS=10000`);

/** Survives the death of every process; the last commits may be lost in a power cut, and our reconciler starts those builds again. */
const pragmas = ['journal_mode=wal', 'synchronous=normal'];

/**
 * @param options.file where it keeps its state; absent: in memory, for tests
 * @param options.namespace made at the start when it is not `default`
 */
export function temporalServer(options: {
  program: string;
  port: number;
  env: NodeJS.ProcessEnv;
  file?: string;
  uiPort?: number;
  namespace?: string;
}): { spec: ChildSpec; address: string } {
  const repeat = (flag: string, values: readonly string[]) => values.flatMap((value) => [flag, value]);
  const args = [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(options.port), '--log-format', 'json'],
    ...(options.uiPort ? ['--ui-port', String(options.uiPort)] : ['--headless']),
    ...(options.file ? ['--db-filename', options.file, ...repeat('--sqlite-pragma', pragmas)] : []),
    ...repeat('--dynamic-config-value', polls),
    ...(options.namespace && options.namespace !== 'default' ? ['--namespace', options.namespace] : []),
    ...repeat(
      '--search-attribute',
      searchAttributeNames.map((name) => `${name}=Keyword`),
    ),
  ];
  return {
    address: `127.0.0.1:${options.port}`,
    spec: {
      name: 'temporal',
      command: options.program,
      args,
      env: options.env,
      readyLine: /^Server:/,
      stopSignal: 'SIGTERM',
      graceMs: 5_000,
    },
  };
}
