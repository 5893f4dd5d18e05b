/** A unified patch as blocks of lines: what stayed, what was changed, and what of it is folded. Pure. */
import { parsePatch } from 'diff';

export interface Line {
  /** Numbers in the file before and after; the one where it is not is absent. */
  readonly before?: number;
  readonly after?: number;
  readonly text: string;
}

export type Block =
  | { readonly kind: 'same'; readonly lines: readonly Line[] }
  /** A stretch that is not shown until somebody asks. */
  | { readonly kind: 'folded'; readonly lines: readonly Line[] }
  | { readonly kind: 'change'; readonly removed: readonly Line[]; readonly added: readonly Line[] };

/** Lines shown around a change, and the least that are worth folding. */
const around = 3;
const leastFolded = 4;

/** @param patch with the whole file around its changes; a patch with less is shown with what it has */
export function blocksOf(patch: string): Block[] {
  const blocks: ({ kind: 'same'; lines: Line[] } | { kind: 'change'; removed: Line[]; added: Line[] })[] = [];
  for (const hunk of parsePatch(patch)[0]?.hunks ?? []) {
    let [before, after] = [hunk.oldStart, hunk.newStart];
    for (const raw of hunk.lines) {
      const [sign, text] = [raw[0], raw.slice(1)];
      if (sign === '\\') continue; // "No newline at end of file"
      const last = blocks.at(-1);
      if (sign === ' ') {
        const line = { before: before++, after: after++, text };
        if (last?.kind === 'same') last.lines.push(line);
        else blocks.push({ kind: 'same', lines: [line] });
      } else {
        const change = last?.kind === 'change' ? last : { kind: 'change' as const, removed: [], added: [] };
        if (change !== last) blocks.push(change);
        if (sign === '-') change.removed.push({ before: before++, text });
        else change.added.push({ after: after++, text });
      }
    }
  }
  return blocks.flatMap((block, at) => (block.kind === 'same' ? folded(block.lines, at === 0, at === blocks.length - 1) : [block]));
}

function folded(lines: readonly Line[], isFirst: boolean, isLast: boolean): Block[] {
  const from = isFirst ? 0 : around;
  const to = isLast ? lines.length : lines.length - around;
  if (to - from < leastFolded) return [{ kind: 'same', lines }];
  const parts: Block[] = [
    { kind: 'same', lines: lines.slice(0, from) },
    { kind: 'folded', lines: lines.slice(from, to) },
    { kind: 'same', lines: lines.slice(to) },
  ];
  return parts.filter((part) => part.kind !== 'same' || part.lines.length > 0);
}

export const countsOf = (blocks: readonly Block[]): { added: number; removed: number } =>
  blocks.reduce(
    (sum, block) =>
      block.kind === 'change' ? { added: sum.added + block.added.length, removed: sum.removed + block.removed.length } : sum,
    { added: 0, removed: 0 },
  );

/** Removed lines beside the added ones, in their order: rows of a side-by-side view. */
export function pairsOf({ removed, added }: Extract<Block, { kind: 'change' }>): { left?: Line; right?: Line }[] {
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, at) => {
    const [left, right] = [removed[at], added[at]];
    return { ...(left ? { left } : {}), ...(right ? { right } : {}) };
  });
}

/** Files that are pictures: nobody reads their lines. */
export const isPicture = (path: string): boolean => /\.(svg|png|jpe?g|gif|webp|avif|ico)$/i.test(path);
