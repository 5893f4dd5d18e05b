/** What a form for visits says of days and numbers: when nobody is there, when somebody is, and how many may come. */
import type { Entity, Language, PartUse } from '../../../../core/composition.ts';
import { fold } from '../language/text.ts';
import { usualFields, type FieldWish } from '../understand/fields.ts';
import type { Limit } from '../understand/limits.ts';
import { use, type Bench } from './bench.ts';
import { daysIn } from './days.ts';
import { heard } from './house/heard.ts';

const closed = /(?<!\p{L})(?:closed|shut|geschlossen|ruhetag|zu|fermee?s?|cerrad[oa]s?|cerramos|fechad[oa]s?|fechamos)(?!\p{L})/u;

/** Clauses that say on which days it is closed. */
const closedIn = (sentence: string, language: Language): string[] =>
  fold(sentence)
    .split(/[,.;]|\s(?:and|but|und|aber|et|mais|y|pero|e|mas)\s(?=\S+\s(?:closed|geschlossen|zu|ferme|cerrado|fechado))/)
    .map((clause) => clause.trim())
    .filter((clause) => closed.test(clause) && daysIn(clause, language).length > 0);

/** "Max 6 people per booking". */
const crowd =
  /\b(?:max(?:imum|imal|imo)?\.?(?: of)?|at most|no more than|up to|hochstens|maximal|bis zu|au plus|jusqu'a|como maximo|hasta|no maximo|ate)\s+(\d{1,3})\s+(?:people|persons|guests|seats|personen|gaste|personnes|invites|couverts|personas|comensales|pessoas|convidados)\b/;
const heads =
  /\b(?:people|persons|guests|party|personen|gaste|personenzahl|personnes|invites|couverts|personas|comensales|pessoas|convidados)\b/;

/** Whether a wish is granted by the form: a limit for how many come, a day on which it is closed. */
export const isOfVisits = ({ words }: Limit, { fields }: Pick<Entity, 'fields'>, { language }: Bench): boolean =>
  (crowd.test(fold(words)) && fields.some(({ max }) => max !== undefined)) || closedIn(words, language).length > 0;

/** Fields of a visit: without what only says when it is closed, with a limit for how many come, and with a day where none was asked. */
export function visitWishes(wishes: readonly FieldWish[], noun: string, bench: Bench): FieldWish[] {
  if (noun !== 'booking') return [...wishes];
  const { language, lexicon } = bench;
  const shut = closedIn(heard(bench.u), language);
  const most = Number(crowd.exec(fold(heard(bench.u)))?.[1] ?? 0);
  const isDay = ({ type, options }: FieldWish): boolean =>
    type === 'date' || type === 'datetime' || (options ?? []).some((option) => daysIn(option, language).length > 0);
  const kept = wishes
    .filter(({ label }) => !closed.test(fold(label)) || shut.length === 0)
    .map((wish) => (most > 0 && wish.type === 'number' && heads.test(fold(wish.label)) ? { ...wish, min: 1, max: most } : wish));
  const asked = [
    ...(kept.some(isDay) ? [] : ['date']),
    ...(kept.some(({ type }) => type === 'time' || type === 'datetime') ? [] : ['time']),
  ];
  return kept.length === 0 || asked.length < 2 ? kept : [...kept, ...usualFields(asked, language, lexicon)];
}

/** Days with their hours, and days on which it is closed, as the sentence gives them. */
export function visitTimes(bench: Bench): PartUse[] {
  const { u, say, language } = bench;
  const shut = closedIn(heard(bench.u), language).flatMap((said) =>
    daysIn(said, language).map(({ label }) => ({ day: label, hours: say('closed') })),
  );
  const names = new Set(shut.map(({ day }) => day));
  const open = daysIn(u.sentence, language).flatMap(({ label, hours }) =>
    hours === undefined || names.has(label) ? [] : [{ day: label, hours }],
  );
  const rows = [...open, ...shut];
  return rows.length === 0 ? [] : [use('opening-hours', { title: say('hours'), rows })];
}
