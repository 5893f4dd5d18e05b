import { Search } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button.tsx';
import type { Row } from './collection-store.ts';
import { inputClass } from './field.tsx';
import { labelOf, type CollectionField } from './fields.ts';
import { words } from './labels.ts';

/** The rows that contain the words looked for and have the values chosen. */
export function useFilters(rows: readonly Row[], fields: readonly CollectionField[]) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<{ [field: string]: string }>({});

  const wanted = text.trim().toLowerCase();
  const has = (row: Row): boolean =>
    fields.some(
      ({ name, type }) =>
        type !== 'image' &&
        String(row[name] ?? '')
          .toLowerCase()
          .includes(wanted),
    );
  const picked = Object.entries(chosen).filter(([, value]) => value !== '');
  const shown = rows.filter((row) => has(row) && picked.every(([name, value]) => String(row[name] ?? '') === value));
  const clear = (): void => {
    setText('');
    setChosen({});
  };
  return { rows, fields, shown, text, setText, chosen, setChosen, clear, active: wanted !== '' || picked.length > 0 };
}

interface FiltersProps {
  readonly filter: ReturnType<typeof useFilters>;
  /** Fields to choose a value of. */
  readonly names?: readonly string[];
  readonly search?: boolean;
}

/** A search box and a choice a field, over a list. Nothing when neither is asked for. */
export function Filters({ filter, names = [], search = false }: FiltersProps) {
  const { all, clear, no, search: searchWord, yes } = words();
  const { rows, fields, text, setText, chosen, setChosen } = filter;
  const optionsOf = ({ name, options }: CollectionField): readonly string[] =>
    options ?? [...new Set(rows.map((row) => String(row[name] ?? '')))].filter((value) => value !== '').sort();
  const wordFor = ({ type }: CollectionField, value: string): string => (type === 'boolean' ? (value === 'true' ? yes : no) : value);
  if (!search && names.length === 0) return null;

  return (
    <div role="search" className="app-filters mb-4 flex flex-wrap items-center gap-3">
      {search && (
        <label className="relative flex-1 basis-56">
          <span className="sr-only">{searchWord}</span>
          <Search aria-hidden="true" className="absolute start-3 top-3 size-5 text-muted" />
          <input
            type="search"
            placeholder={searchWord}
            className={`${inputClass} ps-10`}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      )}
      {fields
        .filter(({ name }) => names.includes(name))
        .map((field) => (
          <label key={field.name} className="flex flex-1 basis-48 items-center gap-2 text-sm text-muted">
            {labelOf(field)}
            <select
              className={inputClass}
              value={chosen[field.name] ?? ''}
              onChange={(event) => setChosen({ ...chosen, [field.name]: event.target.value })}
            >
              <option value="">{all}</option>
              {optionsOf(field).map((option) => (
                <option key={option} value={option}>
                  {wordFor(field, option)}
                </option>
              ))}
            </select>
          </label>
        ))}
      {filter.active && (
        <Button kind="bare" onClick={filter.clear}>
          {clear}
        </Button>
      )}
    </div>
  );
}
