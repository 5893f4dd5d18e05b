/** Reads `catalog/understanding/`: the words and rules by which the composer understands a sentence. Data that anyone may extend. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { appTypes } from '../core/app-spec.ts';
import { fieldTypes } from '../core/field-types.ts';
import { looks } from '../core/composition.ts';
import { blueprint, labelRule, withHeads } from './blueprints.ts';
import { besideRules, clauseRules } from './clause-sorts.ts';
import { figures, readyMade } from './figures.ts';
import { liveRules } from './live-rules.ts';
import { contentOf } from './read-table.ts';
import { language, list, split, text, textShape, withGroups, words, wordShape } from './wording.ts';

const heading = z.record(z.string(), z.string());
const tradeTexts = z.strictObject({
  /** What its sections are called, where "what we offer" and "about us" would not do. */
  headings: z.strictObject({ services: z.string(), about: z.string() }).optional(),
  line: z.string().optional(),
  about: z.string().optional(),
  offers: heading.optional(),
  steps: heading.optional(),
  faq: heading.optional(),
});

const schemas = {
  languages: z.record(
    language,
    z.strictObject({
      function: z.string().transform((list) => list.split(/\s+/)),
      and: z.string().transform((list) => list.split(/\s+/).map((word) => word.replaceAll('-', ' '))),
      or: z.string().transform((list) => list.split(/\s+/)),
      openers: z.array(z.string()),
      requests: z.array(z.string()),
      trailing: z.string().transform((list) => list.split(/\s+/)),
      generic: z.string(),
      linkFor: z.string(),
      linkWhere: z.string(),
      linkSubject: z.string(),
      qualifiers: z.string().transform((list) => list.split(/\s+/)),
      articles: z.string().transform((list) => list.split(/\s+/)),
      possessives: z.string().transform((list) => list.split(/\s+/)),
      fillers: z.string().transform((list) => list.split(/\s+/)),
      roles: z.record(z.enum(['with', 'called', 'for', 'about', 'in', 'by', 'between', 'so', 'to']), z.array(z.string())),
      has: z.array(z.string()),
      each: z.string(),
      whether: z.string(),
      wh: z.record(z.string(), z.enum(fieldTypes)),
      wishes: z.string(),
      granted: z.string().transform((list) => list.split(/\s+/)),
      questions: z.string(),
      of: z.string(),
      often: z.string(),
      closers: z.string(),
      vague: z.string().transform((list) => list.split(/\s+/)),
    }),
  ),
  clauses: clauseRules,
  beside: besideRules,
  fields: z.record(
    z.string(),
    z.strictObject({
      ...wordShape,
      type: z.enum(fieldTypes),
      options: words.optional(),
      values: words.optional(),
      various: z.boolean().default(false),
    }),
  ),
  /** Fields that things have by themselves and no sentence names: their words find nothing. */
  labels: z.record(z.string(), labelRule),
  nouns: z.record(
    z.string(),
    z.strictObject({
      ...wordShape,
      fields: z.array(z.string()),
      money: z.boolean().default(false),
      confidential: z.boolean().default(false),
      /** Fields without which what is sent is of no use. */
      needed: z.array(z.string()).default([]),
      cards: z.boolean().default(false),
      people: z.boolean().default(false),
      /** What nobody but the owner should read, as of patients and applicants. */
      private: z.boolean().default(false),
      ...blueprint,
    }),
  ),
  kinds: z.record(
    z.string(),
    z.strictObject({
      skeleton: z.string(),
      noun: z.string().optional(),
      /** `own`: its noun, whatever else the head names; `known`: its noun, unless the head names a thing that we know. */
      keeps: z.enum(['own', 'known']).optional(),
      heads: words,
      verbs: words.optional(),
      ...readyMade,
    }),
  ),
  limits: z.record(z.string(), z.strictObject({ words, alone: words.optional(), why: text, near: z.array(z.string()) })),
  examples: z.record(z.string(), z.strictObject({ ...textShape, words: z.string() })),
  ...figures,
  facts: z.strictObject({
    topics: z.record(z.string(), words),
    general: list,
    flags: list,
    vocabulary: words, // beside the name of a language
    verbs: words, // the same, of verbs alone
    neutral: words, // beside a topic they do not change what is known of it
    regions: z.record(z.string(), words),
    capitals: z.record(z.string(), z.record(z.string(), z.union([z.string().transform((name) => ({ name })), text]))),
    currencies: z.record(z.string(), z.string()),
    elements: z.record(z.string(), text),
    /** Days that come every year, by month and day. */
    feasts: z.record(z.string().regex(/^\d{2}-\d{2}$/), words),
  }),
  businesses: z.record(
    z.string(),
    z.strictObject({
      words,
      form: z.string(),
      /** Whether people want to know when it is open. */
      hours: z.boolean().default(false),
      looks: z.array(z.enum(looks)),
      samples: z.record(language, z.record(z.string(), z.string().transform(split))).optional(),
    }),
  ),
  trades: z.record(
    z.string(),
    z.strictObject({
      of: z.string().optional(),
      words: words.optional(),
      /** Where it is another one than its branch's. */
      form: z.string().optional(),
      looks: z.array(z.enum(looks)).optional(),
      en: tradeTexts,
      de: tradeTexts,
      fr: tradeTexts,
      es: tradeTexts,
      pt: tradeTexts,
    }),
  ),
  sections: z.record(z.string(), z.strictObject({ ...wordShape, part: z.string(), form: z.string().optional() })),
  /** What a page has of its own, by the part that shows it. */
  ownsections: z.record(z.string(), words),
  /** Words that say what is booked: a table, nights, something for hire; each is a line of nouns. */
  requests: z.record(z.string(), words),
  /** Cities and countries by time zone. */
  zones: z.record(z.string(), list),
  /** Everyday words, the same one in each language. */
  vocabulary: z.array(z.strictObject({ ...textShape, verb: z.boolean().default(false) })),
  courses: z.record(z.string(), words),
  marks: z.record(z.string(), words),
  /** Categories of expenses by what they are for. */
  spendings: z.record(z.string(), z.strictObject({ words, options: words })),
  features: z.record(z.string(), words),
  pictures: z.record(z.string(), words),
  looks: z.strictObject({
    types: z.record(z.enum(appTypes), z.array(z.enum(looks)).min(2)),
    parts: z.record(z.string(), z.array(z.enum(looks)).min(1)),
    subjects: z.record(z.string(), z.strictObject({ ...wordShape, looks: z.array(z.enum(looks)).min(2) })),
    words: z.record(z.enum(looks), words),
    colours: z.record(z.string().regex(/^#[0-9a-f]{6}$/), words),
    theme: words,
    dark: words,
    large: words,
    languages: z.record(language, text),
  }),
  live: liveRules,
  changes: z.record(z.string(), z.record(language, z.array(z.string()))).transform(withGroups),
  texts: z.record(z.string(), text),
};

export type Understood = { readonly [K in keyof typeof schemas]: z.infer<(typeof schemas)[K]> };
export type LanguageRules = Understood['languages']['en'];
export type NounRule = Understood['nouns'][string];
export type FieldRule = Understood['fields'][string];
export type KindRule = Understood['kinds'][string];
export type Formula = Understood['formulas'][string];
export type Arithmetic = Pick<Formula, 'inputs' | 'outputs' | 'schedule'>;
export type Business = Understood['businesses'][string];
export type Trade = Understood['trades'][string];
export type TradeTexts = Trade['en'];
export type LiveRule = Understood['live'][string];

const home = fileURLToPath(new URL('./understanding/', import.meta.url));

/**
 * @param folder where the yaml files lie; another one in tests
 * @throws Error with one line a fault: `nouns.yaml: book.fields: expected array`
 */
export function loadUnderstanding(folder = home): Understood {
  const faults: string[] = [];
  const entries = Object.entries(schemas).map(([name, schema]) => {
    const read = schema.safeParse(contentOf(join(folder, name)));
    if (!read.success) faults.push(...read.error.issues.map((issue) => `${name}.yaml: ${issue.path.join('.')}: ${issue.message}`));
    return [name, read.data];
  });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const all = withHeads(withLiveKinds(Object.fromEntries(entries) as Understood));
  const dangling = danglingIn(all);
  if (dangling.length > 0) throw new Error(dangling.join('\n'));
  return all;
}

/** Services that name their own words ask for themselves; items of another one are theirs as well. */
function withLiveKinds(all: Understood): Understood {
  const own = Object.entries(all.live).flatMap(([id, { heads, verbs }]): [string, Understood['kinds'][string]][] =>
    heads === undefined ? [] : [[id, { skeleton: 'live', heads, ...(verbs === undefined ? {} : { verbs }) }]],
  );
  const live = Object.entries(all.live).map(([id, rule]) => [id, { ...rule, items: all.live[rule.itemsOf ?? '']?.items ?? rule.items }]);
  return { ...all, kinds: { ...all.kinds, ...Object.fromEntries(own) }, live: Object.fromEntries(live) as Understood['live'] };
}

/** Names that one file uses and another does not have. */
function danglingIn({
  fields,
  labels,
  nouns,
  kinds,
  limits,
  examples,
  businesses,
  trades,
  sections,
  formulas,
  quantities,
}: Understood): string[] {
  const missing = (where: string, names: readonly (string | undefined)[], known: object): string[] =>
    names.flatMap((name) => (name === undefined || Object.hasOwn(known, name) ? [] : [`${where}: there is no ${name}`]));
  return [
    ...Object.entries(nouns).flatMap(([name, rule]) =>
      missing(`nouns.yaml: ${name}`, [...rule.fields, ...(rule.kept ?? [])], { ...fields, ...labels }),
    ),
    ...Object.entries(nouns).flatMap(([name, rule]) => missing(`nouns.yaml: ${name}`, rule.tabs, nouns)),
    ...Object.entries(kinds).flatMap(([name, rule]) => missing(`kinds.yaml: ${name}`, [rule.noun], nouns)),
    ...Object.entries(limits).flatMap(([name, rule]) => missing(`limits.yaml: ${name}`, rule.near, examples)),
    ...Object.entries(businesses).flatMap(([name, rule]) => missing(`businesses.yaml: ${name}`, [rule.form], nouns)),
    ...Object.entries(trades).flatMap(([name, rule]) => missing(`trades: ${name}`, [rule.of], businesses)),
    ...Object.entries(trades).flatMap(([name, rule]) => missing(`trades: ${name}`, [rule.form], nouns)),
    ...Object.entries(sections).flatMap(([name, rule]) => missing(`sections.yaml: ${name}`, [rule.form], nouns)),
    ...Object.entries(formulas).flatMap(([name, rule]) =>
      [rule, ...rule.or]
        .flatMap(({ inputs, outputs }) => [...Object.entries(inputs), ...Object.entries(outputs)])
        .flatMap(([key, { is = key }]) => missing(`formulas: ${name}`, [is], quantities)),
    ),
  ];
}
