/** The data API as this tab uses it: one collection, with the owner's own session. */
import {
  createDocument,
  deleteDocument,
  getDocument,
  listDocuments,
  mergeDocument,
  undeleteDocument,
} from '../../../../core/contract/data.ts';
import { maxPageItems } from '../../../../core/limits.ts';
import { ApiError, call, isAway } from '../../../api.ts';
import { sessionEnded } from '../../../session.ts';
import type { Fields, Row } from './model/columns.ts';

export interface Place {
  readonly project: number;
  readonly collection: string;
}

/** Which rows, in which order. */
export interface Asked {
  readonly sort?: string | undefined;
  readonly filter?: readonly string[];
}

export interface PageAnswer {
  readonly items: readonly Row[];
  readonly next_cursor: string | null;
}

async function noticed<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) sessionEnded.set(true);
    throw error;
  }
}

export const readPage = (at: Place, { sort, filter = [] }: Asked, cursor?: string, signal?: AbortSignal): Promise<PageAnswer> =>
  noticed(
    call(listDocuments, {
      params: { ...at },
      query: {
        limit: maxPageItems,
        ...(sort === undefined ? {} : { sort }),
        ...(filter.length === 0 ? {} : { filter: [...filter] }),
        ...(cursor === undefined ? {} : { cursor }),
      },
      ...(signal ? { signal } : {}),
    }),
  );
export const readRow = (at: Place, id: string): Promise<Row> => noticed(call(getDocument, { params: { ...at, id } }));
export const addRow = (at: Place, body: Fields): Promise<Row> => noticed(call(createDocument, { params: { ...at }, body }));
export const changeRow = (at: Place, id: string, body: Fields): Promise<Row> =>
  noticed(call(mergeDocument, { params: { ...at, id }, body }));
/** Deletes a row; one that is gone already is deleted. */
export const removeRow = (at: Place, id: string): Promise<void> =>
  noticed(call(deleteDocument, { params: { ...at, id } })).then(
    () => undefined,
    (error: unknown) => {
      if (!isGone(error)) throw error;
    },
  );
export const putRowBack = (at: Place, id: string): Promise<Row> => noticed(call(undeleteDocument, { params: { ...at, id } }));

export const isGone = (error: unknown): boolean => error instanceof ApiError && error.status === 404;
/** Whether the same call may do better later: no connection, no turn, no session. */
export const isPassing = (error: unknown): boolean =>
  isAway(error) || (error instanceof ApiError && (error.status === 401 || error.status === 429));

/** Calls at once: as many as the API runs of one app (api/data/turns.ts). */
const lanes = 4;

/** Does `work` for every item, four at a time, until all are done or `isStopped` says so. `work` handles its own failures. */
export async function inLanes<T>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<void>,
  isStopped: () => boolean = () => false,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < items.length && !isStopped()) {
      const index = next;
      next += 1;
      await work(items[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
