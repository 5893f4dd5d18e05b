/** Several kinds of rows that belong to each other: a view each, chosen in tabs, and a choice of the row that another belongs to. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity, Json, PartUse } from '../../../../core/composition.ts';
import { slugOf } from '../language/names.ts';
import { capitalised, fold, shortened } from '../language/text.ts';
import { sameThing } from '../understand/thing-name.ts';
import type { Thing } from '../understand/thing.ts';
import type { ViewWish } from '../understand/wishes.ts';
import { componentOf, entityOf, fieldsCode, findField, use, type Bench, type Skeleton } from './bench.ts';
import { marksOf, missingMarks } from './marks.ts';
import { formOf } from './records.ts';
import { chartOf, overdueIn, totalsOf } from './views.ts';

/** The fields by which people tell one row from another: a name, or the first two texts, as make and model of a bike. */
function namesOf({ fields }: Entity): string[] {
  const texts = fields.filter(({ type }) => type === 'text').map(({ name }) => name);
  const [first = fields[0]?.name ?? 'name', second] = texts;
  const isName = /^(name|nome|nombre|nom|title|titel|titre|titulo)/.test(first);
  return second === undefined || isName || fields[1]?.name !== second ? [first] : [first, second];
}

function entitiesOf(things: readonly Thing[], bench: Bench): Entity[] {
  const plain = things.map(({ subject, fields }) => entityOf(subject, fields, bench));
  return plain.map((entity, at) => {
    const parent = plain[things[at]?.of ?? -1];
    if (!parent) return entity;
    const link: CollectionField = {
      name: slugOf(parent.singular, bench.language, 'of'),
      type: 'choice',
      label: capitalised(parent.singular),
      required: true,
      from: { collection: parent.collection, fields: namesOf(parent) },
    };
    const rest = entity.fields.filter(({ name }) => name !== link.name);
    const [first, ...others] = rest;
    return { ...entity, fields: first?.type === 'text' ? [first, link, ...others] : [link, ...rest] };
  });
}

/** "Price per day", "hourly rate": nobody adds them up. */
const rate = /\b(?:per|pro|je|par|por|hourly|daily|rate|taux)\b|(?:stunden|tages)(?:satz|lohn)/;
const labelIn = ({ label, name }: CollectionField): string => fold(label ?? name.replaceAll('_', ' '));

/** Sums of money by what rows belong to, and by month where the sentence says so. */
function sumsOf(entity: Entity, bench: Bench): PartUse[] {
  const money = entity.fields.find((field) => field.type === 'money' && !rate.test(labelIn(field)));
  if (!money) return [];
  const link = entity.fields.find(({ from }) => from !== undefined);
  const label = (field: CollectionField): string => field.label ?? field.name;
  const monthly = /\b(per|por|pro|par|each|je) (month|mes|monat|mois)\b/.test(fold(bench.u.sentence));
  return [
    ...totalsOf(entity, bench, { always: true, averages: [] }),
    ...(link ? chartOf(entity, bench, { kind: 'chart', field: label(link), value: label(money), shape: 'bar' }, true) : []),
    ...(monthly ? chartOf(entity, bench, { kind: 'chart', field: bench.say('monthWord'), value: label(money), shape: 'line' }, true) : []),
  ];
}

/** "Books per author" says whose they are, not what a chart should show. */
const isLink = ({ field, value }: ViewWish, entities: readonly Entity[], { language }: Bench): boolean =>
  value === undefined && field !== undefined && entities.some(({ singular }) => sameThing(singular, field, language));

/** The things that a chart is about: those that have the field or the figure it names; else those that have a figure. */
function chartedOf(wish: ViewWish, entities: readonly Entity[], { language, lexicon }: Bench): Entity | undefined {
  const has = (words: string | undefined): Entity | undefined =>
    words === undefined
      ? undefined
      : (entities.find(({ fields }) => fields.some((field) => labelIn(field).includes(fold(words)))) ??
        entities.find(({ fields }) => findField(fields, words, language, lexicon) !== undefined));
  const isFigure = ({ type }: CollectionField): boolean => type === 'number' || type === 'money';
  return has(wish.value) ?? has(wish.field) ?? entities.findLast(({ fields }) => fields.some(isFigure));
}

/** Charts as the sentence wishes them, over the things they are about. */
const chartsOf = (entity: Entity, entities: readonly Entity[], bench: Bench): PartUse[] =>
  bench.u.views
    .filter((wish) => wish.kind === 'chart' && !isLink(wish, entities, bench) && chartedOf(wish, entities, bench) === entity)
    .flatMap((wish) => chartOf(entity, bench, wish, true));

function tableOf(entity: Entity, bench: Bench, as: string, sort: { readonly sort?: Json } = {}): PartUse {
  const { marks } = marksOf(entity, bench);
  const { language } = bench;
  const { collection, singular: noun, plural } = entity;
  return use(
    'record-table',
    {
      collection,
      fields: fieldsCode(entity, language),
      noun,
      plural,
      search: true,
      ...sort,
      ...overdueIn(entity, bench),
      ...(marks.length > 0 ? { marks } : {}),
    },
    `${componentOf(entity, language)}${as}`,
  );
}

/** "A ranking by points": a view of its own with most of them on top. */
function rankingOf(entity: Entity, thing: Thing | undefined, bench: Bench): PartUse[] {
  const { ranked } = thing ?? {};
  const by = entity.fields.find((field) => ranked !== undefined && labelIn(field) === fold(ranked.by));
  return ranked && by
    ? [{ ...tableOf(entity, bench, 'Ranking', { sort: { field: by.name, direction: 'desc' } }), view: capitalised(ranked.title) }]
    : [];
}

function viewsOf(entity: Entity, at: number, entities: readonly Entity[], bench: Bench): PartUse[] {
  const view = capitalised(entity.plural);
  const wished = chartsOf(entity, entities, bench);
  const figures = wished.length > 0 ? wished : sumsOf(entity, bench);
  return [
    ...[formOf(entity, bench), ...figures, tableOf(entity, bench, 'Table')].map((part) => ({ ...part, view })),
    ...rankingOf(entity, bench.u.things[at], bench),
  ];
}

export const related: Skeleton = (bench) => {
  const entities = entitiesOf(bench.u.things, bench);
  const marked = entities.map((entity) => marksOf(entity, bench));
  const granted = new Set(marked.flatMap((one) => [...one.granted]));
  // A mark is missing where none of the things can have it.
  const missing = (marked[0]?.missing ?? []).filter((view) => marked.every((one) => one.missing.includes(view)));
  const names = new Intl.ListFormat(bench.language).format(entities.map(({ plural }) => plural));
  const title = bench.u.name ?? capitalised(shortened(names, 60));
  const text = bench.say('keeps', { fields: names });
  return {
    appType: 'tool',
    title,
    tagline: text,
    layout: 'split',
    entities,
    parts: [use('page-header', { title, text }), ...entities.flatMap((entity, at) => viewsOf(entity, at, entities, bench))],
    leftOut: missingMarks(missing, bench),
    // "Payments per member" are rows here, not a way to pay; a ranking is an order of the table.
    grants: (limit) =>
      granted.has(limit) ||
      entities.some(({ plural }) => fold(limit.said).startsWith(fold(plural))) ||
      bench.u.things.some(({ ranked }) => ranked !== undefined && fold(limit.said).includes(` ${fold(ranked.by)}:`)),
    ...(bench.u.business ? { looks: bench.u.business.rule.looks } : {}),
  };
};
