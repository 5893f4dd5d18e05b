/** People whom a sentence names: "for my children Léa, Hugo and Inès", "between Ana, Tom and me". Each row can be one of theirs. */
import nlp from 'compromise';
import type { Language } from '../../../../core/composition.ts';
import { capitalised, fold } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { singularOf } from '../language/inflect.ts';
import { withWord } from './clauses/joining.ts';
import { usualFields, type FieldWish } from './fields.ts';

const name = String.raw`\p{Lu}\p{Ll}+`;
const speaker = String.raw`(?:me|myself|I|mich|mir|ich|moi|yo|mí|eu|mim)(?![\p{L}])`;
const list = new RegExp(
  String.raw`(?<lead>[\p{L}]+),?\s+(?<names>${name}(?:,\s*${name})*,?\s+(?:and|und|et|y|e|&)\s+(?:${name}|${speaker}))(?![\p{L}])`,
  'gu',
);
const leads = new Set(['between', 'for', 'by', 'zwischen', 'fur', 'entre', 'pour', 'para', 'por', 'de', 'von']);
const nameWords = /^(?:names|namen|noms|prenoms|nombres|nomes)$/;
const opened = /\s+(?:with|mit|avec|con|com)(?:\s+(?:the|den|les|los|os))?\s*$/i;
const goesOn = /^\s*,?\s*(?:and|und|et|y|e)\s+/i;
/** Before a word for those that are named: whose they are, or how many. */
const ours =
  /\b(?:my|our|mein\w*|unser\w*|mes|nos|mis|nuestr[oa]s|meus|minhas|noss[oa]s|two|three|zwei|drei|deux|trois|dos|tres|dois|duas)\s+(?:\w+\s+)?$/;
const joins = /,\s*|\s+(?:and|und|et|y|e|&)\s+/u;

export interface NamedPeople {
  /** The choice of one of them. */
  readonly field: FieldWish;
  /** The sentence without their names. */
  readonly rest: string;
}

/** @returns who is named, where at least two are and the words before them or their names say that they are people */
export function namedPeople(sentence: string, language: Language, lexicon: Lexicon): NamedPeople | undefined {
  for (const match of sentence.matchAll(list)) {
    const { lead = '', names = '' } = match.groups ?? {};
    const options = names.split(joins).map((one) => capitalised(one.trim()));
    const noun = lexicon.nouns.exactly(lead, language);
    const isKnown = (one: string): boolean =>
      [lexicon.nouns, lexicon.fields, lexicon.asked, lexicon.sections].some((index) => index.exactly(one, language) !== undefined);
    if (options.some(isKnown)) continue;
    const given = options.filter((one) => nlp(one).has('#FirstName')).length;
    const isBetween = /^(?:between|zwischen|entre)$/.test(fold(lead)) && language !== 'de';
    const areNames = nameWords.test(fold(lead));
    const arePeople = noun?.rule.people || areNames || (leads.has(fold(lead)) && (isBetween || given * 2 >= options.length));
    // "Mis dos perros, Luna y Toby": one of those that are kept.
    const areOwn = noun !== undefined && ours.test(fold(sentence.slice(0, match.index)));
    if (!arePeople && !areOwn) continue;
    if (match[0].charAt(lead.length) === ',' && !areOwn && !noun?.rule.people) continue;
    const [usual] = usualFields(['person'], language, lexicon);
    const who: FieldWish | undefined = arePeople ? usual : { label: capitalised(singularOf(language, lead)), type: 'choice', known: true };
    if (!who) return undefined;
    const at = match.index + lead.length;
    const end = match.index + match[0].length;
    const keepsLead = noun !== undefined && !areNames;
    const before = sentence.slice(0, keepsLead ? at : match.index);
    const behind = sentence.slice(end);
    return {
      field: { ...who, type: 'choice', options },
      rest: `${areNames ? before.replace(opened, '') : before}${areNames ? behind.replace(goesOn, `, ${withWord[language]} `) : behind}`
        .replace(/\s+([,:;.])/g, '$1')
        .trim(),
    };
  }
  return undefined;
}

/** Whether a list of fields asks for the person already: then the names are its options. */
export function withPeople(fields: readonly FieldWish[], people: NamedPeople | undefined): FieldWish[] {
  if (!people) return [...fields];
  const { field } = people;
  const own = fields.findIndex(({ type, id }) => type === 'text' && id !== undefined && id === field.id);
  return own < 0
    ? [...fields, field]
    : fields.map((wish, at) => (at === own ? { ...wish, type: 'choice', options: field.options ?? [] } : wish));
}
