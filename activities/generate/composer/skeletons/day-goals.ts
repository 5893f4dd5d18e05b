/** What a day should come to: water, calories, steps. */
import type { Entity } from '../../../../core/composition.ts';
import { fold } from '../language/text.ts';
import type { FieldWish } from '../understand/fields.ts';
import { componentOf, use, type Bench, type Draft, type Skeleton } from './bench.ts';
import { heard } from './house/heard.ts';
import { records } from './records.ts';
import { isNumber, isYear } from './worked-out.ts';

const goalWords = /\b(?:goals?|targets?|limits?|ziele?|tagesziel|objectifs?|metas?|objetivos?|limites?)\b/;
const figure = /(\d[\d.,]*)\s*(l|liters?|litres?|litern?|litros?)?(?![\p{L}\d])/u;

/** The goal that a sentence says, in what the rows are counted in: two litres are 2,000 ml. */
function goalIn(said: string, usual: number): number {
  const [, digits = '', litres] = figure.exec(said) ?? [];
  const value = Number(digits.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.'));
  if (!(value > 0)) return usual;
  const whole = litres === undefined ? value : value * 1_000;
  // "8 glasses", "for 30 days": figures of another kind are no goal.
  return whole >= usual / 10 && whole <= usual * 10 ? whole : usual;
}

function placed(draft: Draft, entity: Entity, bench: Bench): Draft {
  const { u, language } = bench;
  const rule = u.subject?.rule?.rule.daily;
  const date = entity.fields.find(({ type }) => type === 'date');
  const value = entity.fields.find((field) => isNumber(field) && !isYear(field));
  if (!rule || !date || !value) return draft;
  const unit = rule.unit?.[language];
  const part = use(
    'day-goal',
    {
      collection: entity.collection,
      dateField: date.name,
      valueField: value.name,
      goal: goalIn(fold(heard(u)), rule.goal),
      noun: draft.title,
      ...(unit === undefined ? {} : { unit }),
      ...(rule.steps.length > 0 ? { steps: rule.steps } : {}),
      ...(rule.most ? { most: true } : {}),
    },
    `${componentOf(entity, language)}DayGoal`,
  );
  // The part adds up and draws by itself.
  const rest = draft.parts.filter(({ part: name }) => name !== 'stat-tiles' && name !== 'chart' && name !== 'progress-goal');
  const rows = rest.findIndex(({ part: name }) => name === 'record-table' || name === 'record-cards');
  return { ...draft, parts: [...rest.slice(0, rows), part, ...rest.slice(rows)] };
}

export const dayGoal: Skeleton = (bench) => {
  const { u } = bench;
  // "With a daily goal" is what the part has; it is no field of a row.
  const isGoal = ({ label }: FieldWish): boolean => goalWords.test(fold(label));
  const inner = { ...bench, u: { ...u, fields: u.fields.filter((wish) => !isGoal(wish)) } };
  const draft = records(inner);
  const [entity] = draft.entities;
  const made = entity ? placed(draft, entity, inner) : draft;
  return { ...made, grants: (limit) => draft.grants?.(limit) === true || goalWords.test(fold(limit.words)) };
};
