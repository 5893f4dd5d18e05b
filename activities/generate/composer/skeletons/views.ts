/** Figures and charts over rows. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity, Json, PartUse } from '../../../../core/composition.ts';
import { labelOfName } from '../language/names.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import { typeOf } from '../understand/field-type.ts';
import type { ViewWish } from '../understand/wishes.ts';
import { currencyOf } from './money.ts';
import { isMeasured, isNumber, isYear } from './worked-out.ts';
import { componentOf, findField, use, type Bench } from './bench.ts';

const labelOf = ({ label, name }: CollectionField): string => label ?? labelOfName(name);

/** "Gesamtwert", "prix total": the label says already that it is a sum. */
const isTotal = (field: CollectionField): boolean => /gesamt|total/.test(fold(labelOf(field)));

/** Lines of fields.yaml whose numbers make sense as a sum; others are averaged. */
const added = new Set(['quantity', 'distance', 'duration', 'party']);

type Tools = Pick<Bench, 'say' | 'language' | 'lexicon'>;

/** A tile of `stat-tiles`. */
interface Tile {
  readonly [prop: string]: Json;
  readonly label: string;
}

/** "Show me how many are ready", "the number of confirmed guests": a tile for the option or the yes that the words name. */
export function countsOf(entity: Pick<Entity, 'fields' | 'plural' | 'singular'>, views: readonly ViewWish[]): Tile[] {
  const nouns = new Set([entity.plural, entity.singular].flatMap((noun) => tokensOf(noun).map(({ key }) => key)));
  return views.flatMap(({ kind, field: words }) => {
    if (kind !== 'count' || words === undefined) return [];
    const whole = fold(words);
    const said = tokensOf(words)
      .map(({ key }) => key)
      .filter((key) => !nouns.has(key))
      .join(' ');
    for (const { name, type, options = [], label } of entity.fields) {
      const option = type === 'choice' ? options.find((one) => [whole, said].includes(fold(one))) : undefined;
      const ticked = type === 'boolean' && [fold(name), fold(label ?? '')].some((own) => [whole, said].includes(own.replaceAll('_', ' ')));
      if (option !== undefined || ticked)
        return [{ label: capitalised(option ?? words), op: 'count', where: { field: name, equals: option ?? true } }];
    }
    return [];
  });
}

/** Tiles with the count and the sums of the first number fields, when there is more to say than the count or it was asked for. */
export function totalsOf(
  entity: Entity,
  { say, language, lexicon }: Tools,
  options: { always: boolean; averages: readonly CollectionField[]; open?: string; counts?: readonly Tile[] },
): PartUse[] {
  const numbers = entity.fields.filter((field) => isNumber(field) && !isYear(field) && field.computed?.op !== 'over');
  // Prices of one each make no sum beside what all of them are worth.
  const worth = numbers.find(({ computed, type }) => type === 'money' && (computed?.op === 'times' || computed?.op === 'rated'));
  const summed = numbers
    .filter(
      (field) =>
        (field.type === 'money' && (!worth || field === worth)) ||
        field.computed?.op === 'hours' ||
        added.has(typeOf(labelOf(field), language, lexicon).id ?? ''),
    )
    .slice(0, 2);
  const measured = entity.fields
    .filter((field) => field.type === 'rating' || (numbers.includes(field) && typeOf(labelOf(field), language, lexicon).id === 'weight'))
    .slice(0, 1);
  const averages = options.averages.length > 0 ? options.averages : options.always ? measured : [];
  const counts = options.counts ?? [];
  if (!options.always && averages.length === 0 && counts.length === 0) return [];
  const lower = (text: string): string => (language === 'de' ? text : text.charAt(0).toLowerCase() + text.slice(1));
  const formatOf = (field: CollectionField): { format?: string } => (field.type === 'money' ? { format: 'money' } : {});
  const done = entity.fields.find(({ type }) => type === 'boolean');
  const tiles = [
    ...counts,
    ...(options.open === undefined || !done || !summed[0]
      ? []
      : [{ label: options.open, op: 'sum', field: summed[0].name, ...formatOf(summed[0]), where: { field: done.name, equals: false } }]),
    ...summed.map((field) => ({
      label: isTotal(field)
        ? labelOf(field)
        : capitalised(say('totalOf', { field: language === 'en' ? lower(labelOf(field)) : labelOf(field) })),
      op: 'sum',
      field: field.name,
      ...formatOf(field),
    })),
    { label: capitalised(entity.plural), op: 'count' },
    ...averages.map((field) => ({
      label: capitalised(say('averageOf', { field: language === 'en' ? lower(labelOf(field)) : labelOf(field) })),
      op: 'average',
      field: field.name,
      ...formatOf(field),
    })),
    ...(done ? [{ label: labelOf(done), op: 'count', where: { field: done.name, equals: true } }] : []),
  ].slice(0, 4);
  return tiles.length < 2 ? [] : [use('stat-tiles', { collection: entity.collection, tiles }, `${componentOf(entity, language)}Totals`)];
}

