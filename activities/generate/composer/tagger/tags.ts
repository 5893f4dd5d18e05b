/** A tag for each word of a text, and the spans that they make. */
import { marks, type Mark, type Span } from './marks.ts';
import type { Piece } from './tokens.ts';

/** "Begins" and "goes on" for each mark, behind "none". */
export const tags = ['O', ...Object.values(marks).flatMap((mark) => [`B-${mark}`, `I-${mark}`])] as const;

/** "I-field" follows "B-field" or "I-field" alone. */
const mayFollow = (before: number, tag: number): boolean => tag === 0 || tag % 2 === 1 || before === tag || before === tag - 1;

/** The best tags that may follow each other (Viterbi). @param scores of every tag, for each word */
export function bestPath(scores: readonly Float64Array[]): number[] {
  const back: number[][] = [];
  let best: number[] = [];
  for (const own of scores) {
    const from = tags.map((_, tag) => {
      const before = best.map((score, one) => (mayFollow(one, tag) ? score : -Infinity));
      return before.indexOf(Math.max(...before));
    });
    best = tags.map((_, tag) => (own[tag] ?? 0) + (back.length > 0 ? (best[from[tag] ?? 0] ?? 0) : mayFollow(0, tag) ? 0 : -Infinity));
    back.push(from);
  }
  const path: number[] = [];
  let tag = best.indexOf(Math.max(...best));
  for (const from of back.toReversed()) {
    path.unshift(tag);
    tag = from[tag] ?? 0;
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
