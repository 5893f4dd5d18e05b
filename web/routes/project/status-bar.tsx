import { useSyncExternalStore } from 'react';
import { connection } from '../../query.ts';
import { t } from '../../strings/index.ts';
import type { ProjectState } from './use-project.ts';
import './status-bar.css';

/** Stitches that fit; older ones run out at the left, and the number beside them stays exact. */
const mostStitches = 40;
const waiting = 4;

/** One stitch for each saved event of the build, the number, and how we are connected. */
export function StatusBar({ state: { current, feed } }: { readonly state: ProjectState }) {
  const { phase } = useSyncExternalStore(connection.subscribe, connection.get);
  const saved = current?.events ?? 0;
  const running = current?.build.status === 'running';
  const failed = current?.build.status === 'failed';
  const stitches = Math.min(saved, mostStitches);
  return (
    <footer className="status mono faint">
      <span className="stitches" aria-hidden="true">
        {Array.from({ length: stitches }, (_, at) => (
          <i key={at} data-state={failed && at === stitches - 1 ? 'failed' : 'done'} />
        ))}
        {running && <i data-state="working" />}
        {running && Array.from({ length: waiting }, (_, at) => <i key={at} data-state="waiting" />)}
      </span>
      <span>{feed.gap === undefined ? t('status.events', { n: saved }) : t('status.catching-up', { n: feed.gap })}</span>
      <span className="status-gap" />
      {current && <span>{t('status.build', { n: current.build.buildId })}</span>}
      <span>{t(`status.${phase}`)}</span>
    </footer>
  );
}