const spans: readonly (readonly [RegExp, 'week' | 'month' | 'year'])[] = [
  [/\b(week|weeks|weekly|woche|wochen|semaines?|semanas?)\b/, 'week'],
  [/\b(month|months|monthly|monat|monate|mois|mes|meses)\b/, 'month'],
  [/\b(year|years|yearly|jahr|jahre|annees?|ans?|anos?)\b/, 'year'],
];

/** The stretch of time by which people want sums: "per month". */
const spanOf = (words: string): 'week' | 'month' | 'year' | undefined => spans.find(([pattern]) => pattern.test(fold(words)))?.[1];

/** "Weekly total", "total per month" is a chart of sums, a bar for each stretch of time. */
export const spanWishes = (views: readonly ViewWish[]): ViewWish[] =>
  views.flatMap(({ kind, said = '' }) =>
    kind === 'total' && spanOf(said) !== undefined ? [{ kind: 'chart' as const, value: said, shape: 'line' as const }] : [],
  );

const notDone =
  /^(?:the\s+)?(unpaid|open|outstanding|not paid|still to pay|unbezahlt\w*|offen\w*|ausstehend\w*|impaye\w*|non payee?s?|pendientes?|sin pagar|impagad[oa]s?|em aberto|nao pag[oa]s?|pendentes?)\b/;

/** "Total unpaid at the top" is a sum over what is not done yet: the words for it. */
export const openTotal = (views: readonly ViewWish[]): string | undefined =>
  views.flatMap(({ kind, field }) =>
    kind === 'total' && field !== undefined
      ? notDone.exec(fold(field))?.[1]
        ? [capitalised(field.slice(0, notDone.exec(fold(field))?.[0].length))]
        : []
      : [],
  )[0];

/** Values that are read off and not added up, a line each: the one that is named, else all of them. */
function linesOf(
  named: CollectionField | undefined,
  numbers: readonly CollectionField[],
  { language, lexicon }: Pick<Tools, 'language' | 'lexicon'>,
): CollectionField[] {
  if (named) return isMeasured(named) ? [named] : [];
  const read = numbers.filter(
    (field) => field.type === 'number' && !field.computed && !added.has(typeOf(labelOf(field), language, lexicon).id ?? ''),
  );
  return read.length > 1 || read.some(isMeasured) ? read.slice(0, mostLines) : [];
}
const mostLines = 4;

/** A chart as wished; without a wish, of what adds up by what groups. `certain`: rather a count than nothing. */
export function chartOf(entity: Entity, { say, language, lexicon }: Tools, wish: ViewWish, certain: boolean): PartUse[] {
  const { fields } = entity;
  const grouping = (['choice', 'date', 'datetime', 'boolean', 'text', 'rating'] as const).flatMap((type) =>
    fields.filter((field) => field.type === type),
  );
  const date = fields.find(({ type }) => type === 'date' || type === 'datetime');
  const numbers = fields.filter((field) => isNumber(field) && !isYear(field));
  const named = [wish.field, wish.value].map((words) => (words === undefined ? undefined : findField(fields, words, language, lexicon)));
  const asGroup = named.find((field) => field && !numbers.includes(field) && !(wish.shape === 'line' && field.type === 'time'));
  const asValue = named.find((field) => field && numbers.includes(field));
  const overTime = wish.shape === 'line' && !asGroup;
  const group =
    asGroup ??
    (overTime ? date : undefined) ??
    grouping.find((field) => field.type === 'choice') ??
    fields.find((field) => typeOf(labelOf(field), language, lexicon).id === 'category') ??
    (numbers.length > 0 ? (date ?? grouping[0]) : certain ? grouping[0] : undefined);
  const value = wish.kind === 'count' ? undefined : (asValue ?? numbers.find((field) => !counted.test(fold(labelOf(field)))) ?? numbers[0]);
  if (!group || (!certain && !value)) return [];
  const isDate = group.type === 'date' || group.type === 'datetime';
  const span = isDate ? (wish.span ?? spanOf(`${wish.field ?? ''} ${wish.value ?? ''}`)) : undefined;
  const lines = isDate && wish.shape === 'line' && span === undefined ? linesOf(asValue, numbers, { language, lexicon }) : [];
  const kind = span ? 'bar' : isDate ? 'line' : wish.shape === 'donut' ? 'donut' : 'bar';
  const what = lines.length > 1 ? lines.map(labelOf).join(', ') : value ? labelOf(value) : capitalised(entity.plural);
  const groupName = span ? say(`${span}Word`) : labelOf(group);
  const by = language === 'de' ? groupName : groupName.toLowerCase();
  return [
    use(
      'chart',
      {
        collection: entity.collection,
        title: say('byField', { value: what, field: by }),
        groupField: group.name,
        ...(value ? { valueField: value.name } : {}),
        kind,
        ...(span ? { span } : {}),
        ...(lines.length > 0 ? { lines: lines.map((line) => ({ field: line.name, label: labelOf(line) })) } : {}),
        ...(!isDate && date && wish.span ? { period: { field: date.name, span: wish.span } } : {}),
        ...(value?.type === 'money' ? { format: 'money' } : {}),
      },
      `${componentOf(entity, language)}Chart`,
    ),
  ];
}

