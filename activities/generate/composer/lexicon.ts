/** The understanding made searchable: one index a vocabulary, compiled patterns a language. Built once at start. */
import { loadWeights } from '../../../catalog/weights.ts';
import type { Business, FieldRule, Formula, KindRule, LanguageRules, NounRule, Trade, Understood } from '../../../catalog/understanding.ts';
import { languages, type Language, type Look } from '../../../core/composition.ts';
import { createAccents } from './language/accents.ts';
import { createCapitals } from './language/german-capitals.ts';
import { createDetector, wordListsOf, type Detected } from './language/detect.ts';
import { isEnglish, stemOf } from './language/inflect.ts';
import { anyOf } from './language/pattern.ts';
import { PhraseIndex, type Named } from './language/phrases.ts';
import { clauseGrammarOf, type ClauseGrammar } from './understand/clauses/grammar.ts';
import { createSpelling } from './language/spelling.ts';
import { fold, tokensOf } from './language/text.ts';
import { businessIndex, tradeIndex } from './language/trades.ts';
import { createTagger, type Tagger } from './tagger/tagger.ts';

export type LimitRule = Understood['limits'][string];
export type SectionRule = Understood['sections'][string];

/** What a phrase can ask for: a kind of app, or something that ready parts cannot do. */
export type Asked = ({ readonly type: 'kind' } & Named<KindRule>) | ({ readonly type: 'limit' } & Named<LimitRule>);

/** Patterns of one language, compiled. */
export interface Phrasing {
  readonly rules: LanguageRules;
  readonly openers: readonly RegExp[];
  readonly requests: RegExp;
  readonly generic: RegExp;
  /** The same anywhere in a sentence. */
  readonly linked: RegExp;
  readonly linkSubject: RegExp;
  readonly roles: RegExp;
  readonly has: RegExp;
  readonly each: RegExp;
  /** How a wish begins that is no field: "show me …". */
  readonly wishes: RegExp;
  readonly questions: RegExp;
  readonly often: RegExp;
  readonly closers: RegExp;
  readonly of: RegExp;
  readonly skipped: ReadonlySet<string>;
}

export interface Lexicon {
  readonly rules: Understood;
  readonly detect: (text: string) => Detected;
  /** Mends slips of the hand. */
  readonly spell: Readonly<Record<Language, (sentence: string) => string>>;
  /** Writes accents that were left out. */
  readonly withAccents: { readonly [L in Language]?: (sentence: string) => string };
  /** German nouns in small letters get their capital. */
  readonly withCapitals: (sentence: string) => string;
  readonly phrasing: Readonly<Record<Language, Phrasing>>;
  readonly clauses: Readonly<Record<Language, ClauseGrammar>>;
  readonly asked: PhraseIndex<Asked>;
  readonly verbs: PhraseIndex<Named<KindRule>>;
  readonly limits: PhraseIndex<Named<LimitRule>>;
  readonly aloneLimits: PhraseIndex<Named<LimitRule>>;
  readonly nouns: PhraseIndex<Named<NounRule>>;
  readonly fields: PhraseIndex<Named<FieldRule>>;
  readonly sections: PhraseIndex<Named<SectionRule>>;
  readonly businesses: PhraseIndex<Named<Business>>;
  readonly trades: PhraseIndex<Named<Trade>>;
  readonly formulas: PhraseIndex<Named<Formula>>;
  readonly units: PhraseIndex<string>;
  readonly topics: PhraseIndex<string>;
  readonly regions: PhraseIndex<string>;
  readonly looks: PhraseIndex<Look>;
  /** Looks that suit what an app is about. */
  readonly subjectLooks: PhraseIndex<readonly Look[]>;
  readonly colours: PhraseIndex<string>;
  /** What the encoder reads in a text: marked words, and the kind of app. */
  readonly read: Tagger;
}

function phrasingOf(rules: LanguageRules): Phrasing {
  const roles = Object.entries(rules.roles).map(([role, patterns]) => `(?<${role}>${anyOf(patterns).source})`);
  return {
    rules,
    openers: rules.openers.map((pattern) => anyOf([pattern], 'start')),
    requests: anyOf(rules.requests),
    generic: anyOf(
      [
        `${rules.generic} ${rules.linkFor} ${rules.linkSubject}`,
        `${rules.trailing.length > 0 ? `(${rules.trailing.join('|')}) ${rules.linkWhere} ${rules.linkSubject}` : rules.generic}`,
      ],
      'start',
    ),
    linked: anyOf([`(${rules.trailing.join('|')}) ${rules.linkWhere}`]),
    linkSubject: anyOf([rules.linkSubject], 'start'),
    roles: new RegExp(roles.join('|'), 'du'),
    has: anyOf(rules.has),
    each: anyOf([rules.each], 'start'),
    wishes: anyOf([rules.wishes], 'start'),
    questions: anyOf([rules.questions], 'start'),
    closers: new RegExp(`[\\s,.]*${anyOf([rules.closers]).source}[\\s.!?]*$`, 'u'),
    often: new RegExp(`\\s*${anyOf([rules.often]).source}[\\s.!?]*$`, 'u'),
    of: anyOf([rules.of]),
    skipped: new Set([...rules.articles, ...rules.possessives, ...rules.fillers].map(fold)),
  };
}

