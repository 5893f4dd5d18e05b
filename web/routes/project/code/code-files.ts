import { isEnded } from '../../../../core/build.ts';
import type { BuildView } from '../../../../core/events.ts';
import type { FeedState } from '../../../live/feed.ts';

export type FileState = 'live' | 'stored' | 'writing';

export interface CodeFile {
  readonly path: string;
  readonly lines: number;
  /** `live` can be read; `stored` belongs to a version that does not serve yet; `writing` streams in. */
  readonly state: FileState;
}

/** The files to show, sorted by path: what serves, what the running build has made, what it is writing. Pure. */
export function listOf(
  served: readonly { readonly path: string; readonly lines: number }[],
  build: BuildView | undefined,
  streams: FeedState['streams'],
): CodeFile[] {
  const files = new Map<string, CodeFile>(served.map(({ path, lines }) => [path, { path, lines, state: 'live' }]));
  if (build && (!isEnded(build.status) || served.length === 0))
    for (const { path, lines } of build.files) if (!files.has(path)) files.set(path, { path, lines, state: 'stored' });
  for (const [path, { text }] of streams) files.set(path, { path, lines: text.split('\n').length, state: 'writing' });
  return [...files.values()].sort((a, b) => a.path.localeCompare(b.path));
}
