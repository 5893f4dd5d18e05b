import { Button } from '@faibric/kit';
import { useState } from 'react';
import Pair, { type Unit } from './pair.tsx';

interface Kind {
  title: string;
  units: readonly Unit[];
}

type ConverterProps = {
  title?: string;
  /** Figures behind the point; else as many as tell something. */
  decimals?: number;
} & ({ units: readonly Unit[] } | { kinds: readonly Kind[] });

/** Units of one kind, or of several kinds to choose from. */
export default function Converter({ title, decimals, ...given }: ConverterProps) {
  const [at, setAt] = useState(0);
  const rounded = decimals === undefined ? {} : { decimals };
  if ('units' in given) return <Pair {...(title === undefined ? {} : { title })} units={given.units} {...rounded} />;
  const kind = given.kinds[at];
  if (!kind) return null;

  return (
    <section className="grid gap-5">
      {title && <h2>{title}</h2>}
      <div className="flex flex-wrap gap-2">
        {given.kinds.map((one, index) => (
          <Button
            key={one.title}
            kind={index === at ? 'primary' : 'quiet'}
            aria-pressed={index === at}
            onClick={() => setAt(index)}
          >
            {one.title}
          </Button>
        ))}
      </div>
      <Pair key={kind.title} title={kind.title} units={kind.units} {...rounded} />
    </section>
  );
}
