import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { restoreVersion } from '../../../../core/contract/files.ts';
import { call } from '../../../api.ts';
import type { Turn } from '../../../build/turns.ts';
import { versionsQuery } from '../../../query.ts';
import { t } from '../../../strings/index.ts';
import type { ProjectState } from '../use-project.ts';

interface Props {
  readonly state: ProjectState;
  readonly turn: Turn;
}

/** The app is live: what that means, what changed, and the way back. */
export function LiveCard({ state: { id }, turn: { build } }: Props) {
  const { data: versions } = useQuery(versionsQuery(id));
  const version = build.version ?? 1;
  const changed = version > 1 ? versions?.items.find((known) => known.version === version) : undefined;
  const undo = useMutation({ mutationFn: () => call(restoreVersion, { params: { id, version: version - 1 } }) });
  return (
    <section className="live-card">
      <p>
        <b>{version === 1 ? t('live.first') : t('live.changed', { n: version })}</b> {build.summary}
      </p>
      {changed && (
        <p className="live-changed small">
          <span className="mono">
            {t('live.changed-files', { n: changed.files_changed, added: changed.lines_added, removed: changed.lines_removed })}
          </span>
          <Link to="/p/$id" params={{ id }} search={{ tab: 'versions', v: version - 1, vs: version }} replace>
            {t('live.what-changed')}
          </Link>
          <Button disabled={undo.isPending || undo.isSuccess} onClick={() => undo.mutate()}>
            {t('common.undo')}
          </Button>
        </p>
      )}
    </section>
  );
}
