/** Learns the weights of the tagger from marked sentences: a conditional random field, by stochastic gradient descent (Bottou's scaled one). */
import { chancesOf } from './chances.ts';
import { hashOf, tagCount, type Weights } from './model.ts';

export interface Example {
  /** Features of each word. */
  readonly features: readonly (readonly string[])[];
  /** Its right tag. */
  readonly path: readonly number[];
}

const firstRate = 0.1;
/** How strongly weights are drawn towards nought, so that what was seen once teaches little. */
const penalty = 1;
/** A feature that is seen fewer times teaches nothing that holds elsewhere. */
const fewest = 2;
const largest = 127;

/** A sequence of places that is the same every time. */
function shuffled(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  for (let at = count - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

/** Numbers features that occur often enough, by their hash. */
function numbered(examples: readonly Example[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const list of features) for (const hash of list.map(hashOf)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= fewest).map(([hash]) => hash);
  return new Map(often.sort((a, b) => a - b).map((hash, row) => [hash, row]));
}

/** @param rounds over all examples. Deterministic; some minutes for seven thousand sentences. */
export function learn(examples: readonly Example[], rounds = 25): Weights {
  const rows = numbered(examples);
  const pairsAt = rows.size * tagCount;
  const weights = new Float64Array(pairsAt + tagCount * tagCount);
  const known = examples
    .filter(({ path }) => path.length > 0)
    .map(({ features, path }) => ({
      places: features.map((list) =>
        Int32Array.from(
          list.flatMap((one) => rows.get(hashOf(one)) ?? []),
          (row) => row * tagCount,
        ),
      ),
      path,
    }));
  const shrink = (2 * penalty) / known.length;
  // Shrinking all weights is one factor beside them.
  let factor = 1;
  let step = 0;
  const add = (place: number, by: number): void => {
    weights[place] = (weights[place] as number) + by;
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const at of shuffled(known.length, round + 1)) {
      const { places, path } = known[at] as (typeof known)[number];
      const rate = firstRate / (1 + shrink * firstRate * step);
      step += 1;
      factor *= 1 - rate * shrink;
      const gain = rate / factor;
      const scores = places.map((list) => {
        const sum = new Float64Array(tagCount);
        for (const place of list)
          for (let tag = 0; tag < tagCount; tag += 1) sum[tag] = (sum[tag] as number) + (weights[place + tag] as number);
        return sum.map((value) => value * factor);
      });
      const { own, pairs } = chancesOf(scores, weights.subarray(pairsAt), factor);
      for (const [word, right] of path.entries()) {
        for (const [tag, chance] of (own[word] as Float64Array).entries()) {
          const slope = (tag === right ? 1 : 0) - chance;
          if (Math.abs(slope) > 1e-4) for (const place of places[word] as Int32Array) add(place + tag, slope * gain);
        }
        if (word > 0) add(pairsAt + (path[word - 1] as number) * tagCount + right, gain);
      }
      for (const [place, chance] of pairs.entries()) if (chance > 0) add(pairsAt + place, -chance * gain);
    }
  }
  return small(rows, weights, pairsAt);
}

/** Weights as small integers, without the features that come to nothing. */
function small(rows: ReadonlyMap<number, number>, weights: Float64Array, pairsAt: number): Weights {
  const most = weights.reduce((high, weight) => Math.max(high, Math.abs(weight)), 0);
  const whole = Int8Array.from(weights, (weight) => Math.round((weight / most) * largest));
  const rowOf = (row: number): Int8Array => whole.subarray(row * tagCount, (row + 1) * tagCount);
  const kept = [...rows].filter(([, row]) => rowOf(row).some((weight) => weight !== 0));
  const values = new Int8Array(kept.length * tagCount);
  for (const [at, [, row]] of kept.entries()) values.set(rowOf(row), at * tagCount);
  return { rows: new Map(kept.map(([hash], at) => [hash, at])), values, pairs: whole.slice(pairsAt) };
}
