/** Several kinds of rows in one request: "customers with name and phone, the cars of each customer with plate and make". */
import type { Language } from '../../../../core/composition.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { listedThings } from './fielded-things.ts';
import { fieldWishes } from './fields.ts';
import { ownedThings } from './owned-things.ts';
import { bare, subjectOf, type Subject } from './subject.ts';
import type { Reading, Thing } from './thing.ts';

/** Words between a thing and its fields. */
const openers: Readonly<Record<Language, string>> = {
  en: 'with|has|have|having',
  de: 'mit|hat|haben',
  fr: 'avec|ont|(?<=chaque [a-z]+ )a',
  es: 'con|tiene|tienen',
  pt: 'com|tem|possui',
};
const each = 'each|every|jede[rsmn]?|jeweils|chaque|cada';
const belongs = 'belongs? to|gehor(?:t|en) zu|appartien(?:t|nent) a|pertenecen? a|pertencem? a|of|per|for|de|von|pro|par|por|do|da';
const owner = new RegExp(
  `^(.+?)\\s+(?:${belongs})\\s+(?:${each}|one|an?|the|eine[mrs]?|el|la|le|los|un[ao]?|uma?|o)\\s+(.+?)(?:\\s+(?:and|und|et|y|e))?$`,
);
const either = /,?\s*\b(?:either|entweder|soit|ya sea|seja)\s+([^.;()]+?)(?=\s*(?:[.;]|$))/gi;

interface Piece {
  readonly text: string;
  readonly ends: boolean;
}

/** The text cut at the words that open a list of fields, outside of brackets. */
function piecesOf(text: string, language: Language): Piece[] {
  const pattern = new RegExp(`(?<![a-z])(?:${openers[language]})(?![a-z])`, 'g');
  const folded = fold(text);
  const cuts = [...folded.matchAll(pattern)].filter(({ index }) => depthAt(folded, index) === 0);
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  return starts.map((start, i) => ({ text: text.slice(start, cuts[i]?.index), ends: cuts[i] === undefined }));
}

const depthAt = (text: string, at: number): number =>
  [...text.slice(0, at)].reduce((depth, char) => depth + (char === '(' ? 1 : char === ')' ? -1 : 0), 0);

/** What a piece ends with, behind its last comma, "and" or full stop: the name of the next thing. */
function tailOf(text: string): { list: string; tail: string } {
  const folded = fold(text);
  const cuts = [...folded.matchAll(/[,;:.!?](?=\s)|\s(?:and|und|et|y|e)\s/g)].filter(({ index }) => depthAt(folded, index) === 0);
  // "belongs to one bike and has": the join stands before the opener, not before a thing.
  const usable = cuts.filter(({ index, 0: word }) => /[a-z]/.test(folded.slice(index + word.length)));
  const last = usable.at(-1);
  const end = last ? last.index + last[0].length : 0;
  return { list: text.slice(0, last?.index ?? 0), tail: text.slice(end).trim() };
}

/** Up to the first full stop. */
const sentence = (text: string): string => text.split(/(?<=[\p{L}\d)]{2})[.!?](?:\s|$)/u)[0] ?? '';

interface Named {
  readonly subject: Subject;
  readonly owner: string | undefined;
  /** "Each bike": said to be one of several. */
  readonly marked: boolean;
}

/** The thing that words name, with whose it is. */
function named(words: string, language: Language, lexicon: Lexicon): Named | undefined {
  const folded = fold(words);
  const [, head = folded, belongsTo] = owner.exec(folded) ?? [];
  const text = words.slice(0, head.length);
  const marked = new RegExp(`(?<![a-z])(?:${each})\\s`).test(fold(text));
  const after = marked ? text.slice(fold(text).search(new RegExp(`(?<![a-z])(?:${each})\\s`))) : text;
  const plain = bare(after, language, lexicon);
  const hits = lexicon.nouns.find(tokensOf(plain), language);
  const hit = hits.at(-1);
  const tokens = tokensOf(plain);
  const phrase = hit && !marked ? plain.slice(tokens[hit.from]?.start) : plain;
  if (tokensOf(phrase).length > 3 || tokensOf(phrase).length === 0) return undefined;
  if (!hit && !marked && belongsTo === undefined) return undefined;
  const subject = subjectOf(phrase, language, lexicon);
  return subject && { subject, owner: belongsTo, marked };
}

