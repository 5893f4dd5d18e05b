/** What builds can be searched by in Temporal (contract, "Workflow ids"). All are keywords. */
import type { Connection } from '@temporalio/client';

export const searchAttributeNames = ['ProjectId', 'UserId', 'BuildKind', 'BuildStatus', 'FailureCode'] as const;

/** `INDEXED_VALUE_TYPE_KEYWORD` of Temporal's API, enums/v1/common.proto. */
const keyword = 2;

/** Registers what is missing on a server that is not ours; our own dev server gets them as arguments. */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = searchAttributeNames.filter((name) => !(name in customAttributes));
  if (missing.length === 0) return;
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(missing.map((name) => [name, keyword])),
  });
}
