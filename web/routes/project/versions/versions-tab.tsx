import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { listVersions } from '../../../../core/contract/files.ts';
import { call } from '../../../api.ts';
import { LoadFailed } from '../../../components/load-failed.tsx';
import { versionsQuery } from '../../../query.ts';
import { t } from '../../../strings/index.ts';
import type { ProjectSearch } from '../search.ts';
import type { ProjectState } from '../use-project.ts';
import { useRestore } from '../use-restore.ts';
import { Compare } from './compare.tsx';
import { VersionRow } from './version-row.tsx';
import './versions.css';

interface Props {
  readonly state: ProjectState;
  readonly search: ProjectSearch;
}

const pageVersions = 30;

/** Every version on a stitched rail, newest first: compare, name, and bring back. */
export function VersionsTab({ state: { id, feed, project, current }, search }: Props) {
  const navigate = useNavigate();
  const versions = useInfiniteQuery({
    queryKey: [...versionsQuery(id).queryKey, 'all'],
    queryFn: ({ pageParam }) =>
      call(listVersions, { params: { id }, query: { limit: pageVersions, ...(pageParam === undefined ? {} : { cursor: pageParam }) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  const serves = feed.log.view.version ?? project?.version ?? undefined;
  const restore = useRestore(id, serves);
  if (versions.isError) return <LoadFailed what="versions.failed" again="data.again" onAgain={() => void versions.refetch()} />;
  if (!versions.data) return <div className="hatch panel-hatch" aria-hidden="true" />;
  const items = versions.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p className="empty">{t('versions.empty')}</p>;
  const building = current?.build.status === 'running' || current?.build.status === 'queued';
  const compare = (v: number | undefined, vs: number | undefined) =>
    void navigate({
      to: '/p/$id',
      params: { id },
      search: v === undefined || vs === undefined ? { tab: 'versions' } : { tab: 'versions', v, vs },
      replace: true,
    });
  return (
    <div className="panel-page">
      {items.length === 1 && <p className="versions-note small muted">{t('versions.first')}</p>}
      <ol className="versions">
        {items.map((version) => (
          <VersionRow
            key={version.version}
            projectId={id}
            version={version}
            live={version.version === serves}
            busy={restore.isPending || building}
            onRestore={() => restore.mutate(version.version)}
            onCompare={version.version > 1 ? () => compare(version.version - 1, version.version) : undefined}
          >
            {search.vs === version.version && search.v !== undefined && (
              <Compare projectId={id} from={search.v} to={search.vs} onClose={() => compare(undefined, undefined)} />
            )}
          </VersionRow>
        ))}
      </ol>
      {versions.hasNextPage && (
        <button className="link" onClick={() => void versions.fetchNextPage()}>
          {t('common.more')}
        </button>
      )}
    </div>
  );
}
