/** What a sentence gives a tool to work with: its list, piece by piece, as it was written. */
import type { Language } from '../../../../core/composition.ts';
import { fold } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { cut } from '../understand/items.ts';
import { sentencesOf } from '../understand/request.ts';

/** Of "scoreboard: Ana, Ben" what stands behind the colon, which no time of day and no ratio has around it; else nothing. */
export function behindColon(sentence: string): string | undefined {
  const at = sentence.search(/:(?!\d|\/\/)/);
  const behind = at < 0 ? '' : sentence.slice(at + 1).trim();
  return behind === '' ? undefined : behind;
}

/** Pieces between commas, arrows and words for "and", outside of brackets; a sentence ends one. */
export function piecesOf(text: string, language: Language, lexicon: Lexicon): string[] {
  const joins = lexicon.rules.languages[language].and.filter((join) => /\p{L}/u.test(join)).map(fold);
  const lead = new RegExp(`^(?:${joins.join('|')})\\s+`, 'i');
  return sentencesOf(text.replace(/\s*(?:->|→|=>)\s*/g, ', '))
    .flatMap((sentence) => cut(sentence, /[,;\n]/, joins))
    .map((piece) => piece.trim().replace(lead, ''))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}
