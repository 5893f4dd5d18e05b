/** Figures that nobody should have to type: what is left to pay, what a stock is worth, hours worked, the pace of a run. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import { labelOfName } from '../language/names.ts';
import { fold } from '../language/text.ts';

const labelOf = ({ label, name }: CollectionField): string => fold(label ?? labelOfName(name));
const isFigure = ({ type }: CollectionField): boolean => type === 'number' || type === 'money';

/** "Tempo automatisch": who computes it is no part of its name. */
const byItself =
  /[\s,(:]+(?:(?:wird |soll )?automatisch(?: berechnet| ausgerechnet)?|berechnet|auto|calculated(?: automatically)?|automatic(?:ally)?|computed|calculee?(?: automatiquement)?|automatique(?:ment)?|calculad[oa]|automatic[oa]|automaticamente)\)?$/;

const left =
  /^(?:(?:noch )?offen(?:er betrag)?|noch (?:zu zahlen|offen)|rest(?:betrag)?|restzahlung|ausstehend(?:er betrag)?|verbleibend|saldo|left(?: to pay)?|amount left|remaining|balance(?: due)?|outstanding|still owed|owed|reste(?: a payer| du)?|restant(?: du)?|solde(?: restant| du)?|pendiente(?: de pago)?|restante|resto|falta(?: por pagar| pagar)?|por pagar|diferencia|lo que falta|por cobrar|en falta|queda por pagar|em falta|em aberto|em divida|por liquidar|diferenca|a receber|por receber|a pagar|falta receber)$/;
const paid = /paid|(?:an|be|ge)?zahlt|anzahlung|paye|verse|acompte|arrhes|pagad|pago|abonad|anticipo|sinal|senal|deposit/;
const margin = /^(?:marge|margin|gewinn|gewinnspanne|profit|benefice|margen|ganancia|beneficio|margem|lucro)$/;
const sold = /verkauf|vente|sale|selling|sold|venta|venda/;
const cost = /einkauf|achat|cost|kost|cout|coste?|compra|custo|purchase/;
const worth =
  /^(?:gesamt(?:wert|preis|summe|betrag|kosten)?|warenwert|zeilensumme|total|(?:prix|montant|valeur|cout) total[e]?|(?:total|line) (?:value|price|cost|total)|(?:valor|importe|precio|preco|coste|custo) total|subtotal)$/;
const single = /preis|price|prix|precio|preco|valeur unitaire|valor unit|einzel|cost|kosten|cout|custo|coste/;
const many =
  /menge|anzahl|stuck|bestand|flaschen|kartons|packungen|quantity|qty|stock|units|pieces|bottles|boxes|quantite|nombre|bouteilles|cantidad|unidades|existencias|botellas|quantidade|garrafas|estoque/;
const worked =
  /^(?:hours slept|stunden schlaf|heures de sommeil|horas de sueno|horas de sono|dauer|stunden|arbeitszeit|arbeitsstunden|gesamtstunden|hours(?: worked)?|duration|total hours|heures(?: travaillees)?|duree|total heures|horas(?: trabajadas| trabalhadas)?|duracion|duracao|total (?:de )?horas)$/;
const begins = /asleep|eingeschlafen|endormi|dormido|adormec|beginn|start|von|anfang|debut|begin|from|inicio|entrada|desde|arrivee|kommt/;
const finishes = /awake|aufgewacht|reveille|despiert|acordou|ende|bis|schluss|fin|end|until|to|salida|saida|hasta|depart|geht/;
const breaks = /pause|break|descanso|pausa/;
const next = /^(?:next|nachst\w*|prochain\w*|proxim\w*)\b/;
const last = /^(?:last|zuletzt|letzt\w*|derni\w*|ultim\w*|fait pour la derniere)\b/;
const every = /\b(?:every|each|interval|alle|tous les|toutes les|cada)\b/;
const monthly = /^(?:per month|a month|monthly cost|pro monat|im monat|par mois|al mes|por mes)$/;
const burnt = /\b(?:per|pro|aux|a los|por) 100 km\b/;
const burning = /lit(?:er|re|ro)s?/;
const score = /^(?:risk (?:score|level)|risikowert|risikozahl|niveau de risque|nivel de riesgo|nivel de risco)$/;
const likely = /likelihood|probab|wahrscheinlich/;
const harm = /impact|auswirkung|schaden|impacto/;
/** What a price is worth by the month, by the words for how often it is paid. */
const monthsOf: readonly (readonly [RegExp, number])[] = [
  [/^(?:dail|tag|jour|quotid|diari)/, 365 / 12],
  [/^(?:week|woch|hebd|seman)/, 52 / 12],
  [/^(?:month|monat|mens)/, 1],
  [/^(?:quarter|viertel|quartal|trimes)/, 1 / 3],
  [/^(?:half|halb|semes)/, 1 / 6],
  [/^(?:year|annual|jahr|annu|anu)/, 1 / 12],
];
const pace = /^(?:tempo|pace|allure|ritmo)(?: .*)?$/;
const far = /strecke|distanz|distance|distancia|km|kilomet|miles/;
const long = /dauer|zeit|minuten|time|duration|minutes|duree|temps|tiempo|duracion|tempo|duracao/;

/** Whether words name what is left of a sum, where rows say what was paid of it. */
export const isLeft = (words: string, wishes: readonly { readonly label: string; readonly type: string }[]): boolean =>
  left.test(fold(words).trim()) &&
  wishes.some(({ label, type }) => type === 'money' && paid.test(fold(label))) &&
  wishes.filter(({ type }) => type === 'money').length > 1;

