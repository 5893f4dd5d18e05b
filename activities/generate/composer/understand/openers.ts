/** What stands before a request and is no part of it. */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf, type Token } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';

/** "Für unseren Verein ein Notenarchiv": what is asked for stands behind whom it is for. */
const whomFirst: Partial<Record<Language, RegExp>> = {
  en: /^for ((?:my|our|the|a|an) [\w' -]{2,40}?),? (?:i need |we need |i want |we want )?((?:an?|the|some) .+)$/,
  de: /^(fur (?:mein|unser|den|die|das|ein)\w* [\w -]{2,40}?),? ((?:ein|eine|einen|'?ne|'?nen) .+)$/,
  fr: /^(pour (?:mon|ma|mes|notre|nos|le|la|les|l'|un|une) ?[\w' -]{2,40}?),? ((?:un|une) .+)$/,
  es: /^(para (?:mi|mis|nuestr[oa]s?|el|la|los|las|un|una) [\w -]{2,40}?),? ((?:un|una) .+)$/,
  pt: /^((?:para|pra|pro) (?:meu|minha|nosso|nossa|[oa]s?|um|uma)? ?[\w -]{2,40}?),? ((?:um|uma) .+)$/,
};

function withWhomBehind(text: string, language: Language): string {
  const [, whom, what] = whomFirst[language]?.exec(fold(text).replace(/[?.!:(].*$/s, '')) ?? [];
  if (whom === undefined || what === undefined) return text;
  const at = fold(text).indexOf(what);
  const end = at + what.length;
  // What it holds ("with …") stays behind both.
  const holds = /\s(?:with|mit|avec|con|com)\s/.exec(what);
  const middle = holds ? at + holds.index : end;
  return `${text.slice(at, middle)} ${text.slice(0, whom.length)}${text.slice(middle)}`;
}

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
  const turned = withWhomBehind(rest, language);
  return turned === rest ? { text: rest, linked } : { text: turned.replace(/^(?:an?|some|eine?n?|une?|una?|uma?)\s+/i, ''), linked };
}

/** A few words are enough to see whether the request itself begins here. */
export const beginningOf = (text: string): Token[] => tokensOf(text.slice(0, 60));
