/** Which reading of a request is the better one: the plain one, or that by its marked words. */
import type { Language } from '../../../../core/composition.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { lengthOf } from '../understand/clauses/grammar.ts';
import type { Recast } from '../understand/clauses/recast.ts';
import { fewestMarked, type FieldWish } from '../understand/field-wish.ts';
import type { Understanding } from '../understand/understanding.ts';
import { columns, isElse, isOfRows } from './about-rows.ts';
import { oneRequest } from './plainly.ts';
import { isHeading } from './unmarked-app.ts';

/** Fields that a reading may have besides, where it says which must be filled in. */
const fewOthers = 3;
/** What is sold, asked or looked up looks like fields. */
const sells = new Set(['shop', 'menu', 'quiz', 'flashcards', 'live']);
/** Fields that make rows of what reads like a tool. */
const fewestOfRows = 3;

const keysOf = (label: string): readonly string[] => tokensOf(label).map(({ key }) => fold(key));

/** Half of the words of one are in the other. */
function isSame(one: FieldWish, other: FieldWish): boolean {
  const [few = [], many = []] = [keysOf(one.label), keysOf(other.label)].sort((a, b) => a.length - b.length);
  return few.filter((key) => many.includes(key)).length * 2 >= few.length;
}

/** Several kinds of rows are no slip. */
const fewestKinds = 3;
/** A tally may be pressed or written down. */
const mayBeRows = new Set(['counters']);

interface Said {
  readonly text: string;
  readonly language: Language;
  readonly lexicon: Lexicon;
}

/** Up to here the words of a request are a form of their own: "Habits: meditate, floss". */
const fewWords = 8;

/** @returns whether the plain reading knows more, where rows are asked for: a story is known by its marks */
export const knowsMore = (plain: Understanding, marks: Recast): boolean =>
  isTicked(plain) ||
  wantedOf(marks).length === 0 ||
  (marks.things.length > 1 && marks.things.length === plain.things.length && tellsAll(plain, marks)) ||
  (tokensOf(plain.sentence).length <= oneRequest && tellsMore(plain, marks));

const tellsMore = (plain: Understanding, marks: Recast): boolean =>
  ((sells.has(plain.kind?.rule.skeleton ?? '') || isPage(plain)) && plain.request.head.kind?.by === 'noun') ||
  tellsAll(plain, marks) ||
  areChoices(plain.fields, wantedOf(marks)) ||
  (plain.kind?.rule.skeleton === 'voting' && wantedOf(marks).length < fewestMarked) ||
  (marks.isUnnamed === true && isToldBy(plain, marks)) ||
  (plain.things.length > 1 ? plain.things.length >= marks.things.length : isPlain(plain) && !isPage(plain) && tellsSame(plain, marks));

