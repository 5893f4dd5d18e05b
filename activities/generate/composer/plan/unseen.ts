/** Views that were asked for and that the draft does not have: they are said, never lost. */
import type { PartUse } from '../../../../core/composition.ts';
import type { Bench, Draft } from '../skeletons/bench.ts';
import { notRead } from '../understand/limits.ts';
import type { ViewKind } from '../understand/wishes.ts';

const has =
  (...parts: readonly string[]) =>
  (use: PartUse): boolean =>
    parts.includes(use.part);

/** How a view is seen among the parts. Those that are not here change a prop, or nothing that could be missing. */
const seenAs: Partial<Record<ViewKind, (use: PartUse) => boolean>> = {
  board: has('board'),
  calendar: has('calendar'),
  map: has('points-map'),
  chart: has('chart', 'live-quotes', 'live-converter', 'live-weather', 'live-list', 'poll'),
  average: has('stat-tiles', 'reviews'),
  count: has('poll', 'stat-tiles', 'live-tiles', 'live-quotes', 'chart'),
  mark: has('record-table'),
  comments: ({ part, props }) => part === 'comments' || part === 'reviews' || part === 'posts' || props['commentsCollection'] !== undefined,
};

/** @returns each missing view in the person's words, with why */
export function unseenViews({ parts, grants }: Pick<Draft, 'parts' | 'grants'>, { u, language, lexicon }: Bench): string[] {
  return u.views.flatMap(({ kind, said }) => {
    const isSeen = seenAs[kind];
    if (said === undefined || isSeen === undefined || parts.some(isSeen)) return [];
    const missing = notRead(said, language, lexicon);
    return grants?.(missing) ? [] : [missing.said];
  });
}
