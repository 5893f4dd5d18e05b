/** What a list says about its rows that no row keeps: how many there are, how often, on which day of the week. */
import { languages, type Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';

const dayMs = 86_400_000;
const monday = Date.UTC(2024, 0, 1);

/** Days of the week, folded, without the part that Portuguese leaves out. */
const weekdays = new Map(
  languages.map((language) => {
    const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    return [language, new Set(Array.from({ length: 7 }, (_, day) => fold(names.format(monday + day * dayMs)).replace('-feira', '')))];
  }),
);

/** "18 niños", "4 flats": how many rows there will be. */
function isCount(item: string, language: Language, lexicon: Lexicon): boolean {
  const [, rest = ''] = /^\d+\s+(\p{L}[\p{L}\s-]*)$/u.exec(item) ?? [];
  return rest !== '' && lexicon.nouns.exactly(rest, language) !== undefined;
}

/** "Los sábados", "on Sundays". */
function isWeekday(item: string, language: Language, lexicon: Lexicon): boolean {
  const words = tokensOf(item)
    .map(({ key }) => key)
    .filter((key) => !lexicon.phrasing[language].skipped.has(key) && !/^(?:on|am|em|no|aos|todos)$/.test(key));
  const [day = ''] = words;
  const known = weekdays.get(language);
  return words.length === 1 && (known?.has(day) === true || known?.has(day.replace(/s$/, '')) === true);
}

/** "Ziel 2 Liter": what all rows are to come to. */
const goal =
  /^(?:an? |the |eine?m? |une? |una? |uma? |mein |my |mon |mi |minha )?(?:goal|target|ziel|objectif|objetivo|meta) (?:of |von |de |: ?)?\d/;

/** Whether an item of a list is no field, but tells of all the rows. */
export function isCircumstance(item: string, language: Language, lexicon: Lexicon): boolean {
  const { often } = lexicon.phrasing[language];
  const isOften = fold(item).replace(often, '').trim() === '';
  return isOften || goal.test(fold(item)) || isCount(item, language, lexicon) || isWeekday(item, language, lexicon);
}

/** "% of attendance per child": a share that nobody types in. */
export const isShare = (item: string): boolean =>
  /^(?:el |la |o |a |the |le |die |der )?(?:%|percent(?:age)?|porcentaje|percentual|porcentagem|percentagem|pourcentage|prozent(?:satz)?) (?:of|de|da|do|des|der|d')\s?.+ (?:per|by|por|pro|par|je) /.test(
    fold(item),
  );
