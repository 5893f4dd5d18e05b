import { queryOptions } from '@tanstack/react-query';
import { readFile } from '../../../../core/contract/files.ts';
import { addressOf, send } from '../../../api.ts';

/** The text of a file of the version that serves. Versions never change, so neither does this. */
export const fileTextQuery = (id: number, version: number, path: string) =>
  queryOptions({
    queryKey: ['file', id, version, path],
    queryFn: async ({ signal }) => (await send(addressOf(readFile, { id, path }), { signal })).text(),
    staleTime: Infinity,
  });
