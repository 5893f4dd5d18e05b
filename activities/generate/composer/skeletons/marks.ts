/** Rows that are to stand out and to be seen alone: "what is still out", "warranties ending in the next 90 days", "which need water today". */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity, Json } from '../../../../core/composition.ts';
import { stemOf } from '../language/inflect.ts';
import { labelOfName } from '../language/names.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import { typeOf } from '../understand/field-type.ts';
import {
  back,
  below,
  ends,
  fromToday,
  late,
  least,
  needs,
  numberOf,
  out,
  scarce,
  soon,
  standing,
  still,
  today,
} from '../understand/conditions.ts';
import { notRead, type Limit } from '../understand/limits.ts';
import type { ViewWish } from '../understand/wishes.ts';
import type { Bench } from './bench.ts';

interface Mark {
  readonly [prop: string]: Json;
  readonly label: string;
  readonly when: readonly Json[];
}

const labelOf = ({ label, name }: CollectionField): string => label ?? labelOfName(name);
const isDay = ({ type }: CollectionField): boolean => type === 'date' || type === 'datetime';
const figure = ({ type, computed }: CollectionField): boolean => (type === 'number' || type === 'money') && !computed;

const daysOf = (unit: string): number => (/^(?:w|sem)/.test(unit) ? 7 : /^(?:mo|me)/.test(unit) ? 30 : 1);
const isSpan = (unit: string): boolean => daysOf(unit) > 1;
const usualDaysAhead = 7;

/** Fields that the words name by one of theirs: "consent" names "Consent form back". */
function namedIn(said: string, fields: readonly CollectionField[], { language }: Bench): CollectionField[] {
  const words = new Set(tokensOf(said.replace(/\bun(?=\w{4})/g, '')).map(({ key }) => stemOf(language, key)));
  return fields.filter((field) => tokensOf(labelOf(field)).some(({ key }) => key.length > 2 && words.has(stemOf(language, key))));
}

/** What day comes again so many days after another: "last watered" and "water every X days". */
function intervalIn(fields: readonly CollectionField[]): { day: CollectionField; every: CollectionField } | undefined {
  const every = fields.find(
    (field) => figure(field) && /\b(?:every|each|interval|alle|tous les|toutes les|cada|a cada)\b/.test(fold(labelOf(field))),
  );
  const day =
    fields.find((field) => isDay(field) && /\b(?:last|zuletzt|letzt\w*|derni\w*|ultim\w*)\b/.test(fold(labelOf(field)))) ??
    fields.find(isDay);
  return every && day ? { day, every } : undefined;
}

/** What is ticked off is no longer due. */
const notDone = (fields: readonly CollectionField[]): Json[] =>
  fields
    .filter(({ type }) => type === 'boolean')
    .slice(0, 1)
    .filter((field) => done.test(fold(labelOf(field))))
    .map(({ name }) => ({ field: name, empty: true }));
const done =
  /\b(?:done|paid|returned|finished|completed|closed|settled|renewed|erledigt|bezahlt|zuruck\w*|fertig|fait\w*|paye\w*|rendu\w*|termine\w*|hech[oa]|pagad[oa]|devuelt[oa]|terminad[oa]|feit[oa]|pag[oa]|devolvid[oa]|concluid[oa])\b/;

function conditionIn(said: string, fields: readonly CollectionField[], bench: Bench): Json[] | undefined {
  const { language, lexicon } = bench;
  const interval = needs.test(said) || today.test(said) ? intervalIn(fields) : undefined;
  if (interval) return [{ field: interval.day.name, days: { to: 0 }, plus: interval.every.name }];
  const days = fields.filter(isDay);
  const due = namedIn(said, days, bench)[0] ?? days.find((field) => typeOf(labelOf(field), language, lexicon).id === 'due') ?? days.at(-1);
  const [near, count, unit, span] = soon.exec(said) ?? [];
  if (near !== undefined && due && !below.test(said)) {
    const many = count === undefined ? undefined : numberOf(count);
    const to = span === undefined ? (many ?? (unit !== undefined && isSpan(unit) ? 1 : usualDaysAhead)) * daysOf(unit ?? '') : daysOf(span);
    return [{ field: due.name, days: ends.test(said) && !fromToday.test(said) ? { to } : { from: 0, to } }, ...notDone(fields)];
  }
  const [, limit] = below.exec(said) ?? [];
  const amounts = fields.filter((field) => figure(field) && !least.test(fold(labelOf(field))));
  const counted =
    namedIn(said, amounts, bench)[0] ?? amounts.find((field) => typeOf(labelOf(field), language, lexicon).id === 'quantity') ?? amounts[0];
  if (counted && limit !== undefined) return [{ field: counted.name, low: Number(limit) }];
  const threshold = fields.find((field) => figure(field) && least.test(fold(labelOf(field))));
  if (counted && scarce.test(said)) return [{ field: counted.name, low: threshold?.name ?? 1 }];
  if (late.test(said) && due) return [{ field: due.name, days: { to: -1 } }, ...notDone(fields)];
  if (!still.test(said)) return undefined;
  const returned = out.test(said)
    ? fields.find((field) => (isDay(field) || field.type === 'boolean') && back.test(fold(labelOf(field))))
    : undefined;
  if (returned) return [{ field: returned.name, empty: true }];
  const ticks = fields.filter(({ type }) => type === 'boolean');
  const tick = namedIn(said, ticks, bench)[0] ?? (ticks.length === 1 || /missing|fehl|manqu|falt/.test(said) ? ticks[0] : undefined);
  return tick ? [{ field: tick.name, empty: true }] : undefined;
}

