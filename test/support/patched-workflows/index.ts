/** A twin of the workflows with one activity more behind a patch, as a change should add it: recorded runs keep their way. */
import { patched, proxyActivities } from '@temporalio/workflow';
import type { BuildInput, BuildResult } from '../../../core/build.ts';
import { build as realBuild } from '../../../workflows/build.ts';

export { projectQueue } from '../../../workflows/project.ts';

const { audit } = proxyActivities<{ audit(): Promise<void> }>({ startToCloseTimeout: '10s' });

export async function build(input: BuildInput): Promise<BuildResult> {
  if (patched('audit')) await audit();
  return realBuild(input);
}
