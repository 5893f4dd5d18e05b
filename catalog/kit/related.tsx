import type { ComponentProps } from 'react';
import type { Row } from './collection-store.ts';
import { useCollection } from './use-collection.ts';

/** Where a choice comes from: the rows of another collection, by the fields that name them. */
export interface Related {
  readonly collection: string;
  readonly fields: readonly string[];
}

type RelatedSelectProps = Omit<ComponentProps<'select'>, 'onChange' | 'value'> & {
  readonly from: Related;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** The names of another collection's rows to choose from. A value whose row is gone stays to be seen. */
export function RelatedSelect({ from, value, onChange, ...rest }: RelatedSelectProps) {
  const { rows } = useCollection(from.collection, { sort: { field: from.fields[0] ?? 'created_at', direction: 'asc' } });
  const nameOf = (row: Row): string =>
    from.fields
      .map((field) => row[field] ?? '')
      .join(' ')
      .trim();
  const names = [...new Set([...rows.map(nameOf), value])].filter((name) => name !== '');
  return (
    <select {...rest} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="" />
      {names.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  );
}
