import { useState, type ReactNode } from 'react';
import { FilterChips } from './filter-chips.tsx';
import { FilterForm } from './filter-form.tsx';
import type { Column } from './model/columns.ts';
import { toSearch, type Filter } from './model/filters.ts';

interface Filtering {
  readonly chips: ReactNode;
  readonly form: ReactNode;
  readonly open: () => void;
}

/** The filters' chips and the form that makes and changes them. Its closing is told, so that the focus can go back. */
export function useFilters(
  project: number,
  filters: readonly Filter[],
  columns: readonly Column[],
  onFilters: (search: string | undefined) => void,
  onClosed: () => void,
): Filtering {
  /** Index of the filter that the form changes; one past the last is a new one. */
  const [at, setAt] = useState<number>();
  const close = () => {
    setAt(undefined);
    onClosed();
  };
  return {
    open: () => setAt(filters.length),
    chips: filters.length > 0 && (
      <FilterChips
        filters={filters}
        columns={columns}
        onChange={setAt}
        onRemove={(index) => onFilters(toSearch(filters.filter((_filter, other) => other !== index)))}
      />
    ),
    form: at !== undefined && (
      <FilterForm
        key={at}
        project={project}
        columns={columns}
        filter={filters[at]}
        onSet={(filter) => {
          onFilters(toSearch([...filters.slice(0, at), filter, ...filters.slice(at + 1)]));
          close();
        }}
        onClose={close}
      />
    ),
  };
}
