import { Button, currencySign, inputClass } from '@faibric/kit';
import { Minus, Plus } from 'lucide-react';
import clsx from 'clsx';
import { useId } from 'react';
import type { CalculatorInput } from './values.ts';

interface InputProps {
  input: CalculatorInput;
  unit: string | undefined;
  currency: string | undefined;
  text: string;
  onChange: (text: string) => void;
}

export default function Input({ input, unit, currency, text, onChange }: InputProps) {
  const id = useId();
  const { kind, label, min, max, step, options = [] } = input;
  const isPicked = kind === 'choice' || kind === 'date' || kind === 'time';
  const slides = !isPicked && min !== undefined && max !== undefined;
  const hint = kind === 'percent' ? '%' : kind === 'duration' ? 'h:mm:ss' : unit;
  const counts = kind === 'number' && !unit && !slides && min !== undefined && Number.isInteger(Number(text));
  const stepBy = (by: number) => onChange(String(Math.max(min ?? 0, Number(text) + by)));
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
        {hint && <span className="text-muted"> ({hint})</span>}
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
        <div className="flex items-center gap-3">
          {counts && (
            <Button
              kind="quiet"
              icon
              className="shrink-0"
              aria-label={`${label} −1`}
              onClick={() => stepBy(-1)}
            >
              <Minus aria-hidden="true" className="size-5" />
            </Button>
          )}
          <span className={clsx('relative', slides ? 'w-28 shrink-0' : 'min-w-0 flex-1')}>
            {kind === 'money' && (
              <span aria-hidden="true" className="absolute start-3.5 top-3 text-lg text-muted">
                {currencySign(currency)}
              </span>
            )}
            <input
              id={id}
              type={isPicked ? kind : 'text'}
              inputMode={kind === 'duration' || kind === 'list' ? 'text' : 'decimal'}
              className={clsx(
                inputClass,
                'min-h-13! text-lg! tabular-nums',
                kind === 'money' && 'ps-10!',
                counts && 'text-center',
              )}
              value={text}
              onChange={(event) => onChange(event.target.value)}
            />
          </span>
          {counts && (
            <Button
              kind="quiet"
              icon
              className="shrink-0"
              aria-label={`${label} +1`}
              onClick={() => stepBy(1)}
            >
              <Plus aria-hidden="true" className="size-5" />
            </Button>
          )}
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
