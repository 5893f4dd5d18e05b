/** Items of a list written out: "from – to" is two fields, "upper and lower value" share their noun, "6 people" is none. */
import type { Language } from '../../../../core/composition.ts';
import { looksPlural } from '../language/inflect.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { questionsIn } from './question-chains.ts';
import { withoutSlashes } from './slashed.ts';

const ends: Readonly<Record<Language, RegExp>> = {
  en: /^(from)\s*[-–/]?\s*(to|till|until)$/,
  de: /^(von)\s*[-–/]?\s*(bis)$/,
  fr: /^(du|de)\s*[-–/]?\s*(au|a)$/,
  es: /^(desde|del|de)\s*[-–/]?\s*(hasta|al|a)$/,
  pt: /^(desde|de|do)\s*[-–/]?\s*(ate|ao|a)$/,
};
/** What both ends are called, where the words alone would say nothing. */
const endLabels: Partial<Record<Language, readonly [string, string]>> = {
  fr: ['Début', 'Fin'],
  es: ['Desde', 'Hasta'],
  pt: ['Início', 'Fim'],
};

/** "Lent to, on, due back": the day of what was named before. */
const onDay = /^(?:on|am|le|el|em)$/;
const isParticiple = /^(?:ge|aus|ab|ver|ein|an|zuruck)\w{2,}(?:t|en)$|(?:ed|en|lent|e|ee|es|ado|ada|ido|ida)$/;
const dateOf = (language: Language, lexicon: Lexicon): string => lexicon.rules.fields['date']?.[language][0] ?? '';

const people = /^(?:leute|personen|people|persons|kids|personnes|gens|personas|pessoas)$/;

/** "6 people", "28 pupils": how many there are, no field. */
function isCount(item: string, language: Language, lexicon: Lexicon): boolean {
  const [figure = '', ...words] = tokensOf(item).map(({ key }) => key);
  const phrase = words.join(' ');
  const isPeople = people.test(phrase) || (lexicon.nouns.exactly(phrase, language)?.rule.people === true && looksPlural(language, phrase));
  return /^\d{1,4}$/.test(figure) && words.length > 0 && words.length <= 2 && isPeople;
}

const inflection = /(er|es|en|e)$/;

/** "Oberer, unterer Wert": the noun of the second is the first one's too. */
function sharedNoun(item: string, next: string | undefined, language: Language, lexicon: Lexicon): string {
  if (language !== 'de' || next === undefined) return item;
  const [own, other] = [tokensOf(item), tokensOf(next)];
  const [adjective, noun] = other;
  const ending = inflection.exec(own[0]?.key ?? '')?.[1];
  const isPair =
    own.length === 1 &&
    other.length === 2 &&
    ending !== undefined &&
    inflection.exec(adjective?.key ?? '')?.[1] === ending &&
    !/^\p{Lu}/u.test(item) &&
    lexicon.fields.exactly(item, language) === undefined;
  return isPair && noun ? `${item} ${next.slice(noun.start)}` : item;
}

/** @param unnamed what a choice is called whose field is not named */
export function spelledOut(items: readonly string[], unnamed: string, language: Language, lexicon: Lexicon): string[] {
  return items.flatMap((item, at) => {
    if (isCount(item, language, lexicon)) return [];
    const [participle = ''] = (items[at - 1] ?? '').split(/\s+/);
    if (onDay.test(fold(item)))
      return [at > 0 && isParticiple.test(fold(participle)) ? `${participle} ${item}` : dateOf(language, lexicon)];
    const stretch = ends[language].exec(fold(item));
    if (stretch) return endLabels[language] ?? stretch.slice(1, 3).map(capitalised);
    return questionsIn(sharedNoun(item, items[at + 1], language, lexicon), language, lexicon).flatMap((one) =>
      withoutSlashes(one, unnamed, language, lexicon),
    );
  });
}