/** Figures that say little by themselves: how often something was lifted, not how much. */
const counted =
  /^(?:sets?|reps|repetitions|rounds?|satze|wiederholungen|runden?|series|repetitions|repeticiones|repeticoes|rondas?|rodadas?)$/;

const high = /^(high|highest|critical|urgent|hoch|dringend|kritisch|haute?|elevee?|critique|alta|alto|urgente|critic[oa])\b/;

/** "How many in each state": a figure for each option of a field, other than "how many are done". */
export const isCountBy = (entity: Entity, { kind, field }: ViewWish, { language, lexicon }: Tools): boolean =>
  kind === 'count' && field !== undefined && ['choice', 'boolean'].includes(findField(entity.fields, field, language, lexicon)?.type ?? '');

/** Levels that end with the highest are seen from there: "sorted by urgency". */
export const rankedDown = ({ options }: { readonly options?: readonly string[] | undefined }): boolean =>
  high.test(fold(options?.at(-1) ?? ''));

const untilWhen =
  /^(?:until when|by when|bis wann|jusqu'a quand|pour quand|hasta cuando|para cuando|ate quando|para quando)\b|\b(?:due|return by|back by|ruckgabe bis|zuruck bis|fallig\w*|a rendre (?:le|avant)|echeance|vence|vencimiento|vencimento)\b/;

/** Bills and tasks whose day has passed stand out in a table that knows when they are due. */
export function overdueIn(
  entity: Entity,
  { language, lexicon }: Pick<Tools, 'language' | 'lexicon'>,
): { overdue?: { date: string; done?: string } } {
  const due = entity.fields.find(
    (field) => field.type === 'date' && (untilWhen.test(fold(labelOf(field))) || typeOf(labelOf(field), language, lexicon).id === 'due'),
  );
  const done = entity.fields.find(({ type }) => type === 'boolean');
  return due ? { overdue: { date: due.name, ...(done ? { done: done.name } : {}) } } : {};
}

const goalWord = '(?:goal|target|ziel|sparziel|objectif|objetivo|meta)';
const figure = String.raw`(\d[\d.,]*\d|\d)\s*(k\b)?`;
const goals = [new RegExp(`\\b${goalWord}\\b\\D{0,30}?${figure}`), new RegExp(`${figure}\\D{0,16}?\\b${goalWord}\\b`)];

/** "A savings tracker with a goal of 5,000": how far the sum of the rows has come. */
export function goalOf(entity: Entity, bench: Bench): PartUse[] {
  const { u, language } = bench;
  const folded = fold(u.sentence);
  const said = goals.map((pattern) => pattern.exec(folded)).find((match) => match !== null);
  const value = entity.fields.find((field) => field.type === 'money') ?? entity.fields.find((field) => isNumber(field) && !isYear(field));
  const target = Number((said?.[1] ?? '').replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.')) * (said?.[2] ? 1_000 : 1);
  if (!value || !(target > 0)) return [];
  const props = {
    collection: entity.collection,
    valueField: value.name,
    target,
    noun: entity.plural,
    ...(value.type === 'money' ? { unit: currencyOf(bench) } : {}),
  };
  return [use('progress-goal', props, `${componentOf(entity, language)}Goal`)];
}
