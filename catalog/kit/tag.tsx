import type { CSSProperties } from 'react';
import { words } from './labels.ts';
import { tint } from './play.tsx';

/** Degrees between the colours of neighbours: far apart, and again far apart the second time around. */
const turn = 137;

const placeOf = (text: string): number => [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 12;

/** The colour of an option: always the same one; from calm to alarming where the options are a scale of urgency. */
export function colourOf(text: string, options: readonly string[] = []): string {
  const at = options.indexOf(text);
  const { urgent } = words();
  const rising = urgent.includes(options.at(-1)?.toLowerCase() ?? '');
  if (at < 0 || !(rising || urgent.includes(options[0]?.toLowerCase() ?? ''))) return tint((at < 0 ? placeOf(text) : at) * turn);
  const heat = (rising ? at : options.length - 1 - at) / (options.length - 1);
  return heat === 1 ? 'var(--danger)' : heat >= 0.5 ? 'var(--accent)' : 'var(--control)';
}

/** An option that was chosen, with its colour. */
export function Tag({ text, options }: { text: string; options?: readonly string[] | undefined }) {
  return (
    <span className="app-tag" style={{ '--tag': colourOf(text, options) } as CSSProperties}>
      {text}
    </span>
  );
}
