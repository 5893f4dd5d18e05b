/** Several kinds of rows in plain words: "clients with name, and their repairs with date and price". */
import type { Language } from '../../../../../core/composition.ts';
import { looksPlural } from '../../language/inflect.ts';
import { capitalised, fold, tokensOf } from '../../language/text.ts';
import type { Lexicon } from '../../lexicon.ts';
import { fieldWishes, usualFields } from '../fields.ts';
import { resolveHead } from '../head.ts';
import { withoutOpeners } from '../openers.ts';
import { segmentsOf } from '../segments.ts';
import { bare, subjectOf } from '../subject.ts';
import type { Thing } from '../thing.ts';
import { andWord } from './joining.ts';
import type { Listed } from './list.ts';
import { withoutGlue } from './sort.ts';

/** Words between a thing and what is known of it. */
const openers: Readonly<Record<Language, string>> = {
  en: 'with|has|have|having',
  de: 'mit|hat|haben',
  fr: 'avec|ont|a',
  es: 'con|tiene|tienen',
  pt: 'com|tem|possui',
};
const each = '(?:each|every|jede[rsmn]?|chaque|cada)';
const their = String.raw`(?:their|his|her|its|ihren?|ihre[rs]?|seine[nrs]?|deren|dessen|leurs?|ses|sus?|(?:os |as )?seus?|(?:as )?suas?)`;
/** "The bikes of each one", "repairs per client". */
const ofEach = new RegExp(
  String.raw`\s+(?:of|per|for|by|de|von|pro|par|por|do|da|zu)\s+(?:${each}\s+)?(?:one|un[oae]?|um|uma|(?<owner>[\p{L}-]+))$`,
  'iu',
);
const inside = /^(?:inside|within|in it|in them|dedans|dans chacun|darin|drin|dentro|dentro de cada un[oa]|la dedans)\s+/i;

interface Definition {
  readonly name: string;
  readonly list: string;
  /** Whose they are: a noun, or only that they are somebody's. */
  readonly owner: string | undefined;
  readonly isOwned: boolean;
}

/** Places outside of brackets where a pattern fits. */
function placesOf(text: string, pattern: RegExp): { index: number; end: number }[] {
  const folded = fold(text);
  const depth = (at: number): number => [...folded.slice(0, at)].reduce((sum, char) => sum + (char === '(' ? 1 : char === ')' ? -1 : 0), 0);
  return [...folded.matchAll(pattern)]
    .map((match) => ({ index: match.index, end: match.index + match[0].length }))
    .filter(({ index }) => depth(index) === 0);
}

/** What words name, and whose it is. */
function defined(words: string, list: string): Definition {
  const possessive = new RegExp(String.raw`^(?:${each}\s+(?<owner>[\p{L}-]+)\s+)?(?:(?:with|mit|avec|con|com)\s+)?${their}\s+`, 'iu').exec(
    words,
  );
  const owned = possessive ? words.slice(possessive[0].length) : words.replace(inside, '');
  const of = ofEach.exec(owned);
  const hasEach = of !== null && new RegExp(String.raw`\s${each}\s`, 'iu').test(`${of[0]} `);
  const owner = possessive?.groups?.['owner'] ?? (hasEach ? of.groups?.['owner'] : undefined);
  return {
    name: (hasEach ? owned.slice(0, of.index) : owned).replace(new RegExp(String.raw`^${each}\s+`, 'iu'), ''),
    list,
    owner,
    isOwned: possessive !== null || hasEach || inside.test(words),
  };
}

