/** Rows seen as people expect it of such rows, though the sentence does not say how: a pipeline, goals, a day's goal, a ranking, a week. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity, Json, PartUse } from '../../../../core/composition.ts';
import { labelOfName } from '../language/names.ts';
import { capitalised, fold } from '../language/text.ts';
import { usualFields } from '../understand/fields.ts';
import { componentOf, fieldsCode, use, type Bench, type Draft, type Skeleton } from './bench.ts';
import { dayGoal } from './day-goals.ts';
import { board } from './lists.ts';
import { plannerWith } from './planners.ts';
import { records } from './records.ts';
import { calendar } from './shaped-rows.ts';
import { isNumber, isYear } from './worked-out.ts';
import { voting } from './suggestions.ts';

const labelOf = ({ label, name }: CollectionField): string => fold(label ?? labelOfName(name));
const figures = ({ fields }: Entity): CollectionField[] => fields.filter((field) => isNumber(field) && !isYear(field) && !field.computed);
const textOf = ({ fields }: Entity): CollectionField | undefined => fields.find(({ type }) => type === 'text');
const dayOf = ({ fields }: Entity): CollectionField | undefined =>
  fields.find(({ type, computed }) => (type === 'date' || type === 'datetime') && !computed);

const rowParts = new Set(['record-table', 'record-cards']);

/** What stands in front of the rows of a draft, and what of it remains. */
interface Shaped {
  readonly part: string;
  readonly props: { readonly [prop: string]: Json };
  /** Whether the rows are seen below as well; else only the part. */
  readonly rows: boolean;
}

/** The records of a sentence with a part that shows them as they are. @param shape undefined where the rows lack what it needs */
function shaped(bench: Bench, shape: (entity: Entity, draft: Draft) => Shaped | undefined): Draft {
  const draft = records(bench);
  const [entity] = draft.entities;
  const found = entity && shape(entity, draft);
  if (!entity || !found) return draft;
  const { collection, singular: noun, plural } = entity;
  const name = `${componentOf(entity, bench.language)}${found.part.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase())}`;
  const made = use(found.part, { collection, noun, plural, ...found.props }, name);
  const parts = draft.parts.flatMap((part) => (rowParts.has(part.part) ? (found.rows ? [made, part] : [made]) : [part]));
  return { ...draft, parts };
}

const aimed =
  /\b(?:target|goals?|planned|total|budget|owed|ziel|sparziel|geplant|gesamt|objectif|prevu|totale?|metas?|objetivos?|previst[oa]|deuda|divida)\b/;

/** Rows with a target: "saved" of "target", "pages read" of "pages in total". */
const goals: Skeleton = (bench) =>
  shaped(bench, (entity) => {
    const numbers = figures(entity);
    const target = numbers.find((field) => aimed.test(labelOf(field))) ?? numbers[1];
    const value = numbers.find((field) => field !== target);
    const title = textOf(entity);
    if (!target || !value || !title) return undefined;
    const group = entity.fields.find(
      (field) => field.type === 'text' && field !== title && /^objecti|^objetivo|^resultado/.test(labelOf(field)),
    );
    const most = /^(?:planned|geplant|prevu|previsto)$/.test(labelOf(target));
    const props = {
      fields: fieldsCode(entity, bench.language),
      titleField: title.name,
      valueField: value.name,
      targetField: target.name,
      ...(group ? { groupField: group.name } : {}),
      ...(most ? { most: true } : {}),
    };
    return { part: 'goal-list', props, rows: false };
  });

/** Names by their points. */
const ranking: Skeleton = (bench) =>
  shaped(bench, (entity) => {
    const value = figures(entity).find((field) => !/^(?:round|runde|manche|ronda|rodada)$/.test(labelOf(field)));
    const name = textOf(entity);
    if (!value || !name) return undefined;
    const date = dayOf(entity);
    const props = {
      nameField: name.name,
      valueField: value.name,
      ...(date ? { dateField: date.name } : {}),
      unit: value.label ?? labelOfName(value.name),
    };
    return { part: 'leaderboard', props, rows: true };
  });

/** Days that come every year, the next one first. */
function yearly(bench: Bench): Draft {
  const draft = records(bench);
  const [entity] = draft.entities;
  const date = entity && dayOf(entity);
  if (!entity || !date) return draft;
  const fields = entity.fields.map((field) => (field === date ? { ...field, yearly: true } : field));
  const sort = { field: date.name, direction: 'asc' };
  return {
    ...draft,
    entities: [{ ...entity, fields }, ...draft.entities.slice(1)],
    parts: draft.parts.map((part) => (rowParts.has(part.part) ? { ...part, props: { ...part.props, sort } } : part)),
  };
}

