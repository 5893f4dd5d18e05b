/** Words and signs of a text, each with its place. */
import { fold } from '../language/text.ts';

export interface Piece {
  /** Folded. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** It begins with a capital. */
  readonly capital: boolean;
}

// "l'", "d'" and "qu'" are words of their own; signs stand alone.
const piece = /(?:\p{L}{1,2}|qu|jusqu|lorsqu|puisqu)['’](?=\p{L})|\p{L}+(?:['’]\p{L}+)?|\d+(?:[.,:]\d+)*|[^\s\p{L}\d]/gu;

export const piecesOf = (text: string): Piece[] =>
  [...text.matchAll(piece)].map(({ 0: words, index }) => ({
    key: fold(words),
    start: index,
    end: index + words.length,
    capital: /^\p{Lu}/u.test(words),
  }));
