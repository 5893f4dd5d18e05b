/** Questions and answers out of facts.yaml, in the person's language, always the same for the same seed. */
import type { Language } from '../../../../core/composition.ts';
import { PhraseIndex } from '../language/phrases.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';

/** What is asked about, and the right answer. */
export interface Fact {
  readonly about: string;
  readonly answer: string;
  /** Answers that are offered beside it; else those to other questions. */
  readonly wrong?: readonly string[];
}

/** Questions of one pattern: wrong answers to one are right answers to others. */
export interface FactSet {
  /** `{x}` stands for what is asked about. */
  readonly ask: string;
  readonly facts: readonly Fact[];
  /** A card needs no words around what is asked about. */
  readonly plain?: boolean;
  /** What an answer is drawn as, or what is asked about. */
  readonly shown?: 'frets' | 'flag';
  /** The two languages of a vocabulary, by their names. */
  readonly tongues?: { readonly from: string; readonly to: string };
}

/** Numbers from 0 to 1 in a fixed order (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}

/** Whether the tables know what a text is about, and not only a word in it: there are facts on dogs, none on "my dogs" or "police dogs". */
export function isKnown(text: string, language: Language, lexicon: Lexicon): boolean {
  const tokens = tokensOf(text);
  const { rules } = lexicon;
  const owners = new Set(rules.languages[language].possessives.map(fold));
  const neutral = new PhraseIndex<string>().add(rules.facts.neutral, 'neutral');
  const found = [lexicon.topics, lexicon.regions, neutral].map((index) => index.find(tokens, language));
  const { skipped } = lexicon.phrasing[language];
  const small = new Set(rules.languages[language].function.map(fold));
  return (
    found[0]?.length !== 0 &&
    tokens.every(
      ({ key }, at) =>
        !owners.has(key) &&
        (skipped.has(key) || small.has(key) || found.some((hits) => hits.some(({ from, to }) => from <= at && at < to))),
    )
  );
}

/** "The capital of the Netherlands": English puts an article before these. */
const withArticle = new Set(['DO', 'GB', 'NL', 'PH', 'US']);

/** The facts on every topic that a text names; none where the tables have nothing on it. */
export function factsIn(text: string, language: Language, lexicon: Lexicon, random: () => number): FactSet[] {
  const tokens = tokensOf(text);
  const { facts, quizzes, texts } = lexicon.rules;
  const regions = [...new Set(lexicon.regions.find(tokens, language).map(({ value }) => value))];
  const countries = new Intl.DisplayNames([language], { type: 'region' });
  const countryOf = (code: string): string => `${language === 'en' && withArticle.has(code) ? 'the ' : ''}${countries.of(code) ?? code}`;
  const set = (key: string, known: readonly Fact[]): FactSet[] => [{ ask: texts[key]?.[language] ?? '{x}', facts: known }];
  const ready: { readonly [topic: string]: () => FactSet[] } = {
    currencies: () => {
      const names = new Intl.DisplayNames([language], { type: 'currency' });
      return set(
        'currencyOf',
        Object.entries(facts.currencies).map(([country, currency]) => ({
          about: countryOf(country),
          answer: names.of(currency) ?? currency,
        })),
      );
    },
    capitals: () => {
      const chosen = regions.length > 0 ? regions : Object.keys(facts.capitals);
      const rows = chosen.flatMap((region) => Object.entries(facts.capitals[region] ?? {}));
      return set(
        'capitalOf',
        rows.map(([country, names]) => ({
          about: countryOf(country),
          answer: 'name' in names ? names.name : names[language],
        })),
      );
    },
    flags: () => {
      const inRegions = regions.flatMap((region) => Object.keys(facts.capitals[region] ?? {}));
      const codes = facts.flags.filter((code) => regions.length === 0 || inRegions.includes(code));
      const known = codes.map((code) => ({ about: code, answer: countries.of(code) ?? code }));
      return [{ ask: texts['flagOf']?.[language] ?? '', facts: known, shown: 'flag', plain: true }];
    },
    elements: () =>
      set(
        'elementOf',
        Object.entries(facts.elements).map(([symbol, names]) => ({ about: symbol, answer: names[language] })),
      ),
    multiplication: () => set('resultOf', shuffled(sumsOf('multiplication'), random).slice(0, 24)),
    addition: () => set('resultOf', shuffled(sumsOf('addition'), random).slice(0, 24)),
  };
  const written = (topic: string): FactSet[] => {
    const { sets = [], questions = [] } = quizzes[topic] ?? {};
    const patterned = sets.map(({ ask, facts: known, shown }): FactSet => ({
      ask: ask[language],
      facts: Object.entries(known[language]).map(([about, answer]) => ({ about, answer })),
      ...(shown ? { shown, plain: true } : {}),
    }));
    return questions.length === 0 ? patterned : [...patterned, { ask: '{x}', plain: true, facts: questions.map((one) => one[language]) }];
  };
  const topics = [...new Set(lexicon.topics.find(tokens, language).map(({ value }) => value))];
  const on = (topic: string): FactSet[] => ready[topic]?.() ?? written(topic);
  return topics.flatMap((topic) =>
    topic === 'general' ? shuffled(facts.general, random).flatMap((one) => shuffled(on(one), random).slice(0, 1)) : on(topic),
  );
}

function sumsOf(kind: 'multiplication' | 'addition'): Fact[] {
  const figures = Array.from({ length: 8 }, (_, i) => i + 2);
  return kind === 'multiplication'
    ? figures.flatMap((a) => figures.map((b) => ({ about: `${a} × ${b}`, answer: String(a * b) })))
    : figures.flatMap((a) => figures.map((b) => ({ about: `${a * 4 + 1} + ${b * 3 + 2}`, answer: String(a * 4 + 1 + b * 3 + 2) })));
}
