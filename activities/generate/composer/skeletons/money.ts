/** Which currency a sentence means. */
import { fold } from '../language/text.ts';
import type { Bench } from './bench.ts';

const signs: readonly (readonly [RegExp, string])[] = [
  [/€|\beuros?\b/, 'EUR'],
  [/£|\b(pounds? sterling|gbp|british pounds?)\b|\bprices? (?:is |are )?in pounds\b/, 'GBP'],
  [/\b(chf|swiss francs?|franken|francs suisses)\b/, 'CHF'],
  [/r\$|\b(reais|brl)\b/, 'BRL'],
  [/¥|\b(yen|jpy)\b/, 'JPY'],
  [/\$|\b(us )?dollars?\b|\busd\b/, 'USD'],
  [/\b(mxn|pesos?)\b/, 'MXN'],
];

/** Where the language alone does not say it: dollars in English, euros elsewhere, as the app kit has it. */
export const currencyOf = (bench: Pick<Bench, 'u' | 'language'>): string => saidCurrency(bench) ?? usualCurrency(bench);

/** The currency of the app where the sentence names another than its language suggests. */
export function ownCurrency(bench: Pick<Bench, 'u' | 'language'>): string | undefined {
  const said = saidCurrency(bench);
  return said === usualCurrency(bench) ? undefined : said;
}

const usualCurrency = ({ language }: Pick<Bench, 'language'>): string => (language === 'en' ? 'USD' : 'EUR');
const saidCurrency = ({ u }: Pick<Bench, 'u'>): string | undefined => signs.find(([sign]) => sign.test(fold(u.sentence)))?.[1];
