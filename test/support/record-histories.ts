import { mkdir, writeFile } from 'node:fs/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { TestPlatform } from './platform.ts';

/** With RECORD_HISTORIES set, keeps runs for test/workflows/replay.test.ts. Do it after a change of workflow code that old runs survive. */
export async function recordHistories(
  { temporal }: Pick<TestPlatform, 'temporal'>,
  name: string,
  workflowIds: readonly string[],
): Promise<void> {
  if (!process.env['RECORD_HISTORIES']) return;
  await mkdir('test/histories', { recursive: true });
  for (const id of workflowIds) {
    const handle = temporal.client.workflow.getHandle(id);
    await handle.result();
    const history = await handle.fetchHistory();
    await writeFile(`test/histories/${id.split('/')[0] ?? ''}-${name}.json`, `${historyToJSON(history)}\n`);
  }
}
