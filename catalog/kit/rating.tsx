import clsx from 'clsx';
import { Star } from 'lucide-react';
import { useId } from 'react';

const steps = [1, 2, 3, 4, 5];

const starClass = (on: boolean): string => clsx('size-5', on ? 'fill-accent text-accent' : 'text-muted');

/** One to five stars to choose from; works by mouse, touch and arrow keys. */
export function RatingInput({
  name,
  label,
  value,
  onChange,
}: {
  name: string;
  label: string;
  value: number;
  onChange: (value: number) => void;
}) {
  const group = useId();
  return (
    <div role="radiogroup" aria-label={label} className="-ms-2 flex">
      {steps.map((step) => (
        <label
          key={step}
          className="grid size-11 cursor-pointer place-items-center rounded-app has-focus-visible:outline-2 has-focus-visible:outline-primary"
        >
          <input
            type="radio"
            name={`${name}${group}`}
            className="sr-only"
            aria-label={`${step} / 5`}
            checked={value === step}
            onChange={() => onChange(step)}
          />
          <Star aria-hidden="true" className={starClass(step <= value)} />
        </label>
      ))}
    </div>
  );
}

/** Stars as they stand in a list. */
export function Rating({ value }: { value: number }) {
  return (
    <span role="img" aria-label={`${value} / 5`} className="inline-flex gap-0.5 align-middle">
      {steps.map((step) => (
        <Star key={step} aria-hidden="true" className={clsx(starClass(step <= value), 'size-4!')} />
      ))}
    </span>
  );
}
