import { Menu } from '@mantine/core';
import { IconArrowLeft, IconChevronDown, IconCopy, IconSettings } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { projectQuery, projectsQuery } from '../query.ts';
import { t } from '../strings/index.ts';
import { Swatch } from '../swatch/swatch.tsx';
import { copyAddress } from './copy-address.ts';

/** How many other projects the menu offers. */
const others = 6;

/** "/ [swatch] My books v": the project's place in the header, with the way to its neighbours. */
export function ProjectCrumb({ id }: { readonly id: number }) {
  const navigate = useNavigate();
  const { data: project } = useQuery(projectQuery(id));
  const { data: list } = useQuery(projectsQuery);
  const go = (to: number) => void navigate({ to: '/p/$id', params: { id: to } });
  const icon = { size: 16, stroke: 1.9 };
  return (
    <div className="crumb">
      <span className="crumb-slash" aria-hidden="true">
        /
      </span>
      {project && (
        <Menu>
          <Menu.Target>
            <button className="crumb-button" aria-label={`${project.name}. ${t('project.switch')}`}>
              <span className="crumb-swatch">
                <Swatch sentence={project.prompt} cell={2} />
              </span>
              <span className="ellipsis">{project.name}</span>
              <IconChevronDown size={16} stroke={1.9} aria-hidden="true" />
            </button>
          </Menu.Target>
          <Menu.Dropdown className="crumb-list" maw="20rem">
            <Menu.Item leftSection={<IconArrowLeft {...icon} />} onClick={() => void navigate({ to: '/' })}>
              {t('missing.projects')}
            </Menu.Item>
            <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => copyAddress(project.url)}>
              {t('card.copy-address')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconSettings {...icon} />}
              onClick={() => void navigate({ to: '/p/$id', params: { id }, search: { tab: 'settings' } })}
            >
              {t('tab.settings')}
            </Menu.Item>
            <Menu.Divider />
            {list?.items
              .filter((other) => other.id !== id)
              .slice(0, others)
              .map((other) => (
                <Menu.Item
                  key={other.id}
                  onClick={() => go(other.id)}
                  leftSection={
                    <span className="crumb-swatch">
                      <Swatch sentence={other.prompt} cell={2} />
                    </span>
                  }
                >
                  <span className="ellipsis">{other.name}</span>
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
