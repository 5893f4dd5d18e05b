import { Button, inLanguage, toast } from '@faibric/kit';
import { Copy, Plus, Shuffle, X } from 'lucide-react';
import { useId, useState } from 'react';
import { anotherOf, cssOf, fewest, hueColour, most, type Gradient } from './rules.ts';
import { texts } from './texts.ts';

export default function GradientMaker({ colours = ['#ff7a59', '#7a5cff'] }: { colours?: readonly string[] }) {
  const [gradient, setGradient] = useState<Gradient>({ colours: colours.slice(0, most), angle: 90, round: false });
  const id = useId();
  const t = inLanguage(texts);
  const css = `background: ${cssOf(gradient)};`;
  const set = (change: Partial<Gradient>) => setGradient({ ...gradient, ...change });
  const copy = () =>
    void navigator.clipboard
      .writeText(css)
      .then(() => toast(t.copied))
      .catch(() => toast(css));

  return (
    <section className="app-card grid gap-6">
      <div
        role="img"
        aria-label={`${t.preview}: ${css}`}
        className="h-64 rounded-app border border-line"
        style={{ background: cssOf(gradient) }}
      />
      <ul className="flex flex-wrap gap-3">
        {gradient.colours.map((colour, at) => (
          <li key={at} className="flex items-center gap-1 rounded-app border border-line p-1">
            <input
              type="color"
              aria-label={`${t.colour} ${at + 1}`}
              className="size-11 cursor-pointer rounded-app bg-surface p-0.5"
              value={colour}
              onChange={({ target }) =>
                set({ colours: gradient.colours.map((one, place) => (place === at ? target.value : one)) })
              }
            />
            <span className="font-mono text-sm">{colour}</span>
            <Button
              kind="bare"
              icon
              aria-label={`${t.remove} ${at + 1}`}
              disabled={gradient.colours.length <= fewest}
              onClick={() => set({ colours: gradient.colours.filter((_, place) => place !== at) })}
            >
              <X aria-hidden="true" className="size-4" />
            </Button>
          </li>
        ))}
        <li>
          <Button
            kind="quiet"
            disabled={gradient.colours.length >= most}
            onClick={() => set({ colours: [...gradient.colours, hueColour(Math.random() * 360)] })}
          >
            <Plus aria-hidden="true" className="size-5" />
            {t.add}
          </Button>
        </li>
      </ul>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <div role="radiogroup" aria-label={t.sort} className="flex gap-2">
          {[false, true].map((round) => (
            <Button
              key={String(round)}
              kind={gradient.round === round ? 'primary' : 'quiet'}
              role="radio"
              aria-checked={gradient.round === round}
              onClick={() => set({ round })}
            >
              {round ? t.round : t.straight}
            </Button>
          ))}
        </div>
        <div className="grid gap-1">
          <label htmlFor={id} className="flex justify-between font-medium">
            <span>{t.angle}</span>
            <span className="tabular-nums">{gradient.angle}°</span>
          </label>
          <input
            id={id}
            type="range"
            className="h-11 w-full accent-primary"
            min={0}
            max={360}
            step={5}
            disabled={gradient.round}
            value={gradient.angle}
            onChange={({ target }) => set({ angle: Number(target.value) })}
          />
        </div>
      </div>
      <pre className="overflow-x-auto rounded-app border border-line bg-bg p-4 font-mono text-sm whitespace-pre-wrap wrap-anywhere">
        {css}
      </pre>
      <div className="flex flex-wrap justify-end gap-3">
        <Button
          kind="quiet"
          onClick={() => setGradient({ ...anotherOf(gradient.colours.length), round: gradient.round })}
        >
          <Shuffle aria-hidden="true" className="size-5" />
          {t.renew}
        </Button>
        <Button onClick={copy}>
          <Copy aria-hidden="true" className="size-5" />
          {t.copy}
        </Button>
      </div>
    </section>
  );
}
