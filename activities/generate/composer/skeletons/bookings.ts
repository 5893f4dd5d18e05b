/** Bookings: times worked out from opening hours, or a form that knows the rules of the house. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity, Json, PartUse } from '../../../../core/composition.ts';
import { fold } from '../language/text.ts';
import { areAll } from '../understand/field-wish.ts';
import { usualFields, type FieldWish } from '../understand/fields.ts';
import type { Limit } from '../understand/limits.ts';
import { componentOf, entityOf, fieldsCode, ownerOf, use, type Bench, type Draft } from './bench.ts';
import { houseOf, rulesInWords, withHouse, type House } from './house/house.ts';
import { inConfidence } from './house/confidence.ts';
import { formFields } from './house/asked-list.ts';
import { heard } from './house/heard.ts';
import { houseTitle } from './house/title.ts';
import { withBooked, withNames, withoutNames } from './house/things.ts';
import { requestedNoun, requestFields, requestTitle } from './requests.ts';
import { asTimes, isRule } from './rules.ts';
import { isOfVisits, visitTimes } from './visits.ts';

/** A list that is wished for beside the form: "I see the list and can cancel". */
const listWish =
  /\b(?:list of|the list|a list|see (?:who|all|the|my)|overview|cancel\w*|liste|ubersicht|absag\w*|stornier\w*|sehe|sieht|annul\w*|je vois|voir|lista|listado|ver (?:las?|los?|as|os|quien|quem|todas?)|veo|vejo|cancel\w*|anul\w*|desmarc\w*)\b/;

const slotWord = /^(?:time ?slots?|slots?|zeitfenster|termine?|zeitslots?|creneaux?|horaires?|franjas?|turnos?|horarios?)$/;

/** The fields of the sentence, what is booked among them with its names. */
const thingsOf = (bench: Bench, house: House): FieldWish[] => {
  const { u, language } = bench;
  const said = heard(u);
  return asTimes(withoutNames(withBooked(withNames(formFields(bench, house), said), said, language)));
};

/** Who books, when, and what else the sentence asks for. */
function wishesOf(bench: Bench, house: House, hasSlots: boolean): FieldWish[] {
  const { u, language, lexicon } = bench;
  const asked = thingsOf(bench, house);
  const isSlot = ({ label, type }: FieldWish): boolean => hasSlots && type !== 'choice' && slotWord.test(fold(label));
  const wishes = asked.filter((wish) => !isSlot(wish) && !(wish.label.includes(' ') && listWish.test(fold(wish.label))));
  const usual = (ids: readonly string[]): FieldWish[] => usualFields(ids, language, lexicon);
  const has = (...types: FieldWish['type'][]): boolean => wishes.some(({ type }) => types.includes(type));
  const named = wishes.some(({ id }) => id === 'name' || id === 'person' || id === 'first_name');
  if (u.fields.length === 0 || wishes.length === 0)
    return hasSlots ? usual(['name', 'phone', 'date', 'time']) : requestFields(requestedNoun(bench, 'booking'), bench);
  const isOfDays = wishes.some(({ type, id }) => type === 'choice' && id === 'weekday');
  const when = hasSlots
    ? usual(['date', 'time']).filter(({ type }) => !has(type, 'datetime'))
    : has('date', 'datetime') || isOfDays
      ? []
      : usual(['date']);
  const reach = !areAll(u) && !has('email', 'phone') && !house.limits.once && !hasSlots ? usual(['email']) : [];
  const time = wishes.findIndex(({ type }) => type === 'time');
  // The day stands before its hour.
  if (when.length === 1 && time >= 0) wishes.splice(time, 0, ...when.splice(0));
  const [first, ...rest] = wishes;
  if (first && (first.id === 'name' || first.id === 'person')) return [first, ...reach, ...rest, ...when];
  return [...(named || areAll(u) ? [] : usual(['name'])), ...reach, ...wishes, ...when];
}

