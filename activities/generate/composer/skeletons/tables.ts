/** Tables of words made searchable for one skeleton; each is built once. */
import type { Language } from '../../../../core/composition.ts';
import { PhraseIndex, type WordLists } from '../language/phrases.ts';
import { tokensOf } from '../language/text.ts';

const built = new WeakMap<object, PhraseIndex<string>>();

/** Finds the words of a table; a hit's value is the line's name. */
export function tableOf(table: { readonly [id: string]: WordLists }): PhraseIndex<string> {
  const known = built.get(table);
  if (known) return known;
  const index = new PhraseIndex<string>({ compounds: true });
  for (const [id, words] of Object.entries(table)) index.add({ en: words.en, de: words.de, fr: words.fr, es: words.es, pt: words.pt }, id);
  built.set(table, index);
  return index;
}

/** Lines of a table that a text names, each once, in its order. */
export const namedIn = (table: { readonly [id: string]: WordLists }, text: string, language: Language): string[] => [
  ...new Set(
    tableOf(table)
      .find(tokensOf(text), language)
      .map(({ value }) => value),
  ),
];
