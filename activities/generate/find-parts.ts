/** Which ready parts fit a request: by its words always, by its meaning where a provider embeds, after what rules or a plan have picked. */
import MiniSearch, { type SearchResult } from 'minisearch';

/** A ready part, as it is found and offered. */
export interface PartFact {
  /** Folder in `catalog/components/`. */
  readonly name: string;
  readonly category: string;
  readonly description: string;
  /** Words and phrases that people use for what it does. */
  readonly provides: readonly string[];
  /** Names of its props. */
  readonly props: readonly string[];
  /** One line for a prompt: name, props and purpose. */
  readonly signature: string;
}

export interface FoundPart {
  readonly part: PartFact;
  /** 0 to 1: 1 is a part that was picked, or that the request calls by its name; MIN_REUSE_SIMILARITY bounds it. */
  readonly similarity: number;
}

export interface Wish {
  /** The request, and words that analysis added to it. */
  readonly words: string;
  /** Names of parts that a plan picked, the surest first. */
  readonly picked?: readonly string[];
  /** How near each part is in meaning, 0 to 1 (embed-parts.ts). */
  readonly meaning?: ReadonlyMap<string, number>;
  /** Share of good uses of each part, 0 to 1: decides between equals only. */
  readonly success?: ReadonlyMap<string, number>;
}

/** Similarity of a word that only begins alike or has a letter wrong. */
const nearly = 0.9;
const shortest = 3;

/** Words as they are compared: lower case, without accents and a plural's s. */
const wordOf = (word: string): string | null => {
  const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return plain.length < shortest ? null : plain.replace(/(?<=..)s$/, '');
};
const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{M}\p{N}]+/u).flatMap((word) => wordOf(word) ?? []);

/** Answers every part, the best first. Pure: the same wish finds the same. */
export function createPartSearch(parts: readonly PartFact[]): (wish: Wish) => FoundPart[] {
  const index = new MiniSearch<PartFact>({
    idField: 'name',
    fields: ['name', 'provides', 'category', 'description', 'props'],
    extractField: (part, field) => [part[field as keyof PartFact]].flat().join(' '),
    tokenize: (text) => text.split(/[^\p{L}\p{M}\p{N}]+/u),
    processTerm: wordOf,
    searchOptions: {
      boost: { name: 3, provides: 3 },
      prefix: (term) => term.length > shortest,
      fuzzy: (term) => (term.length > shortest + 1 ? 0.2 : false),
    },
  });
  index.addAll(parts);

  return ({ words, picked = [], meaning, success }) => {
    const said = new Set(wordsOf(words));
    const hits = new Map(index.search(words).map((hit) => [hit.id as string, hit]));
    const found = parts.map((part) => {
      const hit = hits.get(part.name);
      const place = picked.indexOf(part.name);
      const similarity = place >= 0 ? 1 : Math.max(hit ? likeness(part, hit, said) : 0, meaning?.get(part.name) ?? 0);
      return { part, similarity, place: place >= 0 ? place : picked.length, score: hit?.score ?? 0 };
    });
    const rate = ({ name }: PartFact) => success?.get(name) ?? 0.5;
    return found
      .sort((a, b) => b.similarity - a.similarity || a.place - b.place || b.score - a.score || rate(b.part) - rate(a.part))
      .map(({ part, similarity }) => ({ part, similarity }));
  };
}

/** How much of the best of a part's phrases the request says. */
function likeness({ name, provides }: PartFact, { match }: SearchResult, said: ReadonlySet<string>): number {
  const known = (word: string) => (said.has(word) ? 1 : word in match ? nearly : 0);
  const phrases = [name, ...provides].map(wordsOf).filter((phrase) => phrase.length > 0);
  return Math.max(...phrases.map((phrase) => phrase.reduce((sum, word) => sum + known(word), 0) / phrase.length));
}
