/** The process that evaluates JSONata. Started by `createTransforms`; killed when it takes too long. */
import jsonata from 'jsonata';
import { serveTasks } from '../../activities/bundle/serve-tasks.ts';

/** Characters of an answer, levels of it, and of an error that is shown to the caller. */
const maxOutputCharacters = 4 * 1024 * 1024;
const maxDepth = 100;
const maxMessageCharacters = 200;

export interface TransformTasks {
  readonly evaluate: (call: { expression: string; input: string }) => Promise<{ output: string | undefined } | { wrong: string }>;
  readonly [task: string]: (input: never) => unknown;
}

const tasks: TransformTasks = {
  async evaluate({ expression, input }) {
    try {
      const value: unknown = await jsonata(expression).evaluate(JSON.parse(input) as unknown);
      if (depthOf(value, 0) > maxDepth) return { wrong: `its result has more than ${maxDepth} levels` };
      const output = value === undefined ? undefined : JSON.stringify(value);
      return (output?.length ?? 0) > maxOutputCharacters ? { wrong: 'its result is too large' } : { output };
    } catch (error) {
      return { wrong: (error as Error).message.slice(0, maxMessageCharacters) };
    }
  },
};

function depthOf(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return depth;
  return Math.max(depth, ...Object.values(value).map((item) => depthOf(item, depth + 1)));
}

await serveTasks(tasks, () => undefined);
