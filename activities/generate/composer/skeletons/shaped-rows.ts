/** Rows that have a shape of their own: on days, as pictures, on a map, with votes, day by day. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity, Json, PartUse } from '../../../../core/composition.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import { usualFields, type FieldWish } from '../understand/fields.ts';
import { itemsOf } from '../understand/items.ts';
import {
  componentOf,
  entityOf,
  fieldsCode,
  labelsOf,
  listed,
  rowsTitle,
  use,
  wishedFields,
  type Bench,
  type Draft,
  type Skeleton,
} from './bench.ts';
import { asksDates, availability } from './availability.ts';
import { bookedCalendar } from './bookings.ts';
import { form } from './forms.ts';
import { formFields } from './house/asked-list.ts';
import { heard } from './house/heard.ts';
import { houseOf } from './house/house.ts';
import { limitsIn } from './house/limits.ts';
import { cutTitle } from './house/title.ts';
import { board } from './lists.ts';
import { tableOf } from './tables.ts';
import { extraSections, figuresOf, formOf, records } from './records.ts';

/** The thing's fields: those of the sentence or its usual ones, and of each line of fields.yaml named here one at least. */
function entityWith(bench: Bench, usual: readonly string[], needed: readonly string[]): Entity {
  const { u, language, lexicon } = bench;
  const wishes = wishedFields(bench, usual);
  // Who is on duty is told of each duty.
  const people =
    u.subject?.rule?.id === 'rota' && !wishes.some(({ id, label }) => id === 'person' || id === 'name' || questions.test(fold(label)));
  const missing = usualFields([...needed, ...(people ? ['person'] : [])], language, lexicon).filter(
    ({ type, id }) => !wishes.some((wish) => wish.id === id || (wish.type === type && type !== 'text' && type !== 'number')),
  );
  return entityOf(u.subject ?? { text: '', singular: 'entry', plural: 'entries' }, [...missing, ...wishes], bench);
}

const questions = /^(?:who|wer|qui|quien|quem)\b|(?:name|mitarbeiter|helfer|volunteer|staff|employe|trabajador|funcionari)/;

const fieldOf = (entity: Entity, ...types: CollectionField['type'][]): string | undefined =>
  types.flatMap((type) => entity.fields.filter((field) => field.type === type))[0]?.name;

function draft(
  bench: Bench,
  entity: Entity,
  shape: { part: string; props?: { readonly [name: string]: Json }; form?: boolean; layout?: Draft['layout']; title?: string },
): Draft {
  const { language, say } = bench;
  const title = shape.title ?? rowsTitle(bench);
  const text = say('keeps', { fields: listed(labelsOf(entity, language)) });
  const { collection, singular: noun, plural } = entity;
  const shown: PartUse = use(
    shape.part,
    { collection, fields: fieldsCode(entity, language), noun, plural, ...shape.props },
    `${componentOf(entity, language)}${shape.part.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase())}`,
  );
  return {
    appType: 'tool',
    title,
    tagline: text,
    layout: shape.layout ?? 'stack',
    entities: [entity],
    parts: [
      use('page-header', { title, text }),
      ...(shape.form ? [formOf(entity, bench)] : []),
      ...figuresOf(bench, entity, false),
      shown,
      ...extraSections(bench),
    ],
  };
}

const titleOf = (entity: Entity): string => fieldOf(entity, 'text', 'choice', 'longtext') ?? entity.fields[0]?.name ?? '';

const isWeek = ({ type, options = [] }: FieldWish, { language, lexicon }: Bench): boolean => {
  const names = (lexicon.rules.fields['weekday']?.options?.[language] ?? []).map(fold);
  return (
    type === 'choice' &&
    options.length > 1 &&
    options.every((option) => names.some((name) => name.startsWith(fold(option).replace(/s$/, ''))))
  );
};

const days = /^(?:the )?(?:days?|tage?|jours?|dias?)$/;

/** In a plan of the week "the days" are those from Monday on. */
function weekdays(wishes: readonly FieldWish[], { u, language, lexicon }: Bench): FieldWish[] {
  const [weekday] = u.kind?.id === 'week' ? usualFields(['weekday'], language, lexicon) : [];
  if (!weekday) return [...wishes];
  const found = wishes.some(({ label, id }) => id === 'weekday' || days.test(fold(label)));
  return found ? wishes.map((wish) => (days.test(fold(wish.label)) ? weekday : wish)) : [weekday, ...wishes];
}

