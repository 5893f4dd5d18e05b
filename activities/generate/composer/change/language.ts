/** Labels in another language: our own texts and the vocabulary's names are translated, people's words stay. */
import type { TradeTexts } from '../../../../catalog/understanding.ts';
import type { AppSpec, Json, Language } from '../../../../core/composition.ts';
import { languages } from '../../../../core/composition.ts';
import { capitalised, fold } from '../language/text.ts';
import { labelOfName } from '../language/names.ts';
import type { Lexicon } from '../lexicon.ts';
import { matchOf } from '../understand/wishes.ts';
import type { Rule } from './rule.ts';

/** Tables whose lines have one text a language, or lists of which the first word is the name. */
function dictionary(spec: AppSpec, lexicon: Lexicon, from: Language, to: Language): Map<string, string> {
  const { texts, fields, formulas, quantities, trades, nouns, sections } = lexicon.rules;
  const pairs = new Map<string, string>();
  const add = (a: string | undefined, b: string | undefined): void => {
    if (a !== undefined && b !== undefined && !a.includes('{') && !pairs.has(fold(a))) pairs.set(fold(a), b);
  };
  // What the app's own rows are called comes first: "lessons" are the same thing in a tab, a tile and a form.
  for (const { singular, plural } of spec.entities) for (const one of [singular, plural]) add(one, nounIn(one, lexicon, from, to) ?? one);
  for (const text of Object.values(texts)) add(text[from], text[to]);
  for (const rule of Object.values(fields)) add(rule[from][0], rule[to][0]);
  for (const rule of Object.values(nouns)) for (const at of [0, 1]) add(rule[from][at], rule[to][at]);
  for (const { title } of Object.values(formulas)) add(title[from], title[to]);
  for (const rule of Object.values(quantities)) add(rule[from][0], rule[to][0]);
  for (const trade of Object.values(trades)) for (const [a, b] of pairsOf(trade[from], trade[to])) add(a, b);
  for (const rule of Object.values(sections)) for (const name of rule[from]) add(name, rule[to][0]);
  for (const { title } of Object.values(lexicon.rules.live)) add(title[from], title[to]);
  for (const { fields: shown } of Object.values(lexicon.rules.live)) for (const { label } of shown) add(label[from], label[to]);
  return pairs;
}

/** The texts of a trade, each beside its translation. */
function pairsOf(one: TradeTexts, other: TradeTexts): [string | undefined, string | undefined][] {
  const lines = ({ line, about, offers = {}, steps = {}, faq = {} }: TradeTexts): (string | undefined)[] => [
    line,
    about,
    ...[offers, steps, faq].flatMap((list) => Object.entries(list).flat()),
  ];
  const translated = lines(other);
  return lines(one).map((text, at) => [text, translated[at]]);
}

/** One or many of a noun of the vocabulary, in the other language; a word that only resembles it ("lesson" an event) stays. */
function nounIn(one: string, lexicon: Lexicon, from: Language, to: Language): string | undefined {
  const rule = Object.values(lexicon.rules.nouns).find((list) => list[from].some((word) => fold(word) === fold(one)));
  const at = rule?.[from].findIndex((word) => fold(word) === fold(one)) ?? -1;
  return at < 2 ? rule?.[to][at] : undefined;
}

/** Sentences of the chat are on no page. */
const chat = /^(?:did|no|change|next|live|reads|can|row|needs|quoted|add|free)[A-Z_]/;

/** A text that was made from a template, made from the other language's. */
function fromTemplate(
  text: string,
  lexicon: Lexicon,
  from: Language,
  to: Language,
  translate: (part: string) => string,
): string | undefined {
  const joined = new RegExp(`, | (?:${lexicon.rules.languages[from].and.filter((word) => /\w/.test(word)).join('|')}) `);
  const [and = ','] = lexicon.rules.languages[to].and.filter((word) => /\w/.test(word));
  const each = (words: string): string =>
    words
      .split(new RegExp(`(${joined.source})`))
      .map((part, at) => (at % 2 === 0 ? translate(part) : part.trim() === ',' ? part : ` ${and} `))
      .join('');
  for (const [key, template] of Object.entries(lexicon.rules.texts)) {
    const [source, target] = [template[from], template[to]];
    if (chat.test(key) || !source.includes('{') || /^\{\w+\}[.?]?$/.test(source)) continue;
    const pattern = source.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>.+)');
    const match = new RegExp(`^${pattern}$`, 'u').exec(text);
    if (match?.groups) return target.replace(/\{(\w+)\}/g, (_, name: string) => each(match.groups?.[name] ?? ''));
  }
  return undefined;
}

