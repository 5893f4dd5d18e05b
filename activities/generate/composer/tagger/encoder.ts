/** Reads the words of a text together: an encoder after BERT (Devlin and others, 2018), with weights of eight bits. */
import { gelu, normalised, softened } from './activations.ts';
import { createProducts, type Loaded, type Matrix } from './products.ts';
import type { EncoderWeights, Layer } from './encoder-weights.ts';

/** Scores of every tag for each of the asked places. The pieces are no more than the weights have places for. */
export type Encoder = (pieces: readonly number[], places: readonly number[]) => Float64Array[];

export function createEncoder(weights: EncoderWeights): Encoder {
  const { width, heads, pieces: known, places: placed, norm, head } = weights;
  const products = createProducts(weights, weights.longest);
  // Nothing below holds on to `weights`: its matrices lie with the products now.
  const layers = weights.layers.map((layer) => ({
    ...layer,
    attend: products.load(layer.attend),
    gather: products.load(layer.gather),
    widen: products.load(layer.widen),
    narrow: products.load(layer.narrow),
  }));

  function embedded(pieces: readonly number[]): Float32Array {
    const all = new Float32Array(pieces.length * width);
    for (const [at, piece] of pieces.entries()) {
      const scale = known.scales[piece] as number;
      const place = placed.scales[at] as number;
      for (let i = 0; i < width; i += 1)
        all[at * width + i] = (known.values[piece * width + i] as number) * scale + (placed.values[at * width + i] as number) * place;
    }
    return normalised(all, norm, width);
  }

  function through(all: Float32Array, layer: LoadedLayer): Float32Array {
    const count = all.length / width;
    const seen = attention(products.of(all, layer.attend), count, width, heads);
    const near = normalised(sum(all, products.of(seen, layer.gather)), layer.afterAttention, width);
    const wide = products.of(near, layer.widen).map(gelu);
    return normalised(sum(near, products.of(wide, layer.narrow)), layer.afterAll, width);
  }

  return (pieces, places) => {
    const read = layers.reduce((all, layer) => through(all, layer), embedded(pieces));
    return places.map((place) => {
      const own = new Float64Array(head.bias);
      for (let tag = 0; tag < own.length; tag += 1)
        for (let i = 0; i < width; i += 1)
          own[tag] = (own[tag] as number) + (head.values[tag * width + i] as number) * (read[place * width + i] as number);
      return own;
    });
  };
}

/** A layer whose matrices lie where they are multiplied. */
type LoadedLayer = { readonly [K in keyof Layer]: Layer[K] extends Matrix ? Loaded : Layer[K] };

const sum = (one: Float32Array, other: Float32Array): Float32Array => one.map((value, at) => value + (other[at] as number));

/** Each piece's share of all others, head by head. @param all queries, keys and values side by side */
function attention(all: Float32Array, count: number, width: number, heads: number): Float32Array {
  const size = width / heads;
  const line = 3 * width;
  const seen = new Float32Array(count * width);
  const shares = new Float32Array(count);
  for (let head = 0; head < heads; head += 1) {
    const [query, key, value] = [0, 1, 2].map((part) => part * width + head * size) as [number, number, number];
    for (let one = 0; one < count; one += 1) {
      for (let other = 0; other < count; other += 1)
        shares[other] = dot(all, one * line + query, other * line + key, size) / Math.sqrt(size);
      softened(shares);
      const to = one * width + head * size;
      for (let other = 0; other < count; other += 1) {
        const share = shares[other] as number;
        const from = other * line + value;
        for (let i = 0; i < size; i += 1) seen[to + i] = (seen[to + i] as number) + share * (all[from + i] as number);
      }
    }
  }
  return seen;
}

/** Four sums at a time, since each addition waits for the one before. @param size a multiple of four */
function dot(all: Float32Array, one: number, other: number, size: number): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let i = 0; i < size; i += 4) {
    first += (all[one + i] as number) * (all[other + i] as number);
    second += (all[one + i + 1] as number) * (all[other + i + 1] as number);
    third += (all[one + i + 2] as number) * (all[other + i + 2] as number);
    fourth += (all[one + i + 3] as number) * (all[other + i + 3] as number);
  }
  return first + second + third + fourth;
}
