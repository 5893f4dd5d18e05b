/** One item of a list of things: "visits per pet (date, cost)", "clients with projects", "milk yield per cow per day in litres". */
import type { Language } from '../../../../core/composition.ts';
import { fold } from '../language/text.ts';

export interface ThingItem {
  /** What it is: "visits". */
  readonly phrase: string;
  /** Whose it is: "pet". */
  readonly owner?: string;
  /** What it is counted in: "litres". */
  readonly unit?: string;
  /** Whether there is one at each of many times. */
  readonly often: boolean;
  /** What stands in brackets or behind "with". */
  readonly list?: string;
  /** In brackets: nothing behind them belongs to it. */
  readonly closed: boolean;
  /** "Our club has 34 plots" may tell about somebody. */
  readonly told: boolean;
  /** "Salon: services with prices" begins with a colon what others begin with "with". */
  readonly colon: boolean;
  /** "Per month": a day of each row. */
  readonly span?: string;
}

const openers: Readonly<Record<Language, string>> = {
  en: 'with|has|have|having|including',
  de: 'mit|samt|inklusive',
  fr: 'avec|ont|incluant',
  es: 'con|tienen|incluyendo',
  pt: 'com|tem|incluindo',
};
const owners: Readonly<Record<Language, string>> = {
  en: 'per|(?:for|of|in|by|to|on) (?:each|every)',
  de: 'pro|je|(?:fur|zu|von|in|bei) jede[nmrs]?',
  fr: 'par|(?:pour|de|a|dans) chaque',
  es: 'por(?: cada)?|(?:para|de|en|a) cada',
  pt: 'por(?: cada)?|(?:para|pra|de|em|a) cada',
};
const spans = /^(?:day|week|month|quarter|year|tag|woche|monat|quartal|jahr|jour|semaine|mois|trimestre|an|annee|dia|semana|mes|ano)$/;
const telling = /^(?:each )?(?:has|have|having|ont|tienen|tem)$/;
const measured = /\s+(?:in|en|em)\s+/;

/** @returns where the bracket that opens at `from` ends; the end of the text where it never does */
function closing(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i += 1) {
    if (text.charAt(i) === '(') depth += 1;
    if (text.charAt(i) === ')') depth -= 1;
    if (depth === 0) return i;
  }
  return text.length;
}

/** @param item without separators outside of brackets */
export function thingItem(item: string, language: Language): ThingItem {
  const folded = fold(item);
  const bracket = folded.indexOf('(');
  const outside = bracket < 0 ? folded : folded.slice(0, bracket);
  const opener = new RegExp(`\\s(?:each\\s)?(?:${openers[language]})\\s|:\\s`).exec(outside);
  if (opener)
    return {
      ...nameOf(item.slice(0, opener.index), language),
      list: item.slice(opener.index + opener[0].length),
      closed: false,
      told: telling.test(opener[0].trim()),
      colon: opener[0].startsWith(':'),
    };
  if (bracket < 0) return { ...nameOf(item, language), closed: false, told: false, colon: false };
  const end = closing(item, bracket);
  return {
    ...nameOf(`${item.slice(0, bracket).trim()} ${item.slice(end + 1).trim()}`, language),
    list: item.slice(bracket + 1, end),
    closed: true,
    told: false,
    colon: false,
  };
}

function nameOf(words: string, language: Language): Omit<ThingItem, 'list' | 'closed' | 'told' | 'colon'> {
  const text = words.trim();
  const cuts = [...fold(text).matchAll(new RegExp(`\\s+(?:${owners[language]})\\s+`, 'g'))].filter(({ index }) => index > 0);
  const [first, second] = cuts;
  if (!first) return { phrase: text, often: false };
  const whose = text.slice(first.index + first[0].length, second?.index);
  const unit = measured.exec(fold(text.slice(first.index)));
  const owner = whose.slice(0, measured.exec(fold(whose))?.index);
  // "Fees per month": how often, not whose.
  if (second === undefined && spans.test(fold(owner).trim()))
    return { phrase: text.slice(0, first.index), span: owner.trim(), often: false };
  return {
    phrase: text.slice(0, first.index),
    owner: owner.trim(),
    often: second !== undefined,
    ...(unit ? { unit: text.slice(first.index + unit.index + unit[0].length).trim() } : {}),
  };
}
