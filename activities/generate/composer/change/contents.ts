/** What price lists and shops hold: items and prices set, added, changed and taken out, and the currency. */
import type { AppSpec, Json, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { capitalised, fold, shortened } from '../language/text.ts';
import { sayIn } from '../skeletons/bench.ts';
import { matchOf } from '../understand/wishes.ts';
import { renamingIn } from './renamed.ts';
import type { Edit, Rule, Wish } from './rule.ts';
import { addSectionNamed, sectionOf } from './sections.ts';

interface Item {
  readonly name: string;
  readonly price?: number | string;
  readonly text?: string;
}
interface Group {
  readonly title: string;
  readonly items: readonly Item[];
}

/** The first price list or shop, its items in groups (a shop has one without a title). */
interface Priced {
  readonly use: PartUse;
  readonly groups: readonly Group[];
}

function pricedIn(spec: AppSpec): Priced | undefined {
  const use = spec.parts.find(({ part }) => part === 'price-list' || part === 'shop');
  if (!use) return undefined;
  const items = use.props['items'] as unknown as readonly Item[] | undefined;
  return { use, groups: items ? [{ title: '', items }] : ((use.props['groups'] ?? []) as unknown as readonly Group[]) };
}

/** The spec with other items; what said that they are samples goes. */
function withGroups(spec: AppSpec, { use }: Priced, groups: readonly Group[], isOwn: boolean): AppSpec {
  const { note, ...rest } = use.props;
  const left = groups.filter(({ items }) => items.length > 0);
  const contents = use.part === 'shop' ? { items: left.flatMap(({ items }) => items) } : { groups: left };
  const props = { ...rest, ...(contents as unknown as { [prop: string]: Json }), ...(isOwn || note === undefined ? {} : { note }) };
  return { ...spec, parts: spec.parts.map((other) => (other === use ? { ...use, props } : other)) };
}

const amount = String.raw`(?:[€$£]\s*)?(\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)\s*(?:€|\$|£|eur\b|usd\b|gbp\b|chf\b|euros?\b|dollars?\b|pounds?\b|francs?\b|franken\b|reais\b|pesos\b)?`;
const namedPrice = new RegExp(
  String.raw`^(\p{L}.*?|\d+\s*\p{L}.*?)[\s:=-]*\s(?:(?:for|at|für|zu|à|a|por|de|um|is|are|costs?|kostet|ist|coûte|cuesta|custa)\s+)?${amount}(?:\s+(?:each|a piece|apiece|das stück|pièce|cada uno|cada))?$`,
  'iu',
);

/** "9,50" and "1,200.00" as numbers. */
const numberOf = (text: string): number => Number(text.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.'));

/** "A product called “Broadcaster”" is Broadcaster. */
const plainItem = (name: string): string =>
  name
    .replace(
      /^(?:(?:an?|the|ein|eine|einen|une?|una?|uma?)\s+)?(?:new\s+|neue[sn]?\s+)?(?:products?|items?|articles?|dish(?:es)?|produkt|artikel|gericht|produit|article|plat|producto|artículo|plato|produto|artigo|prato)\s+(?:called|named|namens|appelée?|nommée?|llamad[oa]|chamad[oa])?\s*/iu,
      '',
    )
    .replace(/^["“„«\s]+|["”“»\s]+$/g, '');

function priced(text: string): Item | undefined {
  const [, name, price] = namedPrice.exec(text.trim()) ?? [];
  return name === undefined || price === undefined || name.length > 60
    ? undefined
    : {
        name: capitalised(
          shortened(plainItem(name).replace(/^(?:(?:and|und|et|y|e|we|i|also|sell|offer|serve|verkaufe|vends|vendo)\s+)+/i, ''), 60),
        ),
        price: numberOf(price),
      };
}

/** Words in front of a list: "our prices:", "our honey is", "add my products:". */
const lead =
  /^(?:(?:add|set|use|put in|here are|these are|change|make|nimm|füge|hier sind|das sind|ajoute|voici|añade|agrega|estos son|adicione|aqui estão)\s+)?(?:(?:our|my|the|these|new|unsere?|meine?|die|diese|nos|mes|les|nuestros?|nuestras?|mis|los|las|nossos?|nossas?|meus|minhas|os|as)\s+)*[\p{L}\d ]{0,30}?(?:\s*:\s*|\s+(?:are|is|to|sind|ist|sont|est|son|es|são|é)\s*:?\s+)/iu;
const cuts = /[,;]\s+|(?<=\d\s*(?:€|eur|euros?|\$|£)?)\s+(?:and|und|et|y|e|&)\s+/i;

/** The priced items of a list; none when a piece of it is something else. */
function itemsIn(words: string): Item[] {
  const items = words.split(cuts).map(priced);
  return items.some((item) => item === undefined) ? [] : items.flatMap((item) => item ?? []);
}

const isSample = ({ use }: Priced, { spec, lexicon }: Wish): boolean =>
  use.props['note'] === lexicon.rules.texts['samplePrices']?.[spec.language];
const same = (a: string, b: string): boolean => fold(a) === fold(b);
const into =
  /\s+(?:to|into|on|onto|in|under|zu|zur|zum|auf|in|unter|à|au|aux|dans|sur|a|al|en|ao|no|na|em)\s+(?:the |our |my |die |der |den |das |la |le |les |el |los |o |os )?([\p{L} ]+)$/iu;

/** "New item: chai 4.20" adds one. */
const isNew = /^(?:new|neue?[rs]?|nouve\p{L}+|nuev[oa]|nov[oa])\s+[\p{L} ]*:\s*/iu;

/** "Our prices: Bath 25, Haircut 40"; "add Flat white 4 to the menu"; a list alone. */
export const setItems: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const list = pricedIn(spec);
  if (!list) return listWithItems(wish);
  const added = matchOf(lexicon, 'add', clause, language) ?? (isNew.test(clause) ? { x: clause.replace(isNew, '') } : undefined);
  const said = lead.exec(clause)?.[0] ?? '';
  const target = into.exec(clause)?.[1]?.trim();
  const whole = /\d/.test(into.exec(clause)?.[1] ?? '') ? clause : clause.replace(into, '');
  const behindVerb = (added?.x ?? '').replace(into, '').replace(/\s+(?:hinzu|dazu|auf)$/i, '');
  const readings = [said === '' ? '' : whole.slice(said.length), behindVerb, added ? '' : whole];
  const items = readings.map(itemsIn).find((found) => found.length > 0) ?? [];
  const isKnown = ({ name }: Item): boolean => list.groups.some((group) => group.items.some((item) => same(item.name, bareName(name))));
  if (items.length === 0 || (items.length === 1 && !added) || items.every(isKnown)) return undefined;
  const names = say('didSetItems', { x: items.map(({ name }) => name).join(', ') });
  if (said !== '' && !isNew.test(clause) && (!added || (isSample(list, wish) && items.length > 1)))
    return { spec: withGroups(spec, list, [{ title: '', items }], true), note: names };
  if (!added) return isSample(list, wish) ? { spec: withGroups(spec, list, [{ title: '', items }], true), note: names } : undefined;
  const at = Math.max(
    list.groups.findIndex(({ title }) => target !== undefined && title !== '' && same(title, target)),
    target !== undefined && list.groups.some(({ title }) => same(title, target)) ? 0 : list.groups.length - 1,
  );
  // "Sample item 1" makes room for the first one of the person's own; the samples of a trade stay until they are taken out.
  const own = ({ name }: Item): boolean => ![1, 2, 3].some((n) => same(name, sayIn(lexicon, spec.language, 'sampleItem', { n })));
  const groups = list.groups.map((group, index) => {
    const kept = group.items.filter(own);
    return index === at ? { title: kept.length > 0 ? group.title : '', items: [...kept, ...items] } : { ...group, items: kept };
  });
  return {
    spec: withGroups(spec, list, groups, !isSample(list, wish) || !list.groups.some((group) => group.items.some(own))),
    note: names,
  };
};

/** "Add a price list: drop-in 15, monthly 75" where a page has none: the list comes with those items. */
function listWithItems(wish: Wish): Edit | undefined {
  const said = lead.exec(wish.clause)?.[0] ?? '';
  const heading = said.replace(/\s*:\s*$/, '').replace(/^\S+\s+/, '');
  const isPrices = sectionOf(heading, wish)?.rule.part === 'price-list';
  if (wish.spec.appType !== 'website' || !isPrices || itemsIn(wish.clause.slice(said.length)).length === 0) return undefined;
  const grown = addSectionNamed(wish, heading, true);
  return grown && pricedIn(grown.spec) ? setItems({ ...wish, spec: grown.spec }) : undefined;
}

const bareName = (name: string): string => name.replace(/^(?:the|a|an|our|der|die|das|ein|eine|le|la|les|el|los|o|os|as)\s+/i, '').trim();

const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&');

/** The item whose name stands in the words, the longest first. */
const itemIn = (groups: readonly Group[], words: string): Item | undefined =>
  groups
    .flatMap(({ items }) => items)
    .filter(({ name }) => new RegExp(`(?<![a-z0-9])${escaped(fold(name))}(?![a-z0-9])`).test(fold(words)))
    .sort((a, b) => b.name.length - a.name.length)[0];

const costs = /\b(costs?|price of|priced at|kostet|kosten|preis (?:von|fur)|coute|prix d|cuesta|cuestan|precio de|custa|custam|preco d)\b/;

/** "The margherita now costs 9", "make the croissant 2.50 and the espresso 2": each item's price stands behind its name. */
export const setPrice: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const list = pricedIn(spec);
  if (!list || ['add', 'remove', 'renameField'].some((key) => matchOf(lexicon, key, clause, language)) || /["“„«:]/.test(clause))
    return undefined;
  const folded = fold(clause);
  const prices = new Map<string, string>();
  let rest = clause;
  for (let item = itemIn(list.groups, rest); item; item = itemIn(list.groups, rest)) {
    const end = folded.indexOf(fold(item.name)) + item.name.length;
    const said = new RegExp(String.raw`^\D*?${amount}`, 'iu').exec(clause.slice(end))?.[1];
    if (said !== undefined) prices.set(item.name, said);
    rest = rest.replace(new RegExp(escaped(item.name), 'giu'), ' ');
  }
  if (prices.size === 0) {
    if (new RegExp(amount).test(clause) && costs.test(folded) && rest === clause)
      throw new AppError(
        'composer_cannot',
        say('noItem', { x: capitalised(bareName(clause.slice(0, Math.max(3, folded.search(costs))).trim())) }),
      );
    return undefined;
  }
  const groups = list.groups.map((group) => ({
    ...group,
    items: group.items.map((item) => {
      const price = prices.get(item.name);
      return price === undefined ? item : { ...item, price: numberOf(price) };
    }),
  }));
  const notes = [...prices].map(([x, y]) => say('didPrice', { x, y }));
  return { spec: withGroups(spec, list, groups, !isSample(list, wish)), note: notes.join(' ') };
};

/** "Take off the Funghi", "remove the croissant from the menu". */
export const removeItem: Rule = ({ spec, clause, language, lexicon, say }) => {
  const list = pricedIn(spec);
  const words = matchOf(lexicon, 'remove', clause, language)?.x;
  if (!list || words === undefined) return undefined;
  const name = bareName(words.replace(/\s+(?:from|off|of|aus|von|de|du|des|del|do|da)\s+.+$/i, '')).replace(
    /^(?:item|dish|product|artikel|gericht)\s+/i,
    '',
  );
  const items = list.groups.flatMap((group) => group.items);
  const one = (text: string): string => text.replace(/s$/, '');
  const doomed =
    items.find((item) => same(item.name, name)) ??
    items.find((item) => same(item.name, bareName(words))) ??
    items.find((item) => same(one(item.name), one(name)));
  if (!doomed) return undefined;
  if (items.length < 2) throw new AppError('composer_cannot', say('needed', { x: doomed.name }));
  const groups = list.groups.map((group) => ({ ...group, items: group.items.filter((item) => item !== doomed) }));
  return { spec: withGroups(spec, list, groups, false), note: say('didRemove', { x: doomed.name }) };
};

/** "Rename Funghi to Porcini": no heading has that name, an item has. */
export const renameItem: Rule = (wish) => {
  const { spec, say } = wish;
  const list = pricedIn(spec);
  const renaming = renamingIn(wish, 'renameField', 'replaceText', 'called');
  const item = list?.groups.flatMap(({ items }) => items).find(({ name }) => same(name, bareName(renaming?.from ?? '')));
  if (!list || !item || !renaming) return undefined;
  const own = priced(renaming.to) ?? { name: capitalised(renaming.to) };
  const groups = list.groups.map((group) => ({
    ...group,
    items: group.items.map((other) => (other === item ? { ...item, ...own } : other)),
  }));
  return { spec: withGroups(spec, list, groups, false), note: say('didText', { x: item.name, y: own.name }) };
};

const currencies: readonly (readonly [RegExp, string])[] = [
  [/€|\beuros?\b|\beur\b/, 'EUR'],
  [/£|\b(pounds?|gbp|sterling|pfund|livres? sterling|libras?)\b/, 'GBP'],
  [/\b(chf|swiss francs?|franken|francs? suisses?|francos? suizos?|francos? suicos?)\b/, 'CHF'],
  [/r\$|\b(reais|brl|real brasileiro)\b/, 'BRL'],
  [/¥|\b(yen|jpy)\b/, 'JPY'],
  [/\$|\b(dollars?|usd|dolares|dolar)\b/, 'USD'],
  [/\b(mxn|pesos?)\b/, 'MXN'],
  [/₹|\b(rupees?|inr|rupien|roupies|rupias)\b/, 'INR'],
  [/\b(sek|swedish krona|schwedische kronen)\b/, 'SEK'],
  [/\b(pln|zloty|zlotys)\b/, 'PLN'],
];
const instead =
  /\s+(?:instead of|rather than|not|statt|anstatt|anstelle von|au lieu d\S*|en lugar de|en vez de|em vez de|no lugar de)\b.*$/;
const oneCurrency =
  /\b(prices?|currency|amounts?|show|use|in|as|preise|wahrung|betrage|zeig\w*|nutze|nimm|prix|devise|montants|affiche\w*|en|precios|moneda|usa|muestra|precos|moeda|em|use|mostre)\b/;

/** "Prices in euros": where a part has a currency; amounts in rows follow the language. */
export const setCurrency: Rule = ({ spec, clause, language, lexicon, say }): Edit | undefined => {
  const words = fold(clause).replace(instead, '');
  const code = currencies.find(([sign]) => sign.test(words))?.[1];
  if (code === undefined || /\d/.test(words) || !oneCurrency.test(words)) return undefined;
  if (['title', 'tagline', 'renameField'].some((key) => matchOf(lexicon, key, clause, language))) return undefined;
  const shows = ({ part, props }: PartUse): boolean => props['currency'] !== undefined || part === 'price-list' || part === 'shop';
  const found = spec.parts.some(shows);
  if (!found && spec.entities.some(({ fields }) => fields.some(({ type }) => type === 'money')))
    throw new AppError('composer_cannot', say('noCurrency'));
  if (!found) return undefined;
  const parts = spec.parts.map((use) => (shows(use) ? { ...use, props: { ...use.props, currency: code } } : use));
  return { spec: { ...spec, parts }, note: say('didCurrency', { x: code }) };
};