/** Cuts a text at the words that open a list; what stands before such a word and behind the last comma is what it belongs to. */
function definitionsIn(
  text: string,
  language: Language,
  lexicon: Lexicon,
  begins = true,
): { readonly found: Definition[]; readonly before: string } {
  const opened = placesOf(text, new RegExp(String.raw`(?<![a-z])(?:${openers[language]})(?![a-z])\s+`, 'g'));
  const cuts = placesOf(text, new RegExp(String.raw`[,;.:]\s|\s${andWord[language]}\s`, 'g'));
  const named = opened.flatMap(({ index, end }) => {
    const usable = cuts.filter((cut) => cut.end <= index && /[a-z]/.test(fold(text.slice(cut.end, index))));
    const start = usable.at(-1)?.end ?? 0;
    const words = withoutGlue(text.slice(start, index).replace(/[\s,;]+$/, ''), language, lexicon);
    const from = usable.at(-1)?.index ?? 0;
    // "Payment has date": nobody says that of a field.
    const says = /^(?:has|have|hat|haben|ont|tiene|tienen|tem)\b/.test(fold(text.slice(index, end)));
    // "Readers and loans: reader with name, loan with book": named once more, one of them.
    const stem = fold(words)
      .replace(/[^a-z]/g, '')
      .slice(0, 6);
    const again =
      stem.length > 3 &&
      tokensOf(words).length === 1 &&
      fold(text.slice(0, start))
        .split(/[^a-z]+/)
        .some((word) => word.startsWith(stem) && looksPlural(language, word));
    const isSaid = again || (says && lexicon.nouns.exactly(words, language) !== undefined);
    return isSaid || isThing(words, begins && start === 0, language, lexicon) ? [{ words, from, start, end }] : [];
  });
  const found = named.map(({ words, end }, at) => defined(words, text.slice(end, named[at + 1]?.from ?? text.length)));
  return { found, before: text.slice(0, named[0]?.from ?? text.length) };
}

function isThing(words: string, isFirst: boolean, language: Language, lexicon: Lexicon): boolean {
  const marked = new RegExp(String.raw`^(?:${each}|${their})\s|\s${each}\s`, 'iu').test(words) || inside.test(words);
  const name = bare(defined(words, '').name, language, lexicon);
  const length = tokensOf(name).length;
  if (length === 0 || /^(?:each|every|one|jede[rs]?|chac[uo]ne?|cada un[oa]|cada um|cada|und|et)$/i.test(name)) return false;
  if (isFirst || marked) return true;
  // Romance nouns stand first: "clientes da carpintaria".
  const [first] = tokensOf(name);
  const noun = ['fr', 'es', 'pt'].includes(language) && first ? name.slice(first.start, first.end) : name;
  const isNoun = lexicon.nouns.exactly(name, language) !== undefined || lexicon.nouns.exactly(noun, language) !== undefined;
  const isField = lexicon.fields.exactly(name, language) !== undefined;
  return length <= 3 && (looksPlural(language, noun) ? isNoun || !isField : isNoun && !isField);
}

/** "Member their payments with amount": whose, and what. */
function definedBy(group: readonly string[], language: Language, lexicon: Lexicon): Definition[] {
  // "Their repairs: which bike, price"
  const opener = openers[language].split('|')[0] ?? 'with';
  const text = group.join(', ').replace(/^([^,:(]{3,48}):\s/, `$1 ${opener} `);
  const [, owner = '', rest = ''] = /^([\p{L}-]+)\s+(.+)$/u.exec(text) ?? [];
  const possessive = new RegExp(
    String.raw`^(?:${their}|the|a list of|several|les|des|los|las|os|as|die|mehrere|varios|plusieurs)\s+`,
    'iu',
  ).exec(rest);
  const behind = possessive ? rest.slice(possessive[0].length) : rest;
  const [first] = placesOf(behind, new RegExp(String.raw`(?<![a-z])(?:${openers[language]})(?![a-z])\s+`, 'g'));
  // "For each guest with name and seat": what the guest itself has.
  if (first?.index === 0) {
    const { found, before } = definitionsIn(behind.slice(first.end), language, lexicon, false);
    return [{ name: owner, list: before, owner: undefined, isOwned: false }, ...found];
  }
  if (!first && !possessive) return [{ name: owner, list: rest, owner: undefined, isOwned: false }];
  const { found } = definitionsIn(behind, language, lexicon);
  const [one, ...more] = found.length > 0 ? found : [{ name: behind, list: '', owner: undefined, isOwned: true }];
  return [...(one ? [{ ...one, owner, isOwned: true }] : []), ...more];
}

const same = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((word) => fold(tokensOf(word).at(-1)?.key ?? '').replace(/(?:es|en|s|n|e)$/, ''));
  return one !== undefined && other !== undefined && one.length > 2 && (one.startsWith(other) || other.startsWith(one));
};

