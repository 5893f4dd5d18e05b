/** The environment with its `NAME_FILE` variables read (contract, "Environment"): how Docker hands over secrets. */
import { readFileSync } from 'node:fs';
import { configNames } from '../core/config.ts';

/**
 * `NAME_FILE=/run/secrets/x` becomes `NAME` with the file's content; a `NAME` that is set wins. Only our own names are looked at.
 * @returns a copy, in which no `NAME_FILE` is left
 * @throws Error with one line per file that cannot be read
 */
export function readEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const expanded = { ...env };
  const problems: string[] = [];
  for (const name of configNames) {
    const file = expanded[`${name}_FILE`];
    delete expanded[`${name}_FILE`];
    if (!file || expanded[name]) continue;
    try {
      expanded[name] = readFileSync(file, 'utf8').trimEnd();
    } catch (error) {
      problems.push(`${name}_FILE: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return expanded;
}
