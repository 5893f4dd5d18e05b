/** What is chosen with an order: "collection at the farm gate or the market", "payment by card or cash". */
import { capitalised, fold, tokensOf } from '../../language/text.ts';
import { cutOut, type Span } from './span.ts';

export interface OrderChoice {
  /** Where it is fetched, or how it gets to people, or how it is paid. */
  readonly about: 'collection' | 'handover' | 'payment';
  readonly options: readonly string[];
}

const or = String.raw`(?:\s*/\s*|,?\s+(?:or|oder|ou|o)\s+)`;
const andOr = String.raw`(?:(?:\s+(?:if|when|wenn|falls|si|se)\s[^,.;]{2,24})?,?\s+(?:otherwise|else|sonst|ansonsten|sinon|si no|senao)\s+|\s*[/,]\s*|,?\s+(?:or|oder|ou|o|and|und|et|y|e)\s+)`;

/** Ways to get what was ordered. */
const handing = String.raw`(?:home delivery|local delivery|delivery|shipping|postage|collection|pick[- ]?up|lieferung|versand|abholung|selbstabholung|livraison(?: a domicile)?|expedition|retrait|envio(?: a domicilio)?|entrega(?: a domicilio| em casa)?|recogida|retirada|levantamento|recolha)`;
/** "Retrait en magasin", "pick-up in the shop". */
const inShop = String.raw`(?:\s(?:in|im|en|au|na|no|at|from|a|an)\s(?:the |der |la |le |el |o |a )?(?:stores?|shop|laden|geschaft|magasin|boutique|atelier|tienda|taller|loja|oficina|kiosk|market|marche|mercado|feira))?`;
/** Words behind which the places stand from which it is fetched. */
const fetching = String.raw`(?:collection|collect(?:ed|ing)?|pick(?:ed|ing)?[- ]?up|abholung|abholen|abgeholt|retrait|a retirer|recuperer|recogida|recoger|recojan|recogen|retirada|retirar|levantamento|levantar|recolha)`;
const place = String.raw`(?:\s*[:(]|\s+(?:is|are|points?|from|at|in|on|either|am|im|beim|bei|auf|in der|an der|an|au|aux|a la|a l'|a|chez|sur|en|de|na|no|em|entre)\b|\s+(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|segunda|terca|quarta|quinta|sexta))\s*`;
/** Small words before a place. */
const before =
  /^(?:(?:either|at|in|on|from|am|im|beim|bei|auf|in|an|zum|zur|au|aux|chez|sur|en|na|no|nas|nos|em|à|a|the|der|dem|den|die|das|la|le|les|l'|el|los|las|o|os|as|my|our|meinem|unserem|notre|ma|mi|nuestr[oa]|meu|minha|noss[oa])\s+|l['’])+/iu;
const mostWords = 4;

const paying = String.raw`(?:(?:pay|paid|paying|payments?|bezahlung|zahlung|zahlen|bezahlen|bezahlt|paiement|payer|reglement|pago|pagos|pagar|pagan|pagamento)(?:\s+(?:is|can be|by|with|in|per|mit|via|par|en|con|com|em|as|a|por|pelo|pela|uber|durch|o|only|nur)\b)*\s*[:(]?\s*)`;
const method = String.raw`(?:(?:in\s|en\s|em\s|by\s|per\s|par\s|con\s|com\s|mit\s|auf\s|the\s)?(?:credit card|debit card|card|cash|bank transfer|paypal|invoice|bar|barzahlung|kreditkarte|karte|uberweisung|rechnung|lastschrift|especes|liquide|carte bancaire|carte|virement|cheque|efectivo|tarjeta|transferencia|bizum|dinheiro|cartao|pix|mb way|twint|venmo))(?!\p{L})`;
/** What moves money only with a provider. */
export const needsProvider = /card|karte|carte|tarjeta|cartao|paypal|bizum|pix|mb way|twint|venmo|lastschrift/;

const optionsOf = (text: string, separator: string): string[] =>
  text.split(new RegExp(separator, 'iu')).map((option) =>
    capitalised(
      option
        .replace(before, '')
        .replace(/[\s)]+$/, '')
        .trim(),
    ),
  );