const isName = (text: string): boolean => /^\p{Lu}[\p{Ll}'’-]+$/u.test(text);

/** "With Lena, Tom and Ali": those who take turns are no fields. */
function withTakers(bench: Bench): Bench {
  const { u, language, lexicon } = bench;
  const names = u.fields.map(({ label }) => label);
  const [person] = usualFields(['person'], language, lexicon);
  const areNames = names.length >= 2 && u.fields.every(({ known, label }) => !known && isName(label));
  if (!person || !areNames) return bench;
  const own = usualFields(u.subject?.rule?.rule.fields ?? [], language, lexicon);
  const fields = own.map((wish) => (wish.id === 'person' ? { ...wish, type: 'choice' as const, options: names } : wish));
  return { ...bench, u: { ...u, fields } };
}

/** A week with a column for each day. */
const week: Skeleton = (whole) => {
  const bench = withTakers(whole);
  const [person] = usualFields(['person'], bench.language, bench.lexicon);
  const draft = shaped(bench, (entity) => {
    const weekday = entity.fields.find(
      ({ type, options = [] }) =>
        type === 'choice' &&
        usualFields(['weekday'], bench.language, bench.lexicon).some((usual) => usual.options?.join() === options.join()),
    );
    const day = weekday ?? dayOf(entity);
    const choices = entity.fields.filter((field) => field.type === 'choice' && field !== weekday && (field.options?.length ?? 0) > 1);
    // Those who take turns have a row each.
    const slot = choices.find((field) => labelOf(field) === fold(person?.label ?? '')) ?? choices[0];
    const title = textOf(entity) ?? choices.find((field) => field !== slot);
    if (!day || !title) return undefined;
    const time = entity.fields.find(({ type }) => type === 'time');
    const props = {
      fields: fieldsCode(entity, bench.language),
      dayField: day.name,
      titleField: title.name,
      ...(time ? { timeField: time.name } : {}),
      ...(slot ? { slotField: slot.name } : {}),
    };
    return { part: 'week-plan', props, rows: false };
  });
  const isPlan = draft.parts.some(({ part }) => part === 'week-plan');
  // A week adds where it is pressed: a form beside it would only take its room.
  return isPlan
    ? { ...draft, layout: 'stack', parts: draft.parts.filter(({ part }) => part === 'page-header' || part === 'week-plan') }
    : draft;
};

/** A board of the stages and, in a view of its own, the list. */
const stages: Skeleton = (bench) => {
  const { u, say, language, lexicon } = bench;
  // "A list of candidates with name and mail" has those two; a tracker of them has stages as well.
  const isAsked = u.kind?.rule.skeleton === 'tracker' || (u.kind?.rule.noun !== undefined && u.kind.rule.noun === u.subject?.rule?.id);
  const isMissing = isAsked && u.fields.length > 0 && !u.fields.some(({ type }) => type === 'choice' || type === 'boolean');
  const fields = isMissing ? [...u.fields, ...usualFields(['status'], language, lexicon)] : u.fields;
  const draft = records({ ...bench, u: { ...u, fields } });
  const [entity] = draft.entities;
  const stage =
    entity?.fields.find(({ options }) => options?.join() === u.subject?.rule?.rule.stages?.[language].join()) ??
    entity?.fields.find(({ type, options = [] }) => type === 'choice' && options.length > 1);
  const title = entity?.fields.find(({ required }) => required);
  if (!entity || !stage || !title) return draft;
  const shown = use(
    'board',
    {
      collection: entity.collection,
      titleField: title.name,
      columnField: stage.name,
      columns: stage.options ?? [],
      fields: fieldsCode(entity, language),
      noun: entity.singular,
    },
    `${componentOf(entity, language)}Board`,
  );
  const [header, ...rest] = draft.parts;
  const list = [...rest.filter(({ part }) => part === 'record-form'), ...rest.filter(({ part }) => rowParts.has(part))];
  const above: PartUse[] = rest.filter((part) => !list.includes(part));
  return {
    ...draft,
    appType: 'webapp',
    layout: 'split',
    parts: [
      ...(header ? [header] : []),
      ...above,
      { ...shown, view: say('boardView') },
      ...list.map((part) => ({ ...part, view: say('listView') })),
    ],
  };
};

/** Averages of a figure by what it is about. */
function averaged(bench: Bench): Draft {
  const draft = records(bench);
  const { language, lexicon, say, u } = bench;
  const { by = '', of = '' } = u.subject?.rule?.rule.average ?? {};
  const [entity] = draft.entities;
  const labelled = (id: string): CollectionField | undefined =>
    entity?.fields.find((field) => usualFields([id], language, lexicon).some(({ label }) => fold(label) === labelOf(field)));
  const [group, value] = [labelled(by), labelled(of)];
  if (!entity || !group || !value) return draft;
  const name = (field: CollectionField): string => field.label ?? labelOfName(field.name);
  const chart = use(
    'chart',
    {
      collection: entity.collection,
      title: say('byField', {
        value: capitalised(say('averageOf', { field: language === 'en' ? name(value).toLowerCase() : name(value) })),
        field: language === 'de' ? name(group) : name(group).toLowerCase(),
      }),
      groupField: group.name,
      valueField: value.name,
      op: 'average',
      kind: 'bar',
    },
    `${componentOf(entity, language)}Averages`,
  );
  const parts = draft.parts.filter(({ part }) => part !== 'chart');
  return { ...draft, parts: parts.flatMap((part) => (rowParts.has(part.part) ? [chart, part] : [part])) };
}

const shapes: Readonly<Record<string, Skeleton>> = { stages, board, goals, daily: dayGoal, ranking, week, yearly, calendar, voting };

/** The shape that the thing of a sentence has by itself, where the sentence asks for no other kind of app. */
export function blueprintOf({ u }: Pick<Bench, 'u'>): Skeleton | undefined {
  const rule = u.subject?.rule?.rule;
  const kind = u.kind?.rule.skeleton ?? 'records';
  // Named people who take turns have a row each in the week.
  const takes = u.fields.some(({ id, type, options = [] }) => id === 'person' && type === 'choice' && options.length >= 2);
  if (kind === 'calendar' && u.subject?.rule?.id === 'rota' && takes) return week;
  if (!rule || !['records', 'tracker'].includes(kind)) return undefined;
  if (rule.tabs.length > 0 && u.fields.length === 0) return plannerWith(blueprintOf);
  if (rule.average && u.fields.length === 0) return averaged;
  if (rule.shape === 'voting' && u.fields.length > 0) return undefined;
  return rule.shape === undefined ? undefined : shapes[rule.shape];
}
