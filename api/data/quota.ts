/** Room for one app's rows. Measured, not counted: nothing can drift, and what a process adds between two measures it knows itself. */
import { LRUCache } from 'lru-cache';
import { AppError } from '../../core/errors.ts';
import { maxAppDataBytes, maxAppRows } from '../../core/limits.ts';
import { measureRows } from '../../db/documents.ts';
import { asApp, type Databases } from '../../db/index.ts';

export interface Limits {
  readonly rows: number;
  readonly bytes: number;
}

export interface Quota {
  /** Makes sure that this much more fits. @throws AppError `quota_exceeded` */
  reserve(projectId: number, added: Limits): Promise<void>;
}

/** Milliseconds for which a measure is believed, and before an app that seems full is measured again. */
const measureEveryMs = 60_000;
const measureFullMs = 1_000;

interface Usage {
  rows: number;
  bytes: number;
  readonly measuredAt: number;
}

export function createQuota(databases: Pick<Databases, 'tenant'>, limits: Limits = { rows: maxAppRows, bytes: maxAppDataBytes }): Quota {
  const usages = new LRUCache<number, Usage>({
    max: 10_000,
    fetchMethod: async (projectId) => ({
      ...(await asApp(databases, projectId, (trx) => measureRows(trx, projectId))),
      measuredAt: Date.now(),
    }),
  });
  const isFull = (usage: Usage, added: Limits) => usage.rows + added.rows > limits.rows || usage.bytes + added.bytes > limits.bytes;
  return {
    async reserve(projectId, added) {
      const known = usages.peek(projectId);
      const age = Date.now() - (known?.measuredAt ?? 0);
      const forceRefresh = age > measureEveryMs || (known !== undefined && isFull(known, added) && age > measureFullMs);
      const usage = await usages.forceFetch(projectId, { forceRefresh });
      if (isFull(usage, added))
        throw new AppError('quota_exceeded', 'This app has as many rows as an app may have', {
          hint: `Delete rows: an app keeps at most ${limits.rows} rows and ${Math.round(limits.bytes / 1024 / 1024)} MiB`,
        });
      usage.rows += added.rows;
      usage.bytes += added.bytes;
    },
  };
}
