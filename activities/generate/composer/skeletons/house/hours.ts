/** When something can be booked: "du lundi au jeudi entre 16h et 20h, 45 minutes chacun", "closed on Mondays". */
import type { Language } from '../../../../../core/composition.ts';
import { fold } from '../../language/text.ts';
import { weekdaysIn } from '../../understand/said/days.ts';
import type { Span } from '../../understand/said/span.ts';
import { clock, isTime, spanOf } from './clock.ts';

/** Weekdays (1 is Monday) with their hours; without an end one time a day. */
export interface OpenHours {
  readonly days: readonly number[];
  readonly from: string;
  readonly to?: string;
}

export interface Hours {
  readonly open: readonly OpenHours[];
  /** The weekdays that are open, where any are named or ruled out. */
  readonly days?: readonly number[];
  /** Those of which it is said that they are not. */
  readonly closed: readonly number[];
  /** How long one takes. */
  readonly minutes?: number;
  readonly spans: readonly Span[];
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const groups: readonly (readonly [string, readonly number[]])[] = [
  [
    'weekdays|weekday|working days|werktags|wochentags|unter der woche|en semaine|jours ouvrables|entre semana|dias laborables|dias uteis',
    [1, 2, 3, 4, 5],
  ],
  ['weekends?|am wochenende|wochenends?|week-?ends?|fines? de semana|fins? de semana|finais de semana', [6, 7]],
  ['every day|daily|taglich|jeden tag|tous les jours|chaque jour|todos los dias|cada dia|todos os dias|diariamente', everyDay],
];
const to = String.raw`\s*(?:-|–|to|until|till|through|bis|a|al|au|as|ate)\s*(?:los\s+|the\s+|la\s+)?`;
const joined = String.raw`(?:\s*[,&+/]\s*(?:(?:and|und|et|y|e)\s+)?|\s+(?:and|und|et|y|e|or|oder|ou|o)\s+)(?:los\s+|on\s+|le\s+|as\s+|aos\s+)?`;
const shut =
  /(?:closed|not(?: open)?|no|except|but not|geschlossen|ruhetag(?:e)?|zu|ausser|nicht|keine?|fermee?s?|sauf|pas|cerrad[oa]s?|cerramos|excepto|menos|salvo|fechad[oa]s?|fechamos|exceto)\s+(?:(?:on|am|an|le|les|los|el|aos?|as?|nas?|nos?|every|all|is|ist|sind|every)\s+)*$/;
const shutBehind =
  /^\s*(?:is|are|sind wir|haben wir|ist|est|on est|estamos|we are|we're)?\s*(?:closed|geschlossen|zu\b|ruhetag|fermee?s?|cerrad[oa]s?|fechad[oa]s?)/;

const lengths: readonly (readonly [RegExp, (figure: string) => number])[] = [
  [/(\d{1,3})[\s-]*(?:min|mins|minutes?|minuten|minutos?|minutige?)(?![a-z])/, Number],
  [/(?:half[ -]an[ -]hour|half[ -]hours?|halbe stunde|halbstund\w*|demi[ -]heures?|media hora|meia hora)/, () => 30],
  [/(?:quarter of an hour|viertelstunde|quart d'heure|cuarto de hora|quarto de hora)/, () => 15],
  [
    /(\d)[\s-]*(?:hours?|hrs?|stunden?|stundige?|heures|horas)\s+(?:slots?|each|long|sessions?|lessons?|je|jeweils|chacun\w*|cada)/,
    (figure) => Number(figure) * 60,
  ],
  [
    /(?:one[ -]hour|1[ -]hour|(?:whole|full|entire) hours?|on the hour|(?:volle[nr]?|ganze[nr]?) stunden?|heures? (?:pleines?|entieres?)|horas? (?:en punto|completas?|enteras?|cheias?|inteiras?)|de hora em hora|hour[ -]long|hourly|an hour each|an hour long|eine stunde|einstundig\w*|stundlich|stundenweise|une heure|una hora|uma hora|1 stunde|1 heure|1 hora)(?![a-z])/,
    () => 60,
  ],
];

/** How long one takes: "45 minutes each". */
function lengthIn(folded: string): { minutes: number; span: Span } | undefined {
  for (const [pattern, minutesOf] of lengths) {
    const found = pattern.exec(folded);
    if (!found) continue;
    const behind = /^\s*(?:each|long|je|jeweils|chacune?|cada(?: un[oa]?)?|slots?)(?![a-z])/.exec(
      folded.slice(found.index + found[0].length),
    );
    const end = found.index + found[0].length + (behind?.[0].length ?? 0);
    return { minutes: minutesOf(found[1] ?? ''), span: { start: found.index, end } };
  }
  return undefined;
}

interface DaysSaid {
  readonly days: readonly number[];
  readonly start: number;
  readonly end: number;
}

function daysIn(folded: string, language: Language): DaysSaid[] {
  const { words } = weekdaysIn(language);
  // "So", "sol", "mar" and "dom" are words of their own: short forms count in a range or a list alone.
  const long = words.map((forms) => forms.slice(0, 2).join('|'));
  const any = words.map((forms) => forms.join('|'));
  const one = (forms: readonly string[]): string => `(?:${forms.join('|')})(?:-feiras?|s)?\\.?`;
  const dayOf = (word: string): number => {
    const bare = word.replace(/\.$/, '').replace(/-feiras?$/, '');
    return words.findIndex((forms) => forms.includes(bare) || forms.includes(bare.replace(/s$/, ''))) + 1;
  };
  const pattern = new RegExp(
    `(?<![\\p{L}-])(?:(?<first>${one(any)})${to}(?<last>${one(any)})|(?<list>${one(any)}(?:${joined}${one(any)})+)|(?<single>${one(long)})|(?<group>${groups.map(([said]) => said).join('|')}))(?![\\p{L}-])`,
    'gu',
  );
  return [...folded.matchAll(pattern)].map((match) => {
    const { first, last, list, single, group } = match.groups ?? {};
    const [from, until] = [dayOf(first ?? ''), dayOf(last ?? '')];
    const days =
      first !== undefined
        ? everyDay.filter((day) => (from <= until ? day >= from && day <= until : day >= from || day <= until))
        : list !== undefined
          ? list.split(new RegExp(joined)).map(dayOf)
          : single !== undefined
            ? [dayOf(single)]
            : (groups.find(([said]) => new RegExp(`^(?:${said})$`).test(group ?? ''))?.[1] ?? []);
    return { days, start: match.index, end: match.index + match[0].length };
  });
}

/** @param sentence of a booking: elsewhere days and times may be anything */
export function hoursIn(sentence: string, language: Language): Hours {
  const folded = fold(sentence);
  const spans: Span[] = [];
  const open: OpenHours[] = [];
  const named: number[] = [];
  const closed: number[] = [];
  const behind = new RegExp(`^[\\s,:(]*(?:um\\s+|at\\s+|a\\s+)?${clock}`);
  const before = new RegExp(`${clock}[\\s,]*(?:(?:on|am|an|le|du|los|de|every|all)\\s+)*$`);
  for (const { days, start, end } of daysIn(folded, language)) {
    const ahead = folded.slice(Math.max(0, start - 40), start);
    const rest = folded.slice(end, end + 60);
    if (shut.test(ahead) || shutBehind.test(rest)) {
      closed.push(...days);
      spans.push({ start: start - (shut.exec(ahead)?.[0].length ?? 0), end: end + (shutBehind.exec(rest)?.[0].length ?? 0) });
      continue;
    }
    const found = behind.exec(rest) ?? before.exec(ahead);
    const { start: from = '', end: until } = found?.groups ?? {};
    const hours = found && (until !== undefined || isTime(from)) ? spanOf(from, until) : undefined;
    if (hours) open.push({ days, ...hours });
    named.push(...days);
    spans.push(found && behind.test(rest) ? { start, end: end + found[0].length } : { start, end });
  }
  const length = lengthIn(folded);
  if (length) spans.push(length.span);
  if (open.length === 0) {
    const anywhere = [...folded.matchAll(new RegExp(clock, 'g'))].find(
      ({ groups: found }) => found?.['end'] !== undefined && (isTime(found['start'] ?? '') || isTime(found['end'])),
    );
    const hours = anywhere && spanOf(anywhere.groups?.['start'] ?? '', anywhere.groups?.['end']);
    if (anywhere && hours) {
      open.push({ days: (named.length > 0 ? named : everyDay).filter((day) => !closed.includes(day)), ...hours });
      spans.push({ start: anywhere.index, end: anywhere.index + anywhere[0].length });
    }
  }
  const isRuled = named.length > 0 || closed.length > 0;
  const days = everyDay.filter((day) => (named.length === 0 || named.includes(day)) && !closed.includes(day));
  return { open, closed, ...(isRuled && days.length > 0 ? { days } : {}), ...(length ? { minutes: length.minutes } : {}), spans };
}
