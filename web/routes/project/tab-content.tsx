import { lazy, Suspense } from 'react';
import { PanelBoundary } from '../../components/panel-boundary.tsx';
import { PreviewTab } from './preview/preview-tab.tsx';
import type { ProjectSearch, ProjectTab } from './search.ts';
import type { ProjectState } from './use-project.ts';

const CodeTab = lazy(async () => ({ default: (await import('./code/code-tab.tsx')).CodeTab }));
const DataTab = lazy(async () => ({ default: (await import('./data/data-tab.tsx')).DataTab }));
const VersionsTab = lazy(async () => ({ default: (await import('./versions/versions-tab.tsx')).VersionsTab }));
const ActivityTab = lazy(async () => ({ default: (await import('./activity/activity-tab.tsx')).ActivityTab }));
const SettingsTab = lazy(async () => ({ default: (await import('./settings/settings-tab.tsx')).SettingsTab }));

interface Props {
  readonly state: ProjectState;
  readonly tab: ProjectTab;
  readonly search: ProjectSearch;
  readonly onShow: (tab: ProjectTab) => void;
}

/** The open tab. The preview stays behind the others, so that the app in it keeps what was typed. */
export function TabContent({ state, tab, search, onShow }: Props) {
  return (
    <>
      <div className="panel" id="panel-preview" role="tabpanel" aria-labelledby="tab-preview" hidden={tab !== 'preview'}>
        <PanelBoundary>
          <PreviewTab state={state} shown={tab === 'preview'} looks={tab === 'preview' ? search.v : undefined} onShow={onShow} />
        </PanelBoundary>
      </div>
      {tab !== 'preview' && tab !== 'talk' && (
        <div className="panel" id={`panel-${tab}`} role="tabpanel" aria-labelledby={`tab-${tab}`}>
          <PanelBoundary about={tab}>
            <Suspense fallback={<div className="hatch panel-hatch" aria-hidden="true" />}>
              {tab === 'code' && <CodeTab state={state} search={search} />}
              {tab === 'data' && <DataTab state={state} search={search} />}
              {tab === 'versions' && <VersionsTab state={state} search={search} />}
              {tab === 'activity' && <ActivityTab state={state} search={search} />}
              {tab === 'settings' && <SettingsTab state={state} />}
            </Suspense>
          </PanelBoundary>
        </div>
      )}
    </>
  );
}
