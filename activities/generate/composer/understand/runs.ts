/** Fields in a row without commas: "artist album year (1900-2030) condition M NM VG", "opponent home/away our goals their goals". */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { labelOfOptions } from './known-options.ts';

const fewest = 3;
const mark = /^[\p{Lu}\d][\p{Lu}\d+-]{0,3}$/u;

/** Lines of fields.yaml whose words count what another word names. */
const counting = new Set(['number', 'quantity']);

/** Words, each with the brackets that follow it. */
const wordsOf = (piece: string): string[] => piece.trim().match(/[^\s(]+(?:\s*\([^)]*\))?/g) ?? [];

/** @returns the fields that a piece of a list names one after the other: three at least, else the piece as it is */
export function runOf(piece: string, language: Language, lexicon: Lexicon): string[] {
  const words = wordsOf(piece);
  // "Poids taille": two figures side by side; a "page number" is one.
  const figures = words.map((word) => lexicon.fields.exactly(word, language));
  const isFigure = (field: (typeof figures)[number]): boolean => field?.rule.type === 'number' && !counting.has(field.id);
  const arePair = figures.length === 2 && figures.every(isFigure) && figures[0]?.id !== figures[1]?.id;
  if (arePair && !lexicon.fields.exactly(piece, language)) return words;
  // "Note von 1 bis 6" is one figure.
  if (words.length < fewest || /(?:from|von|de|du|del)\s+\d+\s*(?:-|–|to|bis|à|a|até|hasta)\s*\d/i.test(piece)) return [piece];
  const possessives = new Set(lexicon.phrasing[language].rules.possessives.map(fold));
  const plain = (word: string): string => word.replace(/\s*\(.*$/, '');
  /** How many words from here on are the name of a field; brackets end it. */
  const namedAt = (at: number): number => {
    const end = words.findIndex((word, place) => place >= at && word.includes('('));
    const run = words.slice(at, end < 0 ? undefined : end + 1).map(plain);
    const hit = lexicon.fields.at(tokensOf(run.join(' ')), 0, language);
    return hit?.compound === undefined ? (hit?.to ?? 0) : 0;
  };
  const found: string[] = [];
  let owned = false;
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? '';
    const length = namedAt(at);
    const last = found.length - 1;
    const areOptions = /\p{L}\/\p{L}/u.test(word);
    if (possessives.has(fold(word)) && at + 1 < words.length) {
      owned = true;
      const taken = 1 + Math.max(1, namedAt(at + 1));
      found.push(words.slice(at, at + taken).join(' '));
      at += taken;
    } else if (areOptions && labelOfOptions(word.split('/'), language, lexicon) !== undefined) {
      owned = true;
      found.push(word);
      at += 1;
    } else if (last >= 0 && (areOptions || (mark.test(word) && word.length < 5))) {
      found[last] += ` ${word}`;
      at += 1;
    } else if (length > 0) {
      found.push(words.slice(at, at + length).join(' '));
      at += length;
    } else if (found.length >= fewest && !owned && !/[()]/.test(piece)) {
      return [...found, words.slice(at).join(' ')];
    } else return [piece];
  }
  return found.length < fewest ? [piece] : found;
}
