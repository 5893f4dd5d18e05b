/** The log of calls, newest first, and its figures. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getGatewayFigures, listGatewayRequests } from '../../../core/contract/gateway.ts';
import { call } from '../../api.ts';
import type { CallsSearch } from '../services/search.ts';

const shown = 50;

/** The filters as the API names them. */
const filterOf = ({ app, service, outcome }: CallsSearch) => ({
  ...(app === undefined ? {} : { app_id: app }),
  ...(service === undefined ? {} : { service }),
  ...(outcome === undefined ? {} : { outcome }),
});

export const callsQuery = (search: CallsSearch) => {
  const filter = filterOf(search);
  return infiniteQueryOptions({
    queryKey: ['calls', filter],
    queryFn: ({ pageParam }) =>
      call(listGatewayRequests, { query: { ...filter, limit: shown, ...(pageParam === undefined ? {} : { cursor: pageParam }) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    refetchOnMount: 'always', // a log that is looked at is looked at now
  });
};

/** Milliseconds after which the newest calls are asked for again, while somebody looks. */
const freshMs = 5_000;

export const newestQuery = (search: CallsSearch) => {
  const filter = filterOf(search);
  return queryOptions({
    queryKey: ['calls', filter, 'newest'],
    queryFn: () => call(listGatewayRequests, { query: { ...filter, limit: shown } }),
    refetchInterval: freshMs,
  });
};

export const figuresQuery = (search: CallsSearch) => {
  const query = { ...filterOf(search), hours: search.hours ?? 24 };
  return queryOptions({
    queryKey: ['figures', query],
    queryFn: () => call(getGatewayFigures, { query }),
    refetchOnMount: 'always',
    refetchInterval: 30_000,
    placeholderData: keepPreviousData,
  });
};
