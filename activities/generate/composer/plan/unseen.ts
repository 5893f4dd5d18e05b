/** Views that were asked for and that the draft does not have: they are said, never lost. */
import type { PartUse } from '../../../../core/composition.ts';
import type { Bench, Draft } from '../skeletons/bench.ts';
import { notRead } from '../understand/limits.ts';
import type { ViewKind, ViewWish } from '../understand/wishes.ts';

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

/** Views that fields show, or a prop of a part. */
const isShown = ({ kind, by }: ViewWish, { parts, entities }: Pick<Draft, 'parts' | 'entities'>): boolean | undefined => {
  if (kind === 'daysLeft') return parts.some(has('countdown')) || entities.some(({ fields }) => fields.some(({ countdown }) => countdown));
  if (kind === 'most') return parts.some(({ props }) => props['most'] === true);
  if (kind === 'progress')
    return parts.some(({ part, props }) => (part === 'progress-goal' || part === 'checklist' || props['ofField']) ?? props['done']);
  if (kind === 'average' && by !== undefined) return parts.some(({ part, props }) => part === 'reviews' || props['op'] === 'average');
  return undefined;
};

/** @returns each missing view in the person's words, with why */
export function unseenViews(draft: Pick<Draft, 'parts' | 'entities' | 'grants'>, { u, language, lexicon }: Bench): string[] {
  const { parts, grants } = draft;
  return u.views.flatMap((view) => {
    const { kind, said } = view;
    const isSeen = seenAs[kind];
    if (said === undefined || (isShown(view, draft) ?? (isSeen === undefined || parts.some(isSeen)))) return [];
    const missing = notRead(said, language, lexicon);
    return grants?.(missing) ? [] : [missing.said];
  });
}
