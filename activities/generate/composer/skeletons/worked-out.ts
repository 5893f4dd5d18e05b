/** What nobody types and rows still say: days left, how far something is, averages of groups, what is left of a budget. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity, Json, PartUse } from '../../../../core/composition.ts';
import { labelOfName } from '../language/names.ts';
import { capitalised, fold } from '../language/text.ts';
import { typeOf } from '../understand/field-type.ts';
import type { ViewWish } from '../understand/wishes.ts';
import { componentOf, findField, use, type Bench } from './bench.ts';
import { currencyOf } from './money.ts';

type Tools = Pick<Bench, 'say' | 'language' | 'lexicon'>;

const labelOf = ({ label, name }: CollectionField): string => label ?? labelOfName(name);
export const isNumber = ({ type }: CollectionField): boolean => type === 'number' || type === 'money';
const isDay = ({ type }: CollectionField): boolean => type === 'date' || type === 'datetime';
/** Numbers that nobody adds up. */
export const isYear = ({ name, plain }: CollectionField): boolean =>
  plain === true || /(^|_)(year|jahr|jahrgang|annee|millesime|ano|vintage|age|edad|idade|alter|numero|nummer|number)$/.test(name);

const fieldIn = (entity: Pick<Entity, 'fields'>, words: string | undefined, { language, lexicon }: Tools): CollectionField | undefined =>
  words === undefined ? undefined : findField(entity.fields, words, language, lexicon);

/** The fields with what views ask of them: days that are counted down to, sums that must not pass their most. */
export function withViewed(fields: readonly CollectionField[], collection: string, bench: Bench): CollectionField[] {
  const { u, language, lexicon } = bench;
  const counted = u.views.flatMap((view): CollectionField[] => {
    if (view.kind !== 'daysLeft') return [];
    const days = fields.filter(isDay);
    const named = view.field === undefined ? undefined : findField(days, view.field, language, lexicon);
    const due = named ?? days.find((field) => typeOf(labelOf(field), language, lexicon).id === 'due') ?? days.at(-1);
    return due ? [due] : [];
  });
  const isFirm = u.views.some(({ kind, firm }) => kind === 'most' && firm);
  const most = isFirm ? u.views.find(({ kind, amount }) => kind === 'most' && amount !== undefined)?.amount : undefined;
  const spent = most === undefined ? undefined : spentIn(fields);
  return fields.map((field) => ({
    ...field,
    ...(counted.includes(field) ? { countdown: true } : {}),
    ...(most !== undefined && field === spent ? { sumAtMost: { most, collection } } : {}),
  }));
}

/** The money that a budget is about. */
const spentIn = (fields: readonly CollectionField[]): CollectionField | undefined =>
  fields.find(({ type, computed }) => type === 'money' && !computed) ?? fields.find((field) => isNumber(field) && !isYear(field));

/** "The budget is 600": what is spent of it. */
export function budgetOf(entity: Entity, bench: Bench): PartUse[] {
  const wish = bench.u.views.find(({ kind, amount }) => kind === 'most' && amount !== undefined);
  const spent = spentIn(entity.fields);
  if (wish?.amount === undefined || !spent) return [];
  const props = {
    collection: entity.collection,
    valueField: spent.name,
    target: wish.amount,
    noun: labelOf(spent),
    most: true,
    ...(spent.type === 'money' ? { unit: currencyOf(bench) } : {}),
  };
  return [use('progress-goal', props, `${componentOf(entity, bench.language)}Budget`)];
}

const aimed =
  /\b(?:planned|goals?|targets?|total|estimate[ds]?|budget\w*|needed|required|geplant\w*|soll\w*|ziel\w*|gesamt\w*|vorgesehen\w*|notig\w*|prevu\w*|objectifs?|cible|previst[oa]s?|estimad[oa]s?|planead[oa]s?|planificad[oa]s?|objetivos?|metas?|necessari[oa]s?|necesari[oa]s?|planejad[oa]s?)\b/;
const reached =
  /\b(?:done|spent|actual|read|so far|saved|completed|finished|current|worked|erledigt\w*|geschafft\w*|gemacht\w*|ist|gelesen\w*|gespart\w*|aktuell\w*|geleistet\w*|gelernt\w*|faite?s?|realisee?s?|lue?s?|effectuee?s?|actuel\w*|hech[oa]s?|realizad[oa]s?|leid[oa]s?|ahorrad[oa]s?|actual|estudiad[oa]s?|feit[oa]s?|lid[oa]s?|poupad[oa]s?|atual|gast[oa]s?|estudad[oa]s?)\b/;
const openOnly = /\b(?:open|to do|todo|offen|zu tun|a faire|por hacer|pendientes?|por fazer|a fazer)\b/;

