import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { deleteDocument, undeleteDocument } from '../../../../core/contract/data.ts';
import { call } from '../../../api.ts';
import { explain } from '../../../components/problem.ts';
import { toast } from '../../../components/toast.tsx';
import { useNow } from '../../../components/use-now.ts';
import { collectionsQuery, queryClient } from '../../../query.ts';
import { t, when } from '../../../strings/index.ts';
import { cellOf } from './columns.ts';

interface Props {
  readonly projectId: number;
  readonly collection: string;
  readonly columns: readonly string[];
  readonly rows: readonly ({ readonly id: string } & Readonly<Record<string, unknown>>)[];
  readonly label: string;
}

/** A table that scrolls in both directions inside its own box. Deleting can be undone. */
export function Rows({ projectId, collection, columns, rows, label }: Props) {
  const now = useNow(undefined);
  const at = { project: projectId, collection };
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['project', projectId, 'rows', collection] }),
      queryClient.invalidateQueries({ queryKey: collectionsQuery(projectId).queryKey }),
    ]);
  const undo = (id: string) => call(undeleteDocument, { params: { ...at, id } }).then(refresh);
  const remove = useMutation({
    mutationFn: (id: string) => call(deleteDocument, { params: { ...at, id } }),
    onSuccess: async (_nothing, id) => {
      toast({ message: t('data.deleted'), undo: () => undo(id) });
      await refresh();
    },
    onError: (error) => void toast({ message: t('data.delete-failed', { reason: explain(error) }) }),
  });
  return (
    <div className="data-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="data-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col">
              <span className="hidden-text">{t('data.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column) => {
                const value = cellOf(row[column]);
                return (
                  <td key={column} title={value.length > 40 ? value : undefined} data-number={typeof row[column] === 'number'}>
                    {column === 'created_at' ? when(value, now) : value}
                  </td>
                );
              })}
              <td>
                <ActionIcon aria-label={t('data.delete')} disabled={remove.isPending} onClick={() => remove.mutate(row.id)}>
                  <IconTrash size={16} stroke={1.9} />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
