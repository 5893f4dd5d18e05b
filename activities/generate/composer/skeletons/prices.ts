/** Lists of prices: those of the sentence, else samples that say that they are. */
import type { PartUse } from '../../../../core/composition.ts';
import { capitalised, shortened } from '../language/text.ts';
import type { PriceRows } from '../understand/said/price-rows.ts';
import { use, type Bench } from './bench.ts';
import { daysIn } from './days.ts';
import { coursesIn } from './goods.ts';
import { currencyOf } from './money.ts';
import { sampleOf } from './page-parts.ts';
import { offersOf } from './trade.ts';

/** "Espresso 2.50" with its price; a name alone has none. */
function priced(item: string): { name: string; price?: number } | undefined {
  const [, name = item, price] =
    /^(.+?)[\s:]*(?:[€$£]\s*)?(\d+(?:[.,]\d{1,2})?)\s*(?:€|\$|£|eur|usd|chf|euros?|dollars?|reais)?$/i.exec(item) ?? [];
  const words = capitalised(shortened(name.replace(/\s+(for|für|à|por|a|at)$/i, '').trim(), 60));
  if (!/\p{L}/u.test(words)) return undefined;
  return { name: words, ...(price === undefined ? {} : { price: Number(price.replace(',', '.')) }) };
}

interface PricedItem {
  readonly name: string;
  readonly price?: number;
  readonly marks?: readonly string[];
}

interface PriceGroup {
  readonly title: string;
  readonly items: readonly PricedItem[];
}

/** What stands in a list until its owner fills it: days that were named, what is offered, what such a branch has, else plain samples. */
function sampleGroups(bench: Bench, title: string): PriceGroup[] {
  const { u, say, language } = bench;
  const days = u.said.timetable
    ? undefined
    : daysIn(u.sentence, language).find((span) => span.days.length > 1 && span.hours === undefined)?.days;
  if (days) return days.map((day, at) => ({ title: day, items: [{ name: say('sampleItem', { n: at + 1 }), price: 10 }] }));
  const samples = u.business?.rule.samples?.[language];
  if (samples)
    return Object.entries(samples).map(([heading, items]) => ({ title: heading, items: items.flatMap((item) => priced(item) ?? []) }));
  const offered = u.details.find(({ section, items }) => section === 'services' && items.length > 0)?.items.map(capitalised);
  // What such a place usually offers has a price there.
  const usual = ['care', 'health', 'trade'].includes(u.business?.id ?? '') ? offersOf(bench).map((offer) => offer.title) : [];
  const isLodging = u.trade === 'lodging';
  const nights = isLodging ? say('nightsAndWeeks').split(', ') : [];
  const names = offered ?? (usual.length > 0 ? usual : isLodging ? nights : [1, 2, 3].map((n) => say('sampleItem', { n })));
  return [
    { title: offered || isLodging || usual.length > 0 ? '' : title, items: names.map((name, at) => ({ name, price: 10 * (at + 1) })) },
  ];
}

/** Things and prices of the sentence, else samples of the trade with a note that says so. */
export function itemsWithPrices(bench: Bench, title: string, named: readonly string[]): { groups: readonly PriceGroup[]; note?: string } {
  const own = named
    .filter((item) => !/\b(currency|währung|waehrung|devise|moneda|moeda)\b/i.test(item))
    .flatMap((item) => priced(item) ?? []);
  if (own.length > 0) return { groups: [{ title: '', items: own }] };
  return { groups: sampleGroups(bench, title), note: bench.say('samplePrices') };
}

/** Each course with samples; a mark on one of them shows what marks look like. */
function sampleCourses(bench: Bench, courses: readonly string[], marks: readonly string[]): ReturnType<typeof itemsWithPrices> {
  const groups = courses.map((title, group) => ({
    title,
    items: [1, 2, 3].map((n) => {
      const mark = marks[(group + n) % (marks.length + 1)];
      return { name: sampleOf(title, n, bench), price: 10, ...(mark === undefined ? {} : { marks: [mark] }) };
    }),
  }));
  return { groups, note: bench.say('samplePrices') };
}

/** The lists of prices that the sentence gives, under the name that it gives one of them. */
function saidPrices(bench: Bench, title: string): PartUse {
  const [first, ...more] = bench.u.said.prices;
  const own = more.length === 0 ? first?.title : undefined;
  const groups = bench.u.said.prices.map((list) => ({
    title: own === undefined && more.length > 0 ? (list.title ?? '') : '',
    items: list.items.map((item) => ({ ...item })),
  }));
  return use('price-list', { title: own ?? title, groups, currency: currencyOf(bench) });
}

/** Rows that the sentence names, each with a sample amount. */
const rowsWithSamples = ({ say }: Bench, { names }: PriceRows): ReturnType<typeof itemsWithPrices> => ({
  groups: [{ title: '', items: names.map((name, at) => ({ name, price: 10 * (at + 1) })) }],
  note: say('sampleAmounts'),
});

/** A price list of the sentence's things. */
export function pricesPart(bench: Bench, heading: string, named: readonly string[], marks: readonly string[] = []): PartUse {
  const { prices, priceRows } = bench.u.said;
  if (prices.length > 0) return saidPrices(bench, heading);
  const title = priceRows?.title ?? heading;
  const courses = coursesIn(bench, priceRows?.names ?? named);
  const { groups, note } =
    courses.length > 0
      ? sampleCourses(bench, courses, marks)
      : priceRows
        ? rowsWithSamples(bench, priceRows)
        : itemsWithPrices(bench, bench.say('items'), named);
  return use('price-list', {
    title,
    groups: groups.map((group) => ({ title: group.title, items: group.items.map((item) => ({ ...item })) })),
    currency: currencyOf(bench),
    ...(note === undefined ? {} : { note }),
  });
}
