import { Outlet, useMatch } from '@tanstack/react-router';
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { sessionEnded } from '../session.ts';
import { t } from '../strings/index.ts';
import { useLanguage } from '../strings/use-language.ts';
import { Header } from './header.tsx';
import { OfflineBar } from './offline-bar.tsx';
import { LazyPalette } from './palette-trigger.tsx';

const SessionDialog = lazy(async () => ({ default: (await import('./session-dialog.tsx')).SessionDialog }));

/** What surrounds every page of a person who is signed in. */
export function Shell() {
  useLanguage();
  const project = useMatch({ from: '/shell/p/$id', shouldThrow: false });
  const ended = useSyncExternalStore(sessionEnded.subscribe, sessionEnded.get);
  const [searching, setSearching] = useState(false);
  return (
    <>
      <a className="skip" href="#main">
        {t('nav.skip-main')}
      </a>
      <Header projectId={project?.params.id} onSearch={() => setSearching(true)} />
      <OfflineBar />
      <Outlet />
      <Suspense>{ended && <SessionDialog />}</Suspense>
      <LazyPalette opened={searching} setOpened={setSearching} />
    </>
  );
}
