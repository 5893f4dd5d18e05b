import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { ApiError } from '../../api.ts';
import { PanelBoundary } from '../../components/panel-boundary.tsx';
import { SkipLink } from '../../components/skip-link.tsx';
import { t } from '../../strings/index.ts';
import { useLanguage } from '../../strings/use-language.ts';
import { NotFound } from '../not-found/not-found.tsx';
import { PhoneBar } from './phone-bar.tsx';
import type { ProjectTab } from './search.ts';
import { SplitView } from './split-view.tsx';
import { StatusBar } from './status-bar.tsx';
import { TabBar } from './tab-bar.tsx';
import { TabContent } from './tab-content.tsx';
import { Talk } from './talk/talk.tsx';
import { TabSign } from './tab-sign.tsx';
import { useProjectActions } from './use-project-actions.ts';
import { useProject } from './use-project.ts';
import './project.css';

/** Talk on one side, what came of it on the other; on a phone one of them at a time. */
export function ProjectPage() {
  useLanguage();
  const { id } = useParams({ from: '/shell/p/$id' });
  const search = useSearch({ from: '/shell/p/$id' });
  const navigate = useNavigate();
  const phone = useMediaQuery('(max-width: 48em)', window.matchMedia('(max-width: 48em)').matches, { getInitialValueInEffect: false });
  const state = useProject(id);
  const show = useCallback(
    (tab: ProjectTab) => void navigate({ to: '/p/$id', params: { id }, search: { tab }, replace: true }),
    [navigate, id],
  );
  const tab: ProjectTab = search.tab === undefined || (!phone && search.tab === 'talk') ? (phone ? 'talk' : 'preview') : search.tab;
  useProjectActions({ state, tab, onShow: show });
  const missing = state.error instanceof ApiError && (state.error.status === 404 || state.error.status === 422);
  if (missing || !Number.isInteger(id)) return <NotFound />;

  const talk = (
    <PanelBoundary>
      <Talk state={state} shows={search.build} />
    </PanelBoundary>
  );
  const work = (
    <section className="work" aria-label={t('tab.label')}>
      {!phone && <TabBar state={state} tab={tab} onShow={show} />}
      <TabContent state={state} tab={tab} search={search} onShow={show} />
      {!phone && <StatusBar state={state} />}
    </section>
  );
  return (
    <main className="project" id="main">
      <h1 className="hidden-text">{state.project?.name ?? t('app.name')}</h1>
      <SkipLink to="message-box" show={() => phone && tab !== 'talk' && show('talk')}>
        {t('nav.skip-box')}
      </SkipLink>
      <SkipLink to="preview" show={() => tab !== 'preview' && show('preview')}>
        {t('nav.skip-preview')}
      </SkipLink>
      <TabSign state={state} tab={tab} />
      {phone ? (
        <div className="project-phone" data-tab={tab === 'talk' ? 'talk' : 'work'}>
          <div className="project-talk">{talk}</div>
          {work}
          <PhoneBar state={state} tab={tab} onShow={show} />
        </div>
      ) : (
        <SplitView left={talk} right={work} />
      )}
    </main>
  );
}
