import { inLanguage, inputClass } from '@faibric/kit';
import { useId } from 'react';
import type { Inputs, Sort } from './rules.ts';
import { texts } from './texts.ts';

const fields: Record<Sort, readonly (keyof Inputs)[]> = {
  text: ['text'],
  wifi: ['network', 'password'],
  contact: ['name', 'phone', 'email'],
};

/** The boxes of one sort of code. */
export function InputBoxes({
  sort,
  inputs,
  onChange,
}: {
  sort: Sort;
  inputs: Inputs;
  onChange: (inputs: Inputs) => void;
}) {
  const id = useId();
  const t = inLanguage(texts);
  return fields[sort].map((name) => {
    const shared = {
      id: `${id}-${name}`,
      className: inputClass,
      value: inputs[name],
      autoComplete: 'off',
      onChange: ({ target }: { target: { value: string } }) => onChange({ ...inputs, [name]: target.value }),
    };
    return (
      <div key={name} className="grid gap-1.5">
        <label htmlFor={shared.id} className="font-medium">
          {t[name]}
        </label>
        {name === 'text' ? <textarea rows={4} {...shared} /> : <input {...shared} />}
      </div>
    );
  });
}