/** A month of rows on their days. What people book is sent in confidence: no calendar that everybody reads, unless it is asked for. */
export const calendar: Skeleton = (whole) => {
  const bench = { ...whole, u: { ...whole.u, fields: weekdays(formFields(whole, houseOf(whole)), whole) } };
  // Who has paid and how much is kept by the owner: such bookings are no form for guests.
  const isOwn =
    bench.u.fields.some(({ type }) => type === 'boolean') || bench.u.fields.some(({ type, options }) => type === 'money' && !options);
  const isWished = isOwn || bench.u.views.some(({ kind }) => kind === 'calendar');
  if (asksDates(bench)) return availability(bench);
  if (limitsIn(heard(bench.u)).once) return bookedCalendar(bench);
  if (bench.u.subject?.rule?.rule.confidential && !isWished) return form(bench);
  // A rota of weekdays has no dates: it stands on a board of days.
  if (!bench.u.fields.some(({ type }) => type === 'date') && bench.u.fields.some((field) => isWeek(field, bench))) return board(bench);
  const entity = entityWith(bench, ['title', 'date', 'time', 'notes'], ['date']);
  const dateField = fieldOf(entity, 'date', 'datetime') ?? '';
  const timeField = fieldOf(entity, 'time');
  return draft(bench, entity, {
    part: 'calendar',
    title: cutTitle(rowsTitle(bench)),
    props: { dateField, titleField: titleOf(entity), ...(timeField === undefined ? {} : { timeField }) },
  });
};

/** Pictures that people add. */
export const gallery: Skeleton = (bench) => {
  const entity = entityWith(bench, ['photo', 'title'], ['photo']);
  const titleField = fieldOf(entity, 'text');
  return draft(bench, entity, {
    part: 'gallery',
    props: { imageField: fieldOf(entity, 'image') ?? '', ...(titleField === undefined ? {} : { titleField }) },
    form: true,
    layout: 'split',
  });
};

/** Places on a map; they are added by pressing on it. */
export const places: Skeleton = (bench) => {
  const entity = entityWith(bench, ['name', 'notes'], ['latitude', 'longitude']);
  const coordinate = (id: string): string => {
    const [wish] = usualFields([id], bench.language, bench.lexicon);
    return (
      entity.fields.find(({ label, name }) => (label ?? name.replaceAll('_', ' ')).toLowerCase() === wish?.label.toLowerCase())?.name ?? id
    );
  };
  const [latitudeField, longitudeField] = [coordinate('latitude'), coordinate('longitude')];
  const named = [...entity.fields].sort((a, b) => Number(a.type === 'number') - Number(b.type === 'number'));
  return draft(
    bench,
    { ...entity, fields: named },
    { part: 'points-map', props: { titleField: titleOf(entity), latitudeField, longitudeField } },
  );
};

/** "Habit tracker for drinking water, reading 20 pages": what is to be done every day, no fields. */
function namedHabits({ u, language, lexicon }: Bench): string[] {
  const { head, segments } = u.request;
  const lists = segments.flatMap(({ role, text }) => (role === 'with' || role === 'for' || role === 'more' ? [{ role, text }] : []));
  const does = tableOf(lexicon.rules.features);
  // "Streaks, tick each day": the grid does that.
  const isDone = (item: string): boolean =>
    does.find(tokensOf(item), language).some(({ value, from }) => value === 'habit-grid' && from <= 1);
  const items = lists.flatMap(({ role, text }) =>
    (language === 'de' ? [text] : text.split(/(?<=\d)\.\s+(?=\p{Ll})/u))
      .flatMap((part) => itemsOf(part, language, lexicon))
      .filter((item) => !isDone(item) && (role === 'with' || lists.length > 1 || text.includes(',') || /^\p{L}+ing\b/u.test(item))),
  );
  const known = items.filter((item) => lexicon.fields.exactly(item, language)).length;
  if ((head.kind?.id !== 'habits' && u.subject?.rule?.id !== 'habit') || items.length === 0 || known * 2 >= items.length) return [];
  return items.map((item) => shortened(capitalised(item), 60));
}

/** Habits day by day; with fields of its own it is a log like others. */
export const habits: Skeleton = (bench) => {
  const named = namedHabits(bench);
  const does = tableOf(bench.lexicon.rules.features);
  // "With streaks": the grid counts them by itself.
  const asked = bench.u.fields.filter(
    ({ label }) => !does.find(tokensOf(label), bench.language).some(({ value, from }) => value === 'habit-grid' && from <= 1),
  );
  if (named.length === 0 && (asked.length > 0 || bench.u.views.some(({ kind }) => kind !== 'calendar'))) return records(bench);
  const { say } = bench;
  const { collection, singular, plural } = entityOf(bench.u.subject ?? { text: '', singular: 'habit', plural: 'habits' }, [], bench);
  const fields: CollectionField[] = [
    { name: 'name', type: 'text', required: true },
    { name: 'days', type: 'longtext' },
  ];
  const title = named.length === 0 ? rowsTitle(bench) : (bench.u.name ?? capitalised(bench.u.request.head.text));
  return {
    appType: 'tool',
    title,
    tagline: say('tickOff'),
    layout: 'stack',
    entities: [{ collection, singular, plural, fields }],
    parts: [
      use('page-header', { title, text: say('tickOff') }),
      use('habit-grid', { collection, noun: singular, plural, ...(named.length === 0 ? {} : { first: named }) }),
    ],
  };
};
