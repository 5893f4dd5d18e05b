/** Writes the audit log in batches. What cannot be written down is not done (faults K8). */
import type { Logger } from 'pino';
import { AppError } from '../../core/errors.ts';
import { insertRequests, type AuditEntry } from '../../db/audit.ts';
import type { Databases } from '../../db/index.ts';
import { noteKeysUsed } from '../../db/vault.ts';
import type { Key } from './vault.ts';

export interface Audit {
  /** @throws AppError `unavailable` while the log cannot be written */
  open(): void;
  note(entry: AuditEntry, keys: readonly Pick<Key, 'id'>[]): void;
  /** Writes what is left, and stops. */
  close(): Promise<void>;
}

/** Milliseconds between two batches, rows of one, and rows that may wait for a database that is away. */
const everyMs = 250;
const batchRows = 2_000;
const maxWaiting = 20_000;
/** Milliseconds between two notes that a key was used. */
const usedEveryMs = 30_000;

export function createAudit({ system }: Pick<Databases, 'system'>, log: Pick<Logger, 'warn'>): Audit {
  let waiting: AuditEntry[] = [];
  let used = new Set<number>();
  let usedNotedAt = 0;
  let isFailing = false;
  let writing: Promise<void> | undefined;

  async function write(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, batchRows);
      try {
        await insertRequests(system, batch);
        waiting = waiting.slice(batch.length);
        isFailing = false;
      } catch (error) {
        if (!isFailing)
          log.warn({ err: error, waiting: waiting.length }, 'the audit log cannot be written: calls are refused until it can');
        isFailing = true;
        return;
      }
    }
    await noteUse();
  }

  async function noteUse(): Promise<void> {
    if (used.size === 0 || Date.now() - usedNotedAt < usedEveryMs) return;
    const ids = [...used];
    used = new Set();
    usedNotedAt = Date.now();
    await noteKeysUsed(system, ids).catch(() => undefined);
  }

  const flush = (): Promise<void> => (writing ??= write().finally(() => (writing = undefined)));
  const timer = setInterval(() => void flush(), everyMs);

  return {
    open() {
      if (isFailing || waiting.length > maxWaiting)
        throw new AppError('unavailable', 'Calls cannot be written down right now, so none is made', { retryAfterS: 1 });
    },
    note(entry, keys) {
      waiting.push(entry);
      for (const { id } of keys) if (id !== undefined) used.add(id);
      if (waiting.length >= batchRows) void flush();
    },
    async close() {
      clearInterval(timer);
      await writing;
      usedNotedAt = 0;
      await write();
    },
  };
}
