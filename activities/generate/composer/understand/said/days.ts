/** What a sentence says of days: "tues-sat 11:30-21:00", "lundi Gare, mercredi Marché". */
import type { Language } from '../../../../../core/composition.ts';
import { capitalised, fold } from '../../language/text.ts';
import { cutOut, type Span } from './span.ts';

/** A day or days, and what holds for them. */
export interface DayLine {
  /** "Tuesday – Saturday", as the language writes it. */
  readonly day: string;
  /** "11:30 – 21:00", or a place. */
  readonly text: string;
}

/** 1 January 2024 was a Monday. */
const monday = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

/** Short forms that people type beside those that a calendar has. */
const typed: Readonly<Record<Language, string>> = {
  en: 'mon|tue,tues|wed,weds|thu,thur,thurs|fri|sat|sun',
  de: 'mo|di|mi|do|fr|sa|so',
  fr: 'lun|mar|mer|jeu|ven|sam|dim',
  es: 'lun|mar|mie|jue|vie|sab|dom',
  pt: 'seg|ter|qua|qui|sex|sab|dom',
};

export const time = String.raw`\d{1,2}(?:(?:[:.h]|\sh\s?)\d{2})?\s*(?:a\.?m\.?|p\.?m\.?|h|uhr|noon|o'clock)?`;
export const to = String.raw`\s*(?:-|to|until|till|through|bis|a|al|au|as|ate|e as)\s*(?:las?\s+)?`;
const clock = String.raw`${time}${to}${time}`;
export const joined = String.raw`(?:\s*[,&+]\s*|\s(?:and|und|et|y|e)\s)`;
const before = String.raw`[\s,:]*(?:(?:from|von|de|das|des|between|open|geoffnet|ouvert|abierto|aberto)\s+)?(?:las?\s+)?`;

interface Weekdays {
  readonly names: readonly string[];
  /** Every way to write each of them, folded. */
  readonly words: readonly (readonly string[])[];
}

export function weekdaysIn(language: Language): Weekdays {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const names = Array.from({ length: 7 }, (_, day) => capitalised(format.format(monday + day * dayMs)));
  const short = typed[language].split('|').map((words) => words.split(','));
  return { names, words: names.map((name, day) => [fold(name), fold(name).replace(/-feira$/, ''), ...(short[day] ?? [])]) };
}

/** Which day a word names, with whatever stands before it: "los martes", "terça-feira". */
export const dayOf = (said: string, words: Weekdays['words']): number => {
  const word = (said.trim().split(/\s+/).at(-1) ?? '').replace(/\.$/, '').replace(/-feira$/, '');
  return words.findIndex((forms) => forms.some((form) => word === form || word === `${form}s`));
};

/** "7-16 Uhr" as it is read: with a real dash, and as it was written otherwise. */
export const spanOf = (said: string): string =>
  said
    .trim()
    .replace(/\s*(?:-|–|—)\s*/g, ' – ')
    .replace(/\s+(?:to|until|till|through|bis|al?|au|às|as|à|até|ate)\s+(?:las?\s+)?(?=\d)/gi, ' – ')
    .replace(/\s+/g, ' ');

/** Lines of opening times, and the sentence without them. */
export function openingIn(text: string, language: Language): { rest: string; lines: DayLine[] } {
  const { names, words } = weekdaysIn(language);
  const one = String.raw`(?:${words.flat().join('|')})(?:-feira|s)?\.?`;
  const days = String.raw`(?<![\p{L}-])(?:les?\s|los\s|the\s|am\s)?(?<first>${one})(?:${to}(?:los\s|the\s)?(?<last>${one})|(?<more>(?:${joined}${one})+))?(?![\p{L}])`;
  const lead = String.raw`(?:[,;.]?\s*(?:(?:and|und|et|y|e)\s+)?(?:opening hours|opening times|hours|open|offnungszeiten|geoffnet|ouvert(?:e|ure)?|horaires(?: d'ouverture)?|horario|abierto|abrimos|aberto|funcionamento)[\s:]*(?:are\s|from\s|von\s|de\s|du\s)?)?`;
  const pattern = new RegExp(`${lead}${days}${before}(?<hours>${clock}(?:${joined}${clock})*)(?!\\s*(?:€|\\d|%))`, 'gu');
  const folded = fold(text);
  const spans: Span[] = [];
  const lines = [...folded.matchAll(pattern)].map((match): DayLine => {
    const { first, last, more, hours = '' } = match.groups ?? {};
    const at = match.index + match[0].length - hours.length;
    spans.push({ start: match.index, end: at + hours.trimEnd().length });
    const name = (word = ''): string => names[dayOf(word, words)] ?? '';
    const others = (more ?? '')
      .split(new RegExp(joined))
      .filter((word) => dayOf(word, words) >= 0)
      .map(name);
    return {
      day: last === undefined ? [name(first), ...others].join(', ') : `${name(first)} – ${name(last)}`,
      text: spanOf(text.slice(at, at + hours.length)),
    };
  });
  return { rest: cutOut(text, spans), lines: lines.filter(({ day }) => day !== '') };
}

