/** Bringing a version back: accepted at once, said when it is live, undone from the notice or wherever the version stands. */
import { useMutation } from '@tanstack/react-query';
import { isEnded } from '../../../../core/build.ts';
import { restoreVersion } from '../../../../core/contract/files.ts';
import type { BuildView } from '../../../../core/events.ts';
import { call } from '../../../api.ts';
import { explain } from '../../../components/problem.ts';
import { toast } from '../../../components/toast.tsx';
import type { Feed } from '../../../live/feed.ts';
import { feedOf } from '../../../query.ts';
import { t } from '../../../strings/index.ts';

/** Resolves with the build once its end is in the log. */
function ended(feed: Feed, buildId: number): Promise<BuildView> {
  return new Promise((resolve) => {
    const look = () => {
      const build = feed.get().log.view.builds.find((known) => known.buildId === buildId);
      if (!build || !isEnded(build.status)) return;
      stop();
      resolve(build);
    };
    const stop = feed.subscribe(look);
    look();
  });
}

async function say(projectId: number, version: number, buildId: number, before: number | undefined): Promise<void> {
  const build = await ended(feedOf(projectId), buildId);
  if (build.status === 'cancelled') return;
  const id = `restored-${buildId}`;
  if (build.status !== 'succeeded' || build.version === undefined) {
    toast({ id, message: t('restore.failed', { n: version }) });
    return;
  }
  const message = t('restore.done', { n: version, as: build.version });
  toast({ id, message, ...(before === undefined ? {} : { undo: () => restore(projectId, before) }) });
}

/** @throws ApiError when it was not accepted */
async function restore(projectId: number, version: number): Promise<void> {
  const before = feedOf(projectId).get().log.view.version;
  const { build } = await call(restoreVersion, { params: { id: projectId, version } });
  void say(projectId, version, build.id, before);
}

/** Restores exactly the version it is given. `isPending` only while it is being accepted; the build tells the rest. */
export const useRestore = (projectId: number) =>
  useMutation({
    mutationFn: (version: number) => restore(projectId, version),
    onError: (error) => void toast({ message: explain(error) }),
  });
