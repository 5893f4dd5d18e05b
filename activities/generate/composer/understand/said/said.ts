/** What a request for a page says in so many words: prices, times, an address, the questions of its form. Read first, since commas part all of it. */
import type { Language } from '../../../../../core/composition.ts';
import type { Lexicon } from '../../lexicon.ts';
import { addressIn } from './address.ts';
import { asidesIn, type Aside } from './asides.ts';
import { choicesIn, type GoodsChoice } from './choices.ts';
import { openingIn, perDayIn, type DayLine } from './days.ts';
import { formFieldsIn } from './form-fields.ts';
import { asksToSell, eachOf, soldIn } from './goods.ts';
import { orderChoicesIn, type OrderChoice } from './orders.ts';
import { priceRowsIn, type PriceRows } from './price-rows.ts';
import { pricesOf, type PriceList } from './prices.ts';
import { samePricedIn } from './same-price.ts';
import { timetableIn, type Timetable } from './timetable.ts';

export interface Said {
  readonly prices: readonly PriceList[];
  /** What has a price that is not said. */
  readonly priceRows?: PriceRows;
  readonly opening: readonly DayLine[];
  /** "Where I am each day: Monday station, Wednesday market". */
  readonly perDay?: { readonly title?: string; readonly lines: readonly DayLine[] };
  /** When something takes place: "training on Tuesday at 7pm". */
  readonly timetable?: Timetable;
  readonly address?: string;
  readonly asks: readonly Aside[];
  /** Of a shop or a menu: what is sold, what can be chosen of it, what every piece of it has, and what an order asks. */
  readonly sold: readonly string[];
  readonly choices: readonly GoodsChoice[];
  readonly each: readonly string[];
  readonly ordered: readonly OrderChoice[];
  /** What is said to who orders: "Cash only". */
  readonly remarks: readonly string[];
  /** The list of the form's fields, as it was written. */
  readonly formFields?: string;
}

export const nothingSaid: Said = { prices: [], opening: [], asks: [], sold: [], choices: [], each: [], ordered: [], remarks: [] };

/** "Gallery with weddings/portraits": the words behind a section that slashes part are what stands in it. */
const withGroups = (text: string, language: Language, lexicon: Lexicon): string =>
  text.replace(
    /(\p{L}+)\s(?:with|of|for|mit|für|avec|de|pour|con|com|para)\s(\p{L}+(?:\s?\/\s?\p{L}+)+)/gu,
    (whole, section: string, groups: string) =>
      lexicon.sections.exactly(section, language)
        ? `${section} (${groups
            .split('/')
            .map((group) => group.trim())
            .join(', ')})`
        : whole,
  );

/** What a shop or a menu says of its goods, and the text without it. */
function goodsSaid(
  text: string,
  language: Language,
  lexicon: Lexicon,
): { rest: string } & Pick<Said, 'sold' | 'choices' | 'each' | 'ordered' | 'remarks'> {
  if (!asksToSell(text, language, lexicon)) return { rest: text, sold: [], choices: [], each: [], ordered: [], remarks: [] };
  const order = orderChoicesIn(text);
  const chosen = choicesIn(order.rest, language, lexicon);
  const { rest, each } = eachOf(chosen.rest, language, lexicon);
  return { rest, each, choices: chosen.choices, ordered: order.ordered, remarks: order.remarks, sold: soldIn(rest, language, lexicon) };
}

/** Of a text that asks for a page. @returns the text without what was read */
export function saidOnPage(text: string, language: Language, lexicon: Lexicon): { rest: string; said: Said } {
  const { rest: plain, asks } = asidesIn(text, language, lexicon);
  const { rest: untimed, timetable } = timetableIn(plain, language, lexicon);
  const opening = openingIn(withGroups(untimed, language, lexicon), language);
  const place = addressIn(opening.rest);
  const { rest: plainGoods, ...goods } = goodsSaid(place.rest, language, lexicon);
  const alike = samePricedIn(plainGoods, language, lexicon);
  const { rest: unpriced, lists: each } = pricesOf(alike.rest, language, lexicon);
  const lists = [...alike.lists, ...each];
  const named = lists.length > 0 ? { rest: unpriced } : priceRowsIn(unpriced, language, lexicon);
  const form = formFieldsIn(named.rest, language, lexicon);
  const perDay = perDayIn(form.rest, language);
  return {
    rest: perDay.rest,
    said: {
      prices: lists,
      opening: opening.lines,
      asks,
      ...goods,
      ...(named.rows ? { priceRows: named.rows } : {}),
      ...(timetable ? { timetable } : {}),
      ...(perDay.lines.length > 0
        ? { perDay: { lines: perDay.lines, ...(perDay.title === undefined ? {} : { title: perDay.title }) } }
        : {}),
      ...(place.address === undefined ? {} : { address: place.address }),
      ...(form.fields === undefined ? {} : { formFields: form.fields }),
    },
  };
}
