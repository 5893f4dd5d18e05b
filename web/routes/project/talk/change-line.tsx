import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { elapsed } from '../../../build/cost.ts';
import { lineageOf } from '../../../build/lineage.ts';
import type { Turn } from '../../../build/turns.ts';
import { useNow } from '../../../components/use-now.ts';
import { duration } from '../../../format.ts';
import { versionsQuery } from '../../../query.ts';
import { language, t } from '../../../strings/index.ts';
import type { ProjectState } from '../use-project.ts';
import { useRestore } from '../versions/restoring.ts';

interface Props {
  readonly state: ProjectState;
  readonly turn: Turn;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** What a change did to which files, and the way back: for the change that is live, and for one that was undone. */
export function ChangeLine({ state: { id, serves: live, busy: building }, turn: { build } }: Props) {
  const { data: versions } = useQuery(versionsQuery(id));
  const restore = useRestore(id);
  const now = useNow(undefined);
  const lineage = useMemo(() => (versions && live !== undefined ? lineageOf(versions.items, live) : undefined), [versions, live]);
  const own = versions?.items.find(({ version }) => version === build.version);
  const from = own && lineage?.before(own.version);
  if (!own || !lineage || from === undefined) return null;
  const busy = restore.isPending || building;
  // A restore is undone by going back; a change counts as the current one also when it was brought back later.
  const isCurrent = own.restored_from === undefined ? lineage.content === own.version : own.version === live;
  const undone = own.restored_from === undefined && !lineage.applied.has(own.version) ? lineage.undoneBy(own.version) : undefined;
  const counts = { added: own.lines_added, removed: own.lines_removed };
  const [file] = build.files;
  return (
    <p className="change-line small">
      {own.restored_from === undefined && (
        <span>
          {t('change.done', { time: duration(elapsed(build, now), language) })}{' '}
          <span className="mono">
            {own.files_changed === 1 && file
              ? t('change.file', { path: nameOf(file.path), ...counts })
              : t('change.files', { n: own.files_changed, ...counts })}
          </span>
        </span>
      )}
      <Link to="/p/$id" params={{ id }} search={{ tab: 'versions', v: from, vs: own.version }}>
        {t('change.see')}
      </Link>
      {isCurrent && (
        <Button disabled={busy} onClick={() => restore.mutate(from)}>
          {t('common.undo')}
        </Button>
      )}
      {undone && (
        <>
          <span className="muted">{t('change.undone', undone)}</span>
          <button className="link" disabled={busy} onClick={() => restore.mutate(own.version)}>
            {t('change.again')}
          </button>
        </>
      )}
    </p>
  );
}
