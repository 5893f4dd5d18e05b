/** What a list of a shop or a menu is about: goods by their names, what every one of them has, courses and marks. */
import { looksPlural, stemOf } from '../language/inflect.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import { wishOf, type FieldWish } from '../understand/fields.ts';
import type { Bench } from './bench.ts';
import { itemsOf } from '../understand/items.ts';
import { bare } from '../understand/subject.ts';
import { nominative } from '../language/nominative.ts';
import { writtenOf } from './page-parts.ts';
import { namedIn, tableOf } from './tables.ts';

export interface Choice {
  readonly label: string;
  readonly options: readonly string[];
  /** The one kind of goods that has it: "camisetas". */
  readonly of?: string;
}

export interface Goods {
  /** "Espresso 2.50", "candles". */
  readonly named: readonly string[];
  /** Of each of them, beside name, picture and price: "stock". */
  readonly columns: readonly FieldWish[];
  /** "Scent (lavender, vanilla)", "jars of 250g and 500g". */
  readonly choices: readonly Choice[];
  /** Asked for with an order: "pick-up date". */
  readonly ordered: readonly FieldWish[];
}

/** Lines of fields.yaml that goods have. */
const stocked = /stock|bestand|lager|quantit|menge|anzahl|cantidad|estoque|existencias/;
const ofGoods = new Set(['weight', 'size', 'sized', 'brand', 'category', 'notes', 'price', 'photo', 'name', 'title', 'item']);

/** Fields that say something about who orders or when, and nothing about what is sold. */
const ofOrders = new Set(['date', 'datetime', 'time', 'phone', 'email']);
/** Fields that a product shows by itself. */
const shown = new Set(['name', 'title', 'item', 'photo', 'price', 'amount']);

/** "shop for candles: name, photo, scent (lavender, cedar), price, stock": known fields are columns of the goods, the rest are goods. */
export function goodsIn({ u, say, language, lexicon }: Bench, listed: readonly string[]): Goods {
  const named: string[] = [];
  const wishes: FieldWish[] = [];
  // "Small box, family box and giant box" are three boxes.
  const kindOf = (item: string): string => {
    const words = tokensOf(item).map(({ key }) => stemOf(language, key));
    return (words.length < 2 ? undefined : language === 'en' || language === 'de' ? words.at(-1) : words[0]) ?? '';
  };
  const isOneOfMany = (item: string): boolean => kindOf(item) !== '' && listed.filter((other) => kindOf(other) === kindOf(item)).length > 1;
  for (const item of listed) {
    const wish = /\d/.test(item) || isOneOfMany(item) ? undefined : wishOf(item, language, lexicon, true);
    if (wish?.known) wishes.push(wish);
    else named.push(item);
  }
  const said = u.said.choices.map((choice): Choice => ({ ...choice, label: choice.label ?? say('sizeLabel') }));
  const bracketed = u.details
    .filter(
      ({ title, section }) =>
        section === undefined && new RegExp(`${title.replace(/[^\p{L}\p{N}\s]/gu, '.')}\\s*[([]`, 'u').test(u.sentence),
    )
    .map(({ title, items }): Choice => ({ label: capitalised(title), options: items.map(capitalised) }));
  const choices = [...said, ...bracketed];
  // Among "name, photo and scent" a word that nothing knows is one more column.
  const areColumns = wishes.length + bracketed.length >= 2;
  const unknown = areColumns ? named.flatMap((item) => wishOf(item, language, lexicon, true) ?? []) : [];
  // "Eggs, potatoes, cider": one known word among goods is one of them, unless goods have it: "stock".
  const isGood = ({ id, type, label }: FieldWish): boolean =>
    !areColumns &&
    named.length > 1 &&
    !ofOrders.has(type) &&
    !['image', 'money'].includes(type) &&
    !ofGoods.has(id ?? '') &&
    !stocked.test(fold(label));
  const goods = areColumns
    ? []
    : listed.filter((item) => named.includes(item) || wishes.some((wish) => isGood(wish) && fold(wish.label) === fold(item)));
  const columns = [
    ...wishes.filter((wish) => !isGood(wish)),
    ...unknown,
    ...u.said.each.flatMap((item) => wishOf(item, language, lexicon, true) ?? []),
  ];
  return {
    named: goods.map((item) => nominative(item, language, lexicon)),
    columns: columns.filter(({ type, id }) => !ofOrders.has(type) && type !== 'image' && type !== 'money' && !shown.has(id ?? '')),
    choices,
    ordered: columns.filter(({ type }) => ofOrders.has(type)),
  };
}

