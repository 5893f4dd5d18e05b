/** Rules over the rows of a collection: an end after its start, nothing booked twice, so many and no more. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import { labelOfName } from '../language/names.ts';
import { fold } from '../language/text.ts';
import type { FieldWish } from '../understand/fields.ts';
import { limitsIn, type Limits } from './house/limits.ts';

const begins =
  /\b(?:start|starts|from|begin\w*|check-? ?in|arriv\w*|beginn|anfang|von|anreise|debut|arrivee|inicio|llegada|desde|chegada)\b/;
const ends =
  /\b(?:end|ends|until|till|to|finish\w*|check-? ?out|depart\w*|return\w*|ende|bis|abreise|ruckgabe|fin|depart|salida|hasta|fim|termino|saida|devolu\w*)\b/;
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

/** Beside a day, a beginning and an end are times of that day. */
export function asTimes(wishes: readonly FieldWish[]): FieldWish[] {
  const isEdge = ({ label }: FieldWish): boolean => begins.test(fold(label)) !== ends.test(fold(label));
  const edges = wishes.filter((wish) => isEdge(wish) && ['date', 'time', 'text'].includes(wish.type));
  const hasDay = wishes.some((wish) => wish.type === 'date' && !edges.includes(wish));
  return !hasDay || edges.length < 2 ? [...wishes] : wishes.map((wish) => (edges.includes(wish) ? { ...wish, type: 'time' } : wish));
}

/** The fields between which something lasts. */
function spanOf(fields: readonly CollectionField[]): { start: CollectionField; end: CollectionField } | undefined {
  const end = fields.find((field) => isSpan(field) && ends.test(labelOf(field)) && !begins.test(labelOf(field)));
  const start = end && fields.find((field) => field.type === end.type && field !== end && begins.test(labelOf(field)));
  return start && end && { start, end };
}

/** Whether a wish is one of those that `withRules` may grant. */
export function isRule(words: string): boolean {
  const { each, once } = limitsIn(words);
  return once || each !== undefined;
}

/** @param sentence in which the rules are said */
export function withRules(fields: readonly CollectionField[], collection: string, sentence: string): CollectionField[] {
  const span = spanOf(fields);
  const bound = fields.map((field) => (field === span?.end ? { ...field, after: span.start.name } : field));
  const on = fields.find(({ type, name }) => type === 'date' && name !== span?.start.name && name !== span?.end.name);
  const weekday = fields.find((field) => field.type === 'choice' && day.test(labelOf(field)) && !slot.test(labelOf(field)));
  const days = [on, weekday].flatMap((field) => (field ? [field.name] : []));
  const limits = limitsIn(sentence);
  const counted = limits.each && countedBy(limits.each, fields, days);
  if (limits.each && counted) {
    const others = days.filter((name) => name !== counted.name);
    const atMost = { rows: limits.each.most, collection, with: others };
    return bound.map((field) => (field.name === counted.name ? { ...field, atMost } : field));
  }
  if (!limits.once) return bound;
  const thing =
    fields.find((field) => bookable.test(labelOf(field))) ??
    (sameTime.test(fold(sentence)) ? undefined : fields.find((field) => field.type === 'choice' && !kindOfRow.test(labelOf(field))));
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

/** "Two dogs at the same hour": whatever it is for, there is one at a time. */
const sameTime =
  /(?:\bsame|gleiche[nrs]?|selbe[nr]?|meme|mism[oa]|mesm[oa]) (?:time|hour|slot|zeit|uhrzeit|stunde|heure|creneau|hora|horario)\b|gleichzeitig/;
/** A choice that says what a row is about, and not what it takes. */
const kindOfRow =
  /\b(?:service|treatment|type|kind|level|status|size|category|leistung|behandlung|art|typ|niveau|stufe|kategorie|grosse|prestation|soin|taille|categorie|servicio|tratamiento|tipo|nivel|estado|categoria|servico|tratamento)\b/;

/** What can be taken by one at a time. */
export const bookable =
  /\b(?:rooms?|tables?|courts?|desks?|lanes?|boats?|machines?|spots?|raum|zimmer|platz|tisch|bahn|boot|salle|table|terrain|court|poste|bateau|sala|mesa|pista|cancha|puesto|barco|quadra|campo|lugar)\b/;

/** The words of a limit that mean a stretch of time: "per night". */
export const dayWord =
  /^(?:day|night|evening|morning|date|weekend|tag|abend|nacht|datum|termin|jour|nuit|soir|soiree|date|dia|noche|tarde|fecha|noite|data)e?s?$/;
/** The words of a limit that mean one row: "per booking", "per person". */
export const rowWord =
  /^(?:bookings?|reservations?|persons?|people|groups?|tables?|orders?|part(?:y|ies)|famil(?:y|ies)|registrations?|sign-?ups?|households?|buchung|reservierung|person|gruppe|tisch|bestellung|anmeldung|familie|haushalt|personne|groupe|commande|inscription|famille|foyer|reserva|persona|grupo|mesa|pedido|inscripcion|familia|pessoa|marcacao|agendamento|inscricao)$/;

/** The field whose values are counted: the one that is named, else what people come to, else the day. */
function countedBy(
  { per }: NonNullable<Limits['each']>,
  fields: readonly CollectionField[],
  days: readonly string[],
): CollectionField | undefined {
  if (rowWord.test(per)) return undefined;
  const named = fields.find((field) => labelOf(field).includes(per.replace(/s$/, '')));
  if (named) return named;
  const ofDay = fields.find(({ name }) => name === days[0]);
  return dayWord.test(per) ? ofDay : (fields.find((field) => slot.test(labelOf(field))) ?? ofDay);
}
