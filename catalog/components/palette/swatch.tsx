import { inLanguage, toast } from '@faibric/kit';
import { Copy, Lock, LockOpen } from 'lucide-react';
import { inkOn, type Swatch } from './rules.ts';
import { texts } from './texts.ts';

interface SwatchProps {
  swatch: Swatch;
  at: number;
  onChange: (swatch: Swatch) => void;
}

/** Copies, and says so. */
export async function copy(text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(said);
  } catch {
    toast(text); // the browser does not let us: the text can be read at least
  }
}

export function SwatchColumn({ swatch: { hex, kept }, at, onChange }: SwatchProps) {
  const t = inLanguage(texts);
  const button = 'grid size-11 cursor-pointer place-content-center rounded-app border border-current/40';
  return (
    <li
      className="flex min-h-24 items-center justify-between gap-3 p-4 md:min-h-96 md:flex-col md:justify-end"
      style={{ backgroundColor: hex, color: inkOn(hex) }}
    >
      <label className="grid gap-1 font-mono text-lg font-semibold uppercase">
        <span className="sr-only">{`${t.colour} ${at + 1}`}</span>
        <input
          type="color"
          value={hex}
          className="h-8 w-16 cursor-pointer rounded border border-current/40 bg-transparent"
          onChange={(event) => onChange({ hex: event.target.value, kept: true })}
        />
        <span>{hex}</span>
      </label>
      <span className="flex gap-2">
        <button
          type="button"
          className={button}
          aria-label={`${t.copy} ${hex}`}
          onClick={() => void copy(hex, `${t.copied}: ${hex}`)}
        >
          <Copy aria-hidden="true" className="size-5" />
        </button>
        <button
          type="button"
          className={button}
          aria-pressed={kept}
          aria-label={`${kept ? t.free : t.keep} ${hex}`}
          onClick={() => onChange({ hex, kept: !kept })}
        >
          {kept ? <Lock aria-hidden="true" className="size-5" /> : <LockOpen aria-hidden="true" className="size-5" />}
        </button>
      </span>
    </li>
  );
}
