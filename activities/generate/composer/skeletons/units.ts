/** Units of measure in a text, by the table of units. */
import type { Language } from '../../../../core/composition.ts';
import type { Understood } from '../../../../catalog/understanding.ts';
import { PhraseIndex } from '../language/phrases.ts';
import { capitalised, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';

/** What stands between two units of a pair. "In" and "en" alone also mean a place. */
const into = String.raw`(?:to|into|in|zu|nach|vers|en|a|para|em|->|→|↔|<->|=)`;
export const articles = String.raw`(?:\s+(?:the|die|le|les|los|las|os|as))?`;
export const joins = new RegExp(String.raw`^\s*${into}${articles}\s*$`);
export type Unit = Understood['units'][string]['units'][string];
/** A unit as the table has it; "ounces" are two of them. */
export interface Meaning {
  readonly group: string;
  readonly name: string;
}
/** A word of the sentence that is a unit. */
export interface Mention {
  readonly meanings: readonly Meaning[];
  /** As written. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}
/** All units that a text mentions; "l'" is an article, no litre. */
export function mentionsIn(text: string, language: Language, lexicon: Lexicon): Mention[] {
  const meanings = new Map<string, Meaning[]>();
  for (const [group, { units }] of Object.entries(lexicon.rules.units))
    for (const [name, unit] of Object.entries(units))
      for (const word of new Set([...unit[language], ...unit.en])) meanings.set(word, [...(meanings.get(word) ?? []), { group, name }]);
  const index = new PhraseIndex<readonly Meaning[]>();
  for (const [word, meant] of meanings) index.add({ [language]: [word] }, meant);
  const tokens = tokensOf(text);
  return index.find(tokens, language).flatMap(({ value, from, to }) => {
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    return /^['’]/.test(text.slice(end)) ? [] : [{ meanings: value, words: text.slice(start, end), start, end }];
  });
}

/** The person's word where the unit has one, with what the table says of it in brackets: "Cups (US)". */
export function labelOf(unit: Unit, language: Language, said: string | undefined): string {
  const [own = ''] = unit[language];
  if (said === undefined) return capitalised(own);
  const bracket = /\s\(.+\)$/.exec(own)?.[0] ?? '';
  return (said.length < 4 || said.includes('/') ? said : capitalised(said)) + bracket;
}

/** Whether people measure in it where the language is spoken: an American spoon is of no use in a French kitchen. */
export const isAtHome = ({ at }: Unit, language: Language): boolean => at === undefined || at.length === 0 || at.includes(language);
