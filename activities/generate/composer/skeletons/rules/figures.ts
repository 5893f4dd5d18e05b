/** Figures with their units, as people write them: "1.200 €", "12 m²/litre", "7,5 %". */
import type { Language } from '../../../../../core/composition.ts';
import { fold } from '../../language/text.ts';

export interface Figure {
  readonly value: number;
  readonly kind: 'money' | 'percent' | 'number';
  /** As written, none of money and percent. */
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

const coin = String.raw`€|\$|£|r\$|chf\b|eur\b|usd\b|gbp\b|euros?\b|dollars?\b|pounds?\b(?! of)|reais\b|reales\b|pesos?\b|franken\b|francs?\b`;
const per100 = String.raw`%|percent\b|prozent\b|pour ?cent\b|por ?ciento\b|por ?cento\b`;
const measure = String.raw`(?:sq\.? ?m|m[²³23]|mm|cm|dm|km|kg|mg|ml|cl|dl|kwh|ft|lb|oz|litres?|liters?|litros?|liter|[mglhs])(?![\p{L}\d])`;
const figure = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?<coin>€|\$|£|r\$|chf)?\s*(?<n>\d{1,3}(?:[ .,']\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?!\d)(?:\s*(?<money>${coin})|\s*(?<share>${per100})|\s*(?<unit>${measure}(?:\s*/\s*\p{L}+[²³]?)?))?`,
  'giu',
);

/** "1,200" is a thousand in English and one in German; "12.50" is a dozen and a half anywhere. */
export function numberOf(text: string, language: Language): number {
  const plain = text.replace(/[\s']/g, '');
  const grouping = language === 'en' ? ',' : '.';
  const [last = ''] = /[.,](?=\d+$)/.exec(plain) ?? [];
  const isGroup = last !== '' && new RegExp(`^[1-9]\\d{0,2}(?:\\${last}\\d{3})+$`).test(plain) && last === grouping;
  const isDecimal = last !== '' && !isGroup;
  const at = isDecimal ? plain.lastIndexOf(last) : plain.length;
  return Number(`${plain.slice(0, at).replace(/[.,]/g, '')}.${plain.slice(at + 1).replace(/\D/g, '') || '0'}`);
}

export const figuresIn = (text: string, language: Language): Figure[] =>
  [...fold(text).matchAll(figure)].map(({ index, 0: whole, groups = {} }) => ({
    value: numberOf(groups['n'] ?? '', language),
    kind: (groups['coin'] ?? groups['money']) !== undefined ? 'money' : groups['share'] === undefined ? 'number' : 'percent',
    unit: written(groups['unit'] ?? ''),
    from: index,
    to: index + whole.length,
  }));

/** "m2" as it is printed. */
const written = (unit: string): string =>
  unit
    .replace(/^sq\.? ?m/, 'm²')
    .replace(/m2/, 'm²')
    .replace(/m3/, 'm³')
    .replace(/kwh/, 'kWh');
