/** Which currency a sentence means. */
import { fold } from '../language/text.ts';
import type { Bench } from './bench.ts';

const signs: readonly (readonly [RegExp, string])[] = [
  [/€|\beuros?\b/, 'EUR'],
  [
    /£|\b\d+(?:[.,]\d+)? pounds (?:each|a|per|apiece)\b|\b(pounds? sterling|gbp|british pounds?)\b|\bprices? (?:is |are )?in pounds\b/,
    'GBP',
  ],
  [/\b(chf|swiss francs?|franken|francs suisses)\b/, 'CHF'],
  [/r\$|\b(reais|brl)\b/, 'BRL'],
  [/¥|\b(yen|jpy)\b/, 'JPY'],
  [/\$|\b(us )?dollars?\b|\busd\b/, 'USD'],
  [/\b(mxn|pesos?)\b/, 'MXN'],
];

/** Where the language alone does not say it: dollars in English, euros elsewhere, as the app kit has it. */
export const currencyOf = (bench: Pick<Bench, 'u' | 'language' | 'lexicon'>): string =>
  saidCurrency(bench) ?? placeCurrency(bench) ?? usualCurrency(bench);

/** The currency of the app where the sentence names another than its language suggests. */
export function ownCurrency(bench: Pick<Bench, 'u' | 'language' | 'lexicon'>): string | undefined {
  const said = saidCurrency(bench) ?? placeCurrency(bench);
  return said === usualCurrency(bench) ? undefined : said;
}

const usualCurrency = ({ language }: Pick<Bench, 'language'>): string => (language === 'en' ? 'USD' : 'EUR');
const saidCurrency = ({ u }: Pick<Bench, 'u'>): string | undefined => signs.find(([sign]) => sign.test(fold(u.sentence)))?.[1];

/** What is paid with where clocks show a zone's time; in other European zones it is euros. */
const inZone: Readonly<Record<string, string>> = {
  'Europe/London': 'GBP',
  'Europe/Zurich': 'CHF',
  'Europe/Stockholm': 'SEK',
  'Europe/Oslo': 'NOK',
  'Europe/Copenhagen': 'DKK',
  'Europe/Warsaw': 'PLN',
  'Europe/Prague': 'CZK',
  'America/Sao_Paulo': 'BRL',
  'America/Mexico_City': 'MXN',
  'America/Argentina/Buenos_Aires': 'ARS',
  'America/Santiago': 'CLP',
  'America/Bogota': 'COP',
  'America/Lima': 'PEN',
  'Australia/Sydney': 'AUD',
  'Pacific/Auckland': 'NZD',
  'Asia/Tokyo': 'JPY',
  'Asia/Kolkata': 'INR',
};
const euros = /^Europe\/(?:Berlin|Paris|Madrid|Lisbon|Rome|Vienna|Amsterdam|Brussels|Dublin|Helsinki|Athens)$/;

/** "A barber shop in Leeds" is paid in pounds. */
function placeCurrency({ u, lexicon }: Pick<Bench, 'u' | 'lexicon'>): string | undefined {
  const place = ` ${fold(u.place ?? '').replace(/[^\p{L}]+/gu, ' ')} `;
  if (place.trim() === '') return undefined;
  const zone = Object.entries(lexicon.rules.zones).find(([, words]) => words.some((word) => place.includes(` ${fold(word)} `)))?.[0] ?? '';
  return inZone[zone] ?? (euros.test(zone) ? 'EUR' : undefined);
}
