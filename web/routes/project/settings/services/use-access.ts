import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { changeAccess, getAccess, type Access } from '../../../../../core/contract/access.ts';
import { call } from '../../../../api.ts';
import { explain } from '../../../../components/problem.ts';
import { toast } from '../../../../components/toast.tsx';
import { queryClient } from '../../../../query.ts';
import { t } from '../../../../strings/index.ts';
import type { Item } from './access.ts';

const accessQuery = (id: number) =>
  queryOptions({ queryKey: ['project', id, 'access'], queryFn: () => call(getAccess, { params: { id } }), refetchOnMount: 'always' });

export interface AccessChange {
  readonly services?: readonly Item[];
  readonly hosts?: readonly string[];
  readonly origins?: readonly string[];
}

/** What of a change is sent: a missing `asked` stays missing. */
const bodyOf = ({ services, ...rest }: AccessChange) =>
  ({
    ...rest,
    ...(services ? { services: services.map(({ asked, ...item }) => (asked ? { ...item, asked } : item)) } : {}),
  }) as z.output<typeof changeAccess.body>;

/** What an app may call, and the way to change it: shown at once, taken back when it is refused, and offered back for ten seconds. */
export function useAccess(id: number) {
  const query = accessQuery(id);
  const access = useQuery(query);
  const change = useMutation({
    mutationFn: (wanted: AccessChange) => call(changeAccess, { params: { id }, body: bodyOf(wanted) }),
    onMutate: async (wanted) => {
      await queryClient.cancelQueries({ queryKey: query.queryKey });
      const before = queryClient.getQueryData(query.queryKey);
      if (before) queryClient.setQueryData(query.queryKey, { ...before, ...wanted } as Access);
      return before;
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: query.queryKey }),
    onError: (error, _, before) => {
      if (before) queryClient.setQueryData(query.queryKey, before);
      toast({ message: t('settings.not-saved', { reason: explain(error) }) });
    },
  });
  /** @param message what was done; with it the way back is offered */
  const apply = (wanted: AccessChange, message?: string) => {
    const before = access.data;
    change.mutate(wanted, {
      onSuccess: () => {
        if (message === undefined || !before) return;
        const back = Object.fromEntries(Object.keys(wanted).map((name) => [name, before[name as keyof AccessChange]])) as AccessChange;
        toast({ id: 'access-undo', message, undo: () => change.mutateAsync(back) });
      },
    });
  };
  return { access, apply };
}
