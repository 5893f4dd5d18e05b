/** Forward and backward over a sentence: how likely each tag is at each word, and each pair of tags that follow each other. */
import { mayFollow, tagCount } from './model.ts';

const never = -1e6;

function logSum(values: Float64Array): number {
  let most = never;
  for (const value of values) if (value > most) most = value;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}

export interface Chances {
  /** For each word, of each tag. */
  readonly own: readonly Float64Array[];
  /** Of each pair of tags, summed over the sentence. */
  readonly pairs: Float64Array;
}

/** @param scores of each tag at each word. @param weights of pairs of tags, which are to be multiplied by `factor` */
export function chancesOf(scores: readonly Float64Array[], weights: Float64Array, factor: number): Chances {
  const last = scores.length - 1;
  const pair = Float64Array.from(weights, (weight, place) =>
    mayFollow(Math.floor(place / tagCount), place % tagCount) ? weight * factor : never,
  );
  const at = (row: Float64Array | undefined, tag: number): number => row?.[tag] ?? 0;
  const sums = new Float64Array(tagCount);
  const forward: Float64Array[] = [(scores[0] as Float64Array).map((score, tag) => (mayFollow(0, tag) ? score : never))];
  for (let word = 1; word <= last; word += 1) {
    const row = new Float64Array(tagCount);
    for (let tag = 0; tag < tagCount; tag += 1) {
      for (let before = 0; before < tagCount; before += 1) sums[before] = at(forward[word - 1], before) + at(pair, before * tagCount + tag);
      row[tag] = logSum(sums) + at(scores[word], tag);
    }
    forward.push(row);
  }
  const backward = scores.map(() => new Float64Array(tagCount));
  for (let word = last - 1; word >= 0; word -= 1)
    for (let tag = 0; tag < tagCount; tag += 1) {
      for (let next = 0; next < tagCount; next += 1)
        sums[next] = at(pair, tag * tagCount + next) + at(scores[word + 1], next) + at(backward[word + 1], next);
      (backward[word] as Float64Array)[tag] = logSum(sums);
    }
  const total = logSum(forward[last] as Float64Array);
  const own = forward.map((row, word) => row.map((value, tag) => Math.exp(value + at(backward[word], tag) - total)));
  const pairs = new Float64Array(tagCount * tagCount);
  for (let word = 1; word <= last; word += 1)
    for (let place = 0; place < pairs.length; place += 1) {
      const weight = at(pair, place);
      if (weight === never) continue;
      const [before, tag] = [Math.floor(place / tagCount), place % tagCount];
      pairs[place] =
        at(pairs, place) + Math.exp(at(forward[word - 1], before) + weight + at(scores[word], tag) + at(backward[word], tag) - total);
    }
  return { own, pairs };
}
