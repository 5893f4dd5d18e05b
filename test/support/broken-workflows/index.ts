/** A twin of the workflows with one activity more, as a careless change would add it: recorded runs must not replay on it. */
import { proxyActivities } from '@temporalio/workflow';
import type { BuildInput, BuildResult } from '../../../core/build.ts';
import { build as realBuild } from '../../../workflows/build.ts';

export { projectQueue } from '../../../workflows/project.ts';

const { audit } = proxyActivities<{ audit(): Promise<void> }>({ startToCloseTimeout: '10s' });

export async function build(input: BuildInput): Promise<BuildResult> {
  await audit();
  return realBuild(input);
}
