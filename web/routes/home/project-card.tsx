import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconExternalLink, IconSettings } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Project } from '../../../core/contract/projects.ts';
import { copyAddress } from '../../components/copy-address.ts';
import { Dot } from '../../components/dot.tsx';
import { useNow } from '../../components/use-now.ts';
import { ago, t } from '../../strings/index.ts';
import { Swatch } from '../../swatch/swatch.tsx';
import { cardState } from './card-state.ts';
import './project-card.css';

const minute = 60_000;

/** Thumbnail of the live version, else the project's cloth; name, state, version, when. */
export function ProjectCard({ project }: { readonly project: Project }) {
  const navigate = useNavigate();
  const now = useNow(minute);
  const { dot, words, building } = cardState(project);
  const icon = { size: 16, stroke: 1.9 };
  return (
    <article className="card">
      <Link to="/p/$id" params={{ id: project.id }} className="card-link">
        <span className="card-picture">
          {project.thumbnail_url === undefined ? (
            <Swatch sentence={project.prompt} cell={2} />
          ) : (
            <img src={project.thumbnail_url} alt="" loading="lazy" width={640} height={400} />
          )}
          {building !== undefined && (
            <span className="card-stitches" aria-hidden="true">
              {[0, 1, 2, 3].map((n) => (
                <i key={n} data-state={n < building ? 'done' : n === building ? 'working' : 'waiting'} />
              ))}
            </span>
          )}
        </span>
        <span className="card-name ellipsis">{project.name}</span>
        <span className="card-state small faint">
          <Dot state={dot} />
          <span className="dotted">
            {[...words, ...(building === undefined ? [ago(project.updated_at, now)] : [])].map((word) => (
              <span key={word}>{word}</span>
            ))}
          </span>
        </span>
      </Link>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon className="card-menu" variant="default" aria-label={t('card.menu', { name: project.name })}>
            <IconDots size={18} stroke={1.9} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {project.version !== null && (
            <Menu.Item
              leftSection={<IconExternalLink {...icon} />}
              component="a"
              href={project.url}
              target="_blank"
              rel="noopener noreferrer"
            >
              {t('card.open')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => copyAddress(project.url)}>
            {t('card.copy-address')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconSettings {...icon} />}
            onClick={() => void navigate({ to: '/p/$id', params: { id: project.id }, search: { tab: 'settings' } })}
          >
            {t('tab.settings')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </article>
  );
}
