import { memo } from 'react';

const pieces =
  /(\/\/.*|\/\*[\s\S]*?\*\/)|("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\b(import|from|export|default|function|return|const|let|if|else|for|of|in|new|type|interface|extends|async|await|true|false|null|undefined)\b/g;

interface Token {
  readonly text: string;
  readonly kind?: 'comment' | 'string' | 'keyword';
}

/** Cuts code into comments, strings, keywords and the rest. The texts together are the code again. */
export function tokensOf(code: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const found of code.matchAll(pieces)) {
    if (found.index > end) tokens.push({ text: code.slice(end, found.index) });
    tokens.push({ text: found[0], kind: found[1] !== undefined ? 'comment' : found[2] !== undefined ? 'string' : 'keyword' });
    end = found.index + found[0].length;
  }
  if (end < code.length) tokens.push({ text: code.slice(end) });
  return tokens;
}

/** Code in four inks. Enough to read by; the editor knows more. */
export const Highlight = memo(function Highlight({ code }: { readonly code: string }) {
  return tokensOf(code).map(({ text, kind }, at) =>
    kind === undefined ? (
      text
    ) : (
      <span key={at} className={`ink-${kind}`}>
        {text}
      </span>
    ),
  );
});
