import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, type KeyboardEvent } from 'react';
import { KeyTip } from '../../components/key-tip.tsx';
import { collectionsQuery, filesQuery } from '../../query.ts';
import { t } from '../../strings/index.ts';
import { Chip } from './chip.tsx';
import { listOf } from './code/code-files.ts';
import { projectTabs, type ProjectTab } from './search.ts';
import type { ProjectState } from './use-project.ts';
import './tab-bar.css';

interface Props {
  readonly state: ProjectState;
  readonly tab: ProjectTab;
  readonly onShow: (tab: ProjectTab) => void;
}

const tabs = projectTabs.filter((tab) => tab !== 'talk');
/** Rows above this are not counted (ui.md §3.4). */
const mostCounted = 100;

/** What stands behind a tab's name: files, rows, versions. */
function useCounts({ id, feed, current, project, serves }: ProjectState): Partial<Record<ProjectTab, string>> {
  const { data: collections } = useQuery({ ...collectionsQuery(id), enabled: project?.version != null });
  const { data: served } = useQuery({ ...filesQuery(id), enabled: project?.version != null });
  const files = listOf(served?.items ?? [], current?.build, feed.streams).length;
  const rows = collections?.items.reduce((sum, { rows }) => sum + rows, 0) ?? 0;
  return {
    ...(files > 0 ? { code: String(files) } : {}),
    ...(rows > 0 ? { data: rows > mostCounted ? `${mostCounted}+` : String(rows) } : {}),
    ...(serves === undefined ? {} : { versions: String(serves) }),
  };
}

/** The tabs with a stitched underline, the state's chip, and the way out to the app itself. */
export function TabBar({ state, tab, onShow }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const counts = useCounts(state);
  const { project, serves } = state;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(tabs.indexOf(tab as (typeof tabs)[number]) + step + tabs.length) % tabs.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onShow(next);
    bar.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div className="tabs">
      <div className="tabs-list" role="tablist" ref={bar} aria-label={t('tab.label')} onKeyDown={onKeyDown}>
        {tabs.map((name) => (
          <KeyTip key={name} of={`tab.${name}`} label={t(`tab.${name}`)}>
            <button
              id={`tab-${name}`}
              role="tab"
              className="tab"
              aria-selected={tab === name}
              aria-controls={`panel-${name}`}
              tabIndex={tab === name ? 0 : -1}
              onClick={() => onShow(name)}
            >
              {t(`tab.${name}`)}
              {counts[name] !== undefined && <span className="tab-count mono">{counts[name]}</span>}
            </button>
          </KeyTip>
        ))}
      </div>
      <Chip state={state} />
      <KeyTip of="app.open" label={t('preview.open-title')}>
        <Button
          component="a"
          href={project?.url ?? '#'}
          target="_blank"
          rel="noopener noreferrer"
          leftSection={<IconExternalLink size={16} stroke={1.9} />}
          {...(serves ? {} : { 'data-disabled': true, 'aria-disabled': true, tabIndex: -1 })}
        >
          {t('preview.open')}
        </Button>
      </KeyTip>
    </div>
  );
}
