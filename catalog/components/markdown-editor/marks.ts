/** Signs of Markdown that a button puts around or in front of what is chosen. */
export const marks = {
  bold: { around: '**' },
  italic: { around: '*' },
  heading: { front: '## ' },
  list: { front: '- ' },
  task: { front: '- [ ] ' },
  quote: { front: '> ' },
  code: { around: '`' },
  link: { around: '[', after: '](https://)' },
} as const;

export type MarkName = keyof typeof marks;

/** The text with a mark at what is chosen, and what is chosen then. */
export function marked(
  text: string,
  from: number,
  to: number,
  name: MarkName,
): { text: string; from: number; to: number } {
  const mark: { around?: string; after?: string; front?: string } = marks[name];
  if (mark.front !== undefined) {
    const line = text.lastIndexOf('\n', from - 1) + 1;
    const lines = text.slice(line, to).split('\n');
    const next = lines
      .map((one) => (one.startsWith(mark.front ?? '') ? one.slice(mark.front?.length) : `${mark.front}${one}`))
      .join('\n');
    return { text: text.slice(0, line) + next + text.slice(to), from: line, to: line + next.length };
  }
  const [open, close] = [mark.around ?? '', mark.after ?? mark.around ?? ''];
  const chosen = text.slice(from, to);
  return {
    text: text.slice(0, from) + open + chosen + close + text.slice(to),
    from: from + open.length,
    to: from + open.length + chosen.length,
  };
}