/** Which rows are done: a tick, or the last option of a state. */
function doneIn(fields: readonly CollectionField[], { language, lexicon }: Tools): { readonly [name: string]: Json } | undefined {
  const tick = fields.find(({ type }) => type === 'boolean');
  if (tick) return { field: tick.name, equals: true };
  const state =
    fields.find((field) => field.type === 'choice' && typeOf(labelOf(field), language, lexicon).id === 'status') ??
    fields.find(({ type, options = [] }) => type === 'choice' && options.length > 1);
  const last = state?.options?.at(-1);
  return state && last !== undefined && !openOnly.test(fold(last)) ? { field: state.name, equals: last } : undefined;
}

/** "A progress bar per subject": hours done of hours planned, else rows done of all. */
export function progressOf(entity: Entity, wish: ViewWish, tools: Tools): PartUse[] {
  const { fields } = entity;
  const numbers = fields.filter((field) => isNumber(field) && !isYear(field));
  const target =
    [fieldIn(entity, wish.field, tools)].find((field) => field && numbers.includes(field)) ??
    numbers.find((one) => aimed.test(fold(labelOf(one))));
  const value =
    [fieldIn(entity, wish.value, tools)].find((field) => field && numbers.includes(field)) ??
    numbers.find((one) => one !== target && reached.test(fold(labelOf(one)))) ??
    (numbers.length === 2 ? numbers.find((one) => one !== target) : undefined);
  const done = target && value ? undefined : doneIn(fields, tools);
  const group =
    fieldIn(entity, wish.by, tools) ?? groupIn(fields, target && value ? ['text', 'choice'] : ['choice', 'text'], done?.['field']);
  if (!group || !((target && value) ?? done)) return [];
  const title = tools.say('progressTitle', { what: tools.language === 'de' ? labelOf(group) : labelOf(group).toLowerCase() });
  const props = {
    collection: entity.collection,
    title,
    groupField: group.name,
    kind: 'bar',
    ...(target && value
      ? { valueField: value.name, ofField: target.name, ...(value.type === 'money' ? { format: 'money' } : {}) }
      : { done: done ?? {} }),
  };
  return [use('chart', props, `${componentOf(entity, tools.language)}Progress`)];
}

const groupIn = (
  fields: readonly CollectionField[],
  types: readonly CollectionField['type'][],
  not: Json | undefined,
): CollectionField | undefined => types.flatMap((type) => fields.filter((field) => field.type === type && field.name !== not))[0];

/** "Average per pupil": of the figure it names, else of what is rated or measured. */
export function averagesOf(entity: Entity, wish: ViewWish, tools: Tools): PartUse[] {
  const group = fieldIn(entity, wish.by, tools);
  const figures = entity.fields.filter((field) => (isNumber(field) && !isYear(field)) || field.type === 'rating');
  const value = figures.find((field) => field === fieldIn(entity, wish.field, tools)) ?? figures[0];
  if (!group || !value || group === value) return [];
  const props = {
    collection: entity.collection,
    title: tools.say('byField', {
      value: capitalised(tools.say('averageOf', { field: labelOf(value) })),
      field: tools.language === 'de' ? labelOf(group) : labelOf(group).toLowerCase(),
    }),
    groupField: group.name,
    valueField: value.name,
    op: 'average',
    kind: 'bar',
    ...(value.type === 'money' ? { format: 'money' } : {}),
  };
  return [use('chart', props, `${componentOf(entity, tools.language)}Averages`)];
}

/** A tile of how many rows are not done yet. */
export function leftTile(
  entity: Pick<Entity, 'fields' | 'plural'>,
  tools: Tools,
): { readonly [prop: string]: Json; readonly label: string } | undefined {
  const done = doneIn(entity.fields, tools);
  if (!done) return undefined;
  const { field = '', equals } = done;
  return {
    label: tools.say('leftOf', { what: capitalised(entity.plural) }),
    op: 'count',
    where: typeof equals === 'string' ? { field, not: equals } : { field, equals: false },
  };
}

const measures =
  /\b(?:weight|gewicht|poids|peso|temperature?|temperatur\w*|temperatura|pulse?|puls|pouls|pulso|blood|blutdruck\w*|blutzucker\w*|tension|tensao|presion|pressao|systol\w*|diastol\w*|sistol\w*|glucose|glyce\w*|glucosa|glicemia|glicose|waist|taille|bauchumfang|cintura|ph|level|pegel|niveau|nivel|humidity|feuchte\w*|humidite|humedad|umidade|humidade|height|grosse|große|altura|mood|stimmung|humeur|energy|energie|fat|korperfett|speed|price per|kurs)\b/;

/** Values that are read off and not added up: a curve of them is not a sum of days. */
export const isMeasured = (field: CollectionField): boolean =>
  field.type === 'rating' || (field.type === 'number' && measures.test(fold(labelOf(field))));