type Computed = NonNullable<CollectionField['computed']>;

/** How a field follows from those beside it; undefined where somebody has to type it. */
function computedOf(field: CollectionField, others: readonly CollectionField[]): Computed | undefined {
  const name = labelOf(field).replace(byItself, '');
  const find = (pattern: RegExp, accepts: (field: CollectionField) => boolean): CollectionField | undefined =>
    others.find((other) => accepts(other) && pattern.test(labelOf(other)));
  const isMoney = ({ type }: CollectionField): boolean => type === 'money';
  const from = (op: Computed['op'], ...of: (CollectionField | undefined)[]): Computed | undefined =>
    of.every((one) => one !== undefined) ? { op, of: of.map((one) => one.name) } : undefined;
  if (left.test(name)) {
    const part = find(paid, isMoney);
    return from(
      'minus',
      others.find((other) => isMoney(other) && other !== part),
      part,
    );
  }
  if (next.test(name) && field.type === 'date')
    return from(
      'later',
      find(last, ({ type }) => type === 'date'),
      find(every, isFigure),
    );
  if (monthly.test(name)) return perMonth(others);
  if (burnt.test(name)) {
    const found = from('over', find(burning, isFigure), find(far, isFigure));
    return found && { ...found, gives: [100] };
  }
  if (score.test(name)) return from('times', find(likely, isFigure), find(harm, isFigure));
  if (margin.test(name)) return from('minus', find(sold, isMoney), find(cost, isMoney));
  if (worth.test(name))
    return from(
      'times',
      find(many, ({ type }) => type === 'number'),
      find(single, isMoney),
    );
  if (worked.test(name)) {
    const times = others.filter(({ type }) => type === 'time');
    const [start, end] = [times.find((time) => begins.test(labelOf(time))), times.find((time) => finishes.test(labelOf(time)))];
    const pause = find(breaks, isFigure);
    return start === end ? undefined : from('hours', start, end, ...(pause ? [pause] : []));
  }
  return pace.test(name) ? from('over', find(long, isFigure), find(far, isFigure)) : undefined;
}

/** What a fee comes to by the month, where a choice says how often it is paid. */
function perMonth(others: readonly CollectionField[]): Computed | undefined {
  const fee = others.find(({ type }) => type === 'money');
  const gives = (field: CollectionField): (string | number)[] =>
    (field.options ?? []).flatMap((option) => {
      const months = monthsOf.find(([pattern]) => pattern.test(fold(option)))?.[1];
      return months === undefined ? [] : [option, Math.round(months * 10_000) / 10_000];
    });
  const often = others.find((field) => field.type === 'choice' && gives(field).length > 2);
  return fee && often ? { op: 'rated', of: [fee.name, often.name], gives: gives(often) } : undefined;
}

const asked =
  /^(?:und |et |and |mit |avec )*(?:d(?:en|er|ie|as) |le |la |the )*(gesamtwert|warenwert|valeur totale|total value|stock value|valor total)(?: bitte)?[\s.!]*$/;

/** "Total value please": a figure of each row, where there are pieces and a price of one. */
export function worthAsked(said: string, labels: readonly { readonly label: string; readonly type: string }[]): string | undefined {
  const [, word = ''] = asked.exec(fold(said)) ?? [];
  const has = (pattern: RegExp, type: string): boolean => labels.some((one) => one.type === type && pattern.test(fold(one.label)));
  const at = fold(said).indexOf(word);
  return word !== '' && has(many, 'number') && has(single, 'money') ? said.slice(at, at + word.length) : undefined;
}

/** Years and numbers that name something: "2,026" is no year. */
const plain = /(?:year|jahr|annee|millesime|jahrgang|(?:^|_)(?:ano|vintage|numero|number)|nummer)$|^(?:ano|annee|numero)_(?!s$)/;

/** A difference, a product and a monthly fee are sums of money where one of their figures is. */
function typeOf({ op, of }: Computed, fields: readonly CollectionField[]): CollectionField['type'] {
  const isSum = op === 'minus' || op === 'times' || op === 'rated';
  return isSum && fields.some(({ name, type }) => type === 'money' && of.includes(name)) ? 'money' : 'number';
}

/** The fields of a row, with those worked out that follow from others. */
export function withDerived(fields: readonly CollectionField[]): CollectionField[] {
  return fields.map((field) => {
    if (field.type === 'choice' || field.type === 'boolean') return field;
    if (field.type === 'number' && plain.test(field.name)) return { ...field, plain: true };
    const computed = computedOf(
      field,
      fields.filter((other) => other !== field),
    );
    if (!computed) return field;
    const { label, required: _typed, ...rest } = field;
    const full = label ?? labelOfName(field.name);
    const short = full.slice(0, fold(full).replace(byItself, '').length);
    if (computed.op === 'later') return { ...rest, countdown: true, computed };
    return { ...rest, type: typeOf(computed, fields), label: short, computed };
  });
}

/** "By month", "time per week": a span of time, and no field of a row. */
export const isOfTime = (words: string): boolean =>
  /^(?:the\s+)?time\s+(?:per|by|for each|pro|je|par|por)\s/i.test(words) ||
  /^(the\s+)?(time|months?|weeks?|days?|years?|zeit|monate?|wochen?|tage?|jahre?|temps|mois|semaines?|jours?|ans?|années?|tiempo|mes|meses|semanas?|d[ií]as?|años?|tempo|mês|anos?)$/i.test(
    words,
  );
