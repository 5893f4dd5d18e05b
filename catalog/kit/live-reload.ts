import { rowsChanged, unsavedWrites, onWrites } from './collection-store.ts';
import { appConfig } from './config.ts';
import { keepPlace } from './keep-place.ts';

/** Reloads as soon as nothing unsaved would be lost by it. */
function reloadWhenSaved(): void {
  const reload = (): void => {
    if (unsavedWrites() > 0) return;
    stop();
    keepPlace();
    location.reload();
  };
  const stop = onWrites(reload);
  reload();
}

/**
 * Follows the app's versions: the server sends `event: version` with `{"version": n}` on `/_faibric/live`.
 * and `event: rows` with `{"collection"}` when rows of one were changed, by anybody.
 * A preview's frame may also be told by the page around it: `{type: 'faibric:reload'}`.
 */
export function followVersions(): void {
  window.addEventListener('message', ({ source, data }: MessageEvent<{ type?: string } | null>) => {
    if (source === window.parent && source !== window && data?.type === 'faibric:reload') reloadWhenSaved();
  });
  if (typeof EventSource === 'undefined') return;
  const { version } = appConfig();
  let live: EventSource | undefined;
  const follow = (): void => {
    live = new EventSource('/_faibric/live');
    live.addEventListener('version', ({ data }: MessageEvent<string>) => {
      const newer = JSON.parse(data) as { version: number };
      if (newer.version === version) return; // a lower one serves again after a roll-back
      leave();
      document.removeEventListener('visibilitychange', onVisibility);
      reloadWhenSaved();
    });
    live.addEventListener('rows', ({ data }: MessageEvent<string>) => rowsChanged((JSON.parse(data) as { collection: string }).collection));
  };
  const leave = (): void => live?.close();
  // Browsers open six connections to a host (RFC 9112, 9.4): as many tabs in the background would leave none for the seventh.
  const onVisibility = (): void => {
    leave();
    if (!document.hidden) follow();
  };
  document.addEventListener('visibilitychange', onVisibility);
  onVisibility();
}