/** So many at one time: those of the thing that is booked, else the figure that was said, else one. */
function withCapacity(fields: readonly CollectionField[], house: House, collection: string): CollectionField[] {
  const date = fields.find(({ type }) => type === 'date');
  const time = fields.find(({ type }) => type === 'time');
  if (!date || !time) return [...fields];
  const { each, inAll, pool } = house.limits;
  const thing = fields.find(({ type, atMost }) => type === 'choice' && atMost);
  const rows = thing?.options?.length ?? each?.most ?? pool ?? inAll?.most ?? 1;
  return fields.map((field): CollectionField => {
    if (field === date) return { ...field, required: true };
    if (field === time) return { ...field, required: true, atMost: { rows, collection, with: [date.name] } };
    return field.atMost?.all || (field.atMost && field !== thing) ? { ...field, atMost: undefined } : field;
  });
}

/** When it is, who books and how to reach them has to be said. */
const isNeeded = (field: CollectionField, fields: readonly CollectionField[]): boolean =>
  field === fields.find(({ type }) => type === 'date' || type === 'datetime') ||
  field.type === 'email' ||
  (field.type === 'phone' && !fields.some(({ type }) => type === 'email')) ||
  /^(?:name|nom|nombre|nome|vorname|prenom)$/.test(field.name);

/** "Pick a day and time": the form asks for both. */
const picksDay =
  /^(?:pick|choose|select|reserve|book|wahlen|aussuchen|buchen|choisir|choisissent|reserver|elegir|eligen|reservar|escolher|escolhem)\s+(?:(?:an?|the|their|eine?n?|un|une|una?|el|la|um|uma?|o)\s+)?(?:days?|dates?|times?|slots?|hours?|tage?|termine?|uhrzeit|jour|heure|creneau|dia|hora|horario|fecha|data)\b/;

/** Wishes that hours, limits and the list grant. */
const grantsOf = (wish: Limit, entity: Entity, house: House, bench: Bench): boolean =>
  isRule(wish.words) ||
  picksDay.test(fold(wish.words)) ||
  isOfVisits(wish, entity, bench) ||
  house.isSaid(wish.words) ||
  (wish.id === 'unread' && listWish.test(fold(wish.words)));

export function booking(bench: Bench): Draft {
  const { u, say } = bench;
  const house = houseOf(bench);
  const { open, minutes } = house.hours;
  const hasSlots = open.length > 0 && (minutes !== undefined || open.every(({ to }) => to === undefined));
  const wishes = wishesOf(bench, house, hasSlots);
  const [singular = 'booking', plural = 'bookings'] = say('bookingRow').split(', ');
  const subject = u.subject?.rule?.rule.confidential ? u.subject : { text: plural, singular, plural };
  const plain = entityOf(subject, wishes, bench);
  const ruled = withHouse(plain.fields, house, plain.collection);
  const fields = hasSlots ? withCapacity(ruled, house, plain.collection) : ruled;
  const known: Entity = { ...plain, fields: fields.map((field) => (isNeeded(field, fields) ? { ...field, required: true } : field)) };
  const reached = fields.some(({ type }) => type === 'email' || type === 'phone');
  const isOpen = listWish.test(fold(heard(u))) || (!reached && fields.some(({ atMost }) => atMost));
  const { entity, taken } = isOpen ? { entity: known, taken: [] } : inConfidence(known, bench);
  const title = houseTitle(bench, house);
  const rules = rulesInWords(fields, house, bench);
  const owner = ownerOf(u);
  const text = [
    owner === undefined || owner === title ? '' : `${owner}.`,
    hasSlots ? say('bookOnline') : isOpen ? say('bookingsLine') : '',
    ...rules,
    isOpen ? '' : say('confidential'),
  ]
    .filter(Boolean)
    .join(' ');
  const form = hasSlots ? slotPart(entity, house, bench) : formPart(entity, bench);
  return {
    appType: isOpen ? 'tool' : 'form',
    title,
    tagline: text,
    layout: isOpen && !hasSlots ? 'split' : 'stage',
    entities: [entity, ...taken],
    parts: [
      use('page-header', { title, text }),
      ...(isOpen && hasSlots
        ? [
            { ...form, view: say('bookView') },
            { ...listPart(entity, bench), view: listTitle(entity) },
          ]
        : [form]),
      ...(isOpen && !hasSlots ? [listPart(entity, bench)] : []),
      ...(hasSlots ? [] : visitTimes(bench)),
    ],
    leftOut: isOpen && reached ? [say('openRows', { what: listTitle(entity) })] : [],
    grants: (wish) => grantsOf(wish, entity, house, bench),
    ...(u.business ? { looks: u.business.rule.looks } : {}),
  };
}

