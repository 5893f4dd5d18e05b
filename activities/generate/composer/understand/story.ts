/** What somebody tells before they ask: "we run a shelter and the paperwork is a mess, so I want a list of …". */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';

/** Words that lead from the story to what is wanted. */
const asks: Readonly<Record<Language, string>> = {
  en: "(?:so|that's why|therefore),? (?:now )?(?:i|we)(?:'d| would)? (?:really )?(?:want|need|like|love)|(?:what )?(?:i|we)(?:'d| would)? (?:want|need|like) is",
  de: '(?:deshalb|deswegen|daher|darum|also|jetzt) (?:brauche|brauchen|suche|suchen|mochte|mochten|hatte|hatten|will|wollen) (?:ich|wir)',
  fr: "(?:donc|du coup|alors|c'est pourquoi),? (?:je|nous|on) (?:veux|voudrais|voulons|voudrait|cherche|cherchons)|(?:donc|du coup|alors),? (?:j'aimerais|il (?:me|nous) faut)",
  es: '(?:asi que|por eso|por lo que|entonces|total que),? (?:yo )?(?:quiero|queria|quisiera|querria|queremos|necesito|necesitamos|me gustaria|nos gustaria|busco|ocupo)',
  pt: '(?:entao|por isso|dai|assim|logo|ai),? (?:eu |a gente )?(?:quero|queria|queriamos|gostaria de|gostava de|preciso de|preciso|precisava de|precisamos de|precisamos|procuro)',
};

/** A shorter beginning is no story. */
const fewestWords = 5;

/** @returns the sentence from where it asks for something, behind a story of several words; else all of it */
export function withoutStory(sentence: string, language: Language): string {
  const matches = [...fold(sentence).matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${asks[language]})(?![\\p{L}\\p{N}])`, 'gu'))];
  const [first] = matches.filter(({ index }) => tokensOf(sentence.slice(0, index)).length >= fewestWords);
  // What is listed already is no story.
  if (!first || /[:(]/.test(sentence.slice(0, first.index))) return sentence;
  return sentence.slice(first.index).replace(/^\S+(?:\s(?:que|eso|isso|lo|why))*,?\s+/u, '');
}
