import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile, IconDeviceTablet, IconExternalLink, IconRefresh } from '@tabler/icons-react';
import type { Project } from '../../../../core/contract/projects.ts';
import { middle } from '../../../format.ts';
import { t } from '../../../strings/index.ts';
import { OtherDevice } from './other-device.tsx';

const widths = [
  ['desktop', undefined, IconDeviceDesktop],
  ['tablet', 820, IconDeviceTablet],
  ['phone', 390, IconDeviceMobile],
] as const;

interface Props {
  readonly project: Project | undefined;
  /** The older version that is looked at. */
  readonly looks: number | undefined;
  /** Whether there is a page to load again. */
  readonly isOpen: boolean;
  readonly width: number | undefined;
  readonly onWidth: (pixels: number | undefined) => void;
  readonly onReload: () => void;
}

/** The window's own bar: reload, address, widths, other devices. */
export function WindowBar({ project, looks, isOpen, width, onWidth, onReload }: Props) {
  const icon = { size: 18, stroke: 1.9, 'aria-hidden': true } as const;
  const host = project ? project.url.replace(/^https?:\/\/|\/$/g, '') : '';
  return (
    <div className="window-bar">
      <Tooltip label={t('preview.reload')}>
        <ActionIcon aria-label={t('preview.reload')} disabled={!isOpen} onClick={onReload}>
          <IconRefresh {...icon} />
        </ActionIcon>
      </Tooltip>
      <span className="window-address mono" title={looks === undefined ? project?.url : undefined}>
        {looks === undefined ? middle(host, 64) : t('look.address', { n: looks, host: middle(host, 64) })}
      </span>
      <span className="window-widths hide-phone">
        {widths.map(([device, pixels, Icon]) => (
          <Tooltip key={device} label={t(`preview.${device}`)}>
            <ActionIcon aria-label={t(`preview.${device}`)} aria-pressed={width === pixels} onClick={() => onWidth(pixels)}>
              <Icon {...icon} />
            </ActionIcon>
          </Tooltip>
        ))}
      </span>
      {project && <OtherDevice url={project.url} name={project.name} />}
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
  );
}
