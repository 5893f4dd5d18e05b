import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ApiError } from '../../../api.ts';
import { versionQuery } from '../../../query.ts';
import { t } from '../../../strings/index.ts';
import type { ProjectState } from '../use-project.ts';
import { useRestore } from '../versions/restoring.ts';
import { Frame } from './frame.tsx';

interface Props {
  readonly state: ProjectState;
  readonly version: number;
  readonly edition: string;
  readonly shown: boolean;
}

/** An older version in the window, under a bar that says so. Looking changes nothing; the button restores the version that is shown. */
export function Looking({ state: { id, project, serves: live, busy: building }, version, edition, shown }: Props) {
  const { data, error, refetch } = useQuery(versionQuery(id, version));
  const restore = useRestore(id);
  const navigate = useNavigate();
  // What was accepted is seen in the live app: the window goes back to it.
  const bringBack = (n: number) =>
    restore.mutate(n, { onSuccess: () => void navigate({ to: '/p/$id', params: { id }, search: { tab: 'preview' }, replace: true }) });
  const missing = error instanceof ApiError && (error.status === 404 || error.status === 422);
  const busy = restore.isPending || building;
  const words = error ? t(missing ? 'look.missing' : 'look.failed', { n: version }) : undefined;
  return (
    <>
      <div className="look-bar" role="status">
        <span>{words ?? (live === undefined ? t('look.bar-first', { n: version }) : t('look.bar', { n: version, live }))}</span>
        <span className="look-ways">
          {data && (
            <Button variant="filled" disabled={busy} onClick={() => bringBack(data.version)}>
              {t('versions.restore-n', { n: data.version })}
            </Button>
          )}
          {error && !missing && (
            <button className="link" onClick={() => void refetch()}>
              {t('look.again')}
            </button>
          )}
          <Link to="/p/$id" params={{ id }} search={{ tab: 'preview' }} replace>
            {t('look.back')}
          </Link>
        </span>
      </div>
      {data ? (
        <Frame url={data.preview_url} edition={edition} name={project?.name ?? ''} shown={shown} version={data.version} />
      ) : (
        <div className="window-page" aria-hidden="true" />
      )}
    </>
  );
}
