/** What the encoder reads in a request: its marked words said in plain ones, and the kind of app. */
import type { Language } from '../../../../core/composition.ts';
import { tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Recast } from '../understand/clauses/recast.ts';
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

export interface Reading {
  /** Undefined where its words say nothing of rows. */
  readonly byMarks: Recast | undefined;
  /** The kind of app, where it is sure. */
  readonly meant: Meant | undefined;
}

/** Whether a text is a list or a story, and not a few words that name an app. */
const isTold = (text: string): boolean => tokensOf(text).length > oneRequest || signs.test(text.replace(courtesy, ' '));

/** Whether what a text asks for is to be read: a name alone, "a simple tip calculator", says it by itself. */
export const mayBeRead = (text: string, isNamed: boolean): boolean =>
  text.length <= mostLetters && tokensOf(text).length > fewWords && (!isNamed || isTold(text));

/** From here on the kind that the encoder reads is right in more than nine of ten (`test/catalog/judge-kinds.ts`). */
const sure = 0.85;
/** Words of a story say less than the whole of it; but whether others may read what is sent must be sure. */
const sureOfStory = 0.6;

export function readingOf(text: string, language: Language, lexicon: Lexicon): Reading {
  const { spans, kind: read, sureness } = lexicon.read(text);
  const isStory = tokensOf(text).length > oneRequest;
  const kind = sureness >= (isStory && read !== 'form' ? sureOfStory : sure) ? read : undefined;
  const isOfRows = !formula.test(text) && (kind === undefined ? isTold(text) : isOfMarks(kind));
  const byMarks = isOfRows ? recastMarked(text, spans, language, lexicon, kind) : undefined;
  const count = (sort: Mark): number => spans.filter(({ mark }) => mark === sort).length;
  return { byMarks, meant: kind === undefined ? undefined : { kind, fields: count('field'), deeds: count('deed') } };
}
