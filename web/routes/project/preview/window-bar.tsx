import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile, IconDeviceTablet, IconExternalLink, IconRefresh } from '@tabler/icons-react';
import type { Project } from '../../../../core/contract/projects.ts';
import { KeyTip } from '../../../components/key-tip.tsx';
import { middle } from '../../../format.ts';
import { useHint } from '../../../keys/hint.ts';
import { t } from '../../../strings/index.ts';
import { devices, type Device } from './device-width.ts';
import { OtherDevice } from './other-device.tsx';

const icons = { desktop: IconDeviceDesktop, tablet: IconDeviceTablet, phone: IconDeviceMobile } as const;

interface Props {
  readonly project: Project | undefined;
  /** The older version that is looked at. */
  readonly looks: number | undefined;
  /** Whether there is a page to load again. */
  readonly isOpen: boolean;
  readonly device: Device;
  readonly onDevice: (device: Device) => void;
  readonly onReload: () => void;
}

/** The window's own bar: reload, address, widths, other devices. */
export function WindowBar({ project, looks, isOpen, device, onDevice, onReload }: Props) {
  const widthKey = useHint('preview.width');
  const icon = { size: 18, stroke: 1.9, 'aria-hidden': true } as const;
  const host = project ? project.url.replace(/^https?:\/\/|\/$/g, '') : '';
  return (
    <div className="window-bar">
      <KeyTip of="preview.reload" label={t('preview.reload')}>
        <ActionIcon aria-label={t('preview.reload')} disabled={!isOpen} onClick={onReload}>
          <IconRefresh {...icon} />
        </ActionIcon>
      </KeyTip>
      <span className="window-address mono" title={looks === undefined ? project?.url : undefined}>
        {looks === undefined ? middle(host, 64) : t('look.address', { n: looks, host: middle(host, 64) })}
      </span>
      <span className="window-widths hide-phone" role="group" aria-label={t('do.width')} aria-keyshortcuts={widthKey.aria}>
        {devices.map((one) => {
          const Icon = icons[one];
          return (
            <Tooltip key={one} label={t(`preview.${one}`)}>
              <ActionIcon aria-label={t(`preview.${one}`)} aria-pressed={device === one} onClick={() => onDevice(one)}>
                <Icon {...icon} />
              </ActionIcon>
            </Tooltip>
          );
        })}
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
