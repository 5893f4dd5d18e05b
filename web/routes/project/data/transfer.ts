/** Many rows at once, in and out, with word on how far it is and a way to stop. */
import { ApiError } from '../../../api.ts';
import { explain } from '../../../components/problem.ts';
import { addRow, inLanes, isPassing, readPage, removeRow, type Asked, type Place } from './calls.ts';
import type { Row } from './model/columns.ts';
import type { Incoming } from './model/table-in.ts';

export interface Progress {
  readonly isStopped: () => boolean;
  readonly tell: (done: number) => void;
}

/** Every row that matches, a hundred at a time; what was read so far when it is stopped. @throws ApiError */
export async function readAll(at: Place, asked: Asked, { isStopped, tell }: Progress): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await patiently(() => readPage(at, asked, cursor), isStopped);
    rows.push(...page.items);
    cursor = page.next_cursor ?? undefined;
    tell(rows.length);
  } while (cursor !== undefined && !isStopped());
  return rows;
}

export interface Refused {
  readonly line: number;
  readonly reason: string;
}
export interface Sent {
  readonly ids: readonly string[];
  readonly refused: readonly Refused[];
}

/** Adds rows; each that the API refuses is told with its line. */
export async function addAll(at: Place, rows: readonly Incoming[], { isStopped, tell }: Progress): Promise<Sent> {
  const ids: string[] = [];
  const refused: Refused[] = [];
  const add = async ({ line, fields }: Incoming) => {
    try {
      ids.push((await patiently(() => addRow(at, fields), isStopped)).id);
    } catch (error) {
      if (!isStopped()) refused.push({ line, reason: explain(error) });
    }
    tell(ids.length + refused.length);
  };
  await inLanes(rows, add, isStopped);
  return { ids, refused };
}

export async function removeAll(at: Place, ids: readonly string[], { isStopped, tell }: Progress): Promise<void> {
  let done = 0;
  await inLanes(
    ids,
    async (id) => {
      await patiently(() => removeRow(at, id), isStopped);
      tell((done += 1));
    },
    isStopped,
  );
}

/** Milliseconds between two tries of a call that found no connection. */
const pauseMs = 2_000;

/** A thousand calls are not lost to one that came when the server was away: it is made again until it is answered. */
async function patiently<T>(make: () => Promise<T>, isStopped: () => boolean): Promise<T> {
  for (;;) {
    try {
      return await make();
    } catch (error) {
      if (!isPassing(error) || isStopped()) throw error;
      const seconds = error instanceof ApiError ? error.retryAfter : undefined;
      await new Promise((resolve) => setTimeout(resolve, seconds === undefined ? pauseMs : seconds * 1000));
    }
  }
}

/** Hands the browser a file to keep. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
