/** Days of the week in a sentence: "Tuesday to Saturday 10 to 8", "de segunda a sexta". */
import type { Language } from '../../../../core/composition.ts';
import { capitalised, fold } from '../language/text.ts';

/** 1 January 2024 was a Monday. */
const monday = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

function namesIn(language: Language, weekday: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => format.format(monday + day * dayMs));
}

/** "terça-feira" is said "terça". */
const spoken = (name: string): string => fold(name).replace(/-feira$|\.$/g, '');

const time = String.raw`(\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|h|uhr)?)`;
const to = String.raw`\s*(?:-|–|to|until|till|through|bis|a|al|à|au|às|as|até|ate|y|und|and|et|e)\s*`;
const from = String.raw`[\s,:]*(?:(?:from|von|de|das|des|between|zwischen|entre|open|geoffnet)\s+)?(?:las?\s+|as\s+)?`;
const clock = new RegExp(`${time}${to}(?:las?\\s+)?${time}(?![\\d.])`, 'i');

export interface DaysSaid {
  /** "Tuesday – Saturday", as the language writes it. */
  readonly label: string;
  /** Every day of it, Monday first. */
  readonly days: readonly string[];
  /** "10 – 20", when a time follows. */
  readonly hours?: string;
}

/** Days and ranges of days in the order of the sentence, each with the time that follows it. */
export function daysIn(sentence: string, language: Language): DaysSaid[] {
  const names = namesIn(language, 'long').map(capitalised);
  const short = namesIn(language, 'short');
  const words = names.map((name, day) => [spoken(name), spoken(short[day] ?? '')]);
  const one = `(${words.flat().join('|')})(?:-feira|s)?\\.?`;
  const pattern = new RegExp(`(?<![a-z])${one}(?:${to}(?:los\\s+|the\\s+)?${one})?(?![a-z])`, 'g');
  const dayOf = (word: string | undefined): number => words.findIndex((pair) => pair.includes(word ?? ''));
  const folded = fold(sentence);
  return [...folded.matchAll(pattern)].map((match) => {
    const [first, last] = [dayOf(match[1]), dayOf(match[2])];
    const rest = folded.slice(match.index + match[0].length);
    const hours = new RegExp(`^${from}${clock.source}`, 'i').exec(rest);
    const days =
      last < 0 ? names.slice(first, first + 1) : first <= last ? names.slice(first, last + 1) : [names[first] ?? '', names[last] ?? ''];
    return {
      label: last < 0 ? (names[first] ?? '') : `${names[first] ?? ''} – ${names[last] ?? ''}`,
      days,
      ...(hours ? { hours: `${hours[1]?.trim() ?? ''} – ${hours[2]?.trim() ?? ''}` } : {}),
    };
  });
}

/** The first span of hours in a text: "9 to 5". */
export function hoursIn(text: string): string | undefined {
  const said = clock.exec(fold(text));
  return said ? `${said[1]?.trim() ?? ''} – ${said[2]?.trim() ?? ''}` : undefined;
}
