/** The peer of a build: four activities that do nothing, one after the other. Runs in Temporal's sandbox. */
import { proxyActivities } from '@temporalio/workflow';

export interface BareActivities {
  /** Answers how many steps there were by now. */
  nothing(steps: number): Promise<number>;
}

const { nothing } = proxyActivities<BareActivities>({ startToCloseTimeout: '10s' });

export async function bareBuild(): Promise<number> {
  let steps = 0;
  while (steps < 4) steps = await nothing(steps);
  return steps;
}