const opening =
  /^(?:and|also|please|then|to|i|we|want|need|would|'d|like|love|you|can|could|should|be|able|let|lets|us|me|see|show|tell|know|highlight|mark|list|find|at|a|glance|which|what|who|how|many|ones|of|them|those|the|all|it|are|is|have|has|red|in|colou?r|when|if|once)\s+/;

/** What the mark is called: the wish without the words of wishing. */
function nameOf(words: string, bench: Bench): string {
  let rest = words.trim().replace(/[\s.!?]+$/, '');
  if (bench.language === 'en')
    for (let match = opening.exec(fold(rest)); match && match[0].length < rest.length; match = opening.exec(fold(rest)))
      rest = rest.slice(match[0].length);
  return capitalised(shortened(rest, 40));
}

/** The label of what is said with its colour: "in red what expires soon" is read by when alone. */
function labelFor(words: string, when: readonly Json[], bench: Bench): string {
  const [first] = when as readonly { days?: { to: number }; low?: Json }[];
  if (!standing.test(fold(words)) || !first) return nameOf(words, bench);
  if (first.low !== undefined) return bench.say('markLow');
  if (first.days === undefined) return nameOf(words, bench);
  return first.days.to < 0 ? bench.say('markLate') : bench.say('markSoon', { n: first.days.to });
}

/** What has passed has a mark of its own beside what is near. */
function withPast(mark: Mark, bench: Bench): Mark[] {
  const [first, ...more] = mark.when as readonly ({ readonly [prop: string]: Json } & {
    days?: { from?: number; to: number };
    plus?: string;
  })[];
  const { days, plus } = first ?? {};
  if (!days || plus !== undefined || days.from !== undefined || days.to < 0) return [mark];
  return [
    { label: bench.say('markPast'), when: [{ ...first, days: { to: -1 } }, ...more] },
    { ...mark, when: [{ ...first, days: { from: 0, to: days.to } }, ...more] },
  ];
}

export interface Marks {
  readonly marks: readonly Mark[];
  /** Unread wishes that they grant. */
  readonly granted: ReadonlySet<Limit>;
  /** Views that come to no mark of these rows. */
  readonly missing: readonly ViewWish[];
}

/** The marks that a sentence asks for: by its views, and by wishes that nothing else read. */
export function marksOf({ fields }: Pick<Entity, 'fields'>, bench: Bench): Marks {
  const granted = new Set<Limit>();
  const missing: ViewWish[] = [];
  const markOf = (words: string): Mark[] => {
    const when = conditionIn(fold(words), fields, bench);
    return when ? withPast({ label: labelFor(words, when, bench), when }, bench) : [];
  };
  const wished = bench.u.views.flatMap((view): Mark[] => {
    if (view.kind !== 'mark') return [];
    const found = markOf(view.said ?? '');
    if (found.length === 0) missing.push(view);
    return found;
  });
  const unread = bench.u.limits.flatMap((limit): Mark[] => {
    const found = limit.id === 'unread' ? markOf(limit.words) : [];
    if (found.length > 0) granted.add(limit);
    return found;
  });
  const marks = [...new Map([...wished, ...unread].map((mark) => [JSON.stringify(mark.when), mark])).values()];
  return { marks, granted, missing };
}

/** What stands out without being asked for: stock at its least, what is due again. */
export function usualMarks({ fields }: Pick<Entity, 'fields'>, { say, language, lexicon }: Bench): Mark[] {
  const next = fields.find(({ computed }) => computed?.op === 'later');
  if (next) return [{ label: say('markDue'), when: [{ field: next.name, days: { to: 0 } }] }];
  const threshold = fields.find((field) => figure(field) && least.test(fold(labelOf(field))));
  const stock = fields.find((field) => field !== threshold && figure(field) && typeOf(labelOf(field), language, lexicon).id === 'quantity');
  return threshold && stock ? [{ label: say('markLow'), when: [{ field: stock.name, low: threshold.name }] }] : [];
}

/** Views of marks that came to nothing, as what is left out. */
export const missingMarks = (missing: readonly ViewWish[], { language, lexicon }: Bench): string[] =>
  missing.map(({ said = '' }) => notRead(said, language, lexicon).said);
