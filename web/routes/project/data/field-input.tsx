import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ComponentProps, type Ref } from 'react';
import { t } from '../../../strings/index.ts';
import { readPage } from './calls.ts';
import type { Column } from './model/columns.ts';
import { inputOf } from './model/input-type.ts';

interface Props extends Pick<ComponentProps<'input'>, 'id' | 'className' | 'aria-label' | 'aria-invalid' | 'aria-describedby' | 'onBlur'> {
  readonly project: number;
  readonly column: Column;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** In a form a long text has lines, and a yes or no its empty state. */
  readonly inForm?: boolean;
  readonly inputRef?: Ref<HTMLElement>;
  readonly 'data-autofocus'?: boolean;
}

/** The names of another collection's rows, for a field that refers to them. */
function useNames(project: number, from: Column['from']): readonly string[] {
  const { data } = useQuery({
    queryKey: ['project', project, 'names', from?.collection, from?.fields],
    queryFn: () => readPage({ project, collection: from?.collection ?? '' }, { sort: from?.fields[0] ?? 'created_at' }),
    enabled: from !== undefined,
  });
  const names = (data?.items ?? []).map((row) => (from?.fields ?? []).map((field) => String((row[field] ?? '') as string)).join(' '));
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '');
}

/** The input that fits a field's type. Says nothing about what is wrong: its place does. */
export function FieldInput({ project, column, value, onValue, inForm = false, inputRef, ...rest }: Props) {
  const list = useId();
  const [input] = useState(() => inputOf(column, value)); // it must not change under the typing
  const names = useNames(project, column.from);
  const options = column.type === 'boolean' ? undefined : column.options;
  if (column.type === 'boolean' || (column.type === 'choice' && options && options.length > 0))
    return (
      <select
        ref={inputRef as Ref<HTMLSelectElement>}
        {...(rest as object)}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        <option value="" />
        {column.type === 'boolean' && <option value="true">{t('data.yes')}</option>}
        {column.type === 'boolean' && <option value="false">{t('data.no')}</option>}
        {[...new Set([...(options ?? []), ...(options && value !== '' ? [value] : [])])].map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    );
  if (inForm && ['longtext', 'json', 'image'].includes(column.type))
    return (
      <textarea
        ref={inputRef as Ref<HTMLTextAreaElement>}
        rows={column.type === 'image' ? 2 : 4}
        {...(rest as object)}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
    );
  return (
    <>
      <input
        ref={inputRef as Ref<HTMLInputElement>}
        {...input}
        {...(column.from ? { list } : {})}
        autoComplete="off"
        {...rest}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
      {column.from && (
        <datalist id={list}>
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </>
  );
}
