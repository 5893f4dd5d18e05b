import { Menu } from '@mantine/core';
import { IconActivity, IconCode, IconDatabase, IconDots, IconEye, IconMessage, IconSettings, IconStack2 } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../strings/index.ts';
import type { ProjectTab } from './search.ts';
import type { ProjectState } from './use-project.ts';
import './phone-bar.css';

interface Props {
  readonly state: ProjectState;
  readonly tab: ProjectTab;
  readonly onShow: (tab: ProjectTab) => void;
}

const places = [
  ['talk', IconMessage],
  ['preview', IconEye],
  ['code', IconCode],
  ['data', IconDatabase],
] as const;
const rest = [
  ['versions', IconStack2],
  ['activity', IconActivity],
  ['settings', IconSettings],
] as const;

/** The surfaces of a project within a thumb's reach. A dot on "Preview" says that it shows something new. */
export function PhoneBar({ state, tab, onShow }: Props) {
  const showing = `${state.current?.build.previewUrl ?? ''} ${state.feed.log.view.version ?? 0}`;
  const [seen, setSeen] = useState(showing);
  if (tab === 'preview' && seen !== showing) setSeen(showing);
  const inRest = rest.some(([name]) => name === tab);
  return (
    <nav className="phone-bar" aria-label={t('tab.label')}>
      {places.map(([name, Icon]) => (
        <button key={name} className="phone-place" aria-current={tab === name ? 'page' : undefined} onClick={() => onShow(name)}>
          <Icon size={20} stroke={1.9} aria-hidden="true" />
          {t(`tab.${name}`)}
          {name === 'preview' && seen !== showing && tab !== 'preview' && <span className="phone-new" title={t('tab.new')} />}
        </button>
      ))}
      <Menu position="top-end">
        <Menu.Target>
          <button className="phone-place" aria-current={inRest ? 'page' : undefined}>
            <IconDots size={20} stroke={1.9} aria-hidden="true" />
            {t('tab.more')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {rest.map(([name, Icon]) => (
            <Menu.Item key={name} leftSection={<Icon size={18} stroke={1.9} />} onClick={() => onShow(name)}>
              {t(`tab.${name}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}
