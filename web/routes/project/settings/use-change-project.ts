import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { z } from 'zod';
import { changeProject } from '../../../../core/contract/projects.ts';
import { call } from '../../../api.ts';
import { projectQuery, projectsQuery, queryClient } from '../../../query.ts';

/** Milliseconds for which "Saved" stands beside a field. */
const savedFor = 2_000;

/** Saves a field of the project; `isSuccess` for two seconds. */
export function useChangeProject(id: number) {
  const change = useMutation({
    mutationFn: (body: z.output<typeof changeProject.body>) => call(changeProject, { params: { id }, body }),
    onSuccess: (changed) => {
      queryClient.setQueryData(projectQuery(id).queryKey, changed);
      void queryClient.invalidateQueries({ queryKey: projectsQuery.queryKey });
    },
  });
  const { isSuccess, reset } = change;
  useEffect(() => {
    if (!isSuccess) return;
    const timer = setTimeout(reset, savedFor);
    return () => clearTimeout(timer);
  }, [isSuccess, reset]);
  return change;
}
