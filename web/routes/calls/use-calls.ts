import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GatewayRequest } from '../../../core/contract/gateway.ts';
import type { CallsSearch } from '../services/search.ts';
import { callsQuery, newestQuery } from './queries.ts';

/** Pixels from the top of the page within which newer calls come in by themselves. */
const nearTop = 8;

/** Newer calls before those that are known; each once. Pure. */
export function withNewer(newer: readonly GatewayRequest[], known: readonly GatewayRequest[]): readonly GatewayRequest[] {
  const top = known[0]?.id ?? 0;
  return [...newer.filter(({ id }) => id > top), ...known];
}

/** The calls that are shown, and how many newer ones wait: nothing moves under somebody who has scrolled. */
export function useCalls(search: CallsSearch) {
  const calls = useInfiniteQuery(callsQuery(search));
  const { data: newest } = useQuery({ ...newestQuery(search), enabled: calls.isSuccess });
  /** What came in since the list was read; held while the reader is further down. */
  const [taken, setTaken] = useState<{ readonly of: unknown; readonly items: readonly GatewayRequest[] }>();
  const read = calls.data?.pages.flatMap(({ items }) => items);
  const first = calls.data?.pages[0];
  const before = taken?.of === first ? taken?.items : undefined;
  const known = read && withNewer(before ?? [], read);
  const all = known && withNewer(newest?.items ?? [], known);
  const waiting = known && all ? all.length - known.length : 0;
  // So many at once that others lie between them and those that are shown: all is read anew.
  const isGap = newest?.next_cursor != null && (newest.items.at(-1)?.id ?? 0) > (known?.[0]?.id ?? 0);
  const join = () => setTaken({ of: first, items: newest?.items ?? [] });
  const take = () => (isGap ? void calls.refetch() : join());
  if (waiting > 0 && !isGap && window.scrollY <= nearTop) join();
  return { ...calls, items: known, waiting, take };
}
