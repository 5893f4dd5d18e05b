/** What stands before a request and is no part of it. */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf, type Token } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';

/** Cuts greetings, "I want", "please", articles and "an app that" off the front. */
export function withoutOpeners(text: string, language: Language, lexicon: Lexicon): { text: string; linked: boolean } {
  const { openers, generic } = lexicon.phrasing[language];
  let rest = text.trim();
  let linked = false;
  for (let again = true; again;) {
    again = false;
    const begun = lexicon.asked.at(beginningOf(rest), 0, language);
    // A whole phrase like "app de citas" is the request itself, also where it begins like an opener.
    if (begun && begun.to > 1) break;
    for (const pattern of begun ? [generic] : [generic, ...openers]) {
      const match = pattern.exec(fold(rest).replace(/,(?=\s)/g, ' '));
      const cut = match?.[0].length ?? 0;
      const left = rest.slice(cut).replace(/^[\s,.:;!?¿¡"'-]+/, '');
      if (cut === 0 || !/[\p{L}\p{N}]/u.test(left)) continue;
      linked = pattern === generic || /\bto\s*$/.test(fold(rest.slice(0, cut)));
      rest = left;
      again = true;
      break;
    }
  }
  return { text: rest, linked };
}

/** A few words are enough to see whether the request itself begins here. */
export const beginningOf = (text: string): Token[] => tokensOf(text.slice(0, 60));
