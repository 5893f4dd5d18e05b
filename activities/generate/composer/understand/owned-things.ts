/** Rows that belong to others by a "their": "customers (name, phone) and their invoices (number, amount)". */
import type { Language } from '../../../../core/composition.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { fieldWishes, usualFields, type FieldWish } from './fields.ts';
import { subjectOf } from './subject.ts';
import type { Thing } from './thing.ts';

/** Words that make what follows belong to what went before. */
const theirs: Readonly<Record<Language, string>> = {
  en: 'their|its|his|her',
  de: 'ihren?|ihrer|deren|dessen|seinen?',
  fr: 'leurs?|ses',
  es: 'sus?',
  pt: 'seus?|suas?|respetiv[ao]s|respectiv[ao]s',
};
const join = String.raw`\s*(?:,\s*)?(?:(?:and|und|et|y|e|with|mit|avec|con|com|plus)\s+)?(?:(?:all|tous|toutes|allen?|todos|todas)\s+)?`;
const bracket = /\s*\(([^()]+)\)/;
const opener = /\s*(?:,\s*)?(?:\b(?:with|mit|avec|con|com)|:)\s+([^()]+?)\s*[.!]?\s*$/;
/** What an app is "for" stands behind it. */
const purpose = /^.*\b(?:for|of|für|pour|para|de|von|des|do|da)\s+/i;
const without = ['name', 'notes'];

interface Part {
  readonly name: string;
  readonly list: string | undefined;
}

/** "Customers (name, phone)" as its name and its list. */
function partOf(text: string): Part {
  const match = bracket.exec(text) ?? opener.exec(text);
  return { name: (match ? text.slice(0, match.index) : text).replace(/[\s,.!]+$/, '').trim(), list: match?.[1] };
}

/** @returns at least two things, each but the first belonging to the first; else none */
export function ownedThings(text: string, language: Language, lexicon: Lexicon): Thing[] {
  const folded = fold(text);
  const cuts = [...folded.matchAll(new RegExp(`${join}(?<![a-z])(?:${theirs[language]})\\s+`, 'g'))].filter(({ index }) => index > 0);
  if (cuts.length === 0 || folded.slice(0, cuts[0]?.index).includes('.')) return [];
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  const parts = starts.map((start, i) => partOf(text.slice(start, cuts[i]?.index)));
  const things = parts.map((part, at) => thingOf(part, at, language, lexicon));
  return things.every((thing) => thing !== undefined) ? things : [];
}

function thingOf({ name, list }: Part, at: number, language: Language, lexicon: Lexicon): Thing | undefined {
  const tokens = tokensOf(name);
  const hit = lexicon.nouns.find(tokens, language).findLast(({ to }) => at > 0 || to === tokens.length);
  const phrase = at > 0 ? name : hit ? name.slice(tokens[hit.from]?.start) : purpose.test(name) ? name.replace(purpose, '') : '';
  // "Books and their authors": without a list of its own it is what is known of a book.
  if (list === undefined && (!hit || lexicon.fields.exactly(phrase, language))) return undefined;
  if (tokensOf(phrase).length === 0 || tokensOf(phrase).length > 3) return undefined;
  const subject = subjectOf(phrase, language, lexicon);
  if (!subject) return undefined;
  const fields: FieldWish[] =
    list === undefined
      ? usualFields(subject.rule?.rule.fields ?? without, language, lexicon, subject.rule?.rule.money ?? false)
      : fieldWishes(list, language, lexicon, true, () => false);
  return fields.length === 0
    ? undefined
    : { subject: { ...subject, title: capitalised(subject.plural) }, fields, ...(at === 0 ? {} : { of: 0 }) };
}
