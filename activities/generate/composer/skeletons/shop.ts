/** A shop: things with prices, a cart that adds up, and an order that its owner alone reads. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity } from '../../../../core/composition.ts';
import { stemOf } from '../language/inflect.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import { usualFields, type FieldWish } from '../understand/fields.ts';
import type { Limit } from '../understand/limits.ts';
import { needsProvider } from '../understand/said/orders.ts';
import { bare, namedSubject } from '../understand/subject.ts';
import { entityOf, fieldsCode, use, type Bench } from './bench.ts';
import { isPaid, paysOnline, stripe } from './checkout.ts';
import { currencyOf } from './money.ts';
import { columnsText, goodsIn, priceUnit, soldBehind, type Choice, type Goods } from './goods.ts';
import { offerWords, sampleOf } from './page-parts.ts';
import { itemsWithPrices } from './prices.ts';
import { detailParts, sectionParts } from './sections.ts';
import { whom } from './opening.ts';
import { asPage, page } from './site.ts';

/** What the cart writes into an order beside what the customer fills in. */
const written: readonly CollectionField[] = [
  { name: 'order_items', type: 'longtext' },
  { name: 'total', type: 'money' },
];

/** What every shop has and no shop sells. */
const always =
  /\b(carts?|baskets?|checkout|warenkorb|einkaufswagen|einkaufskorb|kasse|panier|caisse|caddie|carrito|cesta|caja|carrinho|cesto|sacola|caixa)\b/;

/** "Collection: farm gate or market", "payment: card or cash". */
const orderChoices = ({ u, say }: Bench): FieldWish[] =>
  u.said.ordered.flatMap(({ about, options }) =>
    options.length > 1 ? [{ label: say(about), type: 'choice', options, known: true, required: true }] : [],
  );

/** Who orders: as the sentence asks, else name, e-mail and, unless it is fetched, where it goes. */
function customerOf({ u, language, lexicon }: Bench): FieldWish[] {
  const isFetched = u.said.ordered.some(({ about }) => about === 'collection');
  const usual = usualFields(['name', 'email', ...(isFetched ? [] : ['address'])], language, lexicon);
  const reached = u.fields.some(({ type }) => type === 'email' || type === 'phone');
  if (u.fields.length === 0) return usual;
  return [...u.fields, ...usual.filter(({ type }) => type === 'email' && !reached)];
}

function orderOf(bench: Bench, { ordered }: Goods): Entity {
  const { language, lexicon } = bench;
  const rule = lexicon.rules.nouns['order'];
  const subject = rule ? namedSubject({ id: 'order', rule }, language) : { text: 'orders', singular: 'order', plural: 'orders' };
  const entity = entityOf(
    subject,
    [...customerOf(bench), ...ordered, ...orderChoices(bench), ...usualFields(['notes'], language, lexicon)],
    bench,
    true,
  );
  return { ...entity, fields: entity.fields.map((field) => (field.type === 'email' ? { ...field, required: true } : field)), written };
}

/** What one of the goods lets people choose: everything that is not said of another one alone. */
function choicesOf(name: string, { choices, named }: Goods, { language }: Bench): { label: string; options: string[] }[] {
  const stems = (text: string): string[] => tokensOf(text).map(({ key }) => stemOf(language, key));
  const is = (goods: string, of: string): boolean => stems(of).every((stem) => stems(goods).includes(stem));
  const others = ({ of }: Choice): boolean => of !== undefined && !is(name, of) && named.some((goods) => is(goods, of));
  return choices.filter((choice) => !others(choice)).map(({ label, options }) => ({ label, options: [...options] }));
}

/** A cart adds up: where no price was given at all, each has one that is marked as a sample. */
function withSampleAmounts({ groups, note }: ReturnType<typeof itemsWithPrices>, amounts: string): ReturnType<typeof itemsWithPrices> {
  const isPriced = groups.some(({ items }) => items.some(({ price }) => price !== undefined));
  if (isPriced) return { groups, ...(note === undefined ? {} : { note }) };
  return { groups: groups.map((group) => ({ ...group, items: group.items.map((item) => ({ ...item, price: 10 })) })), note: amounts };
}

