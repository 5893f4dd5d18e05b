import { ActionIcon } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { listDocuments } from '../../../../core/contract/data.ts';
import { call } from '../../../api.ts';
import { LoadFailed } from '../../../components/load-failed.tsx';
import { collectionsQuery } from '../../../query.ts';
import { t } from '../../../strings/index.ts';
import type { ProjectSearch } from '../search.ts';
import type { ProjectState } from '../use-project.ts';
import { columnsOf } from './columns.ts';
import { Rows } from './rows.tsx';
import './data.css';

interface Props {
  readonly state: ProjectState;
  readonly search: ProjectSearch;
}

const pageRows = 100;

/** Rows of one collection, newest first, as stored. */
export function DataTab({ state: { id, project }, search }: Props) {
  const navigate = useNavigate();
  const collections = useQuery(collectionsQuery(id));
  const items = collections.data?.items ?? [];
  const chosen = items.find(({ name }) => name === search.collection) ?? items[0];
  const rows = useInfiniteQuery({
    queryKey: ['project', id, 'rows', chosen?.name],
    queryFn: ({ pageParam }) =>
      call(listDocuments, {
        params: { project: id, collection: chosen?.name ?? '' },
        query: { limit: pageRows, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    enabled: chosen !== undefined,
    refetchOnMount: 'always',
  });
  if (collections.isError) return <LoadFailed what="data.failed" again="data.again" onAgain={() => void collections.refetch()} />;
  if (!collections.data) return <div className="hatch panel-hatch" aria-hidden="true" />;
  if (!chosen) return <p className="empty">{t('data.none')}</p>;

  const loaded = rows.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="data">
      <header className="data-head">
        <select
          className="field data-choose"
          aria-label={t('data.collection')}
          value={chosen.name}
          onChange={(event) =>
            void navigate({ to: '/p/$id', params: { id }, search: { tab: 'data', collection: event.currentTarget.value }, replace: true })
          }
        >
          {items.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <span className="small muted">{rows.hasNextPage ? t('data.rows-many') : t('data.rows', { n: loaded.length })}</span>
        <span className="data-note tiny faint">{t(chosen.access.read === 'anyone' ? 'data.public' : 'data.private')}</span>
        <ActionIcon aria-label={t('data.reload')} onClick={() => void rows.refetch()}>
          <IconRefresh size={18} stroke={1.9} />
        </ActionIcon>
      </header>
      {rows.isError && <LoadFailed what="data.failed" again="data.again" onAgain={() => void rows.refetch()} />}
      {rows.isPending && <div className="hatch panel-hatch" aria-hidden="true" />}
      {rows.data && loaded.length === 0 && <p className="empty">{t('data.empty')}</p>}
      {loaded.length > 0 && (
        <Rows
          projectId={id}
          collection={chosen.name}
          columns={columnsOf(chosen.fields, loaded)}
          rows={loaded}
          label={`${project?.name ?? ''} ${chosen.name}`}
        />
      )}
      {rows.hasNextPage && (
        <button className="link data-older" disabled={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t('data.older')}
        </button>
      )}
    </div>
  );
}
