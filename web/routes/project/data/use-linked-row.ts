import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { isAway } from '../../../api.ts';
import { isGone, readRow, type Place } from './calls.ts';
import type { Row } from './model/columns.ts';
import type { RowListState } from './row-list.ts';

/** The row that the address names: among those that are here, or read by itself. Of one that is gone `onGone` is told. */
export function useLinkedRow(place: Place, id: string | undefined, { rows, isLoaded }: RowListState, onGone: () => void): Row | undefined {
  const here = id === undefined ? undefined : rows.find((row) => row.id === id);
  const { data, error } = useQuery({
    queryKey: ['project', place.project, 'row', place.collection, id],
    queryFn: () => readRow(place, id ?? ''),
    enabled: id !== undefined && isLoaded && here === undefined,
    retry: (_failures, why) => isAway(why),
  });
  const tell = useEffectEvent(onGone);
  const gone = id !== undefined && here === undefined && isGone(error);
  useEffect(() => {
    if (gone) tell();
  }, [gone]);
  return here ?? (id === undefined ? undefined : data);
}
