/** Rows of one collection that arrive together are inserted together: one statement and one wait for the disk for all of them. */
import { AppError } from '../../core/errors.ts';
import { insertDocuments, type Place, type StoredDocument } from '../../db/documents.ts';
import type { Databases } from '../../db/index.ts';
import { placeText } from './announce.ts';
import { tooManyWaiting, type Turns } from './turns.ts';

/** Rows and characters of one statement, and rows of one collection that wait for theirs. */
const maxRows = 100;
const maxCharacters = 1024 * 1024;
const maxWaiting = 500;

/** Milliseconds for which rows wait at most for those that are likely to come: a part of what the disk takes anyhow. */
const maxGatherMs = 3;

interface Waiting {
  readonly json: string;
  readonly resolve: (row: StoredDocument) => void;
  readonly reject: (error: unknown) => void;
}

/** The rows of one collection that wait. While it is there, a statement is under way or rows are being gathered. */
interface Line {
  readonly rows: Waiting[];
  /** Ends the gathering, once this many are there. */
  gathering?: { readonly wanted: number; readonly end: () => void };
}

export type Insert = (place: Place, json: string) => Promise<StoredDocument>;

/** @returns a function that resolves when the row is on the disk. It throws AppError `not_found` or `rate_limited` */
export function createInserts(databases: Pick<Databases, 'tenant' | 'tenantPool'>, turns: Pick<Turns, 'run'>): Insert {
  const lines = new Map<string, Line>();

  async function insertAll(place: Place, name: string, line: Line): Promise<void> {
    try {
      while (line.rows.length > 0) {
        const started = performance.now();
        const together = await turns.run(place.projectId, async () => {
          const rows = line.rows.splice(0, fitting(line.rows));
          await insertTogether(databases, place, rows);
          return rows.length;
        });
        // Who was just answered is likely to send the next row: one wait for the disk then does for all of them.
        const wanted = together + line.rows.length;
        if (wanted > 1) await gather(line, wanted, Math.min(maxGatherMs, (performance.now() - started) / 2));
      }
    } catch (error) {
      for (const { reject } of line.rows) reject(error); // there was no turn for this app
    } finally {
      lines.delete(name);
    }
  }

  return (place, json) =>
    new Promise((resolve, reject) => {
      const name = placeText(place);
      const known = lines.get(name);
      const line = known ?? { rows: [] };
      if (line.rows.length >= maxWaiting) throw tooManyWaiting();
      line.rows.push({ json, resolve, reject });
      if (line.gathering && line.rows.length >= line.gathering.wanted) line.gathering.end();
      if (known) return;
      lines.set(name, line);
      void insertAll(place, name, line);
    });
}

/** Resolves when `wanted` rows wait, or after this time. */
async function gather(line: Line, wanted: number, ms: number): Promise<void> {
  if (line.rows.length >= wanted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    line.gathering = { wanted, end };
  });
  delete line.gathering;
}

/** How many of the first rows make one statement. */
function fitting(line: readonly Waiting[]): number {
  let characters = 0;
  const end = line.slice(0, maxRows).findIndex(({ json }, at) => (characters += json.length) > maxCharacters && at > 0);
  return end === -1 ? maxRows : end;
}

async function insertTogether(databases: Pick<Databases, 'tenant' | 'tenantPool'>, place: Place, rows: readonly Waiting[]): Promise<void> {
  try {
    const stored = await insertDocuments(
      databases,
      place,
      rows.map(({ json }) => json),
    );
    for (const [at, { resolve, reject }] of rows.entries()) {
      const row = stored[at];
      if (row) resolve(row);
      else reject(new AppError('internal', 'A row was not stored'));
    }
  } catch (error) {
    // What is wrong with one row is nobody else's fault. After any other error nobody knows what was stored: it is not sent again.
    if (rows.length > 1 && isOfOneRow(error)) for (const row of rows) await insertTogether(databases, place, [row]);
    else for (const { reject } of rows) reject(error);
  }
}

/** SQLSTATE classes "data exception" and "program limit exceeded" (PostgreSQL, appendix A). */
const isOfOneRow = (error: unknown): boolean => error instanceof Error && 'code' in error && /^(22|54)/.test(String(error.code));
