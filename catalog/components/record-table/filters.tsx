import { Button, type CollectionField, inputClass, labelOf, type Row, words } from '@faibric/kit';
import { useState } from 'react';

/** The rows that contain the words looked for and have the values chosen. */
export function useFilters(rows: readonly Row[], fields: readonly CollectionField[]) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Record<string, string>>({});

  const wanted = text.trim().toLowerCase();
  const shown = rows.filter(
    (row) =>
      fields.some(({ name, type }) => type !== 'image' && String(row[name] ?? '').toLowerCase().includes(wanted)) &&
      Object.entries(chosen).every(([name, value]) => value === '' || String(row[name] ?? '') === value),
  );
  const clear = () => {
    setText('');
    setChosen({});
  };
  return { text, setText, chosen, setChosen, shown, clear, active: wanted !== '' || Object.values(chosen).some(Boolean) };
}

interface RecordFiltersProps {
  filter: ReturnType<typeof useFilters>;
  fields: readonly CollectionField[];
  names: readonly string[];
  search: boolean;
  rows: readonly Row[];
}

export default function RecordFilters({ filter, fields, names, search, rows }: RecordFiltersProps) {
  const { all, clear, no, search: searchWord, yes } = words();
  const optionsOf = ({ name, options }: CollectionField) => options ?? [...new Set(rows.map((row) => String(row[name] ?? '')))].filter(Boolean).sort();
  const wordFor = (field: CollectionField, value: string) => (field.type === 'boolean' ? (value === 'true' ? yes : no) : value);

  return (
    <div role="search" className="app-filters mb-4 flex flex-wrap items-end gap-3">
      {search && (
        <label className="grid flex-1 basis-56 gap-1.5 text-sm font-medium">
          {searchWord}
          <input type="search" className={inputClass} value={filter.text} onChange={(event) => filter.setText(event.target.value)} />
        </label>
      )}
      {fields
        .filter(({ name }) => names.includes(name))
        .map((field) => (
          <label key={field.name} className="grid basis-40 gap-1.5 text-sm font-medium">
            {labelOf(field)}
            <select
              className={inputClass}
              value={filter.chosen[field.name] ?? ''}
              onChange={(event) => filter.setChosen({ ...filter.chosen, [field.name]: event.target.value })}
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
