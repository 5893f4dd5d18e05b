/** Sections of a page that a text asks for. */
import type { Language } from '../../../../core/composition.ts';
import { tokensOf } from '../language/text.ts';
import type { Lexicon, SectionRule } from '../lexicon.ts';
import type { Hit, Named } from '../language/phrases.ts';
import { tableOf } from '../skeletons/tables.ts';

/** Without words of a longer phrase: "class reunion" is an occasion and has no classes, a "service area" no services. */
export function sectionsIn(text: string, language: Language, lexicon: Lexicon): Hit<Named<SectionRule>>[] {
  const tokens = tokensOf(text);
  const longer = [...lexicon.businesses.find(tokens, language), ...tableOf(lexicon.rules.ownsections).find(tokens, language)];
  return lexicon.sections
    .find(tokens, language)
    .filter((hit) => !longer.some(({ from, to }) => from <= hit.from && hit.to <= to && to - from > hit.to - hit.from));
}