/** Farm gate or market, delivery or collection. */
function handoverIn(text: string): (OrderChoice & Span) | undefined {
  const folded = fold(text);
  const ways = new RegExp(`(?<!\\p{L})${handing}${inShop}${or}${handing}${inShop}(?!\\p{L})`, 'u').exec(folded);
  if (ways) {
    const [start, end] = [ways.index, ways.index + ways[0].length];
    return { about: 'handover', start, end, options: optionsOf(text.slice(start, end), or) };
  }
  const match = new RegExp(`(?<!\\p{L})${fetching}${place}(?<list>[^,.;()]+?${or}[^,.;()]+)\\)?`, 'u').exec(folded);
  const list = match?.groups?.['list'] ?? '';
  if (!match) return undefined;
  const at = match.index + match[0].lastIndexOf(list);
  const options = optionsOf(text.slice(at, at + list.length), or);
  if (options.some((option) => option === '' || tokensOf(option).length > mostWords)) return undefined;
  const about = options.some((option) => new RegExp(`^${handing}$`, 'u').test(fold(option))) ? 'handover' : 'collection';
  return { about, start: match.index, end: match.index + match[0].length, options };
}

function paymentIn(text: string): (OrderChoice & Span) | undefined {
  const match =
    new RegExp(`(?<!\\p{L})(?:${paying})?(?<list>${method}(?:${andOr}${method})+)\\)?`, 'u').exec(fold(text)) ??
    new RegExp(`(?<!\\p{L})${paying}(?<list>${method})`, 'u').exec(fold(text));
  const list = match?.groups?.['list'] ?? '';
  if (!match) return undefined;
  const at = match.index + match[0].lastIndexOf(list);
  const options = optionsOf(text.slice(at, at + list.length), andOr).map((option) =>
    capitalised(option.replace(/^(?:in|en|em|by|per|par|con|com|mit|auf)\s/i, '')),
  );
  return { about: 'payment', start: match.index, end: match.index + match[0].length, options };
}

/** "Collect Saturday", "cash only": no choice, but said to who orders. */
const onlyCash = String.raw`(?:(?:only|nur|solo|so|apenas|uniquement|seulement)\s)?${method}\s(?:only|nur|solo|uniquement|seulement)|(?:only|nur|solo|so|apenas|uniquement|seulement)\s${method}`;
const clause = String.raw`(?<=^|[,.;]\s?)\s*(?<said>${fetching}(?![^,.;]*\s(?:or|oder|ou|o)\s)(?:\s+[\p{L}\d:'’-]+){1,5}|${onlyCash})(?=\s*(?:[,.;]|$))`;

function remarksIn(text: string): (Span & { readonly said: string })[] {
  return [...fold(text).matchAll(new RegExp(clause, 'gu'))].map((match) => {
    const start = match.index + match[0].length - (match.groups?.['said'] ?? '').length;
    const end = match.index + match[0].length;
    return { start, end, said: capitalised(text.slice(start, end)) };
  });
}

/** Words around a choice that go with it: "and they pick", "with". */
const lead = /(?:(?:,\s*)?(?:and\s+|und\s+|et\s+|y\s+|e\s+)?(?:they|people|customers|you)\s+(?:can\s+)?(?:pick|choose|select)\s+)$/i;

const withLead = (text: string, { start, end }: Span): Span => ({ start: start - (lead.exec(text.slice(0, start))?.[0].length ?? 0), end });

/** What an order asks to be chosen, and the sentence without it. */
export function orderChoicesIn(said: string): { rest: string; ordered: OrderChoice[]; remarks: string[] } {
  // "In the shop (or at the stall)" are two places as well.
  const text = said.replace(/\s\(((?:or|oder|ou|o)\s[^()]+)\)/giu, ' $1');
  const found = [handoverIn(text), paymentIn(text)].filter((choice) => choice !== undefined);
  const isTaken = (span: Span): boolean => found.some(({ start, end }) => start < span.end && span.start < end);
  const remarks = remarksIn(text).filter((remark) => !isTaken(remark));
  return {
    rest: cutOut(text, [...found.map((span) => withLead(text, span)), ...remarks]),
    ordered: found.map(({ about, options }) => ({ about, options })),
    remarks: remarks.map((remark) => remark.said),
  };
}
