import { Outlet, useMatch } from '@tanstack/react-router';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { sessionEnded } from '../session.ts';
import { t } from '../strings/index.ts';
import { Header } from './header.tsx';
import { OfflineBar } from './offline-bar.tsx';
import { useShellLayers } from './shell-layers.tsx';
import { SkipLink } from './skip-link.tsx';

const SessionDialog = lazy(async () => ({ default: (await import('./session-dialog.tsx')).SessionDialog }));

/** What surrounds every page of a person who is signed in. */
export function Shell() {
  const project = useMatch({ from: '/shell/p/$id', shouldThrow: false });
  const ended = useSyncExternalStore(sessionEnded.subscribe, sessionEnded.get);
  const { openPalette, openSheet, layers } = useShellLayers();
  return (
    <>
      <SkipLink to="main">{t('nav.skip-main')}</SkipLink>
      <Header projectId={project?.params.id} onSearch={openPalette} onKeys={openSheet} />
      <OfflineBar />
      <Outlet />
      <Suspense>{ended && <SessionDialog />}</Suspense>
      {layers}
    </>
  );
}
