/** The weights of the encoder as they are stored: a head that names their sizes, then one array behind the other. */
import type { Norm } from './activations.ts';
import type { Matrix, Rows } from './products.ts';

export interface Layer {
  /** Queries, keys and values, one behind the other. */
  readonly attend: Matrix;
  readonly gather: Matrix;
  readonly afterAttention: Norm;
  readonly widen: Matrix;
  readonly narrow: Matrix;
  readonly afterAll: Norm;
}

export interface EncoderWeights {
  readonly width: number;
  readonly heads: number;
  /** Pieces of the longest text. */
  readonly longest: number;
  /** Numbers of the longest row between two products. */
  readonly widest: number;
  /** Of all matrices of the layers. */
  readonly bytes: number;
  readonly pieces: Rows;
  readonly places: Rows;
  readonly norm: Norm;
  readonly layers: readonly Layer[];
  readonly head: { readonly values: Float32Array; readonly bias: Float32Array };
  /** Pieces of words by their number: "##s" goes on. */
  readonly vocabulary: readonly string[];
}

interface Sizes {
  readonly width: number;
  readonly inner: number;
  readonly heads: number;
  readonly layers: number;
  readonly places: number;
  readonly tags: number;
}

/** Weights that have one factor. */
const group = 32;
/** What the largest number of four bits comes to with the largest factor, and what that number and factor are. */
const [largest, steps, factors] = [127, 7, 255];

/** For each factor the sixteen numbers that four bits stand for, in eight bits. */
const expanded = Int8Array.from({ length: (factors + 1) * 16 }, (_, at) =>
  Math.round((((at & 15) - 8) * (at >> 4) * largest) / (steps * factors)),
);

/** Each number of four bits times the factor of its group. */
function eightBits(factor: Uint8Array, pairs: Uint8Array): Int8Array {
  const values = new Int8Array(2 * pairs.length);
  const half = group / 2;
  for (let at = 0; at < pairs.length; at += 1) {
    const [pair, own] = [pairs[at] as number, (factor[Math.trunc(at / half)] as number) * 16];
    values[2 * at] = expanded[own + (pair & 15)] as number;
    values[2 * at + 1] = expanded[own + (pair >> 4)] as number;
  }
  return values;
}

/** Reads stored weights: 32 bits for the length of the head, the head (JSON, then the pieces, a line each), the arrays; little end first. */
export function encoderWeightsFrom(bytes: Uint8Array): EncoderWeights {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const [head = '', ...vocabulary] = new TextDecoder().decode(bytes.subarray(4, 4 + length)).split('\n');
  const { width, inner, heads, layers, places, tags } = JSON.parse(head) as Sizes;
  let at = 4 + length;
  const take = (size: number): ArrayBuffer => {
    at += size;
    return bytes.buffer.slice(bytes.byteOffset + at - size, bytes.byteOffset + at) as ArrayBuffer;
  };
  const floats = (count: number): Float32Array => new Float32Array(take(4 * count));
  const rows = (count: number, each: number): Rows => {
    const scales = floats(count);
    return { scales, values: eightBits(new Uint8Array(take((count * each) / group)), new Uint8Array(take((count * each) / 2))) };
  };
  const matrix = (columns: number, each: number): Matrix => ({ ...rows(columns, each), bias: floats(columns) });
  const norm = (): Norm => ({ gain: floats(width), bias: floats(width) });
  const pieces = rows(vocabulary.length, width);
  const placed = rows(places, width);
  const first = norm();
  const all = Array.from({ length: layers }, () => ({
    attend: matrix(3 * width, width),
    gather: matrix(width, width),
    afterAttention: norm(),
    widen: matrix(inner, width),
    narrow: matrix(width, inner),
    afterAll: norm(),
  }));
  return {
    width,
    heads,
    longest: places,
    widest: Math.max(3 * width, inner),
    bytes: layers * width * (4 * width + 2 * inner),
    pieces,
    places: placed,
    norm: first,
    layers: all,
    head: { values: floats(tags * width), bias: floats(tags) },
    vocabulary,
  };
}
