/** Several kinds of rows that belong to each other: a view each, chosen in tabs, and a choice of the row that another belongs to. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity, PartUse } from '../../../../core/composition.ts';
import { slugOf } from '../language/names.ts';
import { capitalised, fold, shortened } from '../language/text.ts';
import type { Thing } from '../understand/things.ts';
import { componentOf, entityOf, fieldsCode, use, type Bench, type Skeleton } from './bench.ts';
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

/** Sums of money by what rows belong to, and by month where the sentence says so. */
function sumsOf(entity: Entity, bench: Bench): PartUse[] {
  const money = entity.fields.find(({ type }) => type === 'money');
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

function viewOf(entity: Entity, bench: Bench): PartUse[] {
  const { language } = bench;
  const { collection, singular: noun, plural } = entity;
  const table = use(
    'record-table',
    { collection, fields: fieldsCode(entity, language), noun, plural, search: true, ...overdueIn(entity, bench) },
    `${componentOf(entity, language)}Table`,
  );
  const view = capitalised(plural);
  return [formOf(entity, bench), ...sumsOf(entity, bench), table].map((part) => ({ ...part, view }));
}

export const related: Skeleton = (bench) => {
  const entities = entitiesOf(bench.u.things, bench);
  const names = new Intl.ListFormat(bench.language).format(entities.map(({ plural }) => plural));
  const title = bench.u.name ?? capitalised(shortened(names, 60));
  const text = bench.say('keeps', { fields: names });
  return {
    appType: 'tool',
    title,
    tagline: text,
    layout: 'split',
    entities,
    parts: [use('page-header', { title, text }), ...entities.flatMap((entity) => viewOf(entity, bench))],
  };
};