const same = (a: string, b: string): boolean =>
  a !== '' && (fold(a).startsWith(fold(b).slice(0, -1)) || fold(b).startsWith(fold(a).slice(0, -1)));

/** "One recipe has many ingredients, each with amount": whose they are, as "ingredients per recipe (amount)". */
const many =
  /(?:\b|^)(?:one|each|every|an?|the|ein\w?|jede[rs]?|une?|chaque|una?|cada|uma?)\s+([\p{L}-]+)\s+(?:can\s+|may\s+|kann\s+)?(?:has|have|hat|haben|a|ont|tiene|tem)\s+(?:many|several|multiple|lots of|one or more|viele|mehrere|plusieurs|beaucoup de|muchos|muchas|varios|varias|muitos|muitas|vários|várias)\s+([\p{L}-]+)(?:\s*,?\s*(?:and\s+|und\s+)?(?:each|every one|jeweils|chacune?|cada un[ao]?|cada uma?)?\s*(?:with|have|has|having|mit|avec|con|com)\s+((?:\([^)]*\)|[^.;()])+))?/giu;

const per: Readonly<Record<Language, string>> = { en: 'per', de: 'pro', fr: 'par', es: 'por', pt: 'por' };

const withOwners = (text: string, language: Language): string =>
  text.replace(many, (_, owner: string, thing: string, list: string | undefined) => {
    const owned = `${thing} ${per[language]} ${owner}`;
    return list === undefined ? owned : `${owned} (${list.replaceAll('(', '[').replaceAll(')', ']')})`;
  });

/** Several things, however it is said: the reading that finds most of them; none where it is one thing only. */
export function relatedThings(said: string, language: Language, lexicon: Lexicon): Reading {
  const text = withOwners(said, language);
  const readings = [thingsIn, ownedThings].map((read): Reading => ({
    things: read(text, language, lexicon),
    beside: [],
    head: '',
    views: [],
  }));
  return [...readings, listedThings(text, language, lexicon)].reduce((most, next) =>
    next.things.length > most.things.length ? next : most,
  );
}

/**
 * @returns the things with their fields, at least two of which one belongs to another or is named by "each"; else none
 */
function thingsIn(text: string, language: Language, lexicon: Lexicon): Thing[] {
  const pieces = piecesOf(text.replace(either, ' ($1)'), language);
  if (pieces.length < 3) return [];
  const found: { named: Named; list: string }[] = [];
  for (const [i, piece] of pieces.slice(0, -1).entries()) {
    const name = named(tailOf(piece.text).tail, language, lexicon);
    if (!name) return [];
    const next = pieces[i + 1];
    if (!next) return [];
    found.push({ named: name, list: next.ends ? sentence(next.text) : tailOf(next.text).list });
  }
  const things = found.map(({ named: { subject, owner: whose }, list }, at): Thing => {
    const fields = fieldWishes(list, language, lexicon, true, () => false);
    const of = found.findIndex(
      ({ named: other }, i) =>
        i !== at && whose !== undefined && (same(other.subject.singular, whose) || same(other.subject.plural, whose)),
    );
    return { subject: { ...subject, title: capitalised(subject.plural) }, fields, ...(of < 0 ? {} : { of }) };
  });
  const related = things.some(({ of }) => of !== undefined) || found.filter(({ named: { marked } }) => marked).length > 1;
  return related && things.length >= 2 && things.every(({ fields }) => fields.length > 0) ? things : [];
}
