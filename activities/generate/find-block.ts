/** Finds the one place in a file that a model's `search` means, although it copied it inexactly. */
import { diffChars } from 'diff';

export type Block = { readonly start: number; readonly end: number; readonly sameIndentation: boolean } | { readonly reason: string };

const minSimilarity = 0.9;
/** Characters of a block and lines of a file that are compared letter by letter: the work grows with their product. */
const maxFuzzyCharacters = 2_000;
const maxFuzzyLines = 2_000;

const collapse = (line: string): string => {
  const indentation = indentationOf([line]);
  return indentation.replaceAll('\t', '  ') + line.trim().replace(/\s+/g, ' ');
};
const trim = (line: string): string => line.trim().replace(/\s+/g, ' ');

/** Blank space before the first line that has anything else. */
export const indentationOf = (lines: readonly string[]): string => /^\s*/.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';

/** Looks for `search` among `lines`; each way is tried only where the stricter ones found nothing. */
export function findBlock(lines: readonly string[], search: readonly string[]): Block {
  const ways = [
    { starts: windows(lines.map(collapse), search.map(collapse)), sameIndentation: true },
    { starts: windows(lines.map(trim), search.map(trim)), sameIndentation: false },
    { starts: alike(lines.map(trim), search.map(trim)), sameIndentation: false },
  ];
  for (const { starts, sameIndentation } of ways) {
    const [start, another] = starts;
    if (start === undefined) continue;
    if (another !== undefined) return { reason: 'the search occurs more than once' };
    return { start, end: start + search.length, sameIndentation };
  }
  return { reason: 'the search does not occur in the file' };
}

function windows(lines: readonly string[], search: readonly string[]): number[] {
  const starts: number[] = [];
  for (let start = 0; start + search.length <= lines.length; start += 1)
    if (search.every((line, i) => line === lines[start + i])) starts.push(start);
  return starts;
}

/** Every place at least 0.9 alike, nothing overlapping a better one. */
function alike(lines: readonly string[], search: readonly string[]): number[] {
  const wanted = search.join('\n');
  if (wanted.length > maxFuzzyCharacters || lines.length > maxFuzzyLines) return [];
  const found: { start: number; score: number }[] = [];
  for (let start = 0; start + search.length <= lines.length; start += 1) {
    const score = similarity(wanted, lines.slice(start, start + search.length).join('\n'));
    if (score >= minSimilarity) found.push({ start, score });
  }
  found.sort((a, b) => b.score - a.score);
  const kept: number[] = [];
  for (const { start } of found) if (kept.every((other) => Math.abs(other - start) >= search.length)) kept.push(start);
  return kept;
}

/** Share of letters that two texts have in common, in order: 1 is equal. Below 0.9 it answers 0, and early. */
function similarity(a: string, b: string): number {
  const total = a.length + b.length;
  const mostChanges = Math.floor(total * (1 - minSimilarity));
  if (total === 0 || Math.abs(a.length - b.length) > mostChanges) return 0;
  const parts = diffChars(a, b, { maxEditLength: mostChanges });
  if (!parts) return 0;
  const changed = parts.reduce((sum, part) => sum + (part.added || part.removed ? part.value.length : 0), 0);
  return 1 - changed / total;
}
