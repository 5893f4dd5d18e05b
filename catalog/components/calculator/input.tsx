import { inputClass } from '@faibric/kit';
import { useId } from 'react';
import type { CalculatorInput } from './values.ts';

interface InputProps {
  input: CalculatorInput;
  unit: string | undefined;
  text: string;
  onChange: (text: string) => void;
}

export default function Input({ input, unit, text, onChange }: InputProps) {
  const id = useId();
  const { kind, label, min, max, step, options = [] } = input;
  const isPicked = kind === 'choice' || kind === 'date' || kind === 'time';
  const slides = !isPicked && min !== undefined && max !== undefined;
  const hint = kind === 'percent' ? '%' : kind === 'duration' ? 'h:mm:ss' : unit;
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
        <div className="flex items-center gap-4">
          <input
            id={id}
            type={isPicked ? kind : 'text'}
            inputMode={kind === 'duration' || kind === 'list' ? 'text' : 'decimal'}
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
