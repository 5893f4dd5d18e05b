import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Asked, Place } from './calls.ts';
import { editsOf, type EditList } from './edit-list.ts';
import type { Edits } from './model/edit.ts';
import { RowList, type RowListState } from './row-list.ts';

interface Rows {
  readonly list: RowList;
  readonly state: RowListState;
  readonly editList: EditList;
  readonly edits: Edits;
  /** Why the rows that were asked for last could not be read. */
  readonly failure: string | undefined;
}

/** The rows of a collection as they are asked for. Those from before stay until the new ones are here, so that nothing flashes and no focus is lost. */
export function useRows({ project, collection }: Place, { sort, filter = [] }: Asked): Rows {
  const asked = JSON.stringify([sort ?? null, filter]);
  const list = useMemo(() => {
    const [order, filters] = JSON.parse(asked) as [string | null, string[]];
    return new RowList({ project, collection }, { sort: order ?? undefined, filter: filters });
  }, [project, collection, asked]);
  const state = useSyncExternalStore(list.subscribe, list.get);
  const [seen, setSeen] = useState(list);
  if (state.isLoaded && seen !== list) setSeen(list);
  const seenState = useSyncExternalStore(seen.subscribe, seen.get);
  const editList = useMemo(() => editsOf({ project, collection }), [project, collection]);
  const edits = useSyncExternalStore(editList.subscribe, editList.get);
  useEffect(() => list.open(), [list]);
  useEffect(() => editList.attach(seen), [editList, seen]);
  return { list: seen, state: seenState, editList, edits, failure: state.failure };
}
