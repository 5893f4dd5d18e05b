/** A menu or a price list: what there is and what it costs; with a cart where people order from it. */
import type { Entity, PartUse } from '../../../../core/composition.ts';
import { slugOf } from '../language/names.ts';
import { capitalised, fold } from '../language/text.ts';
import { itemsOf } from '../understand/items.ts';
import { bare } from '../understand/subject.ts';
import { weekdaysIn } from '../understand/said/days.ts';
import type { Bench, Draft } from './bench.ts';
import { columnsText, goodsIn, marksIn, soldBehind } from './goods.ts';
import { pricesPart } from './prices.ts';
import { sectionParts } from './sections.ts';
import { shop } from './shop.ts';
import { asPage, formNoun, formSection, page } from './site.ts';
import { lineOf } from './trade.ts';

/** What each dish says beside its name and price. */
function withText(list: PartUse, text: string): PartUse {
  if (text === '') return list;
  const groups = list.props['groups'] as readonly { readonly title: string; readonly items: readonly { readonly name: string }[] }[];
  return {
    ...list,
    props: { ...list.props, groups: groups.map(({ title, items }) => ({ title, items: items.map((item) => ({ ...item, text })) })) },
  };
}

/** "For each day of the week", "weekly menu". */
const perDay =
  /\s*\b(?:(?:for|fur|pour|para)\s)?(?:each|every|jeden|chaque|cada|todos os|todos los)\s(?:day|tag|jour|dia|dias)\b(?:\s(?:of the|der|de la|da)\s(?:week|woche|semaine|semana))?|\b(?:weekly|wochenkarte|wochenplan|wochenmenu|hebdomadaire|menu de la semaine|menu de la semana|menu da semana|ementa da semana|semanal)\b/;

/** A list for each day, with its courses; what there is, its owner writes. */
function weekOf(list: PartUse, { language, say }: Bench): PartUse {
  const groups = list.props['groups'] as readonly { readonly title: string }[];
  const courses = groups.flatMap(({ title }) => (title === '' ? [] : [title]));
  const names = courses.length > 0 ? courses : [say('sampleItem', { n: 1 })];
  const days = weekdaysIn(language).names.map((title) => ({ title, items: names.map((name) => ({ name, text: say('sampleValue') })) }));
  return { ...list, props: { ...list.props, groups: days } };
}

/** Prices that are changed on the page are kept as rows. */
function withOpenPrices(draft: Draft, { say, language }: Bench): Draft {
  const [noun = 'price', plural = noun] = say('priceRow').split(', ');
  const entity: Entity = {
    collection: slugOf(plural, language, 'prices'),
    singular: noun,
    plural,
    fields: [
      { name: 'item', type: 'text', required: true },
      { name: 'price', type: 'money', required: true },
    ],
  };
  const opened = (list: PartUse): PartUse => {
    const { note } = list.props;
    const lines = [...(typeof note === 'string' ? [note] : []), say('pricesOpen')];
    return { ...list, props: { ...list.props, collection: entity.collection, noun, note: lines.join(' ') } };
  };
  return {
    ...draft,
    entities: [...draft.entities, entity],
    parts: draft.parts.map((part) => (part.part === 'price-list' ? opened(part) : part)),
  };
}

const withoutDays = (item: string): string => {
  const match = perDay.exec(fold(item));
  return match ? item.slice(0, match.index).trim() : item;
};

export const menu = asPage((bench) => {
  const { u, say, language, lexicon } = bench;
  const listed = u.request.segments
    .filter(({ role }) => role === 'with')
    .flatMap(({ text }) => itemsOf(text, language, lexicon))
    .filter((item) => u.loose.includes(item));
  const named = listed.length > 0 ? listed.map((item) => bare(item, language, lexicon)) : soldBehind(bench);
  const { marks, items } = marksIn(bench, [...named, ...u.said.each]);
  const title = u.kind?.rule.heads[language].find((head) => fold(u.request.head.text).includes(fold(head))) ?? say('menu');
  const rest = sectionParts(
    bench,
    u.sections.filter(({ id }) => id !== 'prices'),
  ).filter(({ part }) => part !== 'price-list');
  if (u.said.prices.length > 0 && formNoun(bench) === 'order') return shop(bench);
  const list = pricesPart(bench, capitalised(title), named.filter((item) => !items.includes(item)).map(withoutDays), marks);
  const shown = perDay.test(fold(u.sentence)) ? weekOf(list, bench) : list;
  const columns = goodsIn(bench, []).columns.filter(({ label }) => !items.some((item) => fold(item) === fold(label)));
  const draft = page(
    bench,
    u.business && !['food', 'cafe'].includes(u.business.id) ? lineOf(bench) : say('menuLine'),
    [withText(shown, columnsText(bench, columns))],
    rest,
    formSection(bench, formNoun(bench)),
  );
  return u.said.asks.includes('editablePrices') ? withOpenPrices(draft, bench) : draft;
});
