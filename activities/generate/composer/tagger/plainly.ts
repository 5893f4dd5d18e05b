/** The two readings of a request in plain words: by its clauses, and by its marked words. */
import type { Language } from '../../../../core/composition.ts';
import { tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { recast, type Recast } from '../understand/clauses/recast.ts';
import { recastMarked } from './recast.ts';
import { spansIn } from './tagger.ts';

/** A few words have a grammar of their own: "habit tracker: meditate, floss". */
const fewWords = 5;

/** A longer text is a list of its own, or no request. */
const mostLetters = 1_200;

/** "Price = hours * rate" is worked out. */
const formula = /\s[=*]\s/;

export interface Readings {
  /** Undefined where the text is a plain request already. */
  readonly byClauses: Recast | undefined;
  /** Undefined where its words say nothing of rows. */
  readonly byMarks: Recast | undefined;
}

export function readingsOf(text: string, language: Language, lexicon: Lexicon): Readings {
  const byClauses = recast(text, language, lexicon);
  const mayBeMarked = text.length <= mostLetters && !formula.test(text) && tokensOf(text).length > fewWords;
  return { byClauses, byMarks: mayBeMarked ? recastMarked(text, spansIn(text, language, lexicon), language, lexicon) : undefined };
}
