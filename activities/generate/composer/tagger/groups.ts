/** Marked words put together: each kind of rows with its fields, each field with its options. */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import { singularOf } from '../language/inflect.ts';
import type { Lexicon } from '../lexicon.ts';
import type { MarkedField, Span } from './marks.ts';
import { letterRange } from './wish.ts';
import { withWhetherLists } from './whether-lists.ts';

export interface Group {
  /** Its noun; undefined where the app itself says what is kept. */
  readonly thing: string | undefined;
  /** The noun of those it belongs to: "each client", "their bikes". */
  owner: string | undefined;
  readonly fields: MarkedField[];
}

export interface Choices {
  readonly options: string[];
  /** The text before the first. */
  readonly lead: string;
  /** How many fields were told before them. */
  readonly behind: number;
}

export interface Grouped {
  readonly groups: readonly Group[];
  /** Options of no field that stand together: columns, answers, entries. */
  readonly loose: readonly Choices[];
}

const theirs =
  /(?:^|\s)(?:their|its|his|her|ihren?|ihre[rs]?|seinen?|seine[rs]?|deren|dessen|leurs?|ses|sus?|seus?|suas?)\s*(?:[a-z]+\s+)?$/;
const each =
  /(?:^|\s)(?:each|every|per|jede[rsmn]?|pro|je|chaque|par|cada|por|to an?|to one|zu eine[mr]|a una?|à une?|a uma?)\s*(?:of\s+the(?:m|se)?\s*)?$/;
