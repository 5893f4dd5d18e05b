import { Search } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button.tsx';
import type { Row } from './collection-store.ts';
import { inputClass } from './field.tsx';
import { labelOf, type CollectionField } from './fields.ts';
import { formatDate } from './format.ts';
import { words } from './labels.ts';

/** What a filter chooses by: a day belongs to its month, what was never ticked is not. */
function choiceOf({ name, type }: CollectionField, row: Row): string {
  const value = row[name];
  if (type === 'boolean') return String(value === true);
  const text = String(value ?? '');
  return type === 'date' || type === 'datetime' ? text.slice(0, 'yyyy-mm'.length) : text;
}

/**
 * The rows that contain the words looked for and have the values chosen.
 * @param start values that are chosen at first, by field
 */
export function useFilters(rows: readonly Row[], fields: readonly CollectionField[], start: { readonly [field: string]: string } = {}) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<{ [field: string]: string }>(start);

  const wanted = text.trim().toLowerCase();
  const has = (row: Row): boolean =>
    fields.some(
      ({ name, type }) =>
        type !== 'image' &&
        String(row[name] ?? '')
          .toLowerCase()
          .includes(wanted),
    );
  const picked = fields.filter(({ name }) => (chosen[name] ?? '') !== '');
  const shown = rows.filter((row) => has(row) && picked.every((field) => choiceOf(field, row) === chosen[field.name]));
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
  const optionsOf = (field: CollectionField): readonly string[] => {
    const values = new Set(rows.map((row) => choiceOf(field, row)));
    // What is chosen stays in the list when no row has it.
    return field.options ?? [...values.add(chosen[field.name] ?? '')].filter((value) => value !== '').sort();
  };
  const wordFor = ({ type }: CollectionField, value: string): string => {
    if (type === 'date' || type === 'datetime') return formatDate(`${value}-01`, 'month');
    return type === 'boolean' ? (value === 'true' ? yes : no) : value;
  };
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
