export const flags = ['g', 'i', 'm', 's', 'u'] as const;
export type Flag = (typeof flags)[number];
export interface Match {
  text: string;
  from: number;
  to: number;
  groups: readonly string[];
}

const most = 500;

/** Matches in their order. @throws SyntaxError for a pattern that is none */
export function matchesOf(pattern: string, chosen: readonly Flag[], text: string): Match[] {
  const expression = new RegExp(pattern, [...new Set([...chosen, 'g'])].join(''));
  const found: Match[] = [];
  for (const match of text.matchAll(expression)) {
    found.push({
      text: match[0],
      from: match.index,
      to: match.index + match[0].length,
      groups: match.slice(1).map((group) => String(group ?? '')),
    });
    if (found.length >= most || !chosen.includes('g')) break;
  }
  return found;
}

/** The text in pieces, marked where it matches. */
export function piecesOf(text: string, matches: readonly Match[]): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { from, to } of matches) {
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    if (to > from) pieces.push({ text: text.slice(from, to), marked: true });
    at = Math.max(at, to);
  }
  return at < text.length ? [...pieces, { text: text.slice(at), marked: false }] : pieces;
}
