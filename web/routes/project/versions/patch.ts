/** A unified patch as lines to show. Pure. */
export interface PatchLine {
  readonly sign: '+' | '-' | '@' | ' ';
  readonly text: string;
}

/** The file's header lines are left out: the heading above says the file. */
export function linesOf(patch: string): PatchLine[] {
  const lines = patch.replace(/\n$/, '').split('\n');
  const start = lines.findIndex((line) => line.startsWith('@@'));
  return lines.slice(Math.max(0, start)).flatMap((text): PatchLine[] => {
    if (text.startsWith('\\')) return []; // "No newline at end of file"
    const sign = text.startsWith('@@') ? '@' : text.startsWith('+') ? '+' : text.startsWith('-') ? '-' : ' ';
    return [{ sign, text }];
  });
}
