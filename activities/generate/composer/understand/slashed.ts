/** What slashes part: options ("summer/winter/all-season"), or names of fields ("first name/last name"). */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';

const yesOrNo = /^(yes|no|ja|nein|oui|non|si|sim|nao|and|or|und|oder|et|ou|y|o|e)$/;
const figure = /^[\d.,\s]+$|^(?:km|kg|min|m|h|g|l|kw)$/;
/** "mg/dl", "min/km": a unit. */
const rate = /(?:^|\s)(?:kg|km|cm|mm|mg|g|ml|l|dl|m|m2|mol|mmol|min|kcal|kwh|euros?|eur|€|\$)\s?\/\s?[a-z][a-z0-9]{0,5}(?:\s|$)/;
const spaced = /\s\/\s/;

/** @returns the field in whose name the first option stands: "Fee 60 €/30 €", "status open / in progress / done" */
function ownerOf(first: string, language: Language, lexicon: Lexicon): string | undefined {
  const tokens = tokensOf(first);
  const hit = lexicon.fields.at(tokens, 0, language);
  return hit && first.length > (tokens[hit.to - 1]?.end ?? 0) ? first.slice(0, tokens[hit.to - 1]?.end) : undefined;
}

/**
 * Items in which slashes part something, written so that the rest of the reading knows what: `Fee (60 €, 30 €)`.
 * @param unnamed what a choice is called whose field is not named
 */
export function withoutSlashes(item: string, unnamed: string, language: Language, lexicon: Lexicon): string[] {
  if (/[()]/.test(item) || !item.includes('/') || rate.test(fold(item))) return [item];
  const pieces = item.split('/').map((piece) => piece.trim());
  const [first = ''] = pieces;
  if (pieces.some((piece) => piece === '' || figure.test(fold(piece)) || tokensOf(piece).some(({ key }) => yesOrNo.test(key))))
    return [item];
  const owner = ownerOf(first, language, lexicon);
  const isField = (piece: string): boolean => lexicon.fields.exactly(piece, language) !== undefined;
  if (pieces.every(isField) && pieces.length === 2) return pieces;
  if (owner !== undefined)
    return [
      `${owner} (${[
        first
          .slice(owner.length)
          .replace(/^[\s:=]+/, '')
          .trim(),
        ...pieces.slice(1),
      ].join(', ')})`,
    ];
  // "Tyre summer/winter": the word before belongs to it, as others read it.
  return spaced.test(item) || tokensOf(first).length === 1 ? [`${unnamed} (${pieces.join(', ')})`] : [item];
}
