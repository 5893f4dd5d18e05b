import clsx from 'clsx';
import { useId } from 'react';
import { labelOf, rangeOf, type CollectionField, type FieldType } from './fields.ts';
import { currencySign } from './format.ts';
import { ImageInput } from './image-input.tsx';
import { RatingInput } from './rating.tsx';
import { RelatedSelect } from './related.tsx';

type Value = string | number | boolean | undefined;

export interface FieldProps {
  readonly field: CollectionField;
  readonly value: Value | null;
  readonly onChange: (value: string | number | boolean) => void;
  /** What is wrong with it, read out with the field. */
  readonly mistake?: string | undefined;
}

/** How a text box looks, for inputs of your own. */
export const inputClass =
  'app-input min-h-11 w-full rounded-app border border-(--control) bg-surface px-3 py-2 text-base text-text placeholder:text-muted';

const inputTypes: Partial<Record<FieldType, string>> = {
  date: 'date',
  time: 'time',
  datetime: 'datetime-local',
  email: 'email',
  phone: 'tel',
  url: 'text',
};
const keyboards: Partial<Record<FieldType, 'decimal' | 'url'>> = { number: 'decimal', url: 'url' };
/** Boxes that need no more than half a line of a form. */
const short: readonly FieldType[] = ['date', 'time', 'number', 'money', 'color'];
const long: readonly FieldType[] = ['longtext', 'image'];
/** Options up to so many, of so many letters in all, are in sight at once. */
const mostChoices = 6;
const mostLetters = 40;

const completions: Partial<Record<FieldType, string>> = { email: 'email', phone: 'tel' };

/** One labelled input for any field type of a collection. */
export function Field({ field, value, onChange, mistake }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const { type, required, options = [] } = field;
  const aria = {
    id,
    name: field.name,
    'aria-required': required,
    'aria-invalid': mistake !== undefined,
    'aria-describedby': mistake ? noteId : undefined,
  };
  const text = String(value ?? '');
  const label = labelOf(field);
  const inSight = type === 'choice' && options.length > 0 && options.length <= mostChoices && options.join('').length <= mostLetters;

  const input = (() => {
    switch (type) {
      case 'longtext':
        return <textarea {...aria} rows={3} className={inputClass} value={text} onChange={(event) => onChange(event.target.value)} />;
      case 'choice':
        if (field.from) return <RelatedSelect {...aria} from={field.from} className={inputClass} value={text} onChange={onChange} />;
        return inSight ? (
          <Choices name={field.name} label={label} options={options} value={text} onChange={onChange} />
        ) : (
          <select {...aria} className={inputClass} value={text} onChange={(event) => onChange(event.target.value)}>
            <option value="" />
            {options.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
        );
      case 'rating':
        return <RatingInput name={field.name} label={label} value={Number(value ?? 0)} onChange={onChange} />;
      case 'image':
        return <ImageInput {...aria} value={text} onChange={onChange} />;
      case 'color':
        return (
          <input
            {...aria}
            type="color"
            className={clsx(inputClass, 'p-1')}
            value={text || '#808080'}
            onChange={(event) => onChange(event.target.value)}
          />
        );
      case 'boolean':
        return undefined;
      case 'money':
        return (
          <span className="relative">
            <span aria-hidden="true" className="pointer-events-none absolute start-3 top-2.5 text-muted">
              {currencySign()}
            </span>
            <input
              {...aria}
              inputMode="decimal"
              autoComplete="off"
              className={clsx(inputClass, 'ps-8 tabular-nums')}
              value={text}
              onChange={(event) => onChange(event.target.value)}
            />
          </span>
        );
      default:
        return (
          <input
            {...aria}
            type={inputTypes[type] ?? 'text'}
            inputMode={keyboards[type]}
            autoComplete={completions[type] ?? 'off'}
            placeholder={rangeOf(field)}
            className={inputClass}
            value={text}
            onChange={(event) => onChange(event.target.value)}
          />
        );
    }
  })();

  if (type === 'boolean') {
    return (
      <label className="flex min-h-11 cursor-pointer items-center gap-3 self-end">
        <input
          {...aria}
          type="checkbox"
          className="size-5 accent-primary"
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
    );
  }
  const grouped = type === 'rating' || inSight;
  const Caption = grouped ? 'p' : 'label';
  return (
    <div
      className={clsx(
        'grid min-w-0 grid-cols-1 content-start gap-1.5',
        short.includes(type) && 'app-short',
        long.includes(type) && 'app-long col-span-full',
      )}
    >
      <Caption {...(grouped ? {} : { htmlFor: id })} className="app-label text-sm font-medium">
        {label}
        {required && (
          <span aria-hidden="true" className="text-accent">
            {' *'}
          </span>
        )}
      </Caption>
      {input}
      {mistake && (
        <p id={noteId} className="text-sm text-(--danger)">
          {mistake}
        </p>
      )}
    </div>
  );
}

/** A few options, all in sight. */
function Choices({
  name,
  label,
  options,
  value,
  onChange,
}: {
  name: string;
  label: string;
  options: readonly string[];
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <div role="radiogroup" aria-label={label} className="flex flex-wrap gap-2">
      {options.map((option) => (
        <label
          key={option}
          className="app-choice relative flex min-h-11 max-w-full wrap-anywhere cursor-pointer items-center rounded-app border border-(--control) bg-surface px-3.5 has-checked:border-primary has-checked:bg-primary has-checked:text-on-primary has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary"
        >
          <input
            type="radio"
            name={name}
            className="absolute inset-0 cursor-pointer opacity-0"
            checked={value === option}
            onChange={() => onChange(option)}
          />
          {option}
        </label>
      ))}
    </div>
  );
}
