/** What the clauses behind a request list: names of fields, what each of several things has, and wishes. */
import type { Language } from '../../../../../core/composition.ts';
import { tokensOf } from '../../language/text.ts';
import type { Lexicon } from '../../lexicon.ts';
import { wishOf } from '../fields.ts';
import { itemsOf } from '../items.ts';
import { viewIn } from '../wishes.ts';
import type { Clause } from './cut.ts';
import { lengthOf, plain } from './grammar.ts';
import { andWord, withWord } from './joining.ts';
import { sortedClause, withoutGlue } from './sort.ts';
import { withNames, type Topic } from './topic.ts';

export interface Listed {
  readonly items: readonly string[];
  /** Clauses about each of several things: "member their payments with amount", and the items that follow. */
  readonly groups: readonly (readonly string[])[];
  readonly wishes: readonly string[];
  /** What people do beside, as it was written: "everyone can vote". */
  readonly acts: readonly string[];
  /** What is filled in: "a problem" of "they report a problem with the floor". */
  readonly object: string | undefined;
  /** People fill it in. */
  readonly isFilled: boolean;
  /** Most items name something that is written down. */
  readonly areFields: boolean;
}

const answer: Readonly<Record<Language, string>> = { en: 'Choice', de: 'Auswahl', fr: 'Choix', es: 'Opción', pt: 'Opção' };
const isRuled =
  /\d|closed|open|geschlossen|geoffnet|zu\b|ferme|ouvert|cerrad|abiert|fechad|abert|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|segunda|terca|quarta|quinta|sexta/;
const or = /\s(?:or|oder|ou|o|u)\s/;
const theirs = /^(?:their|his|her|your|ihren?|ihre[mns]?|seinen?|deinen?|leurs?|sa|son|ses|su|sus|seu|sua|seus|suas|o seu|a sua)\s+/i;

/** "A problem with the floor", "an outing (place, distance)": a thing, and the list of what is known of it. */
const objectOf = (text: string, language: Language): RegExpExecArray | null =>
  new RegExp(String.raw`^([^,;()]{2,60}?)\s+(?:${withWord[language]})\s+(.+)$`, 'is').exec(text) ??
  /^([^,;()]{2,60}?)\s*\(([^)]*,[^)]*)\)\s*$/s.exec(text) ??
  /^([^,;():]{2,40}):\s+(.+)$/s.exec(text);

/** "And leave name and phone" inside a list: the verb goes. */
function withoutVerbs(text: string, language: Language, lexicon: Lexicon): string {
  const { enter } = lexicon.clauses[language];
  const parts = text.split(new RegExp(String.raw`\s${andWord[language]}\s+`));
  return parts.reduce((all, part) => {
    const length = lengthOf(enter, part);
    return length > 0 && length < part.length ? `${all}, ${part.slice(length)}` : `${all} ${andWord[language]} ${part}`;
  });
}

/** "And for me a list": says no more than that there is an app. */
const isPlace = (text: string, language: Language, { clauses }: Lexicon): boolean =>
  lengthOf(clauses[language].place, text) === text.length;

/** "The total balance on top": how rows are seen. "Prix total" is a field. */
const isView = (item: string, language: Language, lexicon: Lexicon): boolean =>
  !lexicon.fields.exactly(item, language) && viewIn(lexicon, item, language) !== undefined;

const isKnown = (item: string, language: Language, lexicon: Lexicon): boolean =>
  itemsOf(item, language, lexicon).some((one) => wishOf(one, language, lexicon, true)?.known);

/** "Pick soprano, alto, tenor or bass": an answer without a name of its own, and over how many clauses it goes. */
function choiceFrom(
  clauses: readonly Clause[],
  rest: string,
  language: Language,
  lexicon: Lexicon,
): { options: string; taken: number } | undefined {
  const parts = [rest];
  for (const next of clauses) {
    if (or.test(` ${plain(parts.at(-1) ?? '')} `)) break;
    if (next.sort !== 'item') return undefined;
    parts.push(next.text);
  }
  const closes = or.test(` ${plain(parts.at(-1) ?? '')} `);
  if (!closes || parts.some((part) => isKnown(part, language, lexicon) || part.includes('('))) return undefined;
  return { options: parts.join(', '), taken: parts.length - 1 };
}

