/** Pieces of a sentence that are understood by themselves and taken out of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text without the pieces, and without the brackets, colons and commas that held them. */
export function cutOut(text: string, spans: readonly Span[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    rest += `${text.slice(from, start)}\u0000`;
    from = end;
  }
  return (rest + text.slice(from))
    .replace(/\u0000(?:[\s,;]*(?:(?:and|und|et|y|e)\s+)?\u0000)+/g, '\u0000')
    .replace(/(?:[\s,;]|\s(?:and|und|et|y|e)(?=\s))*\s*\u0000(?=\s*(?:[.!?]|$))/g, '')
    .replace(/\s*[([]\s*\u0000\s*[)\]]/g, '')
    .replace(/\s*[:–-]\s*\u0000/g, '')
    .replace(
      /(?<=(?:^|[,;:(–-]|(?<!\p{L})(?:with|mit|avec|con|com|and|und|et|y|e|of|de|for|für|pour|para|in|en|em))\s+)\u0000\s*,\s*/giu,
      '',
    )
    .replace(/\s*\u0000\s*,\s*/g, ', ')
    .replace(/\u0000/g, '')
    .replace(/\(\s*[,;]?\s*\)/g, '')
    .replace(/(?:\s*[,;]){2,}/g, ',')
    .replace(/[\s,;:]+(?=[.!?)]|$)/g, '')
    .replace(/([.!?])(?:\s*[.!?,;])+/g, '$1')
    .replace(/^[\s,;:.]+/, '')
    .replace(/\s{2,}/g, ' ')
    .trim();
}