/** A few words, or no list of any. */
const isPlain = ({ sentence }: Understanding): boolean => tokensOf(sentence).length <= fewWords || !/[,;:(]/.test(sentence);

const isPage = ({ kind }: Understanding): boolean => kind?.id === 'site';

/** @returns whether the plain reading is taken: for few words where it tells of all that was marked, for many where they are about no rows */
export function isBetterPlain(plain: Understanding, marks: Recast, said: Said): boolean {
  if (isBoard(plain, said) || isTicked(plain)) return true;
  if (tokensOf(said.text).length > oneRequest) return isNotOfRows(plain, marks);
  return namesElse(marks, said) || tellsOf(plain, marks);
}

/** A board's columns are read as they were written. */
const isBoard = ({ kind }: Understanding, { text }: Said): boolean => kind?.rule.skeleton === 'board' && columns.test(text);

/** "Habit tracker: water, stretch": what is ticked each day is no field. */
const isTicked = ({ kind, subject }: Understanding): boolean => kind?.rule.skeleton === 'habits' || subject?.rule?.id === 'habit';

/** "A todo list, weather and chat", "bitcoin, solana and dogecoin prices": what was marked is an app itself, or live. */
const namesElse = ({ fields = [] }: Recast, { language, lexicon }: Said): boolean =>
  fields.some(({ id, type, label }) => id === undefined && type === 'text' && (isElse(label, language, lexicon) || isLive(label, lexicon)));

const isLive = (label: string, { rules }: Lexicon): boolean =>
  Object.values(rules.live).some(({ items = [] }) =>
    items.some((item) =>
      [...(typeof item.label === 'string' ? [item.label] : Object.values(item.label)), ...item.words].some(
        (word) => fold(word) === fold(label),
      ),
    ),
  );

/** "Memory game with sun, moon and star": what is no usual field is played with. */
const areOfRows = (wanted: readonly FieldWish[]): boolean =>
  wanted.length >= fewestOfRows && wanted.filter(({ id, type }) => id !== undefined || type !== 'text').length * 2 >= wanted.length;

/** All fields that were marked, whichever rows they are of. */
const wantedOf = ({ fields, things }: Recast): readonly FieldWish[] => fields ?? things.flatMap((thing) => thing.fields);

function isNotOfRows(plain: Understanding, marks: Recast): boolean {
  const { kind } = plain;
  const wanted = wantedOf(marks);
  if (tellsAll(plain, marks)) return true;
  if (plain.business && kind?.id === 'site') return !areOfRows(wanted);
  if (kind === undefined || isOfRows(kind.rule) || kind.id === 'site' || mayBeRows.has(kind.rule.skeleton)) return wanted.length === 0;
  const { own, lacking, others } = compared(plain, marks.fields ?? []);
  const isVoted = kind.rule.skeleton === 'voting' && own.length > 0 && lacking <= 1 && others.length <= 1;
  return isVoted || sells.has(kind.rule.skeleton) || !areOfRows(wanted);
}

/** So many stars are told in a phrase of its own. */
const fewestMissed = 2;

const knownIn = (fields: readonly FieldWish[]): number => fields.filter(({ id }) => id !== undefined).length;

/** It has all that was marked, and knows better whose rows they are, or what must be filled in. */
function tellsAll(plain: Understanding, marks: Recast): boolean {
  const { things } = marks;
  const wanted = wantedOf(marks);
  const { own, lacking, others } = compared(plain, wanted);
  if (own.length === 0 || (plain.kind && !isOfRows(plain.kind.rule))) return false;
  if (Math.min(things.length, plain.things.length) >= fewestKinds && knownIn(own) > knownIn(wanted)) return true;
  if (lacking > 0) return false;
  // "Stars for cleanliness, staff and location": the marks missed some.
  if (own.filter(({ type }) => type === 'rating').length >= fewestMissed) return true;
  const isLinked = plain.things.some(({ of }) => of !== undefined) && !things.some(({ of }) => of !== undefined);
  const isOfKinds = things.length > 1 && others.length <= 2 && (isLinked || plain.things.length > things.length);
  const areRuled = own.some(({ required }) => required) && !wanted.some(({ required }) => required) && others.length <= fewOthers;
  return areRuled || isOfKinds;
}

function compared(u: Understanding, wanted: readonly FieldWish[]) {
  const own = [...u.fields, ...u.things.flatMap((thing) => thing.fields)];
  return {
    own,
    lacking: wanted.filter((field) => !own.some((one) => isSame(one, field))).length,
    others: own.filter((one) => !wanted.some((field) => isSame(one, field))),
  };
}

/** @returns whether a reading has as many fields as were marked, and the same */
export function isToldBy(plain: Understanding, { fields = [] }: Recast): boolean {
  const { lacking, others } = compared(plain, fields);
  return fields.length > 1 && lacking === 0 && others.length === 0 && plain.things.length === 0;
}

/** "Which class: wheel, glazing": marked as fields, they are what one of its own offers. */
const areChoices = (own: readonly FieldWish[], wanted: readonly FieldWish[]): boolean => {
  const words = new Set(wanted.flatMap(({ label }) => [fold(label), ...fold(label).split(/[\s,]+/)]));
  return own.some(({ options = [] }) => options.filter((option) => words.has(fold(option))).length > 1);
};

/** It has all that was marked, and nothing else. */
function tellsOf(u: Understanding, marks: Recast): boolean {
  const { things } = marks;
  const wanted = wantedOf(marks);
  const { own, lacking } = compared(u, wanted);
  if (u.kind && u.kind.id !== 'site' && !isOfRows(u.kind.rule))
    return !areOfRows(wanted) || sells.has(u.kind.rule.skeleton) || (lacking === 0 && own.length > 0);
  if (u.business && u.kind?.id === 'site') return true;
  return u.things.length > 1 ? u.things.length >= things.length : tellsSame(u, marks);
}

function tellsSame(u: Understanding, marks: Recast): boolean {
  const wanted = wantedOf(marks);
  const { own, lacking, others } = compared(u, wanted);
  if (wanted.length < fewestMarked || areChoices(own, wanted)) return true;
  const offered = new Set(own.flatMap(({ options }) => options ?? []).map(fold));
  const isOffered = ({ id, options = [] }: FieldWish): boolean =>
    id !== undefined || options.filter((option) => offered.has(fold(option))).length * 2 >= options.length;
  return marks.things.length < 2 && lacking === 0 && others.length === 0 && wanted.every(isOffered);
}

const longestTitle = 6;

/** "My diary got wet …: orders with name": a story is no title where marked words tell one. */
export function withTitle(plain: Understanding, { core, title, isUnnamed }: Recast, { language, lexicon }: Said): Understanding {
  const head = plain.request.head.text;
  const told = title ?? (isUnnamed === true ? undefined : capitalised(core));
  // "Register my pupils": what is done with them is no title.
  const { keep, enter } = lexicon.clauses[language];
  const isDone = [keep, enter].some((sort) => lengthOf(sort, head) > 0);
  const isLonger = isDone && told !== undefined && fold(head).endsWith(` ${fold(told)}`);
  const isOfThing = plain.things.some(({ subject }) => subject.title === title);
  if (plain.things.length > 1 && plain.name === undefined && title !== undefined && !isOfThing) return { ...plain, name: title };
  const isTitle =
    plain.name !== undefined || plain.business !== undefined || (!isLonger && isHeading(head, longestTitle, language, lexicon));
  return isTitle || told === undefined ? plain : { ...plain, name: told };
}

/** What was marked does not hold each remark that was heard: it is said all the same. */
export function withUnread(u: Understanding, { limits }: Understanding): Understanding {
  const fields = [...u.fields, ...u.things.flatMap((thing) => thing.fields)];
  const heard = fold(
    [
      u.name ?? '',
      ...fields.flatMap(({ label, options = [] }) => [label, ...options]),
      ...u.views.map((view) => view.said ?? ''),
      ...u.limits.map(({ said }) => said),
    ].join(' '),
  );
  const isHeard = (said: string): boolean => tokensOf(said).some(({ key }) => key.length > 3 && heard.includes(fold(key)));
  return { ...u, limits: [...u.limits, ...limits.filter(({ id, said }) => id === 'unread' && !isHeard(said))] };
}
