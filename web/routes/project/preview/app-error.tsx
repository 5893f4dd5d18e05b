import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { quickUpdate } from '../../../../core/contract/projects.ts';
import { call } from '../../../api.ts';
import { modelsQuery } from '../../../query.ts';
import { t } from '../../../strings/index.ts';
import type { ProjectTab } from '../search.ts';
import type { ProjectState } from '../use-project.ts';

interface Props {
  readonly state: ProjectState;
  readonly onShow: (tab: ProjectTab) => void;
}

/** What the running app reported about itself. A model can be asked to mend it; ready parts cannot. */
export function AppErrorStrip({ state: { id, feed, serves: version }, onShow }: Props) {
  const { data: models } = useQuery(modelsQuery);
  const [hidden, setHidden] = useState(0);
  const error = feed.log.view.appErrors.findLast((known) => known.version === version && known.seq > hidden);
  const fix = useMutation({
    mutationFn: (prompt: string) => call(quickUpdate, { params: { id }, body: { prompt }, key: `fix-${error?.seq ?? 0}` }),
    onSuccess: () => onShow('talk'),
  });
  if (!error) return null;
  const canMend = models?.items.some(({ configured }) => configured);
  const { message, file, line } = error;
  const placed = file !== undefined && line !== undefined;
  const values = { message, file: file ?? '', line: line ?? 0 };
  return (
    <div className="app-error" role="status">
      <span>{t(placed ? 'preview.app-error-at' : 'preview.app-error', values)}</span>
      {canMend && (
        <Button disabled={fix.isPending} onClick={() => fix.mutate(t(placed ? 'preview.fix-prompt' : 'preview.fix-prompt-bare', values))}>
          {t('preview.fix')}
        </Button>
      )}
      {canMend === false && (
        <span className="app-error-ways">
          {t('preview.no-model')}
          {version != null && version > 1 && (
            <Link to="/p/$id" params={{ id }} search={{ tab: 'preview', v: version - 1 }} replace>
              {t('preview.no-model-back', { n: version - 1 })}
            </Link>
          )}
          <Link to="/account" hash="models">
            {t('preview.no-model-key')}
          </Link>
        </span>
      )}
      <button className="link" onClick={() => setHidden(error.seq)}>
        {t('preview.dismiss')}
      </button>
    </div>
  );
}