export const shop = asPage((bench) => {
  const { u, say, language, lexicon } = bench;
  const isShop = (item: string): boolean => {
    const asked = lexicon.asked.exactly(bare(item, language, lexicon), language);
    return asked?.type === 'kind' && asked.rule.skeleton === 'shop';
  };
  const found = goodsIn(
    bench,
    u.loose.filter((item) => !always.test(fold(item)) && !isShop(item)),
  );
  const own = [u.said.sold, found.named, soldBehind(bench)]
    .map((names) => names.filter((name) => !always.test(fold(name))))
    .find((names) => names.length > 0);
  const goods = { ...found, named: own ?? [] };
  const entity = orderOf(bench, goods);
  const { groups, note } =
    u.said.prices.length > 0
      ? { groups: u.said.prices, note: undefined }
      : withSampleAmounts(itemsWithPrices(bench, whom(bench) || say('items'), goods.named), say('sampleAmounts'));
  const text = [priceUnit(u.sentence), columnsText(bench, goods.columns)].filter(Boolean).join(' · ');
  const [word] = offerWords(bench);
  const line = [...u.said.remarks.map((remark) => `${remark}.`), ...(note === undefined ? [] : [note])].join(' ');
  const isSample = note !== undefined && goods.named.length === 0 && (text !== '' || goods.choices.length > 0 || word !== undefined);
  const sold = groups.flatMap((group) =>
    group.items.map((item) => {
      const choices = choicesOf(item.name, goods, bench);
      const kind = 'title' in group && group.title !== '' ? group.title : undefined;
      return {
        ...(kind === undefined ? {} : { text: kind }),
        ...item,
        ...(choices.length > 0 ? { choices } : {}),
        ...(text === '' ? {} : { text }),
      };
    }),
  );
  const pays = paysOnline(u);
  const cart = use('shop', {
    items: isSample && word !== undefined ? sold.map((item, at) => ({ ...item, name: sampleOf(word, at + 1, bench) })) : sold,
    collection: entity.collection,
    fields: fieldsCode(entity, language),
    noun: entity.singular,
    currency: currencyOf(bench),
    ...(line === '' ? {} : { note: line }),
    thanks: say('thanks'),
    ...(pays ? { checkout: stripe } : {}),
  });
  const rest = sectionParts(
    bench,
    u.sections.filter(({ id }) => id !== 'prices' && id !== 'services'),
  ).filter(({ part }) => part !== 'price-list');
  const details = u.details.filter(({ title }) => !goods.choices.some(({ label }) => fold(label) === fold(title)));
  const isGallery = /galer/.test(fold(u.sentence).replace(/ll/g, 'l'));
  const sections = isGallery ? u.sections : u.sections.filter(({ id }) => id !== 'gallery');
  const shown = { ...bench, u: { ...u, details, sections, said: { ...u.said, sold: goods.named } } };
  const made = page(shown, say('shopLine'), detailParts(shown), rest, {
    entity,
    parts: [cart],
    action: { label: say('toShop'), href: '#shop' },
  });
  const draft = pays ? { ...made, services: ['stripe'], grants: (wish: Limit) => isPaid(wish) || made.grants?.(wish) === true } : made;
  // Money is noted with an order and moved by nobody.
  const moved = u.said.ordered.flatMap(({ about, options }) =>
    about === 'payment' ? options.filter((option) => needsProvider.test(fold(option))) : [],
  );
  const why = lexicon.rules.limits['payment']?.why[language] ?? '';
  return moved.length === 0 || pays ? draft : { ...draft, leftOut: [...(draft.leftOut ?? []), `${capitalised(moved.join(', '))}: ${why}`] };
});
