import type { ComponentType } from 'react';

const [largest, widest] = [78, 165];

/** Letters, figures, words and emoji as pictures. */
export const sign =
  (text: string): ComponentType<{ className?: string }> =>
  ({ className }) => (
    <svg aria-hidden="true" viewBox="0 0 100 100" className={className}>
      <text x="50" y="52" textAnchor="middle" dominantBaseline="central" fontSize={Math.min(largest, widest / [...text].length)} fontWeight="700" fill="currentColor">
        {text}
      </text>
    </svg>
  );

const signs = (texts: readonly string[]) => Object.fromEntries(texts.map((text) => [text, sign(text)]));

export const letters = signs([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']);
export const numbers = signs(Array.from({ length: 18 }, (_, at) => String(at + 1)));
