/** Forms whose answers the owner alone reads: contact, booking, order, RSVP, sign-up (contract, "App data"). */
import type { Entity, PartUse } from '../../../../core/composition.ts';
import { capitalised, fold } from '../language/text.ts';
import { areAll } from '../understand/field-wish.ts';
import { usualFields, type FieldWish } from '../understand/fields.ts';
import { namedSubject, type Subject } from '../understand/subject.ts';
import { componentOf, entityOf, fieldsCode, ours, ownerOf, use, type Bench, type Skeleton } from './bench.ts';
import { asksDates, availability } from './availability.ts';
import { booking } from './bookings.ts';
import { datesIn } from './dates.ts';
import { formFields } from './house/asked-list.ts';
import { inConfidence } from './house/confidence.ts';
import { heard } from './house/heard.ts';
import { houseOf, rulesInWords, withHouse, type House } from './house/house.ts';
import { limitsIn } from './house/limits.ts';
import { houseTitle } from './house/title.ts';
import { requestButton, requestFields } from './requests.ts';
import { sectionParts } from './sections.ts';
import { sheet } from './sheets.ts';
import { asksVotes, voting } from './suggestions.ts';
import { visitWishes } from './visits.ts';

const comes = /^(?:coming|attending|kommt|kommen|vient|présent|viene|asiste|vem|presente)/i;

/** "Anonymous feedback", "without giving their name": nobody is asked who they are. */
const nameless =
  /\banonym|\banonim|\b(?:without|ohne|sans|sin|sem)\s+(?:(?:giving|saying|leaving|their|a|an|your|ihren|seinen|den|dire|donner|laisser|leur|son|le|dar|decir|dejar|su|el|dizer|deixar|o|seu|que dar|de)\s+)*(?:names?|namen|noms?|nombres?|nomes?)\b/;
const isAnonymous = (u: Bench['u']): boolean => nameless.test(fold(heard(u)));

/** Who it is and how to answer, unless the sentence asks for it already. */
function withSender(wishes: readonly FieldWish[], subject: Subject | undefined, { u, language, lexicon }: Bench): FieldWish[] {
  const usual = subject?.rule?.rule.fields ?? ['name', 'email'];
  if (subject?.rule?.id === 'feedback' || isAnonymous(u) || areAll(u)) return [...wishes];
  const ids = new Set(wishes.map(({ id }) => id));
  const reached = wishes.some(({ type }) => type === 'email' || type === 'phone');
  const missing = usual.filter(
    (id) =>
      (id === 'name' && !ids.has('name') && !ids.has('person')) ||
      (id === 'coming' && !ids.has('coming') && !wishes.some(({ type, label }) => type === 'boolean' && comes.test(label))) ||
      (id === 'email' && !reached),
  );
  const [first, ...rest] = wishes;
  const asked = usualFields(missing, language, lexicon);
  return first?.id === 'name' ? [first, ...asked, ...rest] : [...asked, ...wishes];
}

/** Fields that say who sent something. */
const senders = new Set(['name', 'email', 'phone']);
/** What is booked is known better than that something is. */
const isBooked = (noun: string): boolean => ['table', 'stay', 'hiring'].includes(noun);

/** The noun of what visitors send, its fields, kept for the owner. */
export function sentEntity(bench: Bench, noun: string, house?: House): Entity {
  const { u, lexicon, language } = bench;
  const rule = lexicon.rules.nouns[noun];
  const own = u.subject?.rule?.rule.confidential === true && !isBooked(noun) ? u.subject : undefined;
  const subject = own ?? (rule ? namedSubject({ id: noun, rule }, language) : { text: noun, singular: noun, plural: noun });
  const named = subject.rule ? namedSubject(subject.rule, language) : subject;
  const asked = house ? formFields(bench, house) : u.fields;
  const wishes =
    asked.length > 0
      ? visitWishes(withSender(asked, subject, bench), noun, bench)
      : requestFields(subject.rule?.id ?? 'message', bench).filter(({ id }) => !isAnonymous(u) || !senders.has(id ?? ''));
  const entity = entityOf(named, wishes, bench, true);
  // A message, a fault, the work that a quote is asked for: nothing can be said to an empty one.
  const tells =
    asked.length > 0 &&
    noun !== 'order' &&
    requestFields(noun, bench).some(({ type, required }) => type === 'longtext' && required === true);
  // Without a way to answer, what is sent is lost on the owner.
  return {
    ...entity,
    fields: entity.fields.map((field) =>
      field.type === 'email' || (field.type === 'longtext' && tells) ? { ...field, required: true } : field,
    ),
  };
}

/** Its form. @param noun what is sent: its button says so */
export function sentForm(entity: Entity, bench: Bench, noun: string): PartUse {
  const { say, language } = bench;
  const submit = requestButton(bench, noun);
  return use(
    'record-form',
    {
      collection: entity.collection,
      fields: fieldsCode(entity, language),
      noun: entity.singular,
      ...(submit === undefined ? {} : { submit }),
      thanks: say('thanks'),
    },
    `${componentOf(entity, language)}Form`,
  );
}

/** Kinds whose rows everybody sees. */
const sheets = new Set(['sheet', 'bringList']);

export const form: Skeleton = (bench) => {
  const { u, say } = bench;
  if (asksDates(bench)) return availability(bench);
  if (u.kind && sheets.has(u.kind.id)) return sheet(bench);
  if (u.kind?.rule.noun === 'booking') return booking(bench);
  if (u.kind?.id === 'feedback' && asksVotes(u)) return voting(bench);
  if (u.kind?.id === 'register' && limitsIn(heard(u)).each) return sheet(bench);
  const house = houseOf(bench);
  // "Kostenvoranschlag anfordern Formular": what the form is about says more than that it is one.
  const own = u.kind?.id === 'form' && u.subject?.rule?.rule.confidential === true ? u.subject.rule.id : undefined;
  const noun = own ?? u.kind?.rule.noun ?? 'message';
  const sent = sentEntity(bench, noun, house);
  const { entity, taken } = inConfidence(
    u.kind?.id === 'register' ? { ...sent, fields: withHouse(sent.fields, house, sent.collection) } : sent,
    bench,
  );
  const title = houseTitle(bench, house);
  const whose = u.request.segments.find(({ role, text }) => role === 'for' && /\p{Lu}/u.test(text) && !title.includes(text));
  const rules = u.kind?.id === 'register' ? rulesInWords(entity.fields, house, bench) : [];
  const owner = whose ? capitalised(whose.text.replace(ours, '')) : ownerOf(u);
  const unnamed = isAnonymous(u) && !entity.fields.some(({ type }) => type === 'email') ? [say('anonymous')] : [];
  const [day] = ['reply', 'registration'].includes(u.kind?.rule.noun ?? '') ? datesIn(bench) : [];
  const text = [
    ...unnamed,
    ...(day ? [`${capitalised(day.said)}.`] : []),
    ...(owner !== undefined && owner !== title ? [`${owner}.`] : []),
    ...rules,
    say('confidential'),
  ].join(' ');
  return {
    appType: 'form',
    title,
    tagline: text,
    layout: 'stage',
    entities: [entity, ...taken],
    parts: [
      use('page-header', { title, text }),
      sentForm(entity, bench, noun),
      ...sectionParts(
        bench,
        u.sections.filter(({ id }) => id === 'hours'),
      ),
    ],
    grants: ({ words }) => house.isSaid(words) && entity.fields.some(({ atMost }) => atMost),
    ...(u.business ? { looks: u.business.rule.looks } : {}),
  };
};