/** "Orders of each one": whose they are stands behind them. */
const ofEach = /\s+(?:of|per|for|by|de|d'|von|pro|par|por|do|da|zu)\s+(?:each|every|jede[rsmn]?|chac[a-z]+|chaque|cada)\b.*$/;

/** "Pets per owner": owners have them. */
const perOwner = /\s+(?:per|pro|je|par|por)\s+(\p{L}+)$/iu;

const oneOfThem = /^(?:one|each|each one|them|un[oae]|uma?|chac[a-z]+|jede[rsnm]?|einzelne[nrs]?|todos|cada un[oa]|cada uma?)$/;

const nounOf = (words: string, language: Language): string => fold(singularOf(language, tokensOf(words).at(-1)?.key ?? ''));

/** "Talhão" and "talhões": alike but for an ending. */
function isSameNoun(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  const stem = Math.max(shortestStem, short.length - longestEnding);
  return one === other || (long.length - short.length <= longestEnding && short.length >= stem && long.startsWith(short.slice(0, stem)));
}
const [shortestStem, longestEnding] = [4, 2];

const mostBetween = 3;

/** Options that stand behind a deed, "sign up for a stall (cakes, tombola)", answer its last word. */
function answered(text: string, last: Span | undefined, language: Language): string | undefined {
  if (last?.mark !== 'deed') return undefined;
  const word = tokensOf(text.slice(last.start, last.end)).at(-1);
  return word && language !== 'de' ? text.slice(last.start + word.start, last.start + word.end) : undefined;
}

/** "Their phone": whose it is shows by the row. */
const whose = /^(?:their|his|her|its|your|ihren?|ihre[ms]|seine[nms]?|leurs?|son|sa|ses|sus?|o seu|a sua|seus?|suas?)\s+(?=\p{L})/iu;
const onlyWhose = /^(?:their|his|her|its|your|ihre?|seine?|leurs?|son|sa|ses|sus?|seus?|suas?)$/i;
/** "Without giving their name" asks for no name. */
const refused =
  /(?:^|\s)(?:without|no|ohne|keine?n?|sans|sin|sem)\s+(?:(?:giving|saying|leaving|dire|donner|dar|dejar|dizer|deixar|den|die|das|ihren|le|la|el|o|a|tener que dar|ter que dar|having to give)\s+)*$/;
/** "Who borrowed it, phone, out date": what is no word of a choice. */
const isTyped = (words: string, language: Language, lexicon: Lexicon): boolean =>
  ['phone', 'email'].includes(lexicon.fields.exactly(words, language)?.rule.type ?? '');

/** "Tag number (required)". */
const required = /^(?:required|mandatory|pflicht(?:feld)?|obligatoire|requis|obligatori[oa]|obrigatori[oa])$/;
const as = /^\s*(?:as|als|comme|como)\s+(?:(?:the|a|der|die|das|la|le|el|o)\s+)?$/;

const unit = /^(?:°\s?[CF]|[cmk]?m|[mk]?g|[mcdhµ]?l|kWh|ha|km\/h|h|min|s|[€$£%])$/;

/** One option alone is no choice but a field, unless it is a range, "bed (1 to 6)", or a unit, "temperature (°C)". */
const withoutOnly = (field: MarkedField): MarkedField[] =>
  field.options.length === 1 && unit.test(field.options[0] ?? '')
    ? [{ ...field, name: `${field.name} (${field.options[0] ?? ''})`, options: [] }]
    : field.options.length === 1 && !/\d/.test(field.options[0] ?? '') && !letterRange.test(field.options[0] ?? '')
      ? [
          { name: field.name, options: [] },
          { name: field.options[0] ?? '', options: [] },
        ]
      : [field];

/** @param app the words for the app, which name what its first fields belong to */
export function groupsOf(text: string, spans: readonly Span[], app: string, language: Language, lexicon: Lexicon): Grouped {
  const own = new Set(tokensOf(app).map(({ key }) => fold(singularOf(language, key))));
  const groups: Group[] = [{ thing: undefined, owner: undefined, fields: [] }];
  const loose: Choices[] = [];
  let current = groups[0] as Group;
  let field: MarkedField | undefined;
  let last: Span | undefined;
  for (const span of spans) {
    const words = text.slice(span.start, span.end);
    const between = text.slice(last?.end ?? 0, span.start);
    if (span.mark === 'thing') {
      const before = fold(between).trimEnd();
      // "Orders of each one": whose they are was named before.
      if (oneOfThem.test(fold(words))) {
        current.owner ??= groups.at(groups.indexOf(current) - 1)?.thing;
        last = span;
        continue;
      }
      const whoseRows = perOwner.exec(words);
      const behind = ofEach.exec(fold(words)) ?? whoseRows;
      const noun = (behind ? words.slice(0, behind.index) : words).replace(/^(?:of|von|de|des|do|da|dos)\s+/i, '');
      const isOwn = own.has(nounOf(noun, language));
      const known = groups.find(({ thing }) => (thing === undefined ? isOwn : isSameNoun(nounOf(thing, language), nounOf(noun, language))));
      const owner = whoseRows?.[1];
      const isTheirs = theirs.test(before) || behind !== null;
      // "Pets for each client with name": pets have the name.
      const isOwner = known !== undefined && known !== current && current.fields.length === 0 && each.test(before);
      if (isOwner) current.owner = known.thing;
      const of = groups.find(
        ({ thing }) => owner !== undefined && thing !== undefined && isSameNoun(nounOf(thing, language), nounOf(owner, language)),
      );
      if (!known) groups.push({ thing: noun, owner: isTheirs || each.test(before) ? (of ?? current).thing : undefined, fields: [] });
      if (!isOwner) current = known ?? (groups.at(-1) as Group);
      field = undefined;
    } else if (span.mark === 'field') {
      if (refused.test(fold(between))) continue;
      // "Grand, meh or awful as today's mood": the choices were named before what they answer.
      const isNamed = last?.mark === 'option' && as.test(fold(between));
      field = { name: words.replace(whose, ''), options: isNamed ? (loose.pop()?.options ?? []) : [], join: between };
      current.fields.push(field);
    } else if (field && span.mark === 'option' && required.test(fold(words))) {
      field.isRequired = true;
    } else if (span.mark === 'option' && last?.mark === 'field' && /^,\s*$/.test(between) && isTyped(words, language, lexicon)) {
      field = { name: words, options: [], join: between };
      current.fields.push(field);
    } else if (span.mark === 'option') {
      // "A note, and then we set it to open": many words between them say of something else.
      const isNear = last !== undefined && !/[.!?]\s|\)\s*\p{L}/u.test(between) && tokensOf(between).length <= mostBetween;
      const label = isNear ? answered(text, last, language) : undefined;
      if (label !== undefined) {
        field = { name: label, options: [words] };
        current.fields.push(field);
      } else if (
        field &&
        isNear &&
        (last?.mark === 'field' || last?.mark === 'option') &&
        loose.at(-1)?.options.at(-1) !== text.slice(last.start, last.end)
      ) {
        // "Leur instrument, piano": whose it is was marked for what it is.
        if (field.options.length === 0 && onlyWhose.test(field.name)) {
          current.fields.pop();
          field = { name: words, options: [], join: field.join ?? '' };
          current.fields.push(field);
        } else {
          if (field.options.length === 0) field.isLoose = /^\s*,\s*$/.test(between);
          field.options.push(words);
        }
      } else if (isNear && last?.mark === 'option' && loose.length > 0) loose.at(-1)?.options.push(words);
      else loose.push({ options: [words], lead: between, behind: (groups[0] as Group).fields.length });
    }
    last = span;
  }
  const told = groups.map((group) => ({ ...group, fields: withWhetherLists(group.fields, language, lexicon).flatMap(withoutOnly) }));
  return { groups: told.filter(({ thing, fields }) => thing !== undefined || fields.length > 0), loose };
}