/** Names of days and months in each language: "segunda" is no slip of "segundos". */
const dates = new Set(
  languages.flatMap((language) =>
    [{ weekday: 'long' as const }, { month: 'long' as const }].flatMap((style) => {
      const names = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, month) =>
        tokensOf(names.format(Date.UTC(2024, month, month + 1))).map(({ key }) => key),
      ).flat();
    }),
  ),
);

function spellingOf(rules: Understood): Lexicon['spell'] {
  const lists = wordListsOf(rules);
  const stems = new Set(
    languages.flatMap((language) =>
      [...lists.flatMap((list) => list[language] ?? []), ...wordsIn(rules.languages[language])].flatMap((phrase) =>
        tokensOf(phrase).map(({ key }) => stemOf(language, key)),
      ),
    ),
  );
  const isKnown = (key: string): boolean =>
    dates.has(key) || isEnglish(key) || languages.some((language) => stems.has(stemOf(language, key)));
  return Object.fromEntries(
    languages.map((language) => {
      const words = lists.flatMap((list) => (list[language] ?? []).flatMap((phrase) => phrase.split(/[^\p{L}]+/u)));
      return [language, createSpelling(words, isKnown)];
    }),
  ) as Lexicon['spell'];
}

/** In which languages accents that were left out are written: French has too many words that differ by one. */
const accentsOf = (rules: Understood): Lexicon['withAccents'] =>
  Object.fromEntries(
    (['es', 'pt'] as const).map((language) => {
      const phrases = [...wordListsOf(rules).flatMap((list) => list[language] ?? []), ...rules.languages[language].function];
      return [language, createAccents(phrases.flatMap((phrase) => phrase.split(/[^\p{L}]+/u)))];
    }),
  );

/** Every text of a language's rules. */
const wordsIn = (rule: unknown): string[] =>
  typeof rule === 'string' ? [rule] : typeof rule === 'object' && rule !== null ? Object.entries(rule).flat().flatMap(wordsIn) : [];

/** Builds every index. About 20 ms, once. */
export function createLexicon(rules: Understood): Lexicon {
  const named = <T>(table: { readonly [id: string]: T }): Named<T>[] => Object.entries(table).map(([id, rule]) => ({ id, rule }));
  const asked = new PhraseIndex<Asked>({ compounds: true });
  const verbs = new PhraseIndex<Named<KindRule>>({ forms: false });
  for (const kind of named(rules.kinds)) {
    asked.add(kind.rule.heads, { type: 'kind', ...kind });
    if (kind.rule.verbs) verbs.add(kind.rule.verbs, kind);
  }
  const limits = new PhraseIndex<Named<LimitRule>>();
  const aloneLimits = new PhraseIndex<Named<LimitRule>>();
  for (const limit of named(rules.limits)) {
    asked.add(limit.rule.words, { type: 'limit', ...limit });
    limits.add(limit.rule.words, limit);
    aloneLimits.add(limit.rule.words, limit);
    if (limit.rule.alone) aloneLimits.add(limit.rule.alone, limit);
  }
  const index = <T, V>(
    table: { readonly [id: string]: T },
    words: (rule: T) => object,
    value: (entry: Named<T>) => V,
    compounds = false,
  ): PhraseIndex<V> => named(table).reduce((built, entry) => built.add(words(entry.rule), value(entry)), new PhraseIndex<V>({ compounds }));
  return {
    rules,
    detect: createDetector(rules),
    spell: spellingOf(rules),
    withAccents: accentsOf(rules),
    withCapitals: createCapitals(rules),
    phrasing: Object.fromEntries(languages.map((language) => [language, phrasingOf(rules.languages[language])])) as Record<
      Language,
      Phrasing
    >,
    clauses: clauseGrammarOf(rules),
    asked,
    verbs,
    limits,
    aloneLimits,
    nouns: index(
      rules.nouns,
      (rule) => rule,
      (entry) => entry,
      true,
    ),
    fields: index(
      rules.fields,
      (rule) => rule,
      (entry) => entry,
      true,
    ),
    sections: index(
      rules.sections,
      (rule) => rule,
      (entry) => entry,
    ),
    businesses: businessIndex(rules),
    trades: tradeIndex(rules),
    formulas: index(
      rules.formulas,
      (rule) => rule.words,
      (entry) => entry,
      true,
    ),
    units: index(
      rules.units,
      (rule) => rule.words,
      ({ id }) => id,
    ),
    topics: index(
      { ...rules.facts.topics, ...Object.fromEntries(named(rules.quizzes).map(({ id, rule }) => [id, rule.words])) },
      (words) => words,
      ({ id }) => id,
      true,
    ),
    regions: index(
      rules.facts.regions,
      (words) => words,
      ({ id }) => id,
    ),
    looks: index(
      rules.looks.words,
      (words) => words,
      ({ id }) => id as Look,
    ),
    subjectLooks: index(
      rules.looks.subjects,
      (subject) => subject,
      ({ rule }) => rule.looks,
    ),
    colours: index(
      rules.looks.colours,
      (words) => words,
      ({ id }) => id,
    ),
    read: createTagger(loadWeights),
  };
}
