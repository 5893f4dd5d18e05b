import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { listVersions } from '../../../../core/contract/files.ts';
import { lineageOf } from '../../../build/lineage.ts';
import { call } from '../../../api.ts';
import { LoadFailed } from '../../../components/load-failed.tsx';
import { versionsQuery } from '../../../query.ts';
import { t } from '../../../strings/index.ts';
import type { ProjectSearch } from '../search.ts';
import type { ProjectState } from '../use-project.ts';
import { Compare } from './compare.tsx';
import { useRestore } from './restoring.ts';
import { VersionRow } from './version-row.tsx';
import './versions.css';

interface Props {
  readonly state: ProjectState;
  readonly search: ProjectSearch;
}

const pageVersions = 30;

/** Every version on a stitched rail, newest first: look, compare, name, and bring back; or two of them side by side. */
export function VersionsTab({ state, search: { v, vs } }: Props) {
  const { id, project, serves, busy } = state;
  const navigate = useNavigate();
  const versions = useInfiniteQuery({
    queryKey: [...versionsQuery(id).queryKey, 'all'],
    queryFn: ({ pageParam }) =>
      call(listVersions, { params: { id }, query: { limit: pageVersions, ...(pageParam === undefined ? {} : { cursor: pageParam }) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  const restore = useRestore(id);
  const items = versions.data?.pages.flatMap((page) => page.items) ?? [];
  const compare = (from: number, to: number, replace = false) =>
    void navigate({ to: '/p/$id', params: { id }, search: { tab: 'versions', v: from, vs: to }, replace });
  if (v !== undefined && vs !== undefined)
    return (
      <Compare
        projectId={id}
        from={v}
        to={vs}
        versions={items}
        onChoose={(from, to) => compare(from, to, true)}
        onClose={() => void navigate({ to: '/p/$id', params: { id }, search: { tab: 'versions' } })}
      />
    );
  if (versions.isError) return <LoadFailed what="versions.failed" again="data.again" onAgain={() => void versions.refetch()} />;
  if (!versions.data) return <div className="hatch panel-hatch" aria-hidden="true" />;
  if (items.length === 0) return <p className="empty">{t('versions.empty')}</p>;
  const lineage = lineageOf(items, serves ?? 0);
  return (
    <div className="panel-page">
      {items.length === 1 && <p className="versions-note small muted">{t('versions.first')}</p>}
      <ol className="versions">
        {items.map((version) => {
          const { version: n, passed } = version;
          const from = lineage.before(n);
          return (
            <VersionRow
              key={n}
              projectId={id}
              version={version}
              {...(n === serves && project?.thumbnail_url !== undefined ? { picture: project.thumbnail_url } : {})}
              standing={n === serves ? 'live' : !passed ? 'failed' : lineage.applied.has(n) || version.restored_from ? 'kept' : 'undone'}
              busy={restore.isPending || busy}
              onRestore={() => restore.mutate(n)}
              onCompare={from === undefined ? undefined : () => compare(from, n)}
              onCompareLive={serves === undefined || n === serves ? undefined : () => compare(n, serves)}
            />
          );
        })}
      </ol>
      {versions.hasNextPage && (
        <button className="link versions-older" disabled={versions.isFetchingNextPage} onClick={() => void versions.fetchNextPage()}>
          {t('versions.older')}
        </button>
      )}
    </div>
  );
}
