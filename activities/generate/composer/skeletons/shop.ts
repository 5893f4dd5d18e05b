/** A shop: things with prices, a cart that adds up, and an order that its owner alone reads. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity } from '../../../../core/composition.ts';
import { fold } from '../language/text.ts';
import { usualFields } from '../understand/fields.ts';
import { namedSubject } from '../understand/subject.ts';
import { entityOf, fieldsCode, use, type Bench } from './bench.ts';
import { currencyOf } from './money.ts';
import { goodsIn, priceUnit, type Goods } from './goods.ts';
import { offerWords, sampleOf } from './page-parts.ts';
import { detailParts, itemsWithPrices, sectionParts } from './sections.ts';
import { whom } from './opening.ts';
import { asPage, page } from './site.ts';

/** What the cart writes into an order beside what the customer fills in. */
const written: readonly CollectionField[] = [
  { name: 'order_items', type: 'longtext' },
  { name: 'total', type: 'money' },
];

/** What every shop has and no shop sells. */
const always = /\b(carts?|baskets?|checkout|warenkorb|einkaufswagen|panier|carrito|cesta|carrinho|cesto)\b/;

function orderOf(bench: Bench, { ordered }: Goods): Entity {
  const { language, lexicon } = bench;
  const rule = lexicon.rules.nouns['order'];
  const subject = rule ? namedSubject({ id: 'order', rule }, language) : { text: 'orders', singular: 'order', plural: 'orders' };
  const entity = entityOf(
    subject,
    [...usualFields(['name', 'email', 'address'], language, lexicon), ...ordered, ...usualFields(['notes'], language, lexicon)],
    bench,
    true,
  );
  return { ...entity, fields: entity.fields.map((field) => (field.type === 'email' ? { ...field, required: true } : field)), written };
}

const usualAmount = 10;

/** What every sample has beside its name and price: "Stock: 10". */
function sampleText({ u, say }: Bench, { columns, choices }: Goods): string {
  const unit = priceUnit(u.sentence);
  return [
    ...(unit === undefined ? [] : [unit]),
    ...columns.map(({ label, type }) => `${label}: ${type === 'number' ? usualAmount : say('sampleValue')}`),
    ...choices.slice(1).map(({ label, options }) => `${label}: ${options.join(', ')}`),
  ].join(' · ');
}

export const shop = asPage((bench) => {
  const { u, say, language } = bench;
  const goods = goodsIn(
    bench,
    u.loose.filter((item) => !always.test(fold(item))),
  );
  const entity = orderOf(bench, goods);
  const { groups, note } =
    u.said.prices.length > 0
      ? { groups: u.said.prices, note: undefined }
      : itemsWithPrices(bench, whom(bench) || say('items'), goods.named);
  const text = sampleText(bench, goods);
  const [options] = goods.choices.map((choice) => [...choice.options]);
  const [word] = offerWords(bench);
  const isSample = note !== undefined && goods.named.length === 0 && (text !== '' || options !== undefined || word !== undefined);
  const sold = groups.flatMap((group) =>
    group.items.map((item) => ({ ...item, ...(options ? { options } : {}), ...(text === '' ? {} : { text }) })),
  );
  const cart = use('shop', {
    items: isSample && word !== undefined ? sold.map((item, at) => ({ ...item, name: sampleOf(word, at + 1, bench) })) : sold,
    collection: entity.collection,
    fields: fieldsCode(entity, language),
    noun: entity.singular,
    currency: currencyOf(bench),
    ...(note === undefined ? {} : { note }),
    thanks: say('thanks'),
  });
  const rest = sectionParts(
    bench,
    u.sections.filter(({ id }) => id !== 'prices' && id !== 'services'),
  ).filter(({ part }) => part !== 'price-list');
  const own = {
    ...bench,
    u: { ...u, details: u.details.filter(({ title }) => !goods.choices.some(({ label }) => fold(label) === fold(title))) },
  };
  const isGallery = /galer/.test(fold(u.sentence).replace(/ll/g, 'l'));
  const shown = isGallery ? own : { ...own, u: { ...own.u, sections: u.sections.filter(({ id }) => id !== 'gallery') } };
  return page(shown, say('shopLine'), detailParts(own), rest, { entity, parts: [cart], action: { label: say('toShop'), href: '#shop' } });
});
