/** Lists in words: "title, author (first and last) and rating". */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';

/** Cuts at separators and joining words that stand outside of brackets and quotes. */
export function cut(text: string, separator: RegExp, joins: readonly string[]): string[] {
  const folded = fold(text);
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = folded.charAt(i);
    if (char === '(' || char === '[') depth += 1;
    if (char === ')' || char === ']') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    // 3,50 is one number.
    const number = /[,.]/.test(char) && /\d/.test(folded.charAt(i - 1)) && /\d/.test(folded.charAt(i + 1));
    if (separator.test(char) && !number) {
      parts.push(text.slice(from, i));
      from = i + 1;
      continue;
    }
    if (!/\s/.test(char)) continue;
    const join = joins.find((word) => folded.startsWith(`${word} `, i + 1));
    if (join === undefined) continue;
    parts.push(text.slice(from, i));
    from = i + 1 + join.length;
    i = from - 1;
  }
  parts.push(text.slice(from));
  return parts;
}

const trimmed = (text: string): string => text.replace(/^[\s,;:.&"'“”„«»*•-]+|[\s,;:.!?"'“”„«»*-]+$/g, '');

/** The items of a list of options: commas, slashes and "or" part them. */
export function optionsOf(text: string, language: Language, lexicon: Lexicon): string[] {
  const { and, or } = lexicon.rules.languages[language];
  const joins = [...and, ...or].map(fold);
  const leads = new RegExp(`^(?:${joins.filter((join) => /\w/.test(join)).join('|')})\\s+`, 'i');
  const options = cut(text, /[,;\n]/.test(text) ? /[,;|\n]/ : /[/|]/, joins)
    .map((option) => trimmed(option).replace(leads, ''))
    .filter((option) => /[\p{L}\p{N}\p{Sc}]/u.test(option));
  return [...new Map(options.map((option) => [fold(option), option])).values()];
}

/** "name phone address next visit": three known fields in a row are a list that lacks its commas. */
function runOf(piece: string, language: Language, lexicon: Lexicon): string[] {
  // What stands in brackets belongs to the word before them.
  if (/[()[\]]/.test(piece)) return [piece];
  const tokens = tokensOf(piece);
  const found: string[] = [];
  let from = 0;
  for (let hit = lexicon.fields.at(tokens, from, language); hit; hit = lexicon.fields.at(tokens, from, language)) {
    found.push(piece.slice(tokens[from]?.start, tokens[hit.to - 1]?.end));
    from = hit.to;
  }
  return found.length < 3 ? [piece] : [...found, piece.slice(tokens[from]?.start ?? piece.length)];
}

/** "Date and time", "banho e tosa": words around an "and" that name one thing. */
const isOneName = (piece: string, language: Language, lexicon: Lexicon): boolean =>
  lexicon.fields.exactly(piece, language) !== undefined || lexicon.businesses.exactly(piece, language) !== undefined;

/** The items of a list of fields. "date and time" stays one where that is a field's name. */
export function itemsOf(text: string, language: Language, lexicon: Lexicon): string[] {
  const joins = lexicon.rules.languages[language].and.map(fold);
  const separator = /;/.test(text) && /:/.test(text) ? /[;\n]/ : /[,;\n]/;
  return cut(text, separator, [])
    .map((piece) => piece.replace(new RegExp(`^\\s*(?:${joins.filter((join) => /\w/.test(join)).join('|')})\\s+`, 'i'), ''))
    .flatMap((piece) => (isOneName(piece, language, lexicon) ? [piece] : cut(piece, /&/, joins)))
    .flatMap((piece) => runOf(piece, language, lexicon))
    .map((item) => trimmed(trimmed(item).replace(new RegExp(`\\s(?:${joins.filter((join) => /\w/.test(join)).join('|')})$`, 'i'), '')))
    .filter((item) => /[\p{L}\p{N}]/u.test(item));
}