/** "lundi Gare, mercredi Marché": a list in which each day has a word or a few; at least two of them. */
export function perDayIn(text: string, language: Language): { rest: string; lines: DayLine[]; title?: string } {
  const { names, words } = weekdaysIn(language);
  const item = new RegExp(
    `^\\s*(?:and |und |et |y |e |on |am |le |los |el )?(${words.flat().join('|')})(?:-feira|s)?[\\s:.–-]+(.{2,40})$`,
    'u',
  );
  const list = /(?:^|[:([.–-]\s*)([^:()[\].]+)/gu;
  for (const match of text.matchAll(list)) {
    const [whole, inside = ''] = match;
    const lines = inside.split(/[,;]/).map((piece) => {
      const [, day = '', rest = ''] = item.exec(fold(piece)) ?? [];
      const at = words.findIndex((forms) => forms.includes(day));
      return at < 0 ? undefined : { day: names[at] ?? '', text: capitalised(piece.slice(piece.length - rest.length).trim()) };
    });
    const found = lines.filter((line) => line !== undefined);
    if (found.length < 2 || found.length < lines.length) continue;
    const start = match.index + whole.length - inside.length;
    const [title = ''] = /[^,.;:()]*$/.exec(text.slice(0, start).replace(/[\s:(–-]+$/, '')) ?? [];
    const name = title.replace(/^\s*(?:and|und|et|y|e)\s+/, '').trim();
    const from = name === '' || name.length > 40 ? start : start - (text.slice(0, start).length - text.slice(0, start).lastIndexOf(name));
    const taken = from === start || from === 0 ? start : from;
    return {
      rest: cutOut(text, [{ start: taken, end: start + inside.length }]),
      lines: found,
      ...(taken === start ? {} : { title: capitalised(name) }),
    };
  }
  return daysInRow(text, language);
}

/** "Where we are each day, Monday Leeds, Wednesday York and Saturday Hull": days with a word or two in a longer list. */
function daysInRow(text: string, language: Language): { rest: string; lines: DayLine[]; title?: string } {
  const { names, words } = weekdaysIn(language);
  const entry = String.raw`(?<!\p{L})(?:on |am |le |los |el |as |às )?(?:${words.flat().join('|')})(?:-feira|s)?[\s:–-]+(?!(?:and|und|et|y|e|to|bis|a|au|até)\s)\p{L}[\p{L}'’ -]{1,28}?`;
  const ends = String.raw`(?=\s*(?:[,;.)]|$)|\s(?:and|und|et|y|e)\s)`;
  const run = new RegExp(`${entry}${ends}(?:(?:\\s*[,;]\\s*(?:and |und |et |y |e )?|\\s(?:and|und|et|y|e)\\s)${entry}${ends})+`, 'u');
  const match = run.exec(fold(text));
  if (!match) return { rest: text, lines: [] };
  const said = text.slice(match.index, match.index + match[0].length);
  const lines = said.split(/\s*[,;]\s*(?:(?:and|und|et|y|e)\s)?|\s(?:and|und|et|y|e)\s/).flatMap((piece): DayLine[] => {
    const [day = ''] = new RegExp(`(?:${words.flat().join('|')})(?:-feira|s)?`, 'u').exec(fold(piece)) ?? [];
    const name = names[dayOf(day, words)];
    const rest = piece.slice(fold(piece).indexOf(day) + day.length).replace(/^[\s:–-]+/, '');
    return name === undefined || rest === '' ? [] : [{ day: name, text: capitalised(rest) }];
  });
  if (lines.length < 2) return { rest: text, lines: [] };
  const before = text.slice(0, match.index).replace(/[\s,;:]+$/, '');
  const title = before.split(/[,;:]\s*/).at(-1) ?? '';
  const isTitle = title !== '' && title !== before && title.split(/\s+/).length <= mostTitleWords;
  const start = isTitle ? before.length - title.length : match.index;
  return {
    rest: cutOut(text, [{ start, end: match.index + match[0].length }]),
    lines,
    ...(isTitle ? { title: capitalised(title.replace(/^(?:and|und|et|y|e)\s+/, '')) } : {}),
  };
}

const mostTitleWords = 6;
