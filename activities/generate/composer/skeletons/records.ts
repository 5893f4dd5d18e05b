/** Lists, logs and trackers: a form, the rows, and what is to be seen of them. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity, Json, PartUse } from '../../../../core/composition.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import { fewestTold } from '../understand/field-wish.ts';
import { usualFields, type FieldWish } from '../understand/fields.ts';
import { typeOf } from '../understand/field-type.ts';
import { namedSubject, type Subject } from '../understand/subject.ts';
import { superlativeOrder } from '../understand/superlatives.ts';
import type { ViewWish } from '../understand/wishes.ts';
import {
  componentOf,
  entityOf,
  fieldsCode,
  findField,
  labelsOf,
  listed,
  rowsTitle,
  use,
  wishedFields,
  type Bench,
  type Draft,
  type Skeleton,
} from './bench.ts';
import { beginningToday, commented, groupedFigure, isNoted, namedFirst, ownChart, todayOf, usualNames, withDay } from './expected.ts';
import { isLeft, isOfTime, worthAsked } from '../understand/derived.ts';
import { ledgerFields, ledgerIn, ledgerTiles, spends } from './ledger.ts';
import { marksOf, missingMarks, usualMarks } from './marks.ts';
import { chartOf, countsOf, goalOf, isCountBy, openTotal, overdueIn, rankedDown, spanWishes, totalsOf } from './views.ts';
import { hoursPart } from './sections.ts';

export const records: Skeleton = (bench) => build(bench, false);
export const tracker: Skeleton = (bench) => build(bench, true);

function build(whole: Bench, isLog: boolean): Draft {
  const bench = commented(groupedFigure(whole));
  const { u, language } = bench;
  const ledger = ledgerIn(bench);
  const subject = ledger ? (u.subject?.rule?.rule.sides ? u.subject : anEntry(bench)) : (u.subject ?? anEntry(bench));
  const generic = usualNames(bench, isLog, subject.rule !== undefined);
  const wishes = withDay(
    bench,
    isLog,
    withWanted(bench, namedFirst(bench, wishedFields(bench, isLog ? generic : ['name', 'date', 'notes']))),
  );
  const plain = entityOf(subject, ledger ? ledgerFields(ledger, wishes, bench) : wishes, bench);
  const entity = isLog || subject.rule?.rule.log === true || isNoted(subject) ? beginningToday(plain) : plain;
  const { views, figures: usual } = viewsOf(bench, entity, isLog);
  const { marks: wished, granted, missing } = marksOf(entity, bench);
  const marks = wished.length > 0 ? wished : usualMarks(entity, bench);
  const figures = ledger ? [...ledgerTiles(ledger, entity, bench), ...usual.filter(({ part }) => part !== 'stat-tiles')] : usual;
  return {
    appType: isLog && u.request.head.kind?.phrase === 'dashboard' ? 'dashboard' : 'tool',
    title: rowsTitle(bench),
    tagline: bench.say('keeps', { fields: listed(labelsOf(entity, language)) }),
    layout: 'split',
    entities: [entity, ...commentsOf(bench)],
    parts: [
      use('page-header', { title: rowsTitle(bench), text: bench.say('keeps', { fields: listed(labelsOf(entity, language)) }) }),
      formOf(entity, bench),
      ...figures,
      rowsOf(entity, bench, marks.length > 0 ? { ...views, marks } : views),
      ...extraSections(bench),
    ],
    leftOut: missingMarks(missing, bench),
    ...(granted.size > 0 ? { grants: (limit) => granted.has(limit) } : {}),
  };
}

/** A row of something that has no name. */
function anEntry({ language, lexicon }: Bench): Pick<Subject, 'text' | 'singular' | 'plural' | 'rule'> {
  const rule = lexicon.rules.nouns['entry'];
  const { rule: _usual, ...named } = rule
    ? namedSubject({ id: 'entry', rule }, language)
    : { text: '', singular: 'entry', plural: 'entries', rule };
  return named;
}

export const formOf = (entity: Entity, { language }: Pick<Bench, 'language'>): PartUse =>
  use(
    'record-form',
    { collection: entity.collection, fields: fieldsCode(entity, language), noun: entity.singular },
    `${componentOf(entity, language)}Form`,
  );

