import { Button, formatNumber, inputClass } from '@faibric/kit';
import { ArrowUpDown } from 'lucide-react';
import { useId, useState } from 'react';

export interface Unit {
  name: string;
  label: string;
  /** One of this unit is so many of the base unit, plus `offset` of them. */
  factor: number;
  offset?: number;
  /** Litres per 100 km: the base unit is the factor divided by the value. */
  inverse?: boolean;
}

interface ConverterProps {
  title?: string;
  units: readonly Unit[];
  /** Figures behind the point; else as many as tell something. */
  decimals?: number;
}

export default function Pair({ title, units, decimals }: ConverterProps) {
  const id = useId();
  const [text, setText] = useState('1');
  const [from, setFrom] = useState(units[0]);
  const [to, setTo] = useState(units[1] ?? units[0]);
  if (!from || !to) return null;

  const value = Number(text.replace(',', '.'));
  const base = from.inverse ? from.factor / value : value * from.factor + (from.offset ?? 0);
  const result = to.inverse ? to.factor / base : (base - (to.offset ?? 0)) / to.factor;
  const figures =
    decimals === undefined
      ? { maximumSignificantDigits: 7 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };

  const choose = (label: string, unit: Unit, set: (unit: Unit | undefined) => void) => (
    <select
      aria-label={label}
      className={`${inputClass} min-h-16! text-lg!`}
      value={unit.name}
      onChange={(event) => set(units.find(({ name }) => name === event.target.value))}
    >
      {units.map(({ name, label: words }) => (
        <option key={name} value={name}>
          {words}
        </option>
      ))}
    </select>
  );

  return (
    <section className="app-card app-tool @container grid gap-5 p-(--tool-pad)!">
      {title && <h2>{title}</h2>}
      <div className="grid gap-3 @md:grid-cols-2">
        <label className="sr-only" htmlFor={id}>
          {from.label}
        </label>
        <input
          id={id}
          inputMode="decimal"
          className={`${inputClass} min-h-16! text-3xl! tabular-nums`}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {choose(from.label, from, setFrom)}
      </div>
      <Button
        kind="quiet"
        icon
        className="justify-self-center"
        aria-label={`${from.label} ↔ ${to.label}`}
        onClick={() => {
          setFrom(to);
          setTo(from);
        }}
      >
        <ArrowUpDown aria-hidden="true" className="size-5" />
      </Button>
      <div className="grid items-center gap-3 @md:grid-cols-2">
        <output htmlFor={id} className="app-figure text-5xl leading-tight font-semibold wrap-anywhere text-primary tabular-nums">
          {formatNumber(result, figures)}
        </output>
        {choose(to.label, to, setTo)}
      </div>
    </section>
  );
}
