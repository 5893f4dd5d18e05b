/** Finds the words of a vocabulary in a sentence: the longest phrase at each place, singular or plural. */
import { languages, type Language } from '../../../../core/composition.ts';
import { stemOf } from './inflect.ts';
import { tokensOf, type Token } from './text.ts';

/** A line of a vocabulary. */
export interface Named<T> {
  readonly id: string;
  readonly rule: T;
}

interface Entry<T> {
  readonly keys: readonly string[];
  readonly stems: readonly string[];
  readonly value: T;
}

export interface Hit<T> {
  readonly value: T;
  /** Places in the list of tokens: from, and up to but without. */
  readonly from: number;
  readonly to: number;
  /** The phrase as the vocabulary has it. */
  readonly phrase: string;
  /** Of a German compound: the letters before the phrase, "ausgaben" in "Ausgabentracker". */
  readonly compound?: string;
}

export type WordLists = { readonly [L in Language]?: readonly string[] | undefined };

export class PhraseIndex<T> {
  readonly #byStem = new Map<string, Entry<T>[]>();
  readonly #compounds: Entry<T>[] = [];

  /** `compounds`: German ones that end with a word count too. `forms`: one and many are the same. */
  constructor(readonly options: { readonly compounds?: boolean; readonly forms?: boolean } = {}) {}

  add(lists: WordLists, value: T): this {
    for (const language of languages) {
      for (const phrase of lists[language] ?? []) {
        const keys = tokensOf(phrase).map(({ key }) => key);
        const [first] = keys;
        if (first === undefined) continue;
        const entry = { keys, stems: keys.map((key) => this.#stem(language, key)), value };
        const slot = `${language} ${entry.stems[0]}`;
        this.#byStem.set(slot, [...(this.#byStem.get(slot) ?? []), entry]);
        if (this.options.compounds && language === 'de' && keys.length === 1 && first.length > 3) this.#compounds.push(entry);
      }
    }
    return this;
  }

  #stem(language: Language, key: string): string {
    return this.options.forms === false ? key : stemOf(language, key);
  }

  /** All phrases, left to right, none over another. In other languages English words are understood too. */
  find(tokens: readonly Token[], language: Language): Hit<T>[] {
    const hits: Hit<T>[] = [];
    for (let from = 0; from < tokens.length;) {
      const hit = this.at(tokens, from, language);
      if (hit) hits.push(hit);
      from = hit ? hit.to : from + 1;
    }
    return hits;
  }

  /** The longest phrase that begins at a token. */
  at(tokens: readonly Token[], from: number, language: Language): Hit<T> | undefined {
    const token = tokens[from];
    if (!token) return undefined;
    const own = this.#longest(tokens, from, language);
    const english = language === 'en' ? undefined : this.#longest(tokens, from, 'en');
    const best = english && (!own || english.to > own.to) ? english : own;
    return best ?? (language === 'de' ? this.#inCompound(token, from) : undefined);
  }

  #longest(tokens: readonly Token[], from: number, language: Language): Hit<T> | undefined {
    let best: { entry: Entry<T>; exact: number } | undefined;
    for (const entry of this.#byStem.get(`${language} ${this.#stem(language, tokens[from]?.key ?? '')}`) ?? []) {
      if (best && entry.keys.length < best.entry.keys.length) continue;
      let exact = 0;
      const fits = entry.keys.every((key, i) => {
        const word = tokens[from + i]?.key ?? '';
        if (word === key) exact += 1;
        return word === key || this.#stem(language, word) === entry.stems[i];
      });
      if (fits && (!best || entry.keys.length > best.entry.keys.length || exact > best.exact)) best = { entry, exact };
    }
    return best && { value: best.entry.value, from, to: from + best.entry.keys.length, phrase: best.entry.keys.join(' ') };
  }

  #inCompound(token: Token, from: number): Hit<T> | undefined {
    let best: Entry<T> | undefined;
    for (const entry of this.#compounds) {
      const [word = ''] = entry.keys;
      if (token.key.length >= word.length + 3 && token.key.endsWith(word) && word.length > (best?.keys[0]?.length ?? 0)) best = entry;
    }
    if (!best) return undefined;
    const [word = ''] = best.keys;
    return { value: best.value, from, to: from + 1, phrase: word, compound: token.key.slice(0, -word.length) };
  }

  /** The phrase that is the whole text. */
  exactly(text: string, language: Language): T | undefined {
    const tokens = tokensOf(text);
    const hit = this.at(tokens, 0, language);
    return hit && hit.to === tokens.length && hit.compound === undefined ? hit.value : undefined;
  }
}
