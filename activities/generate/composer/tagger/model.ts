/** A linear chain over marks: each word's best tag, given its features and the tag before it. */
import { marks, type Mark, type Span } from './marks.ts';
import type { Piece } from './tokens.ts';

/** "Begins" and "goes on" for each mark, behind "none". */
export const tags = ['O', ...Object.values(marks).flatMap((mark) => [`B-${mark}`, `I-${mark}`])] as const;
export const tagCount = tags.length;

/** Weights as they are stored: features by their hash, a row of weights each (a weight for each tag), and pairs of tags. */
export interface Weights {
  readonly rows: ReadonlyMap<number, number>;
  readonly values: Int8Array;
  readonly pairs: Int8Array;
}

/** FNV-1a with its halves mixed, 32 bits. */
export function hashOf(feature: string): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < feature.length; i += 1) hash = Math.imul(hash ^ feature.charCodeAt(i), 16_777_619);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Reads stored weights: count of features and tags (32 bits each), hashes, rows, pairs; little end first. */
export function weightsFrom(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  if (view.getUint32(4, true) !== tagCount) throw new Error('The weights of the tagger are for other marks: train it again');
  const rows = new Map<number, number>();
  for (let row = 0; row < count; row += 1) rows.set(view.getUint32(8 + 4 * row, true), row);
  const from = 8 + 4 * count;
  const values = new Int8Array(bytes.buffer, bytes.byteOffset + from, count * tagCount);
  return { rows, values, pairs: new Int8Array(bytes.buffer, bytes.byteOffset + from + values.length, tagCount * tagCount) };
}

/** Stores weights for `weightsFrom`. */
export function bytesOf({ rows, values, pairs }: Weights): Uint8Array {
  const bytes = new Uint8Array(8 + 4 * rows.size + values.length + pairs.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, rows.size, true);
  view.setUint32(4, tagCount, true);
  for (const [hash, row] of rows) view.setUint32(8 + 4 * row, hash, true);
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length), 8 + 4 * rows.size);
  bytes.set(new Uint8Array(pairs.buffer, pairs.byteOffset, pairs.length), 8 + 4 * rows.size + values.length);
  return bytes;
}

/** "I-field" follows "B-field" or "I-field" alone. */
export const mayFollow = (before: number, tag: number): boolean => tag === 0 || tag % 2 === 1 || before === tag || before === tag - 1;

/** The best tags for the words of a text (Viterbi). */
export function bestPath(features: readonly (readonly string[])[], { rows, values, pairs }: Weights): number[] {
  const back: Int8Array[] = [];
  let best = new Float64Array(tagCount);
  for (const [at, list] of features.entries()) {
    const own = new Float64Array(tagCount);
    for (const feature of list) {
      const row = rows.get(hashOf(feature));
      if (row !== undefined) for (let tag = 0; tag < tagCount; tag += 1) own[tag] = (own[tag] ?? 0) + (values[row * tagCount + tag] ?? 0);
    }
    const next = new Float64Array(tagCount).fill(-1e9);
    const from = new Int8Array(tagCount);
    for (let tag = 0; tag < tagCount; tag += 1)
      for (let before = 0; before < (at === 0 ? 1 : tagCount); before += 1) {
        if (!mayFollow(before, tag)) continue;
        const sum = (best[before] ?? 0) + (at === 0 ? 0 : (pairs[before * tagCount + tag] ?? 0)) + (own[tag] ?? 0);
        if (sum <= (next[tag] ?? 0)) continue;
        next[tag] = sum;
        from[tag] = before;
      }
    back.push(from);
    best = next;
  }
  const path: number[] = [];
  let tag = best.indexOf(Math.max(...best));
  for (let at = features.length - 1; at >= 0; at -= 1) {
    path.unshift(tag);
    tag = back[at]?.[tag] ?? 0;
  }
  return path;
}

/** Spans of a text from the tags of its pieces. */
export function spansOf(path: readonly number[], pieces: readonly Piece[]): Span[] {
  const spans: Span[] = [];
  for (const [at, tag] of path.entries()) {
    const { start = 0, end = 0 } = pieces[at] ?? {};
    if (tag === 0) continue;
    const last = spans.at(-1);
    if (tag % 2 === 0 && last) spans[spans.length - 1] = { ...last, end };
    else spans.push({ mark: (tags[tag] ?? '').slice(2) as Mark, start, end });
  }
  return spans;
}

/** Tags of the pieces of a text from its spans. */
export const pathOf = (spans: readonly Span[], pieces: readonly Piece[]): number[] =>
  pieces.map(({ start, end }) => {
    const span = spans.find((one) => start >= one.start && end <= one.end);
    return span ? tags.indexOf(`${start === span.start ? 'B' : 'I'}-${span.mark}`) : 0;
  });
