import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { retryBuild } from '../../../core/contract/builds.ts';
import { exportZip } from '../../../core/contract/files.ts';
import { addressOf, call } from '../../api.ts';
import { copyAddress } from '../../components/copy-address.ts';
import { explain } from '../../components/problem.ts';
import { noteLastProject } from '../../components/recent.ts';
import { toast } from '../../components/toast.tsx';
import { focusSoon } from '../../focus.ts';
import { useOffers } from '../../keys/offers.ts';
import { nextCompared } from './next-compared.ts';
import type { ProjectTab } from './search.ts';
import type { ProjectState } from './use-project.ts';
import { useRestore } from './versions/restoring.ts';

interface Page {
  readonly state: ProjectState;
  readonly tab: ProjectTab;
  readonly onShow: (tab: ProjectTab) => void;
}

/** What can be done with a project by key and from the palette, beside what its parts offer themselves. */
export function useProjectActions({ state: { id, project, feed, current, serves, busy }, tab, onShow }: Page): void {
  const navigate = useNavigate();
  const newest = Math.max(serves ?? 0, ...feed.log.view.builds.map(({ version }) => version ?? 0));
  const restore = useRestore(id);
  const retry = useMutation({
    mutationFn: (buildId: number) => call(retryBuild, { params: { id: buildId }, body: {} }),
    onError: (error) => void toast({ message: explain(error) }),
  });
  useEffect(() => {
    if (project) noteLastProject(project.id);
  }, [project]);

  const show = (next: ProjectTab) => () => {
    onShow(next);
    focusSoon(`tab-${next}`);
  };
  const toSetting = (field: string) => () => {
    onShow('settings');
    focusSoon(field);
  };
  const compare = (to: number | undefined) =>
    to === undefined || to < 2
      ? undefined
      : () => void navigate({ to: '/p/$id', params: { id }, search: { tab: 'versions', v: to - 1, vs: to }, replace: true });
  // The address as it is when the key is pressed: whoever leafs quickly is ahead of what is drawn.
  const leaf = (step: 1 | -1) => () =>
    void navigate({
      to: '/p/$id',
      params: { id },
      search: (before) => {
        const next = nextCompared(before.vs, step, newest);
        return next === undefined ? before : { tab: 'versions', v: next - 1, vs: next };
      },
      replace: true,
    });
  const failed = current && (current.build.status === 'failed' || current.build.status === 'cancelled') ? current.build : undefined;
  const live = project && serves !== undefined ? project : undefined;
  useOffers({
    'tab.preview': show('preview'),
    'tab.code': show('code'),
    'tab.data': show('data'),
    'tab.versions': show('versions'),
    'tab.activity': show('activity'),
    'tab.settings': show('settings'),
    'app.open': live && (() => void window.open(live.url, '_blank', 'noopener,noreferrer')),
    'app.copy': project && (() => copyAddress(project.url)),
    'source.download': live && (() => location.assign(addressOf(exportZip, { id }))),
    'build.retry': failed && !retry.isPending ? () => retry.mutate(failed.buildId) : undefined,
    'version.restore': serves !== undefined && serves > 1 && !busy ? () => restore.mutate(serves - 1) : undefined,
    'version.compare': compare(serves),
    'version.older': tab === 'versions' ? leaf(-1) : undefined,
    'version.newer': tab === 'versions' ? leaf(1) : undefined,
    'project.rename': project && toSetting('project-name'),
    'project.delete': project && toSetting('project-delete'),
  });
}
