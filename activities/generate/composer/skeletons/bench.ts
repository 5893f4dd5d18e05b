/** What every skeleton works with: the understanding, texts in the person's language, and the making of entities, parts and titles. */
import type { AppType, CollectionField } from '../../../../core/app-spec.ts';
import type { AppSpec, Entity, Json, Language, Look, PartUse } from '../../../../core/composition.ts';
import { labelOfName, pascalOf, slugOf } from '../language/names.ts';
import { capitalised, fold, hashOf, shortened } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { fewestTold } from '../understand/field-wish.ts';
import { named, names, naming, withName } from './naming.ts';
import { fieldsOf, usualFields, type FieldWish } from '../understand/fields.ts';
import { withDerived } from '../understand/derived.ts';
import type { Limit } from '../understand/limits.ts';
import { bare, type Subject } from '../understand/subject.ts';
import type { Understanding } from '../understand/understanding.ts';
import { phraseOf, staged } from './stages.ts';
import { heard } from './house/heard.ts';
import { spentOn } from './spendings.ts';
export { findField } from './find-field.ts';
import { asSums, withRules } from './rules.ts';

/** What a skeleton decides; look, colours and language are added by the plan. */
export interface Draft {
  readonly appType: AppType;
  readonly title: string;
  readonly tagline: string;
  readonly layout: AppSpec['layout'];
  readonly entities: readonly Entity[];
  readonly parts: readonly PartUse[];
  readonly services?: readonly string[];
  readonly leftOut?: readonly string[];
  /** Wishes that the parts grant though they sound like more. */
  readonly grants?: (wish: Limit) => boolean;
  /** Looks that suit the trade, before those of the app type. */
  readonly looks?: readonly Look[];
}

export interface Bench {
  readonly u: Understanding;
  readonly lexicon: Lexicon;
  readonly language: Language;
  readonly say: (key: string, values?: { readonly [name: string]: string | number }) => string;
}

export type Skeleton = (bench: Bench) => Draft;

