/** What a page is asked for in more words than a section's name: "a button to call", "a space for people to leave comments". */
import type { Language } from '../../../../../core/composition.ts';
import { anyOf } from '../../language/pattern.ts';
import { fold } from '../../language/text.ts';
import type { Lexicon } from '../../lexicon.ts';
import { cutOut } from './span.ts';

const compiled = new WeakMap<readonly string[], RegExp>();

function patternOf(patterns: readonly string[]): RegExp {
  const known = compiled.get(patterns) ?? anyOf(patterns);
  compiled.set(patterns, known);
  return known;
}

/** @returns lines of asides.yaml that the text asks for, and the text without them */
export function asidesIn(text: string, language: Language, { rules }: Lexicon): { rest: string; asks: string[] } {
  let rest = text;
  const asks = Object.entries(rules.asides).flatMap(([id, patterns]) => {
    const match = [patterns[language], ...(language === 'en' ? [] : [patterns.en])]
      .map((list) => patternOf(list).exec(fold(rest)))
      .find((found) => found !== null);
    if (!match) return [];
    rest = cutOut(rest, [{ start: match.index, end: match.index + match[0].trimEnd().length }]);
    return [id];
  });
  return { rest, asks };
}
