import { useSyncExternalStore, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { Boundary } from './boundary.tsx';
import { onWrites, unsavedWrites } from './collection-store.ts';
import { restorePlace } from './keep-place.ts';
import { words } from './labels.ts';
import { followVersions } from './live-reload.ts';
import { fillPlainHttp } from './plain-http.ts';
import { report, reportUncaught } from './report.ts';
import { Toasts } from './toast.tsx';

/** Says that the connection is gone, as long as it is. */
function Connection() {
  const online = useSyncExternalStore(
    (changed) => {
      const stop = onWrites(changed);
      for (const type of ['online', 'offline']) window.addEventListener(type, changed);
      return () => {
        stop();
        for (const type of ['online', 'offline']) window.removeEventListener(type, changed);
      };
    },
    () => navigator.onLine !== false,
  );
  return online ? null : (
    <p role="status" className="sticky top-0 z-40 bg-text px-4 py-2 text-center text-bg">
      {words().unsaved}
    </p>
  );
}

/**
 * Starts an app in the page's `#root`: error screen, notices, reports of errors, reload on a new version.
 * Called once by the bundle's entry, never by an app itself.
 */
export function mount(App: ComponentType): void {
  const root = document.getElementById('root') ?? document.body.appendChild(document.createElement('div'));
  fillPlainHttp();
  reportUncaught();
  window.addEventListener('beforeunload', (event) => {
    if (unsavedWrites() > 0) event.preventDefault();
  });
  createRoot(root, {
    onCaughtError: (error, { componentStack }) => {
      console.error(error);
      report(error, componentStack ?? '');
    },
    onUncaughtError: (error, { componentStack }) => {
      console.error(error);
      report(error, componentStack ?? '');
    },
  }).render(
    <Boundary whole>
      <Connection />
      <App />
      <Toasts />
    </Boundary>,
  );
  followVersions();
  // Two frames after the first paint the forms stand; rows that come later do not move what was typed.
  requestAnimationFrame(() => requestAnimationFrame(restorePlace));
}