/** Things that stand in front of what is said about them: "guitar students and their lessons". */
function namesIn(before: string, language: Language, lexicon: Lexicon): Definition[] {
  const { kind, subject } = resolveHead(withoutOpeners(before, language, lexicon).text, language, lexicon, false);
  // "Lista de clientes da carpintaria": the kind itself says what is kept.
  const ofKind =
    lexicon.nouns.find(tokensOf(subject), language).length > 0 ? undefined : lexicon.rules.nouns[kind?.rule.noun ?? '']?.[language][1];
  const text = ofKind ?? (subject || before);
  const cuts = placesOf(text, new RegExp(String.raw`,\s+(?:${andWord[language]}\s)?|\s${andWord[language]}\s`, 'g'));
  const starts = [0, ...cuts.map(({ end }) => end)];
  return starts
    .map((start, at) => text.slice(start, cuts[at]?.index).replace(/[\s,]+$/, ''))
    .map((words) => defined(words, ''))
    .filter(({ name }) => isThing(name, false, language, lexicon));
}

/** @returns at least two things; none where the request is about one */
export function thingsOf(head: string, { items, groups }: Listed, language: Language, lexicon: Lexicon): Thing[] {
  const text = [head, ...items].join(', ');
  const kind =
    resolveHead(segmentsOf(withoutOpeners(head, language, lexicon).text, language, lexicon).head, language, lexicon, false).kind?.rule
      .skeleton ?? 'records';
  if (!['records', 'tracker', 'checklist', 'related'].includes(kind)) return [];
  const { found, before } = definitionsIn(text, language, lexicon);
  const listed = [...found, ...groups.flatMap((group) => definedBy(group, language, lexicon))];
  const names = namesIn(before, language, lexicon);
  // "Students and their lessons, each student has …": named once more where it is said what they have.
  const merged = [
    ...names.map((one) => {
      const again = listed.find(({ name }) => same(name, one.name));
      return again ? { ...one, list: again.list, owner: one.owner ?? again.owner, isOwned: one.isOwned || again.isOwned } : one;
    }),
    ...listed.filter(({ name }) => !names.some((one) => same(name, one.name))),
  ].filter(({ name }, at, all) => all.findIndex((one) => same(one.name, name)) === at);
  if (merged.length < 2 || merged.filter(({ list }) => list !== '').length < (merged.some(({ isOwned }) => isOwned) ? 1 : 2)) return [];
  const isRelated = merged.some(({ isOwned }) => isOwned);
  const things = merged.map(({ name, list, owner, isOwned }, at): Thing | undefined => {
    const words = resolveHead(withoutOpeners(name, language, lexicon).text, language, lexicon, false).subject || name;
    const subject = subjectOf(bare(words, language, lexicon), language, lexicon);
    if (!subject) return undefined;
    const fields =
      list === ''
        ? usualFields(subject.rule?.rule.fields ?? ['name', 'notes'], language, lexicon, subject.rule?.rule.money ?? false)
        : fieldWishes(list, language, lexicon, true, () => false);
    const named = owner === undefined ? -1 : merged.findIndex((other) => same(other.name, owner));
    const of = named >= 0 && named !== at ? named : isOwned || (isRelated && at > 1) ? at - 1 : -1;
    return fields.length === 0
      ? undefined
      : { subject: { ...subject, title: capitalised(subject.plural) }, fields, ...(of < 0 ? {} : { of }) };
  });
  return things.every((thing) => thing !== undefined) ? things : [];
}
