/** What is sold, and what every piece of it has: "we sell T-shirts, records and stickers", "each dish with price and allergens". */
import type { Language } from '../../../../../core/composition.ts';
import { anyOf } from '../../language/pattern.ts';
import { fold, tokensOf } from '../../language/text.ts';
import type { Lexicon } from '../../lexicon.ts';
import { wishOf } from '../fields.ts';
import { itemsOf } from '../items.ts';
import { bare } from '../subject.ts';
import { viewIn } from '../wishes.ts';
import { cutOut } from './span.ts';

const sells = new Set(['shop', 'menu']);

/** Whether a text asks for a shop or a menu. */
export const asksToSell = (text: string, language: Language, lexicon: Lexicon): boolean =>
  lexicon.asked.find(tokensOf(text), language).some(({ value }) => value.type === 'kind' && sells.has(value.rule.skeleton)) ||
  soldIn(text, language, lexicon).length > 0;

const verb =
  /(?<!\p{L})(?:sell|selling|sells|verkauf(?:e|en|t)|vend(?:s|re|ons|ez|er|o|e|emos|em|iendo|endo)|verkaufe)\s+(?:(?:my|our|some|meine|unsere|mes|nos|mis|nuestr[oa]s|meus|minhas|noss[oa]s|des|du|de la)\s+)?/u;
const mostWords = 3;

/** The list behind a word for selling; one thing is no list. */
export function soldIn(text: string, language: Language, lexicon: Lexicon): string[] {
  const match = verb.exec(fold(text));
  if (!match) return [];
  const behind = (text.slice(match.index + match[0].length).split(/[.;!?(]/)[0] ?? '').replaceAll(':', ',');
  const role = new RegExp(lexicon.phrasing[language].roles.source, 'u').exec(fold(behind));
  const items = itemsOf(behind.slice(0, role?.index), language, lexicon)
    .map((item) => bare(item, language, lexicon))
    .filter((item) => lexicon.asked.find(tokensOf(item), language).every(({ value }) => value.type !== 'kind'));
  return items.length > 1 && items.every((item) => tokensOf(item).length <= mostWords) ? items : [];
}

const having = /^\s+(?:\p{L}+\s+){0,3}?(?:with|has|have|having|showing|mit|hat|haben|avec|a|ont|con|tiene|tienen|com|tem|têm)\s+/u;

/** What each of the goods has, as it was written, and the sentence without it. */
export function eachOf(text: string, language: Language, lexicon: Lexicon): { rest: string; each: string[] } {
  const folded = fold(text);
  for (const match of folded.matchAll(new RegExp(anyOf([lexicon.rules.languages[language].each]).source, 'gu'))) {
    const behind = match.index + match[0].trimEnd().length;
    const lead = having.exec(folded.slice(behind));
    if (!lead) continue;
    const from = behind + lead[0].length;
    const list = text.slice(from).split(/[.;:!?]/)[0] ?? '';
    const items = itemsOf(list, language, lexicon);
    const isField = (item: string): boolean => wishOf(item, language, lexicon, true)?.known === true;
    const end = items.findIndex((item) => !isField(item) && (tokensOf(item).length > 2 || viewIn(lexicon, item, language) !== undefined));
    const each = items.slice(0, end < 0 ? items.length : end);
    const last = each.at(-1);
    if (last === undefined) continue;
    return { rest: cutOut(text, [{ start: match.index, end: from + list.indexOf(last) + last.length }]), each };
  }
  return { rest: text, each: [] };
}
