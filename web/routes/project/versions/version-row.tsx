import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { labelVersion, type version as versionSchema } from '../../../../core/contract/files.ts';
import { call } from '../../../api.ts';
import { Dot } from '../../../components/dot.tsx';
import { useNow } from '../../../components/use-now.ts';
import { queryClient, versionsQuery } from '../../../query.ts';
import { ago, t } from '../../../strings/index.ts';

interface Props {
  readonly projectId: number;
  readonly version: z.infer<typeof versionSchema>;
  readonly live: boolean;
  readonly busy: boolean;
  readonly onRestore: () => void;
  readonly onCompare: (() => void) | undefined;
  readonly children: ReactNode;
}

const minute = 60_000;

/** One version: its sentence as title, what it changed, its name, and the ways to it. */
export function VersionRow({ projectId, version, live, busy, onRestore, onCompare, children }: Props) {
  const now = useNow(minute);
  const [naming, setNaming] = useState(false);
  const {
    version: n,
    kind,
    prompt,
    label = '',
    files_changed: files,
    lines_added: added,
    lines_removed: removed,
    created_at: at,
  } = version;
  const name = useMutation({
    mutationFn: (words: string) => call(labelVersion, { params: { id: projectId, version: n }, body: { label: words } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: versionsQuery(projectId).queryKey }),
    onSettled: () => setNaming(false),
  });
  return (
    <li className="version">
      <span className="version-number mono">{t('card.version', { n })}</span>
      <div className="version-body">
        <p className="version-title">
          {label !== '' && <b className="version-label">{label}</b>}
          <span>{prompt}</span>
        </p>
        <p className="dotted small faint">
          <span>{t(`versions.kind.${kind}`)}</span>
          <time dateTime={at} title={at}>
            {ago(at, now)}
          </time>
          <span className="mono">
            +{added} −{removed}
          </span>
          <span>{t('versions.counts', { n: files })}</span>
        </p>
        {naming ? (
          <form
            className="version-naming"
            onSubmit={(event) => {
              event.preventDefault();
              const words = new FormData(event.currentTarget).get('label');
              name.mutate(typeof words === 'string' ? words : '');
            }}
          >
            {/* The field was asked for by a press, so the focus belongs in it. */}
            <input
              className="field"
              name="label"
              defaultValue={label}
              maxLength={80}
              autoFocus
              aria-label={t('versions.name-label', { n })}
            />
            <Button type="submit">{t('common.saved-do')}</Button>
          </form>
        ) : (
          <p className="version-ways small">
            {onCompare && (
              <button className="link" onClick={onCompare}>
                {t('versions.compare')}
              </button>
            )}
            <button className="link" onClick={() => setNaming(true)}>
              {t('versions.name', { n })}
            </button>
          </p>
        )}
        {children}
      </div>
      <div className="version-side">
        {live ? (
          <span className="chip chip-live">
            <Dot state="live" />
            {t('versions.live')}
          </span>
        ) : (
          <Button disabled={busy} onClick={onRestore} aria-label={t('versions.restore-n', { n })}>
            {t('versions.restore')}
          </Button>
        )}
      </div>
    </li>
  );
}
