import { Button, formatNumber, words } from '@faibric/kit';
import clsx from 'clsx';
import { Minus, Plus, X } from 'lucide-react';

interface CounterProps {
  name: string;
  value: number;
  steps: readonly number[];
  every: number | undefined;
  goal: number | undefined;
  onChange: (value: number) => void;
  onRemove: (() => void) | undefined;
}

export function Counter({ name, value, steps, every, goal, onChange, onRemove }: CounterProps) {
  const { counter, remove } = words();
  const isReached = goal !== undefined && value >= goal;
  return (
    <li className={clsx('app-card grid justify-items-center gap-4 text-center', isReached && 'border-primary!')}>
      <h2 className="flex w-full items-center justify-center gap-2 text-xl">
        <span className="min-w-0 wrap-anywhere">{name}</span>
        {onRemove && (
          <Button kind="bare" icon aria-label={`${remove} ${name}`} onClick={onRemove}>
            <X aria-hidden="true" className="size-4" />
          </Button>
        )}
      </h2>
      <p role="status" aria-label={name} className="app-figure text-7xl leading-none font-semibold tabular-nums">
        {formatNumber(value)}
      </p>
      {every !== undefined && (
        <p className="text-muted tabular-nums">
          {formatNumber(Math.floor(value / every))} × {every} + {value % every}
        </p>
      )}
      {goal !== undefined && (
        <p className={clsx('tabular-nums', isReached ? 'font-semibold text-primary' : 'text-muted')}>
          {value} / {goal} {isReached && counter.reached}
        </p>
      )}
      <div className="flex flex-wrap justify-center gap-3">
        <Button
          kind="quiet"
          icon
          aria-label={`${name} −${steps[0] ?? 1}`}
          disabled={value === 0}
          onClick={() => onChange(value - (steps[0] ?? 1))}
        >
          <Minus aria-hidden="true" className="size-6" />
        </Button>
        {steps.map((step) => (
          <Button
            key={step}
            className={steps.length === 1 ? 'min-w-32' : 'min-w-16'}
            aria-label={`${name} +${step}`}
            onClick={() => onChange(value + step)}
          >
            <Plus aria-hidden="true" className="size-6" />
            {step}
          </Button>
        ))}
      </div>
    </li>
  );
}
