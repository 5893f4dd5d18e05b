/** What a thing and its kind say by their own words: stages, and the phrase that asked. */
import type { Language } from '../../../../core/composition.ts';
import { capitalised, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { FieldWish } from '../understand/field-wish.ts';
import type { Understanding } from '../understand/understanding.ts';

interface Spoken {
  readonly u: Pick<Understanding, 'request'>;
  readonly lexicon: Lexicon;
  readonly language: Language;
}

/** A status without options of its own has the stages of the thing: an application is no "Open, Done". */
export const staged = (wishes: readonly FieldWish[], stages: readonly string[] | undefined, usual: readonly string[] = []): FieldWish[] =>
  wishes.map((wish) =>
    stages && wish.id === 'status' && (wish.type === 'text' || wish.options?.join() === usual.join())
      ? { ...wish, type: 'choice' as const, options: stages }
      : wish,
  );

/** The words of the kind as they were written: "Suivi des devoirs" of "suivi des devoirs de mes 3 enfants". */
export function phraseOf({ u, lexicon, language }: Spoken): string {
  const { text, kind } = u.request.head;
  const tokens = tokensOf(text);
  const hit = lexicon.asked.find(tokens, language).find(({ phrase }) => phrase === kind?.phrase);
  return capitalised(hit ? text.slice(tokens[hit.from]?.start, tokens[hit.to - 1]?.end) : text);
}