export function listOf(clauses: readonly Clause[], topic: Topic | undefined, language: Language, lexicon: Lexicon): Listed {
  const items: string[] = [];
  const groups: string[][] = [];
  const wishes: string[] = [];
  const acts: string[] = [];
  let object: string | undefined;
  let isFilled = false;
  let target: string[] | undefined = items;
  for (let at = 0; at < clauses.length; at += 1) {
    const { sort, by, relative, fills, text: written, rest } = clauses[at] as Clause;
    const text = withoutGlue(written, language, lexicon);
    const next = sort === 'want' ? sortedClause(rest, language, lexicon) : undefined;
    if (sort === 'item') {
      const said = isFilled && target === items ? withoutVerbs(text, language, lexicon) : text;
      if (isPlace(said, language, lexicon)) continue;
      // "Un mail automatique": nobody types that in.
      if (/\bautomati[cqs]/i.test(plain(said))) {
        wishes.push(said);
        continue;
      }
      const views = target && target !== items ? itemsOf(said, language, lexicon).filter((item) => isView(item, language, lexicon)) : [];
      wishes.push(...views);
      if (target) target.push(...(views.length > 0 ? itemsOf(said, language, lexicon).filter((item) => !views.includes(item)) : [said]));
      else if (isKnown(text, language, lexicon)) items.push(text);
      else if (clauses[at - 1]?.sort !== 'told' && tokensOf(text).length > 1) wishes.push(text);
    } else if (sort === 'data') {
      const [, noun, kept = rest] = objectOf(rest, language) ?? [];
      object ??= noun;
      const filled = withoutVerbs(kept, language, lexicon).replace(theirs, '');
      if (by === 'people' && fills) isFilled = true;
      target = items;
      if (viewIn(lexicon, text, language)?.kind === 'comments' || isView(filled, language, lexicon)) {
        wishes.push(text);
        continue;
      }
      const choice = choiceFrom(clauses.slice(at + 1), filled, language, lexicon);
      // "Everyone (Mara, Joe) can say yes or no": an answer of each.
      const names = by === 'people' ? (/^[^(,]*\(([^)]+)\)/.exec(written)?.[1]?.split(/,\s*|\s(?:and|und|et|y|e)\s/) ?? []) : [];
      const labels = choice !== undefined && names.length > 1 ? names : [answer[language]];
      items.push(...(choice === undefined ? [filled] : labels.map((label) => `${label.trim()} (${choice.options})`)));
      at += choice?.taken ?? 0;
    } else if (sort === 'each' || next?.sort === 'each') {
      groups.push([next?.rest ?? rest]);
      target = groups.at(-1);
    } else if (sort === 'told') {
      // "We're closed on mondays" holds for the app; "my wife does the books" is only told.
      if (by === 'speaker' && !relative && isRuled.test(plain(text))) wishes.push(text);
      target = undefined;
    } else {
      // "Everyone can suggest a book with title, author": the list goes on behind it.
      const offers = /\([^)]*\s(?:or|oder|ou|o|u)\s[^)]*\)/i.test(text);
      const [, before, list] = sort === 'act' && !offers ? (objectOf(text, language) ?? []) : [];
      if (sort === 'act') acts.push(before ?? text);
      else wishes.push(sort === 'want' || relative || by === undefined ? rest : text);
      // "Book a course (hatha, yin) on Tuesday": what can be chosen there is filled in.
      const chosen =
        sort === 'act' && list === undefined && by === 'people' && text.includes('(')
          ? rest.slice(lengthOf(lexicon.clauses[language].act, rest))
          : '';
      const [, only = chosen, more] = new RegExp(String.raw`^(.*?\))\s+(?:${withWord[language]})\s+(.+)$`, 'is').exec(chosen) ?? [];
      if (chosen !== '') items.push(only.trim().replace(/^(?:for|für|pour|para)\s+/i, ''), ...(more === undefined ? [] : [more]));
      if (chosen !== '') isFilled = true;
      if (list !== undefined) {
        items.push(list);
        isFilled = true;
      }
      target = items;
    }
  }
  const named = items.filter((item) => /[\p{L}\p{N}]/u.test(item)).map((item) => withNames(item.replace(theirs, ''), topic, language));
  const known = named.filter((item) => isKnown(item, language, lexicon)).length;
  return { items: named, groups, wishes, acts, object, isFilled, areFields: isFilled || known * 2 >= named.length };
}
