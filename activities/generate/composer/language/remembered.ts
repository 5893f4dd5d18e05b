/** What was read of a text is read again by many readers: the last answers are kept. */
import { LRUCache } from 'lru-cache';
import type { Language } from '../../../../core/composition.ts';
import type { Lexicon } from '../lexicon.ts';

/** A list without answers is one too: what is kept is boxed, so that undefined can be. */
interface Kept<Answer> {
  readonly answer: Answer;
}

type Reader<Answer> = (text: string, language: Language, lexicon: Lexicon) => Answer;

/** @param read a pure reader. @returns the same, which remembers its last answers for each lexicon */
export function remembered<Answer>(read: Reader<Answer>, most: number): Reader<Answer> {
  const ofLexicon = new WeakMap<Lexicon, LRUCache<string, Kept<Answer>>>();
  return (text, language, lexicon) => {
    const known = ofLexicon.get(lexicon) ?? new LRUCache<string, Kept<Answer>>({ max: most });
    ofLexicon.set(lexicon, known);
    const key = `${language} ${text}`;
    const kept = known.get(key) ?? { answer: read(text, language, lexicon) };
    known.set(key, kept);
    return kept.answer;
  };
}
