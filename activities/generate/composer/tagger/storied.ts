/** What rows are called where only the story says it: "for my sneakers", "rate sunsets", "the kilometres I ride". */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { spanIn } from '../understand/wishes.ts';
import type { Span } from './marks.ts';

/** A noun phrase goes no further than these. */
const end =
  /[,.;:!?()]|\s(?:in|on|at|with|that|who|which|where|when|since|because|and|or|for|to|from|is|are|has|have|i|we|they|im?|mit|die|der|das|wo|weil|und|oder|für|zu|von|am|auf|ist|sind|hat|ich|wir|dans|avec|qui|que|où|quand|car|et|ou|pour|à|au|sur|est|sont|je|on|nous|en|con|quien|donde|cuando|porque|y|o|para|a|es|son|está|están|com|quem|onde|quando|e|ou|no|na|é|são)\s/iu;

/** Somebody, or what a person has but writes nothing down of. */
const nobody =
  /^(?:wife|husband|partner|girlfriend|boyfriend|sons?|daughters?|kids?|child|children|mothers?|fathers?|mum|mom|dad|nan|gran\p{L}*|brothers?|sisters?|cousins?|uncle|aunt|boss|doctor|consultant|nurse|friends?|flatmates?|neighbours?|neighbors?|colleagues?|family|name|head|life|own|phone|best|lab|office|shop|club|school|team|parents?|customers?|clients?|members?|eltern|kunden|kundinnen|mitglieder\p{L}*|labor|verein|schule|laden|bureau|magasin|equipe|ecole|agents?|oficina|tienda|escuela|equipo|padres|socios|escritorio|loja|escola|equipe|pais|socios|frau|mann|freund\p{L}*|sohn|tochter|kind\p{L}*|mutter|vater|mama|papa|oma|opa|bruder|schwester|chef\p{L}*|arzt|nachbar\p{L}*|kollege\p{L}*|familie|femme|mari|fils|filles?|enfants?|mere|pere|maman|papa|mamie|papy|freres?|soeurs?|patron|medecin|amis?|amie|voisins?|collegues?|famille|vie|mujer|esposa|marido|hij[oa]s?|madre|padre|mama|papa|abuel[oa]s?|herman[oa]s?|jef[ea]|medic[oa]|amig[oa]s?|vecin[oa]s?|famil\p{L}+|vida|mulher|filh[oa]s?|mae|pai|avo|irma\p{L}*|patrao|chefe|vizinh[oa]s?)$/u;

const whose = /(?<!\p{L})(?:my|our|meine[rnms]?|unsere?[rnms]?|mes|nos|mis|nuestr[oa]s|meus|minhas|noss[oa]s)\s+/giu;
const article = /^(?:the|der|die|das|den|les?|la|l['’]|el|los|las|os?|as?)\s*/iu;

const mostWords = 3;

/** Where it goes on is told by its letters (German) or its joints (Romance). */
const nouns: Readonly<Record<Language, RegExp>> = {
  en: /^.*$/su,
  de: /^(?:\p{Ll}+\s+){0,2}\p{Lu}[\p{L}-]+/u,
  fr: /^[\p{L}-]+(?:\s+(?:de|d'|d’|du|des|en|à)\s*(?:la\s+)?[\p{L}-]+)?/u,
  es: /^[\p{L}-]+(?:\s+(?:de|del)\s+(?:la\s+)?[\p{L}-]+)?/u,
  pt: /^[\p{L}-]+(?:\s+(?:de|do|da|dos|das)\s+[\p{L}-]+)?/u,
};

function phraseAt(words: string, language: Language): string | undefined {
  const phrase = (nouns[language].exec(words.slice(0, end.exec(`${words} `)?.index).trim())?.[0] ?? '').trim();
  const tokens = tokensOf(phrase);
  const isNamed = tokens.length > 0 && tokens.length <= mostWords && !tokens.some(({ key }) => nobody.test(fold(key)));
  return isNamed && /\p{L}{3}/u.test(phrase) ? phrase : undefined;
}

/** @returns undefined where the story speaks of nothing in particular */
export function storied(text: string, spans: readonly Span[], language: Language, lexicon: Lexicon): string | undefined {
  const isFree = (from: number, to: number): boolean =>
    !spans.some(({ start, end: until, mark }) => mark !== 'view' && mark !== 'deed' && start < to && until > from);
  const owned = [...text.matchAll(whose)].flatMap(({ index, 0: said }) => {
    const from = index + said.length;
    const phrase = phraseAt(text.slice(from), language);
    return phrase !== undefined && isFree(from, from + phrase.length) && spanIn(lexicon, phrase, language) === undefined ? [phrase] : [];
  });
  const isNoun = (phrase: string): boolean => language !== 'de' || /^\p{Lu}|\s\p{Lu}/u.test(phrase);
  const seen = spans.flatMap(({ mark, start, end: until }) => {
    const words = text.slice(start, until);
    if (mark === 'view' && article.test(words)) return [phraseAt(words.replace(article, ''), language)];
    // "Rate sunsets"
    return mark === 'deed' && language !== 'de' ? [phraseAt(words.replace(/^\S+\s+/, ''), language)] : [];
  });
  return [...owned, ...seen].find((phrase) => phrase !== undefined && isNoun(phrase));
}
