import { Button, inLanguage, inputClass, useVisitor } from '@faibric/kit';
import { Copy, Shuffle } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { cssOf, emptyPalette, harmonies, renewed, type Harmony } from './rules.ts';
import { copy, SwatchColumn } from './swatch.tsx';
import { texts } from './texts.ts';

interface PaletteProps {
  base?: string;
  count?: number;
}

export default function Palette({ base, count = 5 }: PaletteProps) {
  const [harmony, keepHarmony] = useVisitor<Harmony>('palette-harmony', base === undefined ? 'random' : 'analogous');
  const [swatches, setSwatches] = useState(() => renewed(emptyPalette(count, base), harmony));
  const id = useId();
  const t = inLanguage(texts);
  const renew = (next: Harmony = harmony) => setSwatches(renewed(swatches, next));

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const busy = event.target instanceof HTMLElement && event.target.matches('button, input, select, textarea, a');
      if (event.key !== ' ' || busy) return;
      event.preventDefault();
      renew();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });

  return (
    <section className="grid w-full gap-5">
      <ol className="grid overflow-hidden rounded-app border border-line md:grid-flow-col md:auto-cols-fr">
        {swatches.map((swatch, at) => (
          <SwatchColumn
            key={at}
            swatch={swatch}
            at={at}
            onChange={(next) => setSwatches(swatches.map((one, place) => (place === at ? next : one)))}
          />
        ))}
      </ol>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid gap-1.5">
          <label htmlFor={id} className="font-medium">
            {t.harmony}
          </label>
          <select
            id={id}
            className={inputClass}
            value={harmony}
            onChange={({ target }) => {
              const next = harmonies.find((one) => one === target.value) ?? 'random';
              keepHarmony(next);
              renew(next);
            }}
          >
            {harmonies.map((one) => (
              <option key={one} value={one}>
                {t[one]}
              </option>
            ))}
          </select>
        </div>
        <div className="flex flex-wrap gap-3">
          <Button kind="quiet" onClick={() => void copy(cssOf(swatches), t.copied)}>
            <Copy aria-hidden="true" className="size-5" />
            {t.css}
          </Button>
          <Button onClick={() => renew()}>
            <Shuffle aria-hidden="true" className="size-5" />
            {t.renew}
          </Button>
        </div>
      </div>
      <p className="text-sm text-muted">{t.hint}</p>
    </section>
  );
}
