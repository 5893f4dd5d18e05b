/** What money goes to: a building site has other categories than a household. */
import type { Lexicon } from '../lexicon.ts';
import type { FieldWish } from '../understand/field-wish.ts';
import type { Understanding } from '../understand/understanding.ts';
import { fold, tokensOf } from '../language/text.ts';
import { heard } from './house/heard.ts';
import { namedIn } from './tables.ts';

/** "Urlaubsbudget", "Autokosten": what it is for stands at the beginning of the word. */
const compoundOf = (
  tables: { readonly [id: string]: { readonly de: readonly string[] } },
  text: string,
  { language }: Pick<Understanding, 'language'>,
): string | undefined =>
  language === 'de'
    ? Object.keys(tables).find((id) =>
        tokensOf(text).some(({ key }) => tables[id]?.de.some((word) => word.length >= shortest && key.startsWith(fold(word)))),
      )
    : undefined;
const shortest = 4;

/** A category of expenses whose options nobody said has those of what the money is spent on. */
export function spentOn(wishes: readonly FieldWish[], u: Understanding, { rules }: Pick<Lexicon, 'rules'>): readonly FieldWish[] {
  const { language } = u;
  const usual = rules.fields['spending']?.options?.[language].join();
  const isOpen = ({ id, options }: FieldWish): boolean => id === 'spending' && options?.join() === usual;
  if (!wishes.some(isOpen)) return wishes;
  const tables = Object.fromEntries(Object.entries(rules.spendings).map(([id, { words }]) => [id, words]));
  const about = namedIn(tables, heard(u), language)[0] ?? compoundOf(tables, heard(u), u) ?? '';
  const options = rules.spendings[about]?.options[language];
  return options ? wishes.map((wish) => (isOpen(wish) ? { ...wish, options } : wish)) : wishes;
}
