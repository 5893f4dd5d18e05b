/** The two readings of a request in plain words: by its clauses, and by its marked words. */
import type { Language } from '../../../../core/composition.ts';
import { tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { recast, type Recast } from '../understand/clauses/recast.ts';
import { isOfMarks, type Meant } from './app-kind.ts';
import type { Mark } from './marks.ts';
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
  /** The kind of app, where it is sure. */
  readonly meant: Meant | undefined;
}

/** From here on the kind that the encoder reads is right in more than nine of ten (`test/catalog/judge-kinds.ts`). */
const sure = 0.85;
/** Words of a story say less than the whole of it; but whether others may read what is sent must be sure. */
const sureOfStory = 0.6;

export function readingsOf(text: string, language: Language, lexicon: Lexicon): Readings {
  const byClauses = recast(text, language, lexicon);
  const { spans, kind: read, sureness } = lexicon.read(text);
  const words = tokensOf(text).length;
  const kind = sureness >= (words > oneRequest && read !== 'form' ? sureOfStory : sure) ? read : undefined;
  const isList = words > oneRequest || signs.test(text.replace(courtesy, ' '));
  const mayBeMarked = text.length <= mostLetters && !formula.test(text) && words > fewWords;
  const isOfRows = mayBeMarked && (kind === undefined ? isList : isOfMarks(kind));
  const byMarks = isOfRows ? recastMarked(text, spans, language, lexicon, kind) : undefined;
  const count = (sort: Mark): number => spans.filter(({ mark }) => mark === sort).length;
  const meant = kind === undefined ? undefined : { kind, fields: count('field'), deeds: count('deed') };
  return { byClauses, byMarks, meant };
}
