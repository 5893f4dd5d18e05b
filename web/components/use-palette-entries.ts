import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { everyProjectQuery } from '../query.ts';
import { actionEntries, groupsOf, projectsFound, type Entry, type Group } from './palette-entries.ts';
import { readRecent } from './recent.ts';

/** What the palette shows for these words. Older projects are asked for while the words find too few among those at hand. */
export function usePaletteEntries(words: string): { readonly groups: readonly Group[]; readonly looking: boolean } {
  const navigate = useNavigate();
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = useInfiniteQuery(everyProjectQuery);
  const projects = (data?.pages ?? []).flatMap(({ items }) => items);
  const entries: Entry[] = [
    ...actionEntries(),
    ...projects.map(({ id, name, prompt }) => ({
      id: `project-${id}`,
      group: 'projects' as const,
      name,
      sentence: prompt,
      run: () => void navigate({ to: '/p/$id', params: { id } }),
    })),
  ];
  const groups = groupsOf(entries, words, readRecent());
  const found = groups.find(({ name }) => name === 'projects')?.entries.length ?? 0;
  const more = words.trim() !== '' && found < projectsFound && hasNextPage && !isError;
  useEffect(() => {
    if (more && !isFetching) void fetchNextPage();
  }, [more, isFetching, fetchNextPage]);
  return { groups, looking: more };
}
