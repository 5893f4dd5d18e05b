/** Questions and answers out of facts.yaml, in the person's language, always the same for the same seed. */
import type { Language } from '../../../../core/composition.ts';
import { tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';

/** What is asked about, and the right answer. */
export interface Fact {
  readonly about: string;
  readonly answer: string;
}

export interface Topic {
  /** Key of the question's text. */
  readonly ask: string;
  readonly facts: readonly Fact[];
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

/** The topic that a sentence names, if facts.yaml has it. */
export function topicIn(sentence: string, language: Language, lexicon: Lexicon, random: () => number): Topic | undefined {
  const tokens = tokensOf(sentence);
  const { facts } = lexicon.rules;
  const topics = lexicon.topics.find(tokens, language).map(({ value }) => value);
  const regions = lexicon.regions.find(tokens, language).map(({ value }) => value);
  const countries = new Intl.DisplayNames([language], { type: 'region' });
  if (topics.includes('currencies')) {
    const names = new Intl.DisplayNames([language], { type: 'currency' });
    return {
      ask: 'currencyOf',
      facts: Object.entries(facts.currencies).map(([country, currency]) => ({
        about: countries.of(country) ?? country,
        answer: names.of(currency) ?? currency,
      })),
    };
  }
  if (topics.includes('capitals')) {
    const chosen = regions.length > 0 ? regions : Object.keys(facts.capitals);
    const rows = chosen.flatMap((region) => Object.entries(facts.capitals[region] ?? {}));
    return {
      ask: 'capitalOf',
      facts: rows.map(([country, names]) => ({
        about: countries.of(country) ?? country,
        answer: 'name' in names ? names.name : names[language],
      })),
    };
  }
  if (topics.includes('elements'))
    return {
      ask: 'elementOf',
      facts: Object.entries(facts.elements).map(([symbol, names]) => ({ about: symbol, answer: names[language] })),
    };
  const [sum] = topics;
  if (sum !== 'multiplication' && sum !== 'addition') return undefined;
  return { ask: 'resultOf', facts: shuffled(sumsOf(sum), random).slice(0, 24) };
}

function sumsOf(kind: 'multiplication' | 'addition'): Fact[] {
  const figures = Array.from({ length: 8 }, (_, i) => i + 2);
  return kind === 'multiplication'
    ? figures.flatMap((a) => figures.map((b) => ({ about: `${a} × ${b}`, answer: String(a * b) })))
    : figures.flatMap((a) => figures.map((b) => ({ about: `${a * 4 + 1} + ${b * 3 + 2}`, answer: String(a * 4 + 1 + b * 3 + 2) })));
}
