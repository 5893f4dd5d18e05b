import { isMarked, words, type Mark, type Row } from '@faibric/kit';

interface MarkFilterProps {
  rows: readonly Row[];
  marks: readonly Mark[];
  /** The label of the mark whose rows are shown alone. */
  chosen: string | undefined;
  onChoose: (label: string | undefined) => void;
}

const chipClass =
  'app-choice inline-flex min-h-11 items-center gap-2 rounded-app border border-(--control) bg-surface px-4 aria-pressed:border-primary aria-pressed:bg-primary aria-pressed:text-on-primary';

/** All rows, or those of one mark alone, each with how many there are. */
export function MarkFilter({ rows, marks, chosen, onChoose }: MarkFilterProps) {
  const choices = [
    { label: words().all, value: undefined, count: rows.length },
    ...marks.map((mark) => ({
      label: mark.label,
      value: mark.label,
      count: rows.filter((row) => isMarked(row, mark)).length,
    })),
  ];
  return (
    <div role="group" className="mb-4 flex flex-wrap gap-2">
      {choices.map(({ label, value, count }) => (
        <button
          key={label}
          type="button"
          aria-pressed={chosen === value}
          className={chipClass}
          onClick={() => onChoose(value)}
        >
          {label}
          <span className="tabular-nums">{count}</span>
        </button>
      ))}
    </div>
  );
}
