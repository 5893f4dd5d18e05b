/** A menu or a price list: what there is and what it costs; with a cart where people order from it. */
import { capitalised, fold } from '../language/text.ts';
import { itemsOf } from '../understand/items.ts';
import { marksIn } from './goods.ts';
import { pricesPart, sectionParts } from './sections.ts';
import { shop } from './shop.ts';
import { asPage, formNoun, formSection, page } from './site.ts';
import { lineOf } from './trade.ts';

export const menu = asPage((bench) => {
  const { u, say, language, lexicon } = bench;
  const named = u.request.segments
    .filter(({ role }) => role === 'with')
    .flatMap(({ text }) => itemsOf(text, language, lexicon))
    .filter((item) => u.loose.includes(item));
  const { marks, items } = marksIn(bench, named);
  const title = u.kind?.rule.heads[language].find((head) => fold(u.request.head.text).includes(fold(head))) ?? say('menu');
  const rest = sectionParts(
    bench,
    u.sections.filter(({ id }) => id !== 'prices'),
  ).filter(({ part }) => part !== 'price-list');
  if (u.said.prices.length > 0 && formNoun(bench) === 'order') return shop(bench);
  return page(
    bench,
    u.business && !['food', 'cafe'].includes(u.business.id) ? lineOf(bench) : say('menuLine'),
    [
      pricesPart(
        bench,
        capitalised(title),
        named.filter((item) => !items.includes(item)),
        marks,
      ),
    ],
    rest,
    formSection(bench, formNoun(bench)),
  );
});
