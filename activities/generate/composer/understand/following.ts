/** Fields that nobody types, since they follow from others: "budget, paid, still open", "cost, price, margin", "quantity, unit price, total". */
import { fold } from '../language/text.ts';
import type { FieldWish } from './fields.ts';

/** How a field follows from others, by their labels. */
export interface Follows {
  readonly op: 'minus' | 'times';
  readonly of: readonly [string, string];
}

const ends = '(?: (?:amount|sum|price|betrag|summe|importe|valor|montant|total|em euros|€))?$';
const left = new RegExp(
  `^(?:(?:still |noch |aun |ainda |el |la |o |a )?(?:left|left over|remaining|balance|outstanding|still (?:due|owed|to pay|open)|due|open|rest|restbetrag|restsumme|offen|zu zahlen|differenz|reste|reste a payer|solde|du|restante?|resta|saldo|pendiente|por pagar|por cobrar|falta|falta(?:n)? por pagar|lo que falta|diferencia|en falta|em falta|a pagar|a receber|por receber|em aberto|falta pagar|por liquidar|em divida|diferenca|difference))${ends}`,
);
const gain = /^(?:margin|profit|gain|marge|gewinn|benefice|margen|beneficio|ganancia|utilidad|margem|lucro)\b/;
const product =
  /^(?:total|subtotal|sub-total|line total|total (?:price|cost|value|amount)|gesamt(?:preis|betrag|wert|kosten|summe)?|summe|prix total|montant total|cout total|valeur totale|(?:importe|precio|costo|coste|valor) total|total (?:a pagar|linea)|(?:preco|valor|custo) total)$/;

const paid =
  /\b(?:paid|pay(?:ed|ments?)?|spent|deposit|received|bezahlt|gezahlt|anzahlung|ausgegeben|erhalten|paye|payee|verse|acompte|depense|pagado|pagada|pago|abono|abonado|anticipo|senal|gastado|cobrado|recibido|sinal|gasto|entrada|recebido|adiantamento|liquidado)\b/;
const cost = /\b(?:cost|purchase|bought|buying|einkauf\w*|kosten|achat|cout|costo|coste|compra|custo)\b/;
const each =
  /\b(?:price|rate|fee|cost|value|worth|preis|satz|lohn|wert|kosten|prix|tarif|taux|valeur|precio|tarifa|valor|costo|coste|preco|custo)\b/;
const count =
  /\b(?:quantity|qty|amount|number|count|pieces|units|hours|days|nights|kg|litres?|skeins?|menge|anzahl|stuck\w*|stunden|tage|quantite|nombre|heures|jours|cantidad|unidades|uds|horas|dias|kilos|litros|piezas|quantidade|qtd|qtde|pecas)\b/;

const isSum = ({ type }: FieldWish): boolean => type === 'money';
const isFigure = ({ type, options }: FieldWish): boolean => (type === 'number' || type === 'money') && options === undefined;

function sourceOf(wish: FieldWish, others: readonly FieldWish[]): Follows | undefined {
  const label = fold(wish.label);
  const says = (pattern: RegExp) => (other: FieldWish) => pattern.test(fold(other.label));
  if (left.test(label)) {
    const minus = others.find((other) => isFigure(other) && says(paid)(other));
    const from = others.find((other) => other !== minus && other.type === minus?.type && !says(gain)(other));
    return minus && from ? { op: 'minus', of: [from.label, minus.label] } : undefined;
  }
  if (gain.test(label)) {
    const minus = others.find((other) => isSum(other) && says(cost)(other));
    const from = others.find((other) => isSum(other) && other !== minus && says(each)(other));
    return minus && from ? { op: 'minus', of: [from.label, minus.label] } : undefined;
  }
  if (!product.test(label)) return undefined;
  const price = others.find((other) => isSum(other) && says(each)(other) && !says(product)(other));
  const times = others.find((other) => other.type === 'number' && says(count)(other));
  return price && times ? { op: 'times', of: [times.label, price.label] } : undefined;
}

/** Whether words name what is left of a sum. */
export const isLeft = (words: string): boolean => left.test(fold(words));

/** The fields of a list, with how they follow from others of it. */
export const withFollowing = (wishes: readonly FieldWish[]): FieldWish[] =>
  wishes.map((wish) => {
    const isOpen = wish.options === undefined && ['text', 'number', 'money'].includes(wish.type);
    const follows = isOpen
      ? sourceOf(
          wish,
          wishes.filter((other) => other !== wish),
        )
      : undefined;
    const type = wishes.find(({ label }) => label === follows?.of[1])?.type;
    return follows && type ? { ...wish, type, known: true, follows } : wish;
  });
