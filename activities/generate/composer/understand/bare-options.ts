/** Options that stand where a field should: "home/away", "morning or afternoon", "Mon-Sat", "condition M NM VG+". */
import { languages, type Language } from '../../../../core/composition.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { labelOfOptions } from './known-options.ts';

const weekDays = 7;
/** A Monday. */
const monday = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

/** Names of the days from Monday on, in full and short. */
const dayNames = new Map(
  languages.map((language) => [
    language,
    (['long', 'short'] as const).map((weekday) => {
      const names = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      return Array.from({ length: weekDays }, (_, day) => capitalised(names.format(monday + day * dayMs).replace(/\.$/, '')));
    }),
  ]),
);

const through = /^([\p{L}]+)\.?s?\s*(?:-|–|to|till|until|through|thru|bis|a|à|au|ate|até)\s*([\p{L}]+)\.?s?$/iu;

/** "Mon-Sat" as the days from Monday to Saturday. */
function daysIn(text: string, language: Language): string[] | undefined {
  const [, first = '', last = ''] = through.exec(text.trim()) ?? [];
  if (last === '') return undefined;
  for (const names of dayNames.get(language) ?? []) {
    const at = (word: string): number => names.findIndex((name) => fold(name) === fold(word) || `${fold(name)}s` === fold(word));
    const [from, to] = [at(first), at(last)];
    if (from >= 0 && to > from) return names.slice(from, to + 1);
  }
  return undefined;
}

const short = /^[\p{Lu}\d][\p{Lu}\d+-]{0,3}$/u;
const fewest = 2;
const manyShort = 3;

/** "condition M NM VG+ VG G": a field's name, and marks of a few capitals behind it. */
function marksIn(item: string, language: Language, lexicon: Lexicon): string | undefined {
  const words = item.split(/\s+/);
  const from = words.findIndex((word, at) => at > 0 && words.slice(at).every((other) => short.test(other)));
  const name = words.slice(0, from).join(' ');
  const isField = from > 0 && lexicon.fields.exactly(name, language) !== undefined;
  return isField && words.length - from >= manyShort ? `${name} (${words.slice(from).join(', ')})` : undefined;
}

/** "hen house A or B", "sex male or female": a name in front of two that exclude each other. */
function eitherIn(item: string, language: Language, lexicon: Lexicon): string | undefined {
  const or = lexicon.rules.languages[language].or.join('|');
  const [, before = '', one = '', other = ''] = new RegExp(`^(?:(.+?)\\s+)?(\\S+)\\s+(?:${or})\\s+(\\S+)$`, 'iu').exec(item) ?? [];
  if (one === '' || /^(?:not?|nicht|nein|non|pas|nao|não|no)$/i.test(other)) return undefined;
  if ([one, other].some((word) => lexicon.fields.exactly(word, language))) return undefined;
  const label = labelOfOptions([one, other], language, lexicon);
  const areMarks = short.test(one) && short.test(other);
  const isNamed = before !== '' && (areMarks || label !== undefined || lexicon.fields.exactly(before, language) !== undefined);
  if (isNamed) return `${before} (${one}, ${other})`;
  return before === '' && label !== undefined ? `${label} (${one}, ${other})` : undefined;
}

/** "fuel/repairs/tax", "sunny/part shade/shade": nothing but options, parted by slashes. */
function slashedIn(item: string, language: Language, lexicon: Lexicon): string | undefined {
  const parts = item.split(/\s*\/\s*/);
  const isList = parts.length >= fewest && /^[^\s(:=]+\s*\//.test(item) && !/[():=]/.test(item) && !/\d\s*\/\s*\d/.test(item);
  // "W/L", "km/h" and "yes/no" are no options; "name/nickname" are no options either.
  if (!isList || parts.some((part) => part.length < fewest || tokensOf(part).length > 3)) return undefined;
  if (parts.some((part) => /^(?:yes|no|ja|nein|oui|non|s[ií]|sim|n[aã]o|y|n)$/i.test(part))) return undefined;
  const label = labelOfOptions(parts, language, lexicon);
  if (label === undefined && (parts.length < manyShort || parts.filter((part) => lexicon.fields.exactly(part, language)).length > 1))
    return undefined;
  return `${label ?? lexicon.rules.fields['category']?.[language][0] ?? ''} (${parts.join(', ')})`;
}

/** The item as `name (a, b, c)` where it is made of options; as it is where it is not. */
export function withName(item: string, language: Language, lexicon: Lexicon): string {
  const days = daysIn(item, language);
  if (days) return `${lexicon.rules.fields['weekday']?.[language][0] ?? ''} (${days.join(', ')})`;
  return marksIn(item, language, lexicon) ?? slashedIn(item, language, lexicon) ?? eitherIn(item, language, lexicon) ?? item;
}
