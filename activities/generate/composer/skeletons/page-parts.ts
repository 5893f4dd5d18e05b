/** Sections of a page that are named by the person: what is offered, and pictures. */
import type { Entity, PartUse } from '../../../../core/composition.ts';
import { singularOf } from '../language/inflect.ts';
import type { WordLists } from '../language/phrases.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import { usualFields } from '../understand/fields.ts';
import { itemsOf } from '../understand/items.ts';
import { namedSubject } from '../understand/subject.ts';
import { componentOf, entityOf, fieldsCode, use, type Bench } from './bench.ts';
import { headingOf, offersOf } from './trade.ts';

const samples = [1, 2, 3];

/** A word of the vocabulary as it is written there: "Getränke" where the sentence has "Getränken". */
export const writtenOf = (words: WordLists, phrase: string, language: Bench['language']): string | undefined =>
  words[language]?.find(
    (word) =>
      tokensOf(word)
        .map(({ key }) => key)
        .join(' ') === phrase,
  );

/** What the sentence calls a section: "Quem somos", "Galería de ramos". */
export function saidTitle({ u, language, lexicon }: Bench, id: string): string | undefined {
  const tokens = tokensOf(u.sentence);
  const hit = lexicon.sections.find(tokens, language).find(({ value }) => value.id === id);
  if (!hit) return undefined;
  const [start = 0, end = 0] = [tokens[hit.from]?.start, tokens[hit.to - 1]?.end];
  const behind = /^\s[^,.;:()]+/.exec(u.sentence.slice(end))?.[0] ?? '';
  const { of, rules } = lexicon.phrasing[language];
  const joins = lexicon.rules.languages[language].and.filter((join) => /\p{L}/u.test(join)).join('|');
  const [more = ''] = behind.split(new RegExp(`\\s(?:${joins})\\s`, 'i'));
  const isOf = of.exec(fold(more).trimStart())?.index === 0 && more.trim().length <= longestOf;
  const said = u.sentence.slice(start, end);
  if (isOf) return capitalised(said + more.replace(new RegExp(`\\s(?:${rules.possessives.join('|')})(?=\\s)`, 'i'), ''));
  return capitalised(language === 'de' ? (writtenOf(hit.value.rule, hit.phrase, language) ?? said) : said);
}

const longestOf = 24;

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

/** Several words, and words that only look like many: "ramen", "Kuchen". */
const notOne = /[\s-]|chen$|men$/i;

/** "Class 1" of "Classes"; a plain sample where the language does not tell one from many. */
export function sampleOf(title: string, n: number, { language, say }: Bench): string {
  const one = capitalised(singularOf(language, title));
  return one === title || notOne.test(title) ? say('sampleItem', { n }) : `${one} ${n}`;
}

/** What stands in a list behind a colon, a dash or a bracket after the trade: "a plumber: boilers, bathrooms, leaks". */
export function listedOffers({ u, language, lexicon }: Bench): readonly string[] {
  const listed = u.request.segments
    .filter(({ role, lead }) => role === 'with' && /^[:(-]?$/.test(lead.trim()))
    .flatMap(({ text }) => itemsOf(text, language, lexicon))
    .filter((item) => u.loose.includes(item));
  return listed.length > 1 && u.business !== undefined && u.business.id !== 'event' ? listed : [];
}

const gridOf = (title: string, items: readonly { title: string; text?: string }[]): PartUse =>
  use('feature-grid', { id: 'offers', title, items: items.map((item) => ({ ...item })) });

/** Offers that the sentence lists, each with what its trade says of it; else what such a place usually offers. */
export function offerParts(bench: Bench): PartUse[] {
  const { u, say } = bench;
  const usual = offersOf(bench);
  const detail = u.details.find(({ section, items }) => section === 'services' && items.length > 0 && u.said.prices.length === 0);
  const listed = detail?.items ?? listedOffers(bench);
  const named = (title: string): { title: string; text?: string } => {
    const text = usual.find((offer) => fold(offer.title) === fold(title))?.text;
    return { title: capitalised(title), ...(text === undefined ? {} : { text }) };
  };
  if (listed.length > 0) return [gridOf(detail ? capitalised(detail.title) : headingOf(bench, 'services'), listed.map(named))];
  const words = u.sections.some(({ id }) => id === 'services') ? offerWords(bench) : [];
  const [title = headingOf(bench, 'services'), ...more] = words;
  const samplesOf = (word: string): { title: string; text: string }[] =>
    samples.map((n) => ({ title: sampleOf(word, n, bench), text: say('sampleOffer') }));
  // Of a trade that nobody wrote about, nothing is said of its services.
  const isUnknown = u.trade === undefined && u.business === undefined && words.length > 0;
  return [
    gridOf(title, isUnknown ? samplesOf(title) : usual),
    ...more.map((word) => use('feature-grid', { title: word, items: samplesOf(word) })),
  ];
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
      title: saidTitle(bench, 'gallery') ?? capitalised(entity.plural),
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
