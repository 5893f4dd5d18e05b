/** A shop: things with prices, a cart that adds up, and an order that its owner alone reads. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity } from '../../../../core/composition.ts';
import { fold } from '../language/text.ts';
import { usualFields } from '../understand/fields.ts';
import { namedSubject } from '../understand/subject.ts';
import { entityOf, fieldsCode, use, type Bench, type Skeleton } from './bench.ts';
import { currencyOf } from './money.ts';
import { itemsWithPrices, sectionParts } from './sections.ts';
import { page, whom } from './site.ts';

/** What the cart writes into an order beside what the customer fills in. */
const written: readonly CollectionField[] = [
  { name: 'order_items', type: 'longtext' },
  { name: 'total', type: 'money' },
];

/** What every shop has and no shop sells. */
const always = /\b(carts?|baskets?|checkout|warenkorb|einkaufswagen|panier|carrito|cesta|carrinho|cesto)\b/;

function orderOf(bench: Bench): Entity {
  const { language, lexicon } = bench;
  const rule = lexicon.rules.nouns['order'];
  const subject = rule ? namedSubject({ id: 'order', rule }, language) : { text: 'orders', singular: 'order', plural: 'orders' };
  const entity = entityOf(subject, usualFields(['name', 'email', 'address', 'notes'], language, lexicon), bench, true);
  return { ...entity, fields: entity.fields.map((field) => (field.type === 'email' ? { ...field, required: true } : field)), written };
}

export const shop: Skeleton = (bench) => {
  const { u, say, language } = bench;
  const entity = orderOf(bench);
  const { groups, note } = itemsWithPrices(
    bench,
    whom(bench) || say('items'),
    u.loose.filter((item) => !always.test(fold(item))),
  );
  const goods = use('shop', {
    items: groups.flatMap((group) => group.items.map((item) => ({ ...item }))),
    collection: entity.collection,
    fields: fieldsCode(entity, language),
    noun: entity.singular,
    currency: currencyOf(bench),
    ...(note === undefined ? {} : { note }),
    thanks: say('thanks'),
  });
  const rest = sectionParts(
    bench,
    u.sections.filter(({ id }) => id !== 'prices'),
  );
  return page(bench, say('shopLine'), [], rest, { entity, parts: [goods], action: { label: say('toShop'), href: '#shop' } });
};
