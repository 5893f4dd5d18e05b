/** Marks what the words of a request are. Learned from the sentences of `catalog/understanding/marked`. */
import { createEncoder } from './encoder.ts';
import { encoderWeightsFrom } from './encoder-weights.ts';
import type { Span } from './marks.ts';
import { bestPath, spansOf } from './tags.ts';
import { piecesOf } from './tokens.ts';
import { createWordPieces } from './wordpieces.ts';

/** @returns the marked spans of a text, in their order, without the sign that ends the text; about 0.1 s for a long sentence */
export type Tagger = (text: string) => readonly Span[];

/** @param load reads the stored weights; asked once, by the first text: it takes about half a second and 170 MB */
export function createTagger(load: () => Uint8Array): Tagger {
  let reader: Tagger | undefined;
  return (text) => (reader ??= createReader(load()))(text);
}

function createReader(bytes: Uint8Array): Tagger {
  const weights = encoderWeightsFrom(bytes);
  const { vocabulary, longest } = weights;
  const read = createEncoder(weights);
  const cut = createWordPieces(vocabulary);
  const [start, end] = ['[CLS]', '[SEP]'].map((mark) => vocabulary.indexOf(mark)) as [number, number];
  return (text) => {
    const said = text.replace(/[\s?!.]+$/, '');
    const words = piecesOf(said);
    const pieces = [start];
    const places: number[] = [];
    for (const word of words) {
      const own = cut(said.slice(word.start, word.end));
      if (pieces.length + own.length + 1 > longest) break;
      places.push(pieces.length);
      pieces.push(...own);
    }
    return spansOf(bestPath(read([...pieces, end], places)), words);
  };
}