/** What each of the goods says beside its name and price: "Stock: 10", "Allergens: sample". */
export const columnsText = ({ say }: Bench, columns: readonly FieldWish[]): string =>
  columns.map(({ label, type }) => `${label}: ${type === 'number' ? usualAmount : say('sampleValue')}`).join(' · ');

const usualAmount = 10;

/** "For my honey, acacia, lime blossom and heather": what follows the comma is sold; "for hats and scarves": both are. */
export function soldBehind({ u, language, lexicon }: Bench): string[] {
  const { segments, head } = u.request;
  const text = segments.find(({ role }) => role === 'for' || role === 'about')?.text ?? head.subject;
  const more = segments.flatMap(({ role, lead, text: behind }) => (role === 'more' && lead.trim() === ',' ? [behind] : []));
  const isKind = (item: string): boolean => lexicon.asked.exactly(item, language)?.type === 'kind';
  const namesIn = (list: string): string[] =>
    itemsOf(list, language, lexicon)
      .map((item) => bare(item, language, lexicon))
      .filter((item) => !isKind(item));
  const isGoods = (item: string): boolean =>
    tokensOf(item).length <= mostGoodsWords && lexicon.sections.find(tokensOf(item), language).length === 0;
  const all = namesIn(text);
  // "Eggs and honey": what has no plural is known as something that is sold.
  const isSold = (item: string): boolean =>
    looksPlural(language, item) ||
    lexicon.businesses.exactly(item, language)?.id === 'shopping' ||
    namedIn(lexicon.rules.goods, item, language).length > 0;
  const areAll = all.length > 1 && all.every(isSold);
  const listed = areAll ? all : text.includes(',') ? all.slice(1) : [];
  return [...listed, ...more.flatMap(namesIn)].filter(isGoods);
}

const mostGoodsWords = 3;

/** The courses of a menu: "starters, mains and drinks" are groups, "soup 4.50, espresso" are dishes. */
export function coursesIn({ language, lexicon }: Bench, listed: readonly string[]): string[] {
  const { courses } = lexicon.rules;
  const plain = listed.filter((item) => !/\d/.test(item));
  const known = plain.filter((item) => namedIn(courses, item, language).length > 0);
  // "Galettes, crêpes and drinks": beside one course many are one as well.
  const areMany = known.length > 0 && plain.length > 1 && plain.every((item) => known.includes(item) || looksPlural(language, item));
  if (!areMany && (known.length < 2 || known.length * 2 < plain.length)) return [];
  return plain.map((item) => {
    const [hit] = tableOf(courses).find(tokensOf(item), language);
    const whole = hit && hit.to - hit.from === tokensOf(item).length ? courses[hit.value] : undefined;
    return capitalised((whole && language === 'de' ? writtenOf(whole, hit?.phrase ?? '', language) : undefined) ?? item);
  });
}

/** Words beside a mark that say what to do with it. */
const around =
  /^(mark|marked|marking|show|filter|filters|by|for|only|dishes|dish|items|options|food|tags?|labels?|kennzeichn\w*|markier\w*|filtern?|nach|gerichte?|anzeigen|marquer|indiquer|filtrer|par|plats?|marcar|indicar|filtrar|por|platos?|pratos?|opciones|opcoes)$/;

/** "Mark vegetarian and spicy dishes, filter by vegan": what dishes are marked with, and the items that said so. */
export function marksIn({ language, lexicon }: Bench, listed: readonly string[]): { marks: string[]; items: string[] } {
  const { marks } = lexicon.rules;
  const { skipped } = lexicon.phrasing[language];
  const items = listed.filter((item) => {
    const tokens = tokensOf(item);
    const hits = tableOf(marks).find(tokens, language);
    const rest = tokens.filter(
      ({ key }, at) => !skipped.has(key) && !around.test(key) && !hits.some(({ from, to }) => from <= at && at < to),
    );
    return hits.length > 0 && rest.length === 0;
  });
  const ids = [...new Set(items.flatMap((item) => namedIn(marks, item, language)))];
  return { marks: ids.map((id) => capitalised(marks[id]?.[language][0] ?? id)), items };
}

/** "Price per kg": what a price is for. */
export const priceUnit = (sentence: string): string | undefined =>
  /\b(?:per|pro|je|par|por|a)\s+(?:kg|kilo|g|100 ?g|lb|pound|litre|liter|litro|l|m|piece|stuck|pieza|unidad|unidade|piece|dozen|dutzend)\b(?!['’])/.exec(
    fold(sentence),
  )?.[0];