export const changeLanguage: Rule = ({ spec, clause, language, lexicon, say }) => {
  const wanted = matchOf(lexicon, 'language', clause, language)?.x;
  const names = lexicon.rules.looks.languages;
  const to = languages.find((code) =>
    Object.values(names[code]).some((name) => [fold(name), `${fold(name)}e`].includes(fold(wanted ?? ''))),
  );
  if (to === undefined) return undefined;
  return {
    spec: to === spec.language ? spec : translated(spec, to, lexicon),
    note: say('didLanguage', { x: names[to][language] }),
  };
};

/** Props that hold names and values of rows. */
const untouched = new Set([
  'collection',
  'commentsCollection',
  'titleField',
  'doneField',
  'columnField',
  'groupField',
  'valueField',
  'columns',
  'options',
  'field',
  'filters',
  'totals',
  'sort',
  'service',
  'endpoint',
  'path',
  'href',
  'id',
  'kind',
  'format',
  'op',
  'name',
  'currency',
  'unit',
  'params',
  'answer',
]);

const inCase = (like: string, text: string): string => (/^\p{Lu}/u.test(like) ? capitalised(text) : text);

/** Parts whose items have names that people read: samples until they are theirs. */
const listing = new Set(['price-list', 'shop', 'team']);

function translated(spec: AppSpec, to: Language, lexicon: Lexicon): AppSpec {
  const from = spec.language;
  const pairs = dictionary(spec, lexicon, from, to);
  const word = (text: string): string => {
    const found = pairs.get(fold(text));
    return found === undefined
      ? text
      : /^\p{Lu}/u.test(text)
        ? capitalised(found)
        : to === 'de'
          ? found
          : found.charAt(0).toLowerCase() + found.slice(1);
  };
  const text = (value: string): string =>
    pairs.has(fold(value)) ? word(value) : inCase(value, fromTemplate(value, lexicon, from, to, word) ?? value);
  const inside = (value: Json, prop: string, part: string): Json => {
    if (untouched.has(prop) && !(prop === 'name' && listing.has(part))) return value;
    if (typeof value === 'string') return text(value);
    if (value === null || typeof value !== 'object' || '$code' in value) return value;
    if (Array.isArray(value)) return (value as readonly Json[]).map((item) => inside(item, prop, part));
    return Object.fromEntries(
      Object.entries(value as { readonly [key: string]: Json }).map(([key, inner]) => [key, inside(inner, key, part)]),
    );
  };
  const noun = (one: string): string => nounIn(one, lexicon, from, to) ?? one;
  const entities = spec.entities.map((entity) => ({
    ...entity,
    singular: noun(entity.singular),
    plural: noun(entity.plural),
    fields: entity.fields.map(({ label, ...field }) => {
      const shown = text(label ?? labelOfName(field.name));
      return { ...field, ...(shown === labelOfName(field.name) ? {} : { label: shown }) };
    }),
  }));
  const parts = spec.parts.map((use) => ({
    ...use,
    ...(use.view === undefined ? {} : { view: text(use.view) }),
    props: Object.fromEntries(
      Object.entries(use.props).map(([prop, value]) => [
        prop,
        typeof value === 'string' && (prop === 'noun' || prop === 'plural') ? noun(value) : inside(value, prop, use.part),
      ]),
    ),
  }));
  const [title, tagline] = [text(spec.title), text(spec.tagline)];
  return { ...spec, language: to, title, tagline, description: `${title}. ${tagline}`, entities, parts };
}
