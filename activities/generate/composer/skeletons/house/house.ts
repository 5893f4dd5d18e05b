/** The rules of a house in which people book or sign up: hours, closed days, how many at a time and in all. */
import type { CollectionField } from '../../../../../core/app-spec.ts';
import { labelOfName } from '../../language/names.ts';
import { fold } from '../../language/text.ts';
import type { FieldWish } from '../../understand/fields.ts';
import { cutOut, type Span } from '../../understand/said/span.ts';
import type { Bench } from '../bench.ts';
import { rowWord } from '../rules.ts';

import { heard } from './heard.ts';
import { hoursIn, type Hours } from './hours.ts';
import { limitsIn, type Limits } from './limits.ts';

export interface House {
  readonly hours: Hours;
  readonly limits: Limits;
  /** The sentence without its rules. */
  readonly rest: string;
  /** Whether words stand where a rule is said. */
  readonly isSaid: (words: string) => boolean;
}

const joint = /[,;:.()]|\s(?:and|und|et|y|e|but|aber|mais|pero|mas)(?=\s)/g;

/** The rule with the words around it, up to the next comma: "and no double bookings please". */
function clauseOf(folded: string, { start, end }: Span): Span {
  const before = [...folded.slice(0, start).matchAll(joint)].at(-1);
  const behind = [...folded.slice(end).matchAll(joint)][0];
  return { start: before?.index ?? start, end: behind ? end + behind.index : folded.length };
}

/** So long a sentence is told and not listed: then its plain words are read. */
const longest = 220;

/** The sentence without its rules. */
function withoutClauses({ sentence, typed = sentence }: Bench['u'], language: Bench['language']): string {
  const text = typed.length > longest ? sentence : typed;
  const folded = fold(text);
  return cutOut(
    text,
    [...hoursIn(text, language).spans, ...limitsIn(text).spans].map((span) => clauseOf(folded, span)),
  );
}

export function houseOf(bench: Bench): House {
  const { u, language } = bench;
  const sentence = heard(u);
  const folded = fold(sentence);
  const hours = hoursIn(sentence, language);
  const limits = limitsIn(sentence);
  const clauses = [...hours.spans, ...limits.spans].map((span) => clauseOf(folded, span));
  const isWithin = (start: number, end: number): boolean => clauses.some((clause) => clause.start <= start && end <= clause.end);
  const isSaid = (words: string): boolean => {
    const said = fold(words);
    const places = [...folded.matchAll(new RegExp(said.replace(/[^\p{L}\p{N}\s]/gu, '.'), 'gu'))];
    return places.length > 0 && places.every(({ index }) => isWithin(index, index + said.length));
  };
  return {
    hours,
    limits,
    isSaid,
    rest: withoutClauses(u, language),
  };
}

/** Fields without those that were read out of a rule: "closed on Mondays" is nothing to fill in. */
export const withoutRules = (wishes: readonly FieldWish[], house: House): FieldWish[] => wishes.filter(({ label }) => !house.isSaid(label));

const party =
  /(?:number|anzahl|nombre|numero|how many|wie viele|combien|cuant\w+|quant\w+|party|personen|people|guests?|persons?|gaste|personnes|invites|personas|pessoas|comensales|convidados|kids|children|kinder)/;
const labelOf = ({ label, name }: CollectionField): string => fold(label ?? labelOfName(name));

/** How many come with one row. */
const partyOf = (fields: readonly CollectionField[]): CollectionField | undefined =>
  fields.find((field) => field.type === 'number' && party.test(labelOf(field)));

/** Fields with what the house allows: open days, hours, people a booking, rows in all. */
export function withHouse(fields: readonly CollectionField[], { hours, limits }: House, collection: string): CollectionField[] {
  const perRow = limits.each && rowWord.test(limits.each.per) ? limits.each.most : undefined;
  const guests = partyOf(fields);
  const most = perRow ?? (guests && limits.inAll ? limits.inAll.most : undefined);
  const [first] = fields;
  const total = limits.inAll && !guests ? limits.inAll.most : undefined;
  const [only, ...others] = hours.open;
  const date = fields.find(({ type }) => type === 'date' || type === 'datetime');
  const start = fields.find(({ type }) => type === 'time') ?? date;
  return fields.map((field) => {
    if (field === guests && most !== undefined) return { ...field, min: 1, max: most, whole: true };
    const open = field === date && hours.days !== undefined ? { days: [...hours.days] } : {};
    const span = field.type === 'time' && only?.to !== undefined && others.length === 0 ? { earliest: only.from, latest: only.to } : {};
    const inAll = field === first && total !== undefined ? { atMost: { rows: total, collection, all: true } } : {};
    const isTaken = fields.some(({ atMost }) => atMost !== undefined);
    const pool =
      field === start && limits.pool !== undefined && !isTaken
        ? { atMost: { rows: limits.pool, collection, with: date && date !== start ? [date.name] : [] } }
        : {};
    return { ...field, ...open, ...span, ...inAll, ...pool };
  });
}

/** The rules in words of the sentence's language, for the page: nobody should have to guess them. */
export function rulesInWords(fields: readonly CollectionField[], { hours, limits }: House, { language, say }: Bench): string[] {
  const names = Array.from({ length: 7 }, (_, day) =>
    new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + day)),
  );
  const closed = names.filter((_, at) => hours.closed.includes(at + 1));
  const days = new Intl.ListFormat(language).format(closed);
  const guests = partyOf(fields);
  return [
    ...(closed.length > 0 ? [say('closedOn', { days })] : []),
    ...(guests?.max === undefined ? [] : [say('mostPeople', { most: guests.max })]),
    ...(fields.some(({ atMost }) => atMost?.all) && limits.inAll ? [say('mostInAll', { most: limits.inAll.most })] : []),
    ...(limits.pool !== undefined && fields.some(({ atMost }) => atMost?.rows === limits.pool)
      ? [say('mostAtOnce', { most: limits.pool })]
      : []),
  ];
}
