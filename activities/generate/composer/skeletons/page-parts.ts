/** Sections of a page that are named by the person: what is offered, and pictures. */
import type { Entity, PartUse } from '../../../../core/composition.ts';
import { singularOf } from '../language/inflect.ts';
import type { WordLists } from '../language/phrases.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import { usualFields } from '../understand/fields.ts';
import { namedSubject } from '../understand/subject.ts';
import { componentOf, entityOf, fieldsCode, use, type Bench } from './bench.ts';

const samples = [1, 2, 3];

/** A word of the vocabulary as it is written there: "Getränke" where the sentence has "Getränken". */
export const writtenOf = (words: WordLists, phrase: string, language: Bench['language']): string | undefined =>
  words[language]?.find(
    (word) =>
      tokensOf(word)
        .map(({ key }) => key)
        .join(' ') === phrase,
  );

/** What the sentence calls its offers: "Classes", "Servicios"; one heading for each word. */
export function offerWords({ u, language, lexicon }: Bench): string[] {
  const tokens = tokensOf(u.sentence);
  const found = lexicon.sections
    .find(tokens, language)
    .filter(({ value }) => value.id === 'services')
    .map(({ value, phrase, from, to }) => {
      const said = u.sentence.slice(tokens[from]?.start, tokens[to - 1]?.end);
      return capitalised(language === 'de' ? (writtenOf(value.rule, phrase, language) ?? said) : said);
    });
  return [...new Map(found.map((word) => [fold(word), word])).values()];
}

/** "Class 1" of "Classes"; a plain sample where the language does not tell one from many. */
export function sampleOf(title: string, n: number, { language, say }: Bench): string {
  const one = capitalised(singularOf(language, title));
  return one === title ? say('sampleItem', { n }) : `${one} ${n}`;
}

/** Offers that the sentence lists, else samples under the name it gives them; what a trade usually offers where it says nothing. */
export function offerParts(bench: Bench): PartUse[] {
  const { u, say, language } = bench;
  const listed = u.details.find(({ section }) => section === 'services');
  if (listed)
    return [use('feature-grid', { title: capitalised(listed.title), items: listed.items.map((item) => ({ title: capitalised(item) })) })];
  const words = u.sections.some(({ id }) => id === 'services') ? offerWords(bench) : [];
  if (words.length > 0)
    return words.map((title) =>
      use('feature-grid', {
        title,
        items: samples.map((n) => ({ title: sampleOf(title, n, bench), text: say('sampleOffer') })),
      }),
    );
  const offers = u.business?.rule.offers[language] ?? [];
  const items = (offers.length > 0 ? offers : [say('services')]).map((title) => ({ title, text: say('offerText') }));
  return [use('feature-grid', { title: say('services'), items })];
}

/** Pictures on a page for visitors, in the categories that the sentence gives them. */
export function pagePictures(bench: Bench): { entity: Entity; part: PartUse } | undefined {
  const { u, language, lexicon } = bench;
  const rule = lexicon.rules.nouns['photo'];
  if (!rule || !u.sections.some(({ id }) => id === 'gallery')) return undefined;
  const options = u.details.find(({ section }) => section === 'gallery')?.items.map(capitalised) ?? [];
  const [category] = usualFields(['category'], language, lexicon);
  const wishes = usualFields(['photo', 'title'], language, lexicon);
  const chosen = category && options.length >= 2 ? [...wishes, { ...category, type: 'choice' as const, options }] : wishes;
  const entity = entityOf(namedSubject({ id: 'photo', rule }, language), chosen, bench);
  const field = (type: string): string | undefined => entity.fields.find((one) => one.type === type)?.name;
  const part = use(
    'gallery',
    {
      title: capitalised(entity.plural),
      collection: entity.collection,
      fields: fieldsCode(entity, language),
      noun: entity.singular,
      plural: entity.plural,
      imageField: field('image') ?? '',
      titleField: field('text') ?? '',
      onPage: true,
    },
    `${componentOf(entity, language)}Gallery`,
  );
  return { entity, part };
}
