import { formatMoney, formatNumber, formatPercent, inputClass } from '@faibric/kit';
import { useId, useState } from 'react';

export interface CalculatorInput {
  name: string;
  label: string;
  kind: 'money' | 'number' | 'percent' | 'choice' | 'date';
  /** Of a date: days from today. */
  initial: number;
  min?: number;
  max?: number;
  step?: number;
  /** Of a choice: words and the number they stand for. */
  options?: readonly { label: string; value: number }[];
}

interface CalculatorProps {
  inputs: readonly CalculatorInput[];
  outputs: readonly {
    label: string;
    value: (inputs: { [name: string]: number }) => number;
    format: 'money' | 'number' | 'percent';
  }[];
  currency?: string;
}

const dayMs = 86_400_000;
const textOf = ({ kind, initial }: CalculatorInput) =>
  kind === 'date' ? new Date(Date.now() + initial * dayMs).toISOString().slice(0, 10) : String(initial);
/** A date counts as days since 1970. */
const numberOf = ({ kind }: CalculatorInput, text = '') =>
  kind === 'date' ? Date.parse(text) / dayMs : Number(text.replace(',', '.'));

export default function Calculator({ inputs, outputs, currency }: CalculatorProps) {
  const [texts, setTexts] = useState(() =>
    Object.fromEntries(inputs.map((input) => [input.name, textOf(input)])),
  );
  const numbers = Object.fromEntries(inputs.map((input) => [input.name, numberOf(input, texts[input.name])]));
  const texted = {
    money: (value: number) => formatMoney(value, currency),
    number: formatNumber,
    percent: formatPercent,
  };

  return (
    <div className="app-card grid grid-cols-1 gap-6 p-0!">
      <div className="grid grid-cols-1 gap-5 p-(--pad)">
        {inputs.map((input) => (
          <Input
            key={input.name}
            input={input}
            text={texts[input.name] ?? ''}
            onChange={(text) => setTexts({ ...texts, [input.name]: text })}
          />
        ))}
      </div>
      <dl aria-live="polite" className="app-result grid gap-4 bg-primary p-(--pad) text-on-primary">
        {outputs.map(({ label, value, format }, index) => (
          <div key={label} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <dt>{label}</dt>
            <dd
              className={
                index === 0
                  ? 'app-figure text-4xl leading-none font-semibold tabular-nums'
                  : 'text-xl font-medium tabular-nums'
              }
            >
              {texted[format](value(numbers))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Input({
  input,
  text,
  onChange,
}: {
  input: CalculatorInput;
  text: string;
  onChange: (text: string) => void;
}) {
  const id = useId();
  const { kind, label, min, max, step, options = [] } = input;
  const slides = kind !== 'choice' && kind !== 'date' && min !== undefined && max !== undefined;
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
        {kind === 'percent' && <span className="text-muted"> (%)</span>}
      </label>
      {kind === 'choice' ? (
        <select
          id={id}
          className={inputClass}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.label} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <div className="flex items-center gap-4">
          <input
            id={id}
            type={kind === 'date' ? 'date' : 'text'}
            inputMode="decimal"
            className={`${inputClass} tabular-nums ${slides ? 'w-32! shrink-0' : ''}`}
            value={text}
            onChange={(event) => onChange(event.target.value)}
          />
          {slides && (
            <input
              type="range"
              aria-label={label}
              className="h-11 min-w-0 flex-1 accent-primary"
              min={min}
              max={max}
              step={step ?? 1}
              value={Number(text) || min}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </div>
      )}
    </div>
  );
}
