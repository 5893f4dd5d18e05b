/** Views that are worked out, put on the page of any draft: in front of the rows that they are about. */
import type { Entity, PartUse } from '../../../../core/composition.ts';
import type { Bench, Draft } from '../skeletons/bench.ts';
import { componentOf, use } from '../skeletons/bench.ts';
import { keptEntity, withDownload } from '../skeletons/download.ts';
import { totalsOf } from '../skeletons/views.ts';
import { averagesOf, budgetOf, leftTile, progressOf, withViewed } from '../skeletons/worked-out.ts';
import type { ViewKind, ViewWish } from '../understand/wishes.ts';

type Maker = (entity: Entity, wish: ViewWish, bench: Bench) => PartUse[];

const rowParts = new Set(['record-table', 'record-cards', 'checklist', 'board', 'calendar', 'habit-grid', 'timeline', 'vote-list']);

/** Parts that a wish comes to; none where the rows do not have what it needs. */
const makers: Partial<Record<ViewKind, Maker>> = {
  most: (entity, { amount }, bench) => (amount === undefined ? [] : budgetOf(entity, bench)),
  progress: progressOf,
  average: (entity, wish, bench) => (wish.by === undefined ? [] : averagesOf(entity, wish, bench)),
  total: (entity, _, bench) => totalsOf(entity, bench, { always: true, averages: [] }),
  count: (entity, { left }, bench) => {
    const tile = left ? leftTile(entity, bench) : undefined;
    return tile ? [use('stat-tiles', { collection: entity.collection, tiles: [tile] }, `${componentOf(entity, bench.language)}Left`)] : [];
  },
};

/** Figures join those that are there; other parts stand before the rows. */
function put(parts: readonly PartUse[], made: PartUse, collection: string): PartUse[] {
  const tiles = parts.findIndex((one) => one.part === 'stat-tiles' && one.props['collection'] === collection);
  if (made.part === 'stat-tiles' && tiles >= 0)
    return parts.map((one, at) => (at === tiles ? { ...one, props: { ...one.props, tiles: joined(made, one) } } : one));
  const rows = parts.findIndex((one) => rowParts.has(one.part) && one.props['collection'] === collection);
  const view = parts[rows]?.view;
  const placed = view === undefined ? made : { ...made, view };
  return rows < 0 ? [...parts] : [...parts.slice(0, rows), placed, ...parts.slice(rows)];
}

const mostTiles = 4;

function joined(made: PartUse, there: PartUse): { readonly label: string }[] {
  const tiles = [made, there].flatMap(({ props }) => props['tiles'] as readonly { readonly label: string }[]);
  return [...new Map(tiles.map((tile) => [tile.label, tile])).values()].slice(0, mostTiles);
}

/** The draft with what its sentence wants worked out of the rows. */
export function withViews(draft: Draft, bench: Bench): Draft {
  const open = draft.entities.filter(({ confidential }) => !confidential);
  const parts = bench.u.views.reduce<readonly PartUse[]>((all, wish) => {
    const maker = makers[wish.kind];
    const made = maker
      ? open.map((entity) => ({ entity, uses: maker(entity, wish, bench) })).find(({ uses }) => uses.length > 0)
      : undefined;
    return made ? made.uses.reduce((so, one) => put(so, one, made.entity.collection), all) : all;
  }, draft.parts);
  const entities = draft.entities.map((entity) => ({ ...entity, fields: withViewed(entity.fields, entity.collection, bench) }));
  return { ...draft, parts, entities };
}

/** What people keep can be taken along where they ask for it. */
export function withExport(draft: Draft, { u, language, say }: Bench): Draft {
  if (!u.views.some(({ kind }) => kind === 'export')) return draft;
  const entity = keptEntity(draft.entities, draft.parts);
  return entity
    ? { ...draft, parts: withDownload(draft.parts, entity, language) }
    : { ...draft, leftOut: [...(draft.leftOut ?? []), say('noRows')] };
}