/** A text of texts.yaml with its gaps filled. */
export function sayIn(
  lexicon: Lexicon,
  language: Language,
  key: string,
  values: { readonly [name: string]: string | number } = {},
): string {
  const template = lexicon.rules.texts[key]?.[language] ?? key;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** One use of a part, with a name of its own in the app. */
export const use = (part: string, props: PartUse['props'] = {}, as = pascalOf(part)): PartUse => ({ part, as, props });

/** An entity's name as it begins its components' names: `VinylRecord`. */
export const componentOf = (entity: Entity, language: Language): string =>
  pascalOf(slugOf(entity.singular, language, 'item', 24)) || 'Item';

/** The fields of an entity as the source names them: `bookFields`. */
export const fieldsCode = (entity: Entity, language: Language): Json => ({ $code: fieldsName(entity, language) });
const fieldsName = (entity: Entity, language: Language): string =>
  `${componentOf(entity, language).replace(/^./, (letter) => letter.toLowerCase())}Fields`;

export function entityOf(
  subject: Pick<Subject, 'singular' | 'plural' | 'text' | 'rule'>,
  asked: readonly FieldWish[],
  { language, u, lexicon }: Bench,
  confidential = false,
): Entity {
  const usual = staged(asked, subject.rule?.rule.stages?.[language], lexicon.rules.fields['status']?.options?.[language]);
  const wishes = spentOn(usual, u, lexicon);
  const collection = slugOf(subject.plural, language, 'items', 50);
  const unique = new Set(wishes.flatMap((wish) => (wish.unique ? [fold(wish.label)] : [])));
  const isUnique = ({ name, label }: CollectionField): boolean => unique.has(fold(label ?? labelOfName(name)));
  return {
    collection,
    singular: shortened(subject.singular, 40),
    plural: shortened(subject.plural, 40),
    fields: withRules(withDerived(fieldsOf(asSums(wishes), language)), collection, heard(u)).map((field) =>
      isUnique(field) ? { ...field, atMost: { rows: 1, collection } } : field,
    ),
    ...(confidential ? { confidential } : {}),
  };
}

/** What the thing has by itself: for a form what others fill in, else what its owner keeps. */
function ownFields({ u, lexicon, language }: Bench, otherwise: readonly string[]): FieldWish[] {
  const rule = u.subject?.rule?.rule;
  const kept = u.kind?.rule.skeleton === 'form' ? undefined : rule?.kept;
  return usualFields(kept ?? rule?.fields ?? otherwise, language, lexicon, rule?.money ?? false);
}

/** The fields of the sentence, else those that the thing has by itself. */
export function wishedFields(bench: Bench, otherwise: readonly string[] = ['name', 'notes']): FieldWish[] {
  const { u } = bench;
  const rule = u.subject?.rule;
  const usual = ownFields(bench, otherwise);
  if (u.fields.length === 0) return usual;
  // "Meeting notes with action items": what the thing has by that name is known better than the words alone.
  const least = usual.find(({ id }) => id === 'minimum');
  const known = u.fields.map((wish) =>
    least && smallest.test(fold(wish.label))
      ? { ...least, label: wish.label }
      : wish.options
        ? wish
        : (usual.find(({ label, id }) => id !== wish.id && fold(label) === fold(wish.label)) ?? wish),
  );
  const wished = withKinds(graded(dated(known), rule?.id), u.subject?.kinds);
  // What the thing has beside its name does not name it: a roster of positions and numbers is one of players.
  const [first, ...beside] = usual;
  const isBeside = ({ id }: FieldWish): boolean =>
    first?.type === 'text' && rule !== undefined && id !== undefined && beside.some((one) => one.id === id);
  // Songs with key and tempo have titles.
  const own = rule?.rule[bench.language].map(fold) ?? [];
  const isUntitled =
    titled.has(rule?.id ?? '') &&
    wished.some(({ type, label }) => type === 'text' && !label.includes(' ')) &&
    !wished.some(({ id, label }) => named.has(id ?? '') || naming.test(fold(label)) || own.includes(fold(label)));
  const areTold = wished.length >= fewestTold && wished.some(({ type }) => ['text', 'choice', 'date', 'time'].includes(type));
  if (u.isMarked && areTold) return withName(wished, usual, u);
  if (
    (!isUntitled && wished.some((wish) => names(wish) && !isBeside(wish))) ||
    (wished[0]?.type === 'date' && wished.length > 1 && (first?.id !== 'name' || rule?.rule.fields.includes('date') === true)) ||
    wished.every(({ label }) => label.split(' ').length > 2)
  )
    return wished;
  // A pantry "with use-by date" has that day and no other.
  const isDay = wished.length === 1 && wished[0]?.type === 'date' && rule?.rule.ahead !== false;
  // A list of quantities and prices says of what.
  const areFigures =
    wished.some(({ type }) => type === 'money') && wished.every(({ type }) => ['number', 'money', 'boolean'].includes(type));
  const more = usual.filter(
    ({ id, type, label }) =>
      !(isDay && type === 'date') &&
      !wished.some((wish) => wish.id === id || fold(wish.label) === fold(label)) &&
      (wished.length < 2 || (type === 'text' && (rule !== undefined || areFigures) && (named.has(id ?? '') || id === first?.id))),
  );
  return wished.length < 2 ? [...more, ...wished] : [...more.slice(0, 1), ...wished];
}

/** "Quantidade mínima", "Mindestbestand": what is to be there at least. */
const smallest = /\b(?:min|minim\w+|mindest\w*|seuil|threshold|reorder level)\b/;
/** Things that nobody would tell apart without their titles. */
const titled = new Set(['song', 'hymn', 'sheetMusic', 'book', 'comic', 'series']);
/** Of dogs and cats the species is one of the two. */
const withKinds = (wishes: readonly FieldWish[], kinds: readonly string[] | undefined): FieldWish[] =>
  wishes.map((wish) =>
    kinds && wish.type === 'text' && ['species', 'category'].includes(wish.id ?? '')
      ? { ...wish, type: 'choice' as const, options: kinds.map(capitalised) }
      : wish,
  );

/** A pupil's "nota" is a figure, not stars. */
const graded = (wishes: readonly FieldWish[], noun: string | undefined): FieldWish[] =>
  wishes.map((wish) =>
    wish.id === 'rating' && ['student', 'exam', 'grade'].includes(noun ?? '') ? { ...wish, type: 'number' as const } : wish,
  );

/** Beside a date, start and end are times of that day; one of them alone is a place. */
function dated(wishes: readonly FieldWish[]): FieldWish[] {
  const ids = wishes.map(({ id }) => id);
  if (!ids.includes('date')) return [...wishes];
  const type = ids.includes('start') && ids.includes('end') ? 'time' : 'text';
  return wishes.map((wish) => (wish.id === 'start' || wish.id === 'end' ? { ...wish, type } : wish));
}

export const ours =
  /^(?:my|our|meine[nrm]?|mein|unsere?[nrm]?|mon|ma|mes|notre|nos|mis?|nuestr[oa]s?|(?:[oa]s?\s+)?(?:meus?|minhas?|noss[oa]s?))\s+/i;

/** "Über das man mich erreicht", "em que dá para comentar": what is done there is no part of the name. */
const relative =
  /^(?:(?:dem|der|das|denen|die|den) (?:man|ich|wir|sie|leute|alle|jeder|jede)|que|which|whom|lequel|laquelle|lesquels?|lesquelles)\b/;

/** "… for the house where tenants post": what is done there is no part of the name. */
const where = /\s(?:where|wo|in dem|in der|où|donde|en el que|onde|em que)\s.*$/;

/** Whose form it is: "Booking page for my salon". A "repair form" says more than whose it is. */
export function ownerOf({ request, kind }: Understanding): string | undefined {
  const says = request.head.subject !== '' && request.head.kind?.by === 'noun' && !/\s/.test(request.head.text);
  const owned =
    kind?.rule.skeleton === 'form' && !says ? request.segments.find(({ role, text }) => role === 'for' && ours.test(text)) : undefined;
  return owned && capitalised(owned.text.replace(ours, ''));
}

/** What the sentence asks for as a headline: the head with "for …" and "about …" while it stays short. */
export function headline(u: Understanding, most = 60): string {
  const { request, name } = u;
  if (name !== undefined) return shortened(name, most);
  const owner = ownerOf(u);
  if (owner !== undefined) return shortened(owner, most);
  // "A form where employees can request vacation": the head alone says nothing.
  const purpose =
    request.head.subject === '' && request.head.kind?.id === 'form'
      ? request.segments.find(({ role }) => role === 'so' || role === 'to')?.text
      : undefined;
  let line = (purpose ?? request.head.text).split(/,\s/).find((clause) => clause.trim() !== '') ?? '';
  for (const { role, lead, text } of request.segments) {
    if (!['for', 'about', 'in', 'to'].includes(role) || /^[:(,-]/.test(lead) || relative.test(fold(text))) break;
    const longer = `${line} ${lead} ${(text.split(/,\s/)[0] ?? '').replace(where, '')}`;
    if (longer.length > most) break;
    line = longer;
  }
  return capitalised(shortened(line.replace(/[\s.,;:!?-]+$/, '') || u.sentence.replace(/^[\s.,;:!?-]+/, ''), most));
}

/** A title for rows: "My books" where they are somebody's, else what the sentence calls it. */
export function rowsTitle(bench: Bench): string {
  const { u, lexicon, language } = bench;
  const { head } = u.request;
  if (u.name !== undefined) return u.name;
  if (u.subject?.title !== undefined) return u.subject.title;
  if (u.kind?.rule.keeps === 'own' && ours.test(head.subject)) return phraseOf(bench);
  const own = head.subject !== '' && bare(head.subject, language, lexicon) !== head.subject;
  if (head.kind?.by === 'verb' && head.subject === '' && u.subject) return capitalised(u.subject.plural);
  // "Übersicht meiner Aufträge" are Aufträge.
  const isGenitive = language === 'de' && /^(?:meiner|unserer|meines|unseres|der|des)\s/i.test(head.subject);
  if (isGenitive) return capitalised(shortened(bare(head.subject, language, lexicon), 48));
  if (own || head.kind?.by === 'verb') return capitalised(shortened(head.subject || head.text, 48));
  const line = headline(u);
  // "For each job: …" keeps jobs.
  return u.subject && u.subject.rule?.id !== 'budget' && fold(line) === fold(u.subject.singular) ? capitalised(u.subject.plural) : line;
}

/** Words in a row: "title, author and rating" without depending on a language's "and". */
export const listed = (labels: readonly string[], most = 5): string =>
  labels.slice(0, most).join(', ') + (labels.length > most ? ' …' : '');

export const labelsOf = (entity: Pick<Entity, 'fields'>, language: Language): string[] =>
  entity.fields.map(({ label, name }) => {
    const text = label ?? name.replaceAll('_', ' ');
    return language === 'de' || /^\p{Lu}{2}/u.test(text) ? capitalisedIn(text, language) : text.charAt(0).toLowerCase() + text.slice(1);
  });

const capitalisedIn = (text: string, language: Language): string => (language === 'de' ? capitalised(text) : text);

/** A number that is always the same for the same sentence. */
export const seedOf = ({ u }: Bench): number => hashOf(fold(u.sentence));
