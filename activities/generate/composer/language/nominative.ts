/** German words out of the middle of a sentence, as they stand alone. */
import type { Language } from '../../../../core/composition.ts';
import type { Lexicon } from '../lexicon.ts';
import { fold, tokensOf } from './text.ts';

/** "Mit Terminen" as it stands in a heading: "Termine", where the vocabulary has it. */
export function nominative(words: string, language: Language, lexicon: Lexicon): string {
  if (language !== 'de' || !/n$/.test(words)) return words;
  const tokens = tokensOf(words);
  const { nouns, sections, fields } = lexicon;
  const rules = [...nouns.find(tokens, language), ...sections.find(tokens, language), ...fields.find(tokens, language)].map(
    ({ value }) => value.rule.de,
  );
  return rules.flat().find((word) => `${fold(word)}n` === fold(words)) ?? words;
}
