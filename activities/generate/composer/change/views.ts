/** Order, filters, search, downloads, totals and charts of the rows on the page. */
import type { AppSpec, Json, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { withDownload } from '../skeletons/download.ts';
import { chartOf, totalsOf } from '../skeletons/views.ts';
import { matchOf, viewIn, type ViewWish } from '../understand/wishes.ts';
import { fold } from '../language/text.ts';
import type { Edit, Rule, Wish } from './rule.ts';
import { fieldNamed, labelOf, openEntities } from './meant.ts';

const lists = new Set(['record-table', 'record-cards']);

export const changeView: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const view = viewIn(lexicon, clause, language);
  if (!view || matchOf(lexicon, 'remove', clause, language)) return undefined;
  if (view.kind === 'export') return download(wish);
  const found = view.kind === 'search' ? undefined : fieldNamed(wish, withoutDirection(view.field ?? ''));
  const list = spec.parts.find(({ part, props }) => lists.has(part) && (!found || props['collection'] === found.entity.collection));
  if (view.kind === 'chart' || view.kind === 'total' || view.kind === 'average') return figures(wish, view);
  if (!list) {
    if (view.kind === 'search') return undefined;
    throw new AppError('composer_cannot', say(openEntities(spec).length > 0 ? 'fixedOrder' : 'noRows'));
  }
  if (view.kind === 'search') return { spec: withProps(spec, list, { search: true }), note: say('didSearch') };
  if (!found) throw new AppError('composer_cannot', say('noField', { x: view.field ?? '' }));
  const { name } = found.field;
  if (view.kind === 'sort') {
    const direction = view.descending || found.field.type === 'rating' ? 'desc' : 'asc';
    return { spec: withProps(spec, list, { sort: { field: name, direction } }), note: say('didSort', { x: labelOf(found.field) }) };
  }
  const filters = (list.props['filters'] as readonly string[] | undefined) ?? [];
  return {
    spec: filters.includes(name) ? spec : withProps(spec, list, { filters: [...filters, name] }),
    note: say('didFilter', { x: labelOf(found.field) }),
  };
};

const withoutDirection = (words: string): string =>
  words
    .replace(
      /[\s,(]+(newest|latest|highest|largest|lowest|oldest|first|last|descending|ascending|desc|asc|absteigend|aufsteigend|décroissant|croissant|descendente|ascendente|decrescente|crescente)\b.*$/i,
      '',
    )
    .trim();

const withProps = (spec: AppSpec, use: PartUse, props: { readonly [prop: string]: Json }): AppSpec => ({
  ...spec,
  parts: spec.parts.map((other) => (other === use ? { ...other, props: { ...other.props, ...props } } : other)),
});

/** Puts a figure in front of the rows that it is about. */
function inFront(spec: AppSpec, added: readonly PartUse[], collection: string): AppSpec {
  const rows = spec.parts.findIndex(
    ({ part, props }) => props['collection'] === collection && ['record-table', 'record-cards', 'checklist', 'board'].includes(part),
  );
  const at = rows < 0 ? spec.parts.length : rows;
  const view = spec.parts[rows]?.view;
  const placed = view === undefined ? added : added.map((use) => ({ ...use, view }));
  return { ...spec, parts: [...spec.parts.slice(0, at), ...placed, ...spec.parts.slice(at)] };
}

function download({ spec, clause, say }: Wish): Edit {
  const entities = openEntities(spec).filter(({ confidential }) => !confidential);
  const entity = entities.find(({ plural }) => fold(clause).includes(fold(plural))) ?? entities[0];
  if (!entity) throw new AppError('composer_cannot', say('noRows'));
  return { spec: { ...spec, parts: withDownload(spec.parts, entity, spec.language) }, note: say('didExport') };
}

const sameUse = (a: PartUse, b: PartUse): boolean => a.part === b.part && JSON.stringify(a.props) === JSON.stringify(b.props);

function figures(wish: Wish, view: ViewWish): Edit {
  const { spec, lexicon, say } = wish;
  const entities = openEntities(spec).filter(({ confidential }) => !confidential);
  const named = fieldNamed(wish, view.field) ?? fieldNamed(wish, view.value);
  const entity = named?.entity ?? entities[0];
  if (!entity || entity.confidential) throw new AppError('composer_cannot', say('noRows'));
  const tools = {
    say: (key: string, values?: Record<string, string | number>) =>
      lexicon.rules.texts[key]?.[spec.language].replace(/\{(\w+)\}/g, (_, name: string) => String(values?.[name] ?? '')) ?? key,
    language: spec.language,
    lexicon,
  };
  if (view.kind === 'chart') {
    if (view.field !== undefined && !named && view.shape !== 'line')
      throw new AppError('composer_cannot', say('noField', { x: view.field }));
    const [made] = chartOf(entity, tools, view, true);
    if (!made) throw new AppError('composer_cannot', say('noRows'));
    const known = spec.parts.some((use) => sameUse(use, made));
    return {
      spec: known ? spec : inFront(spec, [made], entity.collection),
      note: say('didChart', { x: typeof made.props['title'] === 'string' ? made.props['title'] : '' }),
    };
  }
  const averages = view.kind === 'average' && named ? [named.field] : [];
  const [tiles] = totalsOf(entity, tools, { always: true, averages });
  if (!tiles) throw new AppError('composer_cannot', say('noRows'));
  const rest = {
    ...spec,
    parts: spec.parts.filter(({ part, props }) => part !== 'stat-tiles' || props['collection'] !== entity.collection),
  };
  const known = spec.parts.some((use) => sameUse(use, tiles));
  return { spec: known ? spec : inFront(rest, [tiles], entity.collection), note: say('didTotals') };
}
