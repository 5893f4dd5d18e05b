import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile, IconDeviceTablet, IconExternalLink, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { KeyTip } from '../../../components/key-tip.tsx';
import { middle } from '../../../format.ts';
import { useHint } from '../../../keys/hint.ts';
import { useOffers } from '../../../keys/offers.ts';
import { t } from '../../../strings/index.ts';
import { Chip } from '../chip.tsx';
import type { ProjectTab } from '../search.ts';
import type { ProjectState } from '../use-project.ts';
import { AppErrorStrip } from './app-error.tsx';
import { deviceAfter, devices, pixelsOf, useDevice } from './device-width.ts';
import { Frame } from './frame.tsx';
import './preview.css';

interface Props {
  readonly state: ProjectState;
  readonly shown: boolean;
  readonly onShow: (tab: ProjectTab) => void;
}

const icons = { desktop: IconDeviceDesktop, tablet: IconDeviceTablet, phone: IconDeviceMobile } as const;

/** The app in a window of its own: address, widths, reload. Widths change the frame only, so frame and tab are the same page. */
export function PreviewTab({ state, shown, onShow }: Props) {
  const [device, setDevice] = useDevice(state.id);
  const [reloads, setReloads] = useState(0);
  const { project, feed, current } = state;
  const name = project?.name ?? '';
  const version = feed.log.view.version ?? project?.version ?? undefined;
  const building = current?.build.status === 'running' ? current.build.previewUrl : undefined;
  const live = version === undefined ? undefined : (feed.log.view.url ?? project?.url);
  const url = building ?? live;
  const ended = current !== undefined && current.build.status !== 'running' && current.build.status !== 'queued';
  const kept = current !== undefined && current.build.files.length > 0;
  const empty = !ended ? 'preview.waiting' : kept ? 'preview.not-live-kept' : 'preview.not-live';
  const width = pixelsOf[device];
  const widthKey = useHint('preview.width');
  const reload = () => setReloads((n) => n + 1);
  useOffers({
    'preview.reload': url === undefined ? undefined : reload,
    'preview.width': () => setDevice(deviceAfter(device)),
  });
  const icon = { size: 18, stroke: 1.9, 'aria-hidden': true } as const;
  const host = project ? project.url.replace(/^https?:\/\/|\/$/g, '') : '';
  return (
    <section className="preview" id="preview" tabIndex={-1} aria-label={t('preview.region', { name })}>
      <div className="window" style={width === undefined ? undefined : { maxWidth: width }}>
        <div className="window-bar">
          <KeyTip of="preview.reload" label={t('preview.reload')}>
            <ActionIcon aria-label={t('preview.reload')} disabled={url === undefined} onClick={reload}>
              <IconRefresh {...icon} />
            </ActionIcon>
          </KeyTip>
          <span className="window-address mono" title={project?.url}>
            {middle(host, 64)}
          </span>
          <span className="window-widths hide-phone" role="group" aria-label={t('do.width')} aria-keyshortcuts={widthKey.aria}>
            {devices.map((one) => {
              const Icon = icons[one];
              return (
                <Tooltip key={one} label={t(`preview.${one}`)}>
                  <ActionIcon aria-label={t(`preview.${one}`)} aria-pressed={device === one} onClick={() => setDevice(one)}>
                    <Icon {...icon} />
                  </ActionIcon>
                </Tooltip>
              );
            })}
          </span>
          <ActionIcon
            className="only-phone"
            component="a"
            href={project?.url ?? '#'}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t('preview.open-title')}
          >
            <IconExternalLink {...icon} />
          </ActionIcon>
        </div>
        <AppErrorStrip state={state} onShow={onShow} />
        {url === undefined ? (
          <div className="window-empty">
            <p>{t(empty)}</p>
          </div>
        ) : (
          <Frame url={url} edition={`${reloads}`} name={name} shown={shown} />
        )}
      </div>
      <div className="preview-chip only-phone">
        <Chip state={state} />
      </div>
    </section>
  );
}
