import clsx from 'clsx';

interface AnswerCellProps {
  person: string;
  label: string;
  answers: readonly string[];
  value: string;
  onChange: (answer: string) => void;
}

/** Green for the first answer, red for the second, amber for what is between. */
const tones = ['light-dark(#17613c, #64d29b)', 'var(--danger)', 'var(--accent)'];

/** One person's answer to one date. */
export default function AnswerCell({ person, label, answers, value, onChange }: AnswerCellProps) {
  const tone = tones[answers.indexOf(value)];
  return (
    <td role="cell" className="flex items-center gap-3 py-1 @2xl:table-cell @2xl:px-1">
      <span className="w-28 shrink-0 text-sm wrap-anywhere text-muted @2xl:hidden">{person}</span>
      <select
        aria-label={label}
        className={clsx(
          'app-input min-h-11 w-full min-w-24 cursor-pointer rounded-app border px-2 text-text',
          tone ? 'font-medium' : 'border-(--control) bg-surface',
        )}
        style={
          tone
            ? { borderColor: tone, background: `color-mix(in oklab, ${tone} 18%, var(--surface))` }
            : undefined
        }
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">–</option>
        {answers.map((answer) => (
          <option key={answer}>{answer}</option>
        ))}
      </select>
    </td>
  );
}
