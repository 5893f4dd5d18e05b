import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { everyProjectQuery } from '../../query.ts';
import { t } from '../../strings/index.ts';

export interface Apps {
  readonly apps: readonly { readonly id: number; readonly name: string }[];
  /** "App 12" for one that is gone, or not read yet. */
  readonly nameOf: (id: number) => string;
}

/** All of the person's apps by name, to choose among and to name them. */
export function useApps(): Apps {
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = useInfiniteQuery(everyProjectQuery);
  const wants = hasNextPage && !isFetching && !isError;
  useEffect(() => {
    if (wants) void fetchNextPage();
  }, [wants, fetchNextPage]);
  const apps = data?.pages.flatMap(({ items }) => items.map(({ id, name }) => ({ id, name }))) ?? [];
  return { apps, nameOf: (id) => apps.find((app) => app.id === id)?.name ?? t('calls.app', { id }) };
}
