/** Which reading of a request is the better one: the plain one, or that by its marked words. */
import { fold, tokensOf } from '../language/text.ts';
import type { Recast } from '../understand/clauses/recast.ts';
import type { FieldWish } from '../understand/field-wish.ts';
import type { Understanding } from '../understand/understanding.ts';
import { isOfRows } from './about-rows.ts';

/** Up to here a sentence has a grammar of its own: "bugs with title, priority: low, medium, high". */
const fewWords = 24;

/** Share of the marked fields that a reading has to have, and of its own that may be none of them. */
const fewestFound = 0.75;
const mostOthers = 0.75;
const fewOthers = 3;
/** Words of a field that is a piece of what people say: "cuando pase de 180". */
const wordsOfTalk = 6;
/** Of a few words one that was marked may well be none: "a to-do list by room". */
const fewestMarked = 2;
/** What is sold looks like fields. */
const sells = new Set(['shop', 'menu']);
/** Fields that make rows of what reads like a tool. */
const fewestOfRows = 3;

const keysOf = (label: string): readonly string[] => tokensOf(label).map(({ key }) => fold(key));

/** Half of the words of one are in the other. */
function isSame(one: FieldWish, other: FieldWish): boolean {
  const [few = [], many = []] = [keysOf(one.label), keysOf(other.label)].sort((a, b) => a.length - b.length);
  return few.filter((key) => many.includes(key)).length * 2 >= few.length;
}

/** A tally may be pressed or written down. */
const mayBeRows = new Set(['counters']);

/** @returns whether the plain reading is taken: for few words where it tells of all that was marked, for many where they are about no rows */
export const isBetterPlain = (plain: Understanding, marks: Recast, text: string): boolean =>
  tokensOf(text).length <= fewWords ? tellsOf(plain, marks) : isNotOfRows(plain, marks);

/** "Memory game with sun, moon and star": what is no usual field is played with. */
const areOfRows = (wanted: readonly FieldWish[]): boolean =>
  wanted.length >= fewestOfRows && wanted.filter(({ id, type }) => id !== undefined || type !== 'text').length * 2 >= wanted.length;

const countOf = ({ fields, things }: Recast): number => (fields ?? things.flatMap((thing) => thing.fields)).length;

function isNotOfRows(plain: Understanding, marks: Recast): boolean {
  const { kind } = plain;
  const count = countOf(marks);
  if (tellsAll(plain, marks)) return true;
  if (kind === undefined || isOfRows(kind.rule) || kind.id === 'site' || mayBeRows.has(kind.rule.skeleton)) return count === 0;
  return sells.has(kind.rule.skeleton) || count < fewestOfRows;
}

/** Marks that do not say what the rows are. */
const unnamed = /^(?:list|liste|lista)$/;

/** It has all that was marked, and knows better what the rows are called, whose they are, or that they are sent in. */
function tellsAll(plain: Understanding, { core, fields, things, title }: Recast): boolean {
  const { own, lacking, others } = compared(plain, fields ?? things.flatMap((thing) => thing.fields));
  if (lacking > 0 || own.length === 0 || (plain.kind && !isOfRows(plain.kind.rule))) return false;
  const isForm = plain.kind?.rule.skeleton === 'form' && others.length === 0;
  return isForm || (title === undefined && unnamed.test(core) && others.length <= 1) || (things.length > 1 && plain.things.length > things.length && others.length <= 2);
}

function compared(u: Understanding, wanted: readonly FieldWish[]) {
  const own = [...u.fields, ...u.things.flatMap((thing) => thing.fields)];
  return {
    own,
    lacking: wanted.filter((field) => !own.some((one) => isSame(one, field))).length,
    others: own.filter((one) => !wanted.some((field) => isSame(one, field))),
  };
}

function tellsOf(u: Understanding, { fields, things }: Recast): boolean {
  const wanted = fields ?? things.flatMap((thing) => thing.fields);
  if (u.kind && u.kind.id !== 'site' && !isOfRows(u.kind.rule)) return !areOfRows(wanted) || sells.has(u.kind.rule.skeleton);
  if (wanted.length < fewestMarked || (u.business && u.kind?.id === 'site')) return true;
  if (u.things.length > 1) return u.things.length >= things.length;
  if (things.length > 1) return false;
  const { own, lacking, others } = compared(u, wanted);
  const found = wanted.length - lacking;
  const offered = new Set(own.flatMap(({ options }) => options ?? []).map(fold));
  const isOffered = ({ id, options = [] }: FieldWish): boolean =>
    id !== undefined || options.filter((option) => offered.has(fold(option))).length * 2 >= options.length;
  if (!wanted.every(isOffered)) return false;
  if (others.some(({ label }) => keysOf(label).length >= wordsOfTalk)) return false;
  return found >= wanted.length * fewestFound && others.length <= Math.max(fewOthers, wanted.length * mostOthers);
}
