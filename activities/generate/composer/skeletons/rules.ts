/** Rules over the rows of a collection: an end after its start, nothing booked twice, so many and no more. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import { labelOfName } from '../language/names.ts';
import { fold } from '../language/text.ts';
import type { FieldWish } from '../understand/fields.ts';

const begins =
  /\b(?:start|starts|from|begin\w*|check-? ?in|arriv\w*|beginn|anfang|von|anreise|debut|arrivee|inicio|llegada|desde|chegada)\b/;
const ends =
  /\b(?:end|ends|until|till|to|finish\w*|check-? ?out|depart\w*|return\w*|ende|bis|abreise|ruckgabe|fin|depart|salida|hasta|fim|termino|saida|devolu\w*)\b/;
const twice =
  /\b(?:double[- ]?book\w*|no (?:two|overlapping) bookings?|clash\w*|doppelbuchung\w*|doppelt gebucht\w*|doppelbelegung\w*|double(?:s)? reservations?|reservas? (?:dobles?|duplicad\w*)|doble reserva|dupla reserva)\b/;
/** Numbers in words, the same place for the same number. */
const counts = [
  'one ein eine une un una um uma',
  'two zwei deux dos dois duas',
  'three drei trois tres',
  'four vier quatre cuatro quatro',
  'five funf cinq cinco',
  'six sechs seis',
  'seven sieben sept siete sete',
  'eight acht huit ocho oito',
  'nine neun neuf nueve nove',
  'ten zehn dix diez dez',
];
const numberIn = (word: string): number | undefined => {
  const at = counts.findIndex((words) => words.split(' ').includes(word));
  return at < 0 ? undefined : at + 1;
};
const crowd =
  /\b(?:max(?:imum|imal|imo)?\.?(?: of)?|at most|no more than|not more than|up to|only|hochstens|maximal|nicht mehr als|au plus|maximum|como maximo|maximo|no maximo)\s+(\d{1,3}|[a-z]+)\s+(?:[a-z]+\s+){1,2}?(?:a|an|per|each|in each|for each|pro|je|par|por|a cada|en cada)\s+([a-z]+)/;
const slot =
  /\b(?:shift|slot|part of day|session|class|course|time|schicht|tageszeit|kurs|creneau|seance|cours|turno|clase|aula|horario)\b/;
const day = /\b(?:day|weekday|tag|wochentag|jour|dia)\b/;
const rest =
  /\b(?:balance|outstanding|remaining|left to pay|still (?:to pay|owed|due)|saldo|restbetrag|rest|solde|reste|restante|pendiente|em aberto)\b/;
const paid = /\b(?:paid|received|bezahlt|gezahlt|erhalten|paye|regle|recu|pagado|cobrado|pago|recebido)\b/;
const owed =
  /\b(?:rent|amount|fee|sum|price|total|miete|betrag|preis|loyer|montant|prix|renta|alquiler|importe|precio|aluguel|valor|preco)\b/;

const labelOf = ({ label, name }: Pick<CollectionField, 'label' | 'name'>): string => fold(label ?? labelOfName(name));
const isSpan = ({ type }: CollectionField): boolean => type === 'time' || type === 'date' || type === 'datetime';

/** Beside a balance, what is due and what is paid are sums: "rent due, paid, balance". */
export function asSums(wishes: readonly FieldWish[]): FieldWish[] {
  if (!wishes.some(({ label }) => rest.test(fold(label)))) return [...wishes];
  return wishes.map((wish) => {
    const label = fold(wish.label);
    const isSum = (paid.test(label) && wish.type === 'boolean') || (wish.type === 'date' && owed.test(label)) || rest.test(label);
    return isSum && !/\b(?:date|on|datum|am)\b/.test(label) ? { label: wish.label, type: 'money', known: true } : wish;
  });
}

/** The fields between which something lasts. */
function spanOf(fields: readonly CollectionField[]): { start: CollectionField; end: CollectionField } | undefined {
  const end = fields.find((field) => isSpan(field) && ends.test(labelOf(field)) && !begins.test(labelOf(field)));
  const start = end && fields.find((field) => field.type === end.type && field !== end && begins.test(labelOf(field)));
  return start && end && { start, end };
}

/** Whether a wish is one of those that `withRules` may grant. */
export const isRule = (words: string): boolean => twice.test(fold(words)) || crowd.test(fold(words));

/** @param sentence in which the rules are said */
export function withRules(fields: readonly CollectionField[], collection: string, sentence: string): CollectionField[] {
  const span = spanOf(fields);
  const bound = fields.map((field) => (field === span?.end ? { ...field, after: span.start.name } : field));
  const on = fields.find(({ type, name }) => type === 'date' && name !== span?.start.name && name !== span?.end.name);
  const weekday = fields.find((field) => field.type === 'choice' && day.test(labelOf(field)) && !slot.test(labelOf(field)));
  const days = [on, weekday].flatMap((field) => (field ? [field.name] : []));
  const folded = fold(sentence);
  const [, amount = '', what = ''] = crowd.exec(folded) ?? [];
  const most = Number(amount) || numberIn(amount);
  const part = fields.find((field) => labelOf(field).includes(what)) ?? fields.find((field) => slot.test(labelOf(field)));
  const counted = part ?? fields.find(({ name }) => name === days[0]);
  if (most !== undefined && counted) {
    const others = days.filter((name) => name !== counted.name);
    return bound.map((field) => (field.name === counted.name ? { ...field, atMost: { rows: most, collection, with: others } } : field));
  }
  if (!twice.test(folded)) return bound;
  const thing =
    fields.find(({ type }) => type === 'choice') ??
    fields.find((field) => /room|table|court|raum|platz|tisch|salle|sala|mesa/.test(labelOf(field)));
  const start = span?.start ?? fields.find(({ type }) => type === 'time' || type === 'datetime') ?? on;
  const booked = thing ?? start;
  if (!booked) return bound;
  const others = [...(span ? days : [...days, ...(start ? [start.name] : [])])].filter((name) => name !== booked.name);
  const atMost = {
    rows: 1,
    collection,
    with: [...new Set(others)],
    ...(span ? { span: { start: span.start.name, end: span.end.name } } : {}),
  };
  return bound.map((field) => (field.name === booked.name ? { ...field, atMost } : field));
}
