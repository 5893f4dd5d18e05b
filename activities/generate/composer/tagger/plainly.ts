/** The two readings of a request in plain words: by its clauses, and by its marked words. */
import type { Language } from '../../../../core/composition.ts';
import { tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { recast, type Recast } from '../understand/clauses/recast.ts';
import { recastMarked } from './recast.ts';

/** A few words have a grammar of their own: "habit tracker: meditate, floss". */
const fewWords = 5;

/** Up to here a text without signs of a list is one request. */
export const oneRequest = 24;
const signs = /[,;:(]/;
/** "Hi, can you", "S'il te plaît, crée", "…, please". */
const courtesy =
  /^\s*(?:hi|hello|hey|hallo|bonjour|salut|hola|ol[aá]|oi|bitte|please|por favor|s['’]il (?:te|vous) pla[iî]t)(?:\s\p{L}+)?\s*,|,\s*(?:please|bitte|svp|s['’]il (?:te|vous) pla[iî]t|por favor|thanks|danke|merci|gracias|obrigad[oa])[\s.!?]*$/giu;

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
  const words = tokensOf(text).length;
  const isList = words > oneRequest || signs.test(text.replace(courtesy, ' '));
  const mayBeMarked = text.length <= mostLetters && !formula.test(text) && words > fewWords && isList;
  return { byClauses, byMarks: mayBeMarked ? recastMarked(text, lexicon.spansIn(text), language, lexicon) : undefined };
}
