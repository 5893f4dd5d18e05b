import { formatPercent } from '@faibric/kit';
import clsx from 'clsx';

interface OptionProps {
  option: string;
  several: boolean;
  checked: boolean;
  disabled: boolean;
  onPick: () => void;
  /** What it has got so far; without it the visitor has not voted yet. */
  result?: { votes: number; share: number; names: readonly string[] } | undefined;
}

export function Option({ option, several, checked, disabled, onPick, result }: OptionProps) {
  return (
    <label
      className={clsx(
        'relative flex min-h-14 text-lg cursor-pointer items-center gap-3 overflow-hidden rounded-app border px-4 has-focus-visible:outline-2 has-focus-visible:outline-primary',
        checked ? 'border-primary' : 'border-(--control)',
      )}
    >
      {result && (
        <span
          aria-hidden="true"
          className="absolute inset-y-0 start-0 bg-primary/15 transition-[width]"
          style={{ width: `${result.share}%` }}
        />
      )}
      <input
        type={several ? 'checkbox' : 'radio'}
        name="choice"
        className="relative size-5 shrink-0 accent-primary"
        checked={checked}
        disabled={disabled}
        onChange={onPick}
      />
      <span className="relative min-w-0 flex-1 py-2">
        {option}
        {result && result.names.length > 0 && (
          <span className="block text-sm text-muted">{result.names.join(', ')}</span>
        )}
      </span>
      {result && (
        <span className="relative font-medium tabular-nums">
          {formatPercent(result.share)} <span className="text-sm text-muted">({result.votes})</span>
        </span>
      )}
    </label>
  );
}
