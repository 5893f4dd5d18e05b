import { useState } from 'react';
import { useOffers } from '../../../keys/offers.ts';
import { t } from '../../../strings/index.ts';
import { Chip } from '../chip.tsx';
import type { ProjectTab } from '../search.ts';
import type { ProjectState } from '../use-project.ts';
import { AppErrorStrip } from './app-error.tsx';
import { deviceAfter, pixelsOf, useDevice } from './device-width.ts';
import { Frame } from './frame.tsx';
import { Looking } from './looking.tsx';
import { MissingKey } from './missing-key.tsx';
import { WindowBar } from './window-bar.tsx';
import './preview.css';

interface Props {
  readonly state: ProjectState;
  readonly shown: boolean;
  /** The version that the address asks to look at. */
  readonly looks: number | undefined;
  readonly onShow: (tab: ProjectTab) => void;
}

/** The app in a window of its own: address, widths, reload. Widths change the frame only, so frame and tab are the same page. */
export function PreviewTab({ state, shown, looks, onShow }: Props) {
  const [device, setDevice] = useDevice(state.id);
  const [reloads, setReloads] = useState(0);
  const { project, feed, current, serves: version } = state;
  const name = project?.name ?? '';
  const building = current?.build.status === 'running' ? current.build.previewUrl : undefined;
  const live = version === undefined ? undefined : (feed.log.view.url ?? project?.url);
  const url = building ?? live;
  const ended = current !== undefined && current.build.status !== 'running' && current.build.status !== 'queued';
  const kept = current !== undefined && current.build.files.length > 0;
  const empty = !ended ? 'preview.waiting' : kept ? 'preview.not-live-kept' : 'preview.not-live';
  const reload = () => setReloads((n) => n + 1);
  const looking = looks === version ? undefined : looks;
  const isOpen = url !== undefined || looking !== undefined;
  useOffers({ 'preview.reload': isOpen ? reload : undefined, 'preview.width': () => setDevice(deviceAfter(device)) });
  return (
    <section className="preview" id="preview" tabIndex={-1} aria-label={t('preview.region', { name })}>
      <div className="window" style={{ maxWidth: pixelsOf[device] }}>
        <WindowBar project={project} looks={looking} isOpen={isOpen} device={device} onDevice={setDevice} onReload={reload} />
        {looking !== undefined && <Looking key={looking} state={state} version={looking} edition={`${reloads}`} shown={shown} />}
        {/* The live app stays behind what is looked at, so that it keeps what was typed. */}
        <div className="window-live" hidden={looking !== undefined}>
          {project && live !== undefined && <MissingKey project={project} />}
          <AppErrorStrip state={state} onShow={onShow} />
          {url === undefined ? (
            <div className="window-empty">
              <p>{t(empty)}</p>
            </div>
          ) : (
            <Frame url={url} edition={`${reloads}`} name={name} shown={shown && looking === undefined} />
          )}
        </div>
      </div>
      <div className="preview-chip only-phone">
        <Chip state={state} />
      </div>
    </section>
  );
}