/** A calendar in which nothing is booked twice: rooms, appointments of one who works alone. */
export function bookedCalendar(bench: Bench): Draft {
  const { language, lexicon, say } = bench;
  const house = houseOf(bench);
  const asked = thingsOf(bench, house);
  const wishes = asked.length > 1 ? asked : usualFields(['name', 'date', 'time', 'notes'], language, lexicon);
  const when = wishes.some(({ type }) => type === 'date' || type === 'datetime') ? [] : usualFields(['date'], language, lexicon);
  const [singular = 'booking', plural = 'bookings'] = say('bookingRow').split(', ');
  const plain = entityOf({ text: plural, singular, plural }, [...wishes, ...when], bench);
  const entity: Entity = { ...plain, fields: withHouse(plain.fields, house, plain.collection) };
  const line = houseTitle(bench, house);
  // "Calendar" alone is no title.
  const title = lexicon.asked.exactly(line, language) ? listTitle(entity) : line;
  const text = [say('bookingsLine'), ...rulesInWords(entity.fields, house, bench)].join(' ');
  const nameOf = (...types: CollectionField['type'][]): string | undefined => entity.fields.find(({ type }) => types.includes(type))?.name;
  const timeField = nameOf('time');
  return {
    appType: 'tool',
    title,
    tagline: text,
    layout: 'stack',
    entities: [entity],
    parts: [
      use('page-header', { title, text }),
      use(
        'calendar',
        {
          collection: entity.collection,
          fields: fieldsCode(entity, language),
          noun: singular,
          plural,
          dateField: nameOf('date', 'datetime') ?? '',
          titleField: nameOf('text', 'choice') ?? '',
          ...(timeField === undefined ? {} : { timeField }),
        },
        `${componentOf(entity, language)}Calendar`,
      ),
    ],
    grants: ({ words }) => isRule(words) || house.isSaid(words),
  };
}

const listTitle = ({ plural }: Entity): string => plural.charAt(0).toUpperCase() + plural.slice(1);

function slotPart(entity: Entity, { hours }: House, { language, say }: Bench): PartUse {
  const nameOf = (type: CollectionField['type']): string => entity.fields.find((field) => field.type === type)?.name ?? type;
  const open = hours.open.map(({ days, from, to }): Json => ({ days: [...days], from, ...(to === undefined ? {} : { to }) }));
  return use(
    'slot-booking',
    {
      collection: entity.collection,
      fields: fieldsCode(entity, language),
      noun: entity.singular,
      dateField: nameOf('date'),
      timeField: nameOf('time'),
      hours: open,
      minutes: hours.minutes ?? 60,
      thanks: say('thanks'),
    },
    `${componentOf(entity, language)}Slots`,
  );
}

const formPart = (entity: Entity, bench: Bench): PartUse => {
  const { language, say } = bench;
  const noun = requestedNoun(bench, 'booking');
  return use(
    'record-form',
    {
      collection: entity.collection,
      fields: fieldsCode(entity, language),
      noun: entity.singular,
      submit: entity.confidential && noun !== 'booking' ? requestTitle(bench, noun) : say('bookView'),
      ...(entity.confidential ? { thanks: say('thanks') } : {}),
    },
    `${componentOf(entity, language)}Form`,
  );
};

function listPart(entity: Entity, { language }: Bench): PartUse {
  const date = entity.fields.find(({ type }) => type === 'date' || type === 'datetime');
  return use(
    'record-table',
    {
      collection: entity.collection,
      fields: fieldsCode(entity, language),
      noun: entity.singular,
      plural: entity.plural,
      search: true,
      ...(date ? { sort: { field: date.name, direction: 'asc' } } : {}),
    },
    `${componentOf(entity, language)}Table`,
  );
}
