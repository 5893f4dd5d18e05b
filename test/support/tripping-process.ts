/** A side process for the tests: tells who it is, and trips when it is asked to. */
import { serveTasks } from '../../activities/bundle/serve-tasks.ts';

await serveTasks(
  {
    pid: () => process.pid,
    trip: () => {
      throw new Error('Debug Failure');
    },
  },
  () => undefined,
);
