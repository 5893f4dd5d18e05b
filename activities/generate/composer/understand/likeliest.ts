/** Which language a few words are in. */
import { languages, type Language } from '../../../../core/composition.ts';
import type { Lexicon } from '../lexicon.ts';
import { weightOf } from './head.ts';
import { requestOf } from './request.ts';
import type { Request } from './request-type.ts';

/** Few words may belong to several languages: the one in which they ask for something is meant. */
export function likeliest(sentence: string, detected: Language, lexicon: Lexicon): { language: Language; request: Request } {
  const readings = [detected, ...languages.filter((language) => language !== detected)].map((language) => ({
    language,
    request: requestOf(sentence, language, lexicon),
  }));
  const [first, ...others] = readings;
  const asks = others.find(
    ({ request }) => weightOf(request.head) > weightOf(first?.request.head ?? request.head) + 0.5 && request.head.kind !== undefined,
  );
  return asks ?? first ?? { language: detected, request: requestOf(sentence, detected, lexicon) };
}
