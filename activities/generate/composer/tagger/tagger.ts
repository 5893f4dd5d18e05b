/** Marks what the words of a request are, and says what kind of app it asks for. Learned from the sentences of `catalog/understanding/marked`. */
import { LRUCache } from 'lru-cache';
import { softened } from './activations.ts';
import { createEncoder } from './encoder.ts';
import { encoderWeightsFrom } from './encoder-weights.ts';
import { appKinds, type AppKind, type Span } from './marks.ts';
import { bestPath, spansOf, tags } from './tags.ts';
import { piecesOf } from './tokens.ts';
import { createWordPieces } from './wordpieces.ts';

export interface Reading {
  /** In their order, without the sign that ends the text. */
  readonly spans: readonly Span[];
  readonly kind: AppKind;
  /** How sure the kind is, from 0 to 1. */
  readonly sureness: number;
}

/** @returns what a text says; about 0.1 s for a long sentence */
export type Tagger = (text: string) => Reading;

/** @param load reads the stored weights; asked once, by the first text: it takes about half a second and 170 MB */
export function createTagger(load: () => Uint8Array): Tagger {
  let reader: Tagger | undefined;
  const kept = new LRUCache<string, Reading>({ max: 64 });
  return (text) => {
    const known = kept.get(text) ?? (reader ??= createReader(load()))(text);
    kept.set(text, known);
    return known;
  };
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
    // The first is that of the whole text.
    const places = [0];
    for (const word of words) {
      const own = cut(said.slice(word.start, word.end));
      if (pieces.length + own.length + 1 > longest) break;
      places.push(pieces.length);
      pieces.push(...own);
    }
    const [whole = new Float64Array(), ...scores] = read([...pieces, end], places);
    return { spans: spansOf(bestPath(scores), words), ...kindFrom(whole) };
  };
}

/** Behind the scores of the tags stand those of the kinds. */
function kindFrom(scores: Float64Array): Pick<Reading, 'kind' | 'sureness'> {
  const shares = Float32Array.from(scores.subarray(tags.length));
  softened(shares);
  const sureness = Math.max(...shares);
  return { kind: appKinds[shares.indexOf(sureness)] ?? 'rows', sureness };
}