const comments = 'comments';

/** What people write about rows, where they are to. */
const commentsOf = ({ u, say }: Bench): Entity[] =>
  u.views.some(({ kind }) => kind === 'comments')
    ? [
        {
          collection: comments,
          singular: say('comment'),
          plural: say('commentRows'),
          fields: [
            { name: 'name', type: 'text' },
            { name: 'message', type: 'text', required: true },
            { name: 'about', type: 'text' },
          ],
        },
      ]
    : [];

/** A table, or cards where rows have pictures, long texts or comments. */
function rowsOf(entity: Entity, bench: Bench, { overdue, marks, ...views }: { readonly [prop: string]: Json }): PartUse {
  const { u, language } = bench;
  const hasComments = commentsOf(bench).length > 0;
  const long = entity.fields.filter(({ type }) => type === 'longtext').length;
  const cards =
    marks === undefined &&
    (hasComments || u.subject?.rule?.rule.cards === true || long > 1 || entity.fields.some(({ type }) => type === 'image'));
  return use(
    cards ? 'record-cards' : 'record-table',
    {
      collection: entity.collection,
      fields: fieldsCode(entity, language),
      noun: entity.singular,
      plural: entity.plural,
      ...views,
      ...(overdue && !cards && !JSON.stringify(marks ?? '').includes('"to":-1') ? { overdue } : {}),
      ...(marks ? { marks } : {}),
      ...(cards ? {} : todayOf(entity, bench)),
      ...(hasComments ? { commentsCollection: comments } : {}),
    },
    `${componentOf(entity, language)}${cards ? 'Cards' : 'Table'}`,
  );
}

/** Fields that only a chart, a filter or an order names are fields all the same. */
function withWanted({ u, language, lexicon }: Bench, wishes: FieldWish[]): FieldWish[] {
  const all = [...wishes];
  const money = u.subject?.rule?.rule.money ?? true;
  const overTime = u.views.some(
    ({ kind, shape, span }) => (kind === 'chart' && shape === 'line') || (kind !== 'most' && span !== undefined),
  );
  if (overTime && !all.some(({ type }) => type === 'date' || type === 'datetime')) all.unshift(...usualFields(['date'], language, lexicon));
  const isTold =
    u.fields.length >= fewestTold && !spends(u.subject) && (u.isMarked || u.subject?.rule?.rule.fields.includes('amount') === false);
  if (u.subject?.rule?.rule.money && !isTold && !all.some(({ type }) => type === 'money' || type === 'number'))
    all.push(...usualFields(['amount'], language, lexicon, true));
  // "The total still to come in": what is left of each row is a field, and its sum is a figure.
  const open = u.views.find(({ kind, field }) => kind === 'total' && field !== undefined && isLeft(field, all))?.field;
  if (open !== undefined && !all.some(({ label }) => fold(label) === fold(open)))
    all.push({ label: capitalised(open), type: 'money', known: true });
  for (const view of u.views) {
    const worth = view.kind === 'total' ? worthAsked(view.said ?? '', all) : undefined;
    if (worth !== undefined) all.push({ label: capitalised(worth), type: 'money', known: true });
    for (const words of view.kind === 'count' ? [] : [view.field, view.value]) {
      if (
        words === undefined ||
        // Of marked words more than one are a wish, and no name of a field.
        (u.isMarked && tokensOf(words).length > 1) ||
        isOfTime(words)
      )
        continue;
      const known = findField(
        all.map((wish) => ({ ...wish, name: wish.label })),
        words,
        language,
        lexicon,
      );
      const typed = typeOf(words, language, lexicon, '', money);
      if (known || !typed.known) continue;
      const usual = money && typed.id === 'category' ? usualFields(['spending'], language, lexicon) : [];
      all.push(usual[0] ?? { label: capitalised(words), ...typed });
    }
  }
  return all;
}

const sums = /^(?:el |la |o |a )?(?:totals?|totales|totais|somas?|sumas?|sum|summe|gesamtsumme|total|totaux)\b/;

