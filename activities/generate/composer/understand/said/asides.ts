/** What a page is asked for in more words than a section's name: "a button to call", "a space for people to leave comments". */
import type { Language } from '../../../../../core/composition.ts';
import type { Lexicon } from '../../lexicon.ts';
import { matchOf } from '../wishes.ts';
import { cutOut } from './span.ts';

/** Lines of changes.yaml. */
const lines = ['callButton', 'commentPlace', 'editablePrices'] as const;
export type Aside = (typeof lines)[number];

/** What the text asks for, and the text without it. */
export function asidesIn(text: string, language: Language, lexicon: Lexicon): { rest: string; asks: Aside[] } {
  let rest = text;
  const asks = lines.filter((line) => {
    const match = matchOf(lexicon, line, rest, language);
    if (match)
      rest = cutOut(rest, [
        { start: match.index, end: match.index + rest.slice(match.index, match.index + match.length).trimEnd().length },
      ]);
    return match !== undefined;
  });
  return { rest, asks };
}
