/** A request in plain words: by its marked words, or by its clauses where it is short or about something else than rows. */
import type { Language } from '../../../../core/composition.ts';
import { tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { recast, type Recast } from '../understand/clauses/recast.ts';
import { kindWithout } from '../understand/kind-without.ts';
import { withOwnersNamed } from '../understand/one-to-many.ts';
import { requestOf } from '../understand/request.ts';
import { starred } from '../understand/starred.ts';
import { relatedThings } from '../understand/things.ts';
import { isOfRows } from './about-rows.ts';
import { recastMarked } from './recast.ts';
import { spansIn } from './tagger.ts';

/** A few words have a grammar of their own: "habit tracker: meditate, floss"; a plain request may have more of them. */
const fewWords = 12;
const fewPlainWords = 60;

/** A longer text is a list of its own, or no request. */
const mostLetters = 1_200;

/** "Pick a random pupil from my list": a tool that the clauses do not know of. */
function isTool(text: string, language: Language, lexicon: Lexicon): boolean {
  const request = requestOf(text, language, lexicon);
  const kind = request.head.kind ?? kindWithout(request, text, language, lexicon);
  return kind !== undefined && kind.id !== 'site' && !isOfRows(kind.rule);
}

/** @returns undefined where the text is a plain request already */
export function plainly(text: string, language: Language, lexicon: Lexicon): Recast | undefined {
  const byClauses = recast(text, language, lexicon);
  const isPlain = byClauses === undefined || byClauses.core === text;
  if (isPlain && isTool(text, language, lexicon)) return byClauses;
  const isRated = new RegExp(starred.source, 'iu').test(text);
  const isShort = tokensOf(text).length <= (isPlain ? fewPlainWords : fewWords);
  if (isShort || (isPlain && isRated) || text.length > mostLetters) return byClauses;
  const byMarks = recastMarked(text, spansIn(text, language, lexicon), language, lexicon);
  if (!byMarks) return byClauses;
  const listed = relatedThings(withOwnersNamed(byClauses?.core ?? text, language), language, lexicon).things.length;
  const several = Math.max(listed, byClauses?.things.length ?? 0);
  return several > 1 && several >= byMarks.things.length ? byClauses : byMarks;
}