function viewsOf(bench: Bench, entity: Entity, isLog: boolean): { views: { [prop: string]: Json }; figures: PartUse[] } {
  const { u, language, lexicon } = bench;
  const field = (words: string | undefined): CollectionField | undefined =>
    words === undefined ? undefined : findField(entity.fields, words, language, lexicon);
  const sort = u.views.find(({ kind }) => kind === 'sort');
  const extreme = sort && superlativeOrder(entity.fields, sort.field ?? sort.said ?? '');
  const sorted = field(sort?.field) ?? extreme?.field;
  const next = entity.fields.find(({ computed }) => computed?.op === 'later');
  const date = next ?? entity.fields.find(({ type }) => type === 'date' || type === 'datetime');
  const isAhead =
    date !== undefined &&
    (date === next || u.subject?.rule?.rule.ahead === true || typeOf(date.label ?? date.name, language, lexicon).id === 'due');
  const filters = [
    ...u.views.flatMap(({ kind, field: words }) => (kind === 'filter' ? [field(words)] : [])),
    ...entity.fields.filter(({ type }) => type === 'choice'),
  ].flatMap((f) => (f ? [f.name] : []));
  const amounts = entity.fields.filter(({ type }) => type === 'money');
  // "Total per month" is a chart, and the sum of all beside it.
  const isSum = ({ kind, said = '' }: ViewWish): boolean => kind === 'total' || (kind === 'chart' && sums.test(fold(said)));
  const wantsTotals =
    isLog ||
    u.subject?.rule?.rule.log === true ||
    entity.fields.some(({ computed }) => computed?.op === 'times' || computed?.op === 'minus' || computed?.op === 'rated') ||
    u.views.some(isSum) ||
    u.sections.some(({ id }) => id === 'totals');
  const order = sorted
    ? {
        field: sorted.name,
        direction: extreme?.field === sorted ? extreme.direction : sort?.descending || rankedDown(sorted) ? 'desc' : 'asc',
      }
    : date && (isLog || isAhead || date === entity.fields[0] || u.kind?.id === 'events')
      ? { field: date.name, direction: u.kind?.id === 'events' || isAhead ? 'asc' : 'desc' }
      : undefined;
  const charts = u.views.filter((view) => view.kind === 'chart' || isCountBy(entity, view, bench));
  const own = charts.length > 0 ? [] : ownChart(bench);
  const wished =
    charts.length > 0
      ? charts
      : own.length > 0
        ? own
        : isLog || u.sections.some(({ id }) => id === 'chart')
          ? [{ kind: 'chart' as const }]
          : [];
  // A fee that is worked out by the month needs no chart of the days on which it is paid.
  const isRated = entity.fields.some(({ computed }) => computed?.op === 'rated');
  const spans = charts.length > 0 || !date || isRated ? [] : spanWishes(u.views);
  const open = openTotal(u.views);
  const averages = u.views.filter(({ kind }) => kind === 'average').flatMap(({ field: words }) => field(words) ?? []);
  const figures = [
    ...goalOf(entity, bench),
    ...totalsOf(entity, bench, {
      always: wantsTotals,
      averages,
      counts: countsOf(entity, u.views),
      ...(open === undefined ? {} : { open }),
    }),
    ...spans.flatMap((wish) => chartOf(entity, bench, wish, true)),
    ...(spans.length > 0 ? [] : wished).flatMap((wish) => chartOf(entity, bench, wish, charts.length + own.length > 0)),
  ];
  return {
    views: {
      ...(order ? { sort: order } : {}),
      ...(filters.length > 0 ? { filters: [...new Set(filters)].slice(0, 3) } : {}),
      search: true,
      ...overdueIn(entity, bench),
      ...(amounts.length > 0 && wantsTotals ? { totals: amounts.map(({ name }) => name) } : {}),
    },
    // "Nach Kategorie mit Diagramm" says one chart twice.
    figures: [...new Map(figures.map((figure) => [JSON.stringify(figure.props), figure])).values()],
  };
}

/** Figures and charts over the rows, as wished. */
export const figuresOf = (bench: Bench, entity: Entity, isLog: boolean): PartUse[] => viewsOf(bench, entity, isLog).figures;

export const extraSections = (bench: Bench): PartUse[] => (bench.u.sections.some(({ id }) => id === 'hours') ? [hoursPart(bench)] : []);
