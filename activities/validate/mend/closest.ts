/** Edits between two words (Levenshtein), given up above `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** The one candidate that is nearest within `most` edits; undefined when none is, or when two are as near. */
export function closest(word: string, candidates: Iterable<string>, most: number): string | undefined {
  let best: string | undefined;
  let least = most + 1;
  let tied = false;
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase(), most);
    if (edits < least) [best, least, tied] = [candidate, edits, false];
    else if (edits === least) tied = true;
  }
  return tied ? undefined : best;
}
