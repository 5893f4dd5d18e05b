import type { ReactNode } from 'react';

/** What models mark in their texts: `code`, **strong words**. */
const marks = /(`[^`\n]+`|\*\*[^*\n]+\*\*)/;

const inline = (line: string): ReactNode[] =>
  line.split(marks).map((piece, index) => {
    if (piece.startsWith('`') && piece.length > 2)
      return (
        <code key={index} className="rounded-sm bg-bg px-1 text-[0.92em]">
          {piece.slice(1, -1)}
        </code>
      );
    return piece.startsWith('**') && piece.length > 4 ? <strong key={index}>{piece.slice(2, -2)}</strong> : piece;
  });

function Line({ text }: { text: string }) {
  const [, level = ''] = /^(#{1,4}) /.exec(text) ?? [];
  if (level !== '') return <p className="font-heading text-lg font-semibold">{inline(text.slice(level.length + 1))}</p>;
  const [, indent = '', sign = '', rest = ''] = /^(\s*)([-*•]|\d{1,3}[.)]) (.*)$/.exec(text) ?? [];
  if (sign === '') return <p>{inline(text)}</p>;
  return (
    <p className="flex gap-2" style={{ marginInlineStart: `${indent.length / 2}rem` }}>
      <span className="shrink-0 text-muted tabular-nums">{/\d/.test(sign) ? sign : '•'}</span>
      <span className="min-w-0">{inline(rest)}</span>
    </p>
  );
}

/** A model's text: paragraphs, lists and code, as far as they are written. */
export function Answer({ text }: { text: string }) {
  return (
    <div className="grid max-w-full grid-cols-1 gap-2 self-start wrap-anywhere">
      {text.split('```').map((block, index) =>
        index % 2 === 1 ? (
          <pre key={index} tabIndex={0} className="overflow-x-auto rounded-app border border-line bg-bg px-4 py-3 text-sm">
            <code>{block.replace(/^[\w+-]*\n/, '').trimEnd()}</code>
          </pre>
        ) : (
          block.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [<Line key={`${index} ${at}`} text={line} />]))
        ),
      )}
    </div>
  );
}
