import { inputClass } from '@faibric/kit';
import { useId } from 'react';

interface BoxProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date' | 'area';
  hint?: string;
  className?: string;
}

/** One labelled box of the document; on paper it is the text alone. */
export function Box({ label, value, onChange, type = 'text', hint, className = '' }: BoxProps) {
  const id = useId();
  const shared = {
    id,
    value,
    placeholder: hint,
    className: `${inputClass} ${className}`,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {type === 'area' ? <textarea rows={4} {...shared} /> : <input type={type} autoComplete="off" {...shared} />}
    </div>
  );
}
