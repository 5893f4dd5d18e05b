import {
  Button,
  formatMoney,
  formatNumber,
  formatPercent,
  inputClass,
  Value,
  words,
  type CollectionField,
  type Row,
} from '@faibric/kit';
import clsx from 'clsx';
import { CircleCheck, Pencil, Plus } from 'lucide-react';
import type { FormEvent } from 'react';

interface GoalProps {
  row: Row;
  title: string;
  done: number;
  target: number;
  isMoney: boolean;
  most: boolean;
  details: readonly CollectionField[];
  onAdd: (amount: number) => void;
  onEdit: () => void;
}

/** One row with its bar, what is left, and a box that adds to it. */
export default function Goal({ row, title, done, target, isMoney, most, details, onAdd, onEdit }: GoalProps) {
  const { add, edit, goal } = words();
  const percent = target > 0 ? (100 * done) / target : 0;
  const amount = (value: number) => (isMoney ? formatMoney(value) : formatNumber(value));
  const reached = !most && target > 0 && done >= target;
  const over = most && done > target;
  const filled = details.filter(({ name }) => row[name] !== null && row[name] !== undefined && row[name] !== '');

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = Number(String(new FormData(form).get('amount') ?? '').replace(',', '.'));
    if (Number.isFinite(typed) && typed !== 0) onAdd(typed);
    form.reset();
  };

  return (
    <li className="app-card grid content-start gap-3">
      <div className="flex items-start justify-between gap-2">
        <h3 className="min-w-0 text-lg wrap-anywhere">{title}</h3>
        <Button kind="bare" icon className="-mt-2 -me-2 shrink-0" aria-label={`${edit} ${title}`} onClick={onEdit}>
          <Pencil aria-hidden="true" className="size-4" />
        </Button>
      </div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="app-figure text-2xl font-semibold tabular-nums">{amount(done)}</span>
        <span className="text-muted tabular-nums">{formatPercent(Math.floor(Math.max(0, percent)))}</span>
      </p>
      <div
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={target}
        aria-valuenow={Math.min(Math.max(0, done), target)}
        aria-valuetext={goal.of(amount(done), amount(target))}
        className="h-3 overflow-hidden rounded-app bg-line"
      >
        <div
          className={clsx('h-full transition-[width] duration-500', over ? 'bg-(--danger)' : 'bg-primary')}
          style={{ width: `${Math.min(100, Math.max(0, percent))}%` }}
        />
      </div>
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm text-muted tabular-nums">
        <span>{goal.of(amount(done), amount(target))}</span>
        {reached ? (
          <strong className="flex items-center gap-1.5 text-text">
            <CircleCheck aria-hidden="true" className="size-4 text-primary" />
            {goal.reached}
          </strong>
        ) : over ? (
          <strong className="text-(--danger)">{goal.over(amount(done - target))}</strong>
        ) : (
          <span>{(most ? goal.spare : goal.left)(amount(target - done))}</span>
        )}
      </p>
      {filled.length > 0 && (
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
          {filled.map((field) => (
            <Value key={field.name} field={field} value={row[field.name]} />
          ))}
        </p>
      )}
      <form className="flex gap-2" onSubmit={save}>
        <input
          name="amount"
          inputMode="decimal"
          autoComplete="off"
          aria-label={`${add('')} ${title}`.trim()}
          placeholder="+"
          className={inputClass}
        />
        <Button type="submit" kind="quiet" icon className="shrink-0" aria-label={`${add(title)}`}>
          <Plus aria-hidden="true" className="size-5" />
        </Button>
      </form>
    </li>
  );
}
